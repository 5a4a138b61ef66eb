"""A place offered: which bed fits, who would be there too, what it would mean, and how it went.

Owns the pages of an offer, of a night's emergency, and of two young people better not in one home. The facts are in
placements/models/offers.py, the verbs in placements/actions/. May import what placements may. Open doors.py first,
then there.py: who would be there, as far as the reader may know.
"""
