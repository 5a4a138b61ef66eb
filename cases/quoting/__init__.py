"""Police material with conditions keeps them wherever its words are repeated (hostile.md, A12).

`repeated.py` finds what is repeated, `typed.py` is called by every verb that saves words, `asked.py` is the question
on their forms. What quotes is marked as its source is, by the database (`cases/models/quotation.py`).
"""
