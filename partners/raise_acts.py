"""What acts of asking for a RAISE and preparing one are called on a page (trail_words.py)."""

READ = {
    "accept_raise": "Opened the form that accepts a RAISE about them",
    "ask_for_raise": "Opened the form that asks for a RAISE about them",
    "plan_raise_meeting": "Opened the form for a RAISE meeting about them",
    "write_part": "Opened what their agency says before a RAISE about them",
}
LISTED = {
    "raise_desk": "Saw their name on the desk of RAISEs",
    "raise_of_person": "Saw the RAISEs about them",
    "raise_series": "Saw a RAISE about them",
    "raise_brief": "Read the brief of a RAISE about them",
    "raise_parts": "Read what agencies say before a RAISE about them",
    "planned_meeting": "Saw what is planned of a RAISE about them",
}
CHANGED = {
    "say_part": "Wrote what their agency says before a RAISE about them",
    "ask_for_raise": "Asked for a RAISE about them",
    "propose_raise": "Proposed a RAISE about them",
    "accept_raise": "Accepted a RAISE about them",
    "decline_raise": "Said no to a RAISE about them",
    "undecline_raise": "Took back a no to a RAISE about them",
    "plan_raise_meeting": "Planned a RAISE meeting about them",
    "replan_raise_meeting": "Changed the plan of a RAISE meeting about them",
    "cancel_raise_meeting": "Called off a RAISE meeting about them",
    "uncancel_raise_meeting": "Let a RAISE meeting about them take place after all",
    "invite_to_raise": "Asked agencies to a RAISE meeting about them",
    "withdraw_invitation": "Took an invitation to a RAISE meeting back",
    "answer_invitation": "Answered an invitation to a RAISE meeting",
}
