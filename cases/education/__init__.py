"""School, college and work over time, and the times with none of them. Verbs: actions/education.py."""
