"""Homes beside the hubs: families, hosts, units, activities.

Owns their list, a page each, and the page on which somebody begins to live in one. The facts are in
placements/models/places.py, the verbs in placements/actions/{places,relief}.py. May import what placements may.
Open doors.py first.
"""
