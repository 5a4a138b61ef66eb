"""The static files are looked through once a run: a Client has middleware of its own, and each would look again.

What is found is what the product finds; only the second look is spared, which took longer than most requests.
"""

from whitenoise.base import WhiteNoise

look = WhiteNoise.update_files_dictionary
found = {}


def look_once(self, root, prefix):
    asked = (type(self), root, prefix, self.max_age)
    if asked not in found:
        look(self, root, prefix)
        found[asked] = dict(self.files)
    self.files.update(found[asked])


WhiteNoise.update_files_dictionary = look_once
