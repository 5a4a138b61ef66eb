"""Minutes of a RAISE meeting as each reader may see them, and packs: the same, sent to agencies as a link.

Open first: minutes.py. Verbs: raise_meetings/actions/packs.py. As PDF: nwd/pages/raise_pack.
"""
