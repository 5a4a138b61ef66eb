"""Invented people, agreements and records in all their states, and who may see which, by the words of the rule alone.

`sentences`, `cast`, `readable` and `verdicts` are written from access.md and ask neither engine nor database, so that
the site can be tested from outside by what they say.
"""
