"""Random worlds of facts, the same for the same seed, close about one moment: `made.make_world`.

They know nothing of the product. `stored` writes one into the database; `mutants` are the rule read wrongly.
"""
