"""The example service, moved to today, with a cast to be. For demonstrations alone (NWD_DEMO=1); nobody is real.

Owns: `tracker/` (the example as it came), its moving, a few living facts, the cast page. No tables.
May import: everything. Nothing imports it.
Open first: actions.py, then moving.py, living.py.
"""
