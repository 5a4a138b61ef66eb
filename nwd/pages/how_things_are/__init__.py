"""How things are: what questionnaires, goals and safety scales said over time, each by who said it, never summed."""
