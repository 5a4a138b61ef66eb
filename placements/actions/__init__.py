from placements.actions.beds import add_bed, change_bed, keep_bed, retire_bed
from placements.actions.closures import close_bed, reopen_bed
from placements.actions.hubs import change_hub, close_hub, open_hub

__all__ = [
    "add_bed",
    "change_bed",
    "change_hub",
    "close_bed",
    "close_hub",
    "keep_bed",
    "open_hub",
    "reopen_bed",
    "retire_bed",
]
