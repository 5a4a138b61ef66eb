"""What speed costs, measured: ratios side by side in one run, never seconds alone (docs/performance.md).

Owns: a maker of invented services of any size, and one module for each bench. May import: everything.
No product code imports from here.
Open first: __main__.py (`make bench`), then scratch.py, make.py, shape.py.
"""
