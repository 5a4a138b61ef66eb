from django.urls import path

from placements.home import consent_doors, doors, drill_doors, own_words_doors, quality_doors, visit_doors

HOUSE = "hubs/<slug:reference>/house"
VISIT = f"{HOUSE}/visits/<slug:visit_reference>"
REVIEW = f"{HOUSE}/quality/<slug:review_reference>"
RECORD = "young-people/<slug:reference>/records/<uuid:record_reference>"

urlpatterns = [
    path(HOUSE, doors.home_records, name="home_records"),
    path(f"{HOUSE}/register", doors.register, name="register"),
    path(f"{HOUSE}/drills", drill_doors.drills, name="drills"),
    path(f"{HOUSE}/drills/new", drill_doors.record_drill, name="record_drill"),
    path(f"{HOUSE}/drills/<slug:drill_reference>", drill_doors.change_drill, name="change_drill"),
    path(f"{HOUSE}/visits", visit_doors.independent_visits, name="independent_visits"),
    path(f"{HOUSE}/visits/new", visit_doors.record_independent_visit, name="record_independent_visit"),
    path(VISIT, visit_doors.independent_visit, name="independent_visit"),
    path(f"{VISIT}/change", visit_doors.change_independent_visit, name="change_independent_visit"),
    path(f"{VISIT}/recommend", visit_doors.add_recommendation, name="add_recommendation"),
    path(f"{VISIT}/copy", visit_doors.send_visit_copy, name="send_visit_copy"),
    path(
        f"{VISIT}/recommended/<slug:recommendation_reference>",
        visit_doors.reply_to_recommendation,
        name="reply_to_recommendation",
    ),
    path(f"{HOUSE}/consents", consent_doors.visitor_consents, name="visitor_consents"),
    path(f"{HOUSE}/consents/new", consent_doors.consent_to_visitor, name="consent_to_visitor"),
    path(
        f"{HOUSE}/consents/<slug:person_reference>/<slug:worker_reference>/end",
        consent_doors.end_consent,
        name="end_consent",
    ),
    path(f"{HOUSE}/quality", quality_doors.quality_reviews, name="quality_reviews"),
    path(f"{HOUSE}/quality/new", quality_doors.begin_review, name="begin_review"),
    path(REVIEW, quality_doors.quality_review, name="quality_review"),
    path(f"{REVIEW}/write", quality_doors.write_review, name="write_review"),
    path(f"{REVIEW}/sent", quality_doors.send_review, name="send_review"),
    path(f"{REVIEW}/version", quality_doors.begin_version, name="begin_version"),
    path(f"{REVIEW}/to-do", quality_doors.add_quality_action, name="add_quality_action"),
    path(
        f"{REVIEW}/to-do/<slug:action_reference>/done",
        quality_doors.do_quality_action,
        name="do_quality_action",
    ),
    path(f"{RECORD}/let-stand", own_words_doors.let_words_stand, name="let_words_stand"),
    path(f"{RECORD}/take-out", own_words_doors.take_words_out, name="take_words_out"),
]
