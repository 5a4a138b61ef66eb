"""The journey of one young person as a picture: lanes of what held and happened, months on x, the same as lists.

asking.py says which lanes and days, gathering.py what is in them, drawing.py where each mark stands, finding.py the
sentence above, door.py shows it. Pictures are drawn on the server. Imports what nwd/pages may. Open door.py first.
"""
