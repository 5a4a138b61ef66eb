"""What is to be done for a young person, and visits to them: forms and doors. Verbs: actions/doing.py, visits.py."""
