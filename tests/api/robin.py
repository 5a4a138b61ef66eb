"""Whom the endpoints are asked about, where what is said must name them; and what was theirs, taken away."""

from cases.models import Record, YoungPerson


def robin():
    """The first whom East knew, whatever they are called by now."""
    return YoungPerson.objects.filter(referrals__hub__tracker_ref="EAST").earliest("pk")


def forget(records):
    """Envelopes whose facts are gone, what corrects them first."""
    gone = list(records.values_list("pk", flat=True))
    Record.objects.filter(corrects__in=gone).delete()
    Record.objects.filter(pk__in=gone).delete()
