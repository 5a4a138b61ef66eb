"""What is in the database afterwards, against what the clients were told."""

from collections import Counter
from collections.abc import Iterator

from benchmarks.faults_load import Client


def lost_or_doubled(clients: list[Client]) -> Iterator[str]:
    """Each thing that is not as it was acknowledged, in words; nothing where all is well."""
    from cases.models import Record
    from partners.models import Draft, Receipt, TrailLine

    told = {words for client in clients for words in client.saved}
    notes = list(Record.objects.filter(words__startswith="fault ").values_list("pk", "words"))
    counted = Counter(words for _, words in notes)
    yield from (f"lost: {words}" for words in told - counted.keys())
    yield from (f"{times} times: {words}" for words, times in counted.items() if times > 1)
    changed = TrailLine.objects.filter(act="write_note", what="change").values_list("records", flat=True)
    changes = Counter(pk for records in changed for pk in records)
    yield from (f"{changes[pk]} lines on the trail for note {pk}" for pk, _ in notes if changes[pk] != 1)
    yield from (f"a line on the trail for no note: {pk}" for pk in changes.keys() - {pk for pk, _ in notes})
    receipts = Receipt.objects.filter(led_to__contains="/records/").count()
    if receipts != len(notes):
        yield f"{receipts} receipts for {len(notes)} notes"
    for client in clients:
        draft = Draft.objects.filter(key=client.draft_key).first()
        kept = int(draft.fields["words"][0].split()[1]) if draft else 0
        if not client.draft_kept <= kept <= client.draft_sent:
            yield f"draft {client.draft_kept} was kept, {kept} is there"
