"""The curated chronology: what mattered in a young person's story, beside the one that writes itself.

Somebody writes a version, a manager approves it or puts it aside, and the newest approved one stands (events.py).
What is lifted from a record keeps that record's readers, by trigger. Imports what cases may. Open events.py first.
"""
