"""Everything that is due, in one list made of dates: nobody writes down that something is late, so no row goes stale.

Each source (sources.py, reviews.py) is a small question with the same columns; `asked.py` narrows all of them to
whose they are, `listed.py` puts them together in one query, `doing.py` says several done at once.
"""
