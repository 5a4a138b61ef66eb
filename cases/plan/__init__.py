"""The plan, made together: what it holds on a day, what is asked, the pages. Verbs: actions/goals.py and its like."""
