"""Taking a list along: as CSV, as a spreadsheet, or prepared by the queue where it is long.

A list is declared once in nwd/pages/lists (columns, and the question its page asks); here it becomes a file.
Open first: columns.py.
"""
