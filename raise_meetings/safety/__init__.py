"""A safety plan: the young person's own words, what helps, whom to call; on a card to carry, and big, to look at
together. Verb: raise_meetings/actions/safety.py.
"""
