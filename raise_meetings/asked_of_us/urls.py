from django.urls import path

from raise_meetings.asked_of_us import adding, answers, by_agency, by_link, doors, own_list, series, together

urlpatterns = [
    path("raise/asked-of-us", own_list.asked_of_us, name="asked_of_us"),
    path("raise/asked-of-us/answer", together.answer_several, name="answer_several"),
    path("raise/by-agency", by_agency.raise_by_agency, name="raise_by_agency"),
    path("raise/actions/<slug:reference>", doors.raise_action, name="raise_action"),
    path("raise/actions/<slug:reference>/accept", doors.accept_raise_action, name="accept_raise_action"),
    path("raise/actions/<slug:reference>/decline", answers.decline_raise_action, name="decline_raise_action"),
    path("raise/actions/<slug:reference>/pass-on", answers.pass_on_raise_action, name="pass_on_raise_action"),
    path("raise/actions/<slug:reference>/done", answers.finish_raise_action, name="finish_raise_action"),
    path("raise/actions/<slug:reference>/not-done", doors.reopen_raise_action, name="reopen_raise_action"),
    path("raise/actions/<slug:reference>/day", answers.move_raise_action, name="move_raise_action"),
    path("raise/actions/<slug:reference>/again", doors.chase_raise_action, name="chase_raise_action"),
    path("raise/<slug:reference>/actions", series.raise_actions_of, name="raise_actions_of"),
    path("raise/<slug:reference>/actions/new", adding.add_raise_action, name="add_raise_action"),
    path("answer/<str:token>", by_link.answer_by_link, name="answer_by_link"),
]
