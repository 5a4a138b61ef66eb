from django.urls import path

from placements.incidents import (
    after,
    complaint_readers_doors,
    complaints_doors,
    doors,
    first_step,
    measures_doors,
)

urlpatterns = [
    path("hubs/<slug:reference>/incidents", doors.incidents, name="incidents"),
    path("hubs/<slug:reference>/incidents/new", doors.record_incident, name="record_incident"),
    path("hubs/<slug:reference>/incidents/new/first", first_step.choose_incident, name="choose_incident"),
    path("incidents/<slug:reference>", doors.incident, name="incident"),
    path("incidents/<slug:reference>/undo", doors.take_back_incident, name="take_back_incident"),
    path(
        "incidents/<slug:reference>/copies/<uuid:record_reference>/correct",
        doors.correct_incident,
        name="correct_incident",
    ),
    path("incidents/<slug:reference>/account", after.write_account, name="write_account"),
    path(
        "incidents/<slug:reference>/copies/<uuid:record_reference>/account",
        after.write_their_account,
        name="write_their_account",
    ),
    path(
        "incidents/<slug:reference>/accounts/<uuid:record_reference>/correct",
        after.correct_account,
        name="correct_account",
    ),
    path("incidents/<slug:reference>/put-right", after.record_putting_right, name="record_putting_right"),
    path("incidents/<slug:reference>/notify", after.decide_to_notify, name="decide_to_notify"),
    path("incidents/<slug:reference>/told", after.record_notice, name="record_notice"),
    path(
        "incidents/<slug:reference>/told/<slug:notice_reference>/undo",
        after.take_back_notice,
        name="take_back_notice",
    ),
    path("incidents/<slug:reference>/review", after.review_incident, name="review_incident"),
    path("incidents/<slug:reference>/reopen", after.reopen_incident, name="reopen_incident"),
    path("incidents/<slug:reference>/measures/new", measures_doors.record_measure, name="record_measure"),
    path(
        "incidents/<slug:reference>/measures/<uuid:record_reference>/sign",
        measures_doors.sign_measure,
        name="sign_measure",
    ),
    path(
        "incidents/<slug:reference>/measures/<uuid:record_reference>/talk",
        measures_doors.confirm_talk,
        name="confirm_talk",
    ),
    path("hubs/<slug:reference>/complaints", complaints_doors.complaints, name="complaints"),
    path("hubs/<slug:reference>/complaints/new", complaints_doors.record_complaint, name="record_complaint"),
    path("complaints/<slug:reference>", complaints_doors.complaint, name="complaint"),
    path("complaints/<slug:reference>/answer", complaints_doors.answer_complaint, name="answer_complaint"),
    path(
        "complaints/<slug:reference>/readers",
        complaint_readers_doors.complaint_readers,
        name="complaint_readers",
    ),
    path(
        "complaints/<slug:reference>/readers/<slug:worker_reference>/stop",
        complaint_readers_doors.stop_reading_complaint,
        name="stop_reading_complaint",
    ),
    path("complaints/<slug:reference>/content", complaints_doors.say_content, name="say_content"),
]
