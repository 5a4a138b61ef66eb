"""Agreements: reading, drafting, signing, ending."""

from django.urls import path

from partners.agreements import drafting, ending, pages, signing

urlpatterns = [
    path("our-agreements", pages.our_agreements, name="our_agreements"),
    path("agreements", pages.agreements, name="agreements"),
    path("agreements/new", drafting.draft_agreement, name="draft_agreement"),
    path("agreements/<slug:reference>", pages.agreement, name="agreement"),
    path("agreements/<slug:reference>/change", drafting.change_agreement, name="change_agreement"),
    path("agreements/<slug:reference>/clauses/<slug:agency>", drafting.write_clauses, name="write_clauses"),
    path("agreements/<slug:reference>/discard", drafting.discard_agreement, name="discard_agreement"),
    path("agreements/<slug:reference>/new-version", drafting.draft_version, name="draft_version"),
    path("agreements/<slug:reference>/sign", signing.sign_agreement, name="sign_agreement"),
    path("agreements/<slug:reference>/suspend", ending.suspend_agreement, name="suspend_agreement"),
    path("agreements/<slug:reference>/resume", ending.resume_agreement, name="resume_agreement"),
    path("agreements/<slug:reference>/end", ending.end_agreement, name="end_agreement"),
    path("agreements/<slug:reference>/review", ending.review_agreement, name="review_agreement"),
]
