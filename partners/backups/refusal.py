"""Why there is no backup, or why one may not be trusted: a sentence for whoever is on duty."""


class Refused(Exception):
    pass
