"""What care a young person is in, or on the edge of: what holds on a day, and the pages. Verbs: actions/care.py."""
