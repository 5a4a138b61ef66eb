from cases.actions.markings import hand_with_conditions, mark_for_discipline, open_again, seal
from cases.actions.moving import move_to_category
from cases.actions.notes import correct_note, take_back_note, write_note
from cases.actions.readers import end_reader, name_reader

__all__ = [
    "correct_note",
    "end_reader",
    "hand_with_conditions",
    "mark_for_discipline",
    "move_to_category",
    "name_reader",
    "open_again",
    "seal",
    "take_back_note",
    "write_note",
]
