"""One check a line, from the backup to the sign-in; the first that cannot be made at all ends the drill."""

import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from partners.backups import manifest
from partners.backups.drill.check import Check
from partners.backups.drill.cluster import empty_cluster
from partners.backups.drill.likeness import compared, files_compared
from partners.backups.drill.moment import back_to_a_moment
from partners.backups.drill.signing_in import signed_in
from partners.backups.drill.wrong_roles import refused
from partners.backups.making import make


def drill(backup: Path | None) -> Iterator[Check]:
    """Of the backup in that folder, or of one that is made now."""
    with empty_cluster(Path(settings.NWD_DATA)) as cluster:
        if backup is None:
            backup, _ = make(
                cluster.here.run / "backups", settings.BACKUP_DATABASE, Path(settings.MEDIA_ROOT)
            )
        told = manifest.opened(backup)
        size = sum(told.sizes.values()) / 1e6
        yield Check(f"a backup of {told.made_at}, {size:.1f} MB, made in {told.seconds} s", True)
        began = time.monotonic()
        cluster.restore(backup, told)
        yield Check(f"restored into an empty cluster in {time.monotonic() - began:.1f} s", True)
        yield from compared(cluster, told)
        yield files_compared(backup, cluster.here.run / "uploads", told)
        yield from signed_in(cluster)
        yield from refused(cluster, cluster.here.run / "refused")
        yield back_to_a_moment(cluster)
