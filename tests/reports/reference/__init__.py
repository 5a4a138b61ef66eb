"""A second, independent reading of the tracker page and the measures page, used to test the first one.

Nothing here imports the product, Django or a package: the pages' words alone, in the plainest code
that says them. Where product and reference differ, the pages decide; README.md says how to use it.
Open `schema.py` first (the files), then `measures.py` (the figures), then `faulty_folders.py`.
"""
