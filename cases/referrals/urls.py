from django.urls import path

from cases.referrals import answering, asking, deciding, passing

ONE = "referrals/<slug:reference>"

urlpatterns = [
    path("referrals", deciding.referrals, name="referrals"),
    path("referrals/ask", asking.ask_for_help, name="ask_for_help"),
    path("referrals/asked", asking.asked, name="asked"),
    path("referrals/asked/<slug:reference>", asking.asked_one, name="asked_one"),
    path(f"{ONE}/question", answering.ask_referrer, name="ask_referrer"),
    path(f"{ONE}/answer", answering.answer_question, name="answer_question"),
    path(f"{ONE}/response", answering.record_response, name="record_response"),
    path(f"{ONE}/pass-on", passing.pass_on_enquiry, name="pass_on_enquiry"),
    path(f"{ONE}/withdraw", answering.withdraw_enquiry, name="withdraw_enquiry"),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/decide",
        deciding.decide_referral,
        name="decide_referral",
    ),
]
