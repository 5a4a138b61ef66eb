"""Why each rule of uniqueness on a protected table tells nobody anything (test_covert.py)."""

CHANCE = "the database draws it by chance: nobody says one, so nobody can ask whether it is taken"
IMPORT = "only an import of the whole service writes it, as the service; it is unique within what is brought"
OF_ONE = "of one young person: who may write it may know them, and sees the row that stands in its way"
OF_DECIDED = (
    "a decision of the lead agency about somebody: who may decide may know them, and reads the decisions"
)
OWN = "of one's own rows: another's key is another key"
DERIVED = "the database derives it from other rows; the app has no right to add any"
BEDS = (
    "who has the bed is said to nobody; that it is taken is for all who may see the bed, and it says no more"
)
OF_CARE = (
    "of one young person, for the lead agency's people who may know them; that there is one is all it says"
)
OF_HELP = (
    "of one young person, for whoever may add to key work; that somebody there is asked first is all it says"
)
OF_NEEDS = "of one young person, for whoever may add to that part; that there is a main one is all it says"
OF_ANSWER = "the verb writes the answer that it names a moment before: nobody can name another's"
BY_THE_SERVICE = "the service alone writes it, on its schedule"
OF_SEVERAL = "of what happened to several: an import alone adds somebody to it, as the service"
MADE_WITH = (
    "of what happened to several: whoever is in it is said as it is made, each once, and never added later"
)
OF_ACCOUNTS = "of an account beside a part that its writer reads; of a part that is hidden none is written"
OF_HOUSE = "of a house, for its own staff: it is about no young person, and says no more than that it is kept already"
OF_REVIEW = "of a review, for whoever writes it, who reads all of it"
OF_PINS = "of a line of the handover, for whoever reads that line; that it stays up for longer is all it says"
OF_NIGHT = (
    "of one young person and one minute, for whoever looks in on them; that somebody did is all it says"
)
OF_DOSES = (
    "of one medicine, for whoever may give it: that it was offered is said, so that nobody does so twice"
)
OF_OFFER = "of one offer, for whoever reads it; that somebody looked back is all it says"
OF_MEETING = "of one meeting, for whoever prepares it or sends its minutes, who reads whom that was done for"
OF_PLACING = (
    "of one agency's own people, who read each other's: what fewer of them read is set apart by the database"
)
OF_BOX = "of one box of a meeting, for whoever may write in it; the verb counts on while it holds the box"
OF_CARD = "of one safety plan, for whoever writes it, who reads all of it"
OF_LINK = "of a token drawn by chance for one mail: nobody says one, so nobody can ask whether it is taken"

REASONS = {
    "a_young_person_has_one_key_worker_a_day": OF_CARE,
    "a_young_person_has_one_later_legal_status_a_day": OF_CARE,
    "cases_action_tracker_ref_key": IMPORT,
    "cases_allocation_tracker_ref_key": IMPORT,
    "cases_assessment_tracker_ref_key": IMPORT,
    "a_young_person_has_one_care_period_of_a_status_a_day": OF_CARE,
    "cases_careperiod_tracker_ref_key": IMPORT,
    "cases_contact_tracker_ref_key": IMPORT,
    "cases_educationperiod_tracker_ref_key": IMPORT,
    "cases_aboutme_tracker_ref_key": IMPORT,
    "cases_formulation_tracker_ref_key": IMPORT,
    "cases_goal_tracker_ref_key": IMPORT,
    "cases_planreview_tracker_ref_key": IMPORT,
    "cases_planstep_tracker_ref_key": IMPORT,
    "cases_scalescore_tracker_ref_key": IMPORT,
    "cases_specialistask_reply_id_key": OF_ANSWER,
    "cases_specialistask_tracker_ref_key": IMPORT,
    "cases_visit_tracker_ref_key": IMPORT,
    "a_young_person_has_one_identity": IMPORT,
    "cases_intervention_tracker_ref_key": IMPORT,
    "a_worker_keeps_in_touch_in_one_way_a_day": OF_CARE,
    "cases_keepingintouch_tracker_ref_key": IMPORT,
    "cases_measurenotdone_tracker_ref_key": IMPORT,
    "support_is_opened_again_once": OF_CARE,
    "cases_missingepisode_tracker_ref_key": IMPORT,
    "cases_missingaction_tracker_ref_key": IMPORT,
    "cases_knownplace_tracker_ref_key": IMPORT,
    "cases_returntalk_tracker_ref_key": IMPORT,
    "cases_need_tracker_ref_key": IMPORT,
    "one_main_need_in_a_discipline": OF_NEEDS,
    "cases_policeevent_tracker_ref_key": IMPORT,
    "an_envelope_is_about_one_person": CHANCE,
    "cases_record_reference_key": CHANCE,
    "cases_enquiry_reference_key": CHANCE,
    "cases_enquiry_referral_id_key": OF_ONE,
    "one_question_to_a_referrer_is_open": "of one enquiry: who may ask reads the question that is open",
    "cases_professional_tracker_ref_key": IMPORT,
    "a_sector_has_one_single_point_a_day": OF_HELP,
    "cases_relationship_tracker_ref_key": IMPORT,
    "a_relationship_is_about_one_person": OF_ONE,
    "cases_referral_tracker_ref_key": IMPORT,
    "cases_youngperson_reference_key": CHANCE,
    "cases_youngperson_tracker_ref_key": IMPORT,
    "a_worker_is_barred_once_from_a_young_person": OF_DECIDED,
    "partners_bar_reference_key": CHANCE,
    "a_form_has_one_draft": OWN,
    "partners_draft_reference_key": CHANCE,
    "a_user_is_named_once_a_record": OF_ONE,
    "an_agency_is_named_once_a_record": OF_ONE,
    "partners_override_reference_key": CHANCE,
    "an_account_stands_to_a_young_person_once": OF_DECIDED,
    "a_young_person_is_shared_once_with_an_agency": OF_DECIDED,
    "partners_share_reference_key": CHANCE,
    "one_standing_from_one_source_and_ground": DERIVED,
    "partners_unusualreading_reference_key": CHANCE,
    "unusual_reading_is_found_once_a_day_and_kind": BY_THE_SERVICE,
    "a_consent_is_kept_once": OF_DECIDED,
    "a_bed_is_claimed_once_a_night": BEDS,
    "a_young_person_stays_in_one_place_a_night": OF_ONE,
    "no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed": OF_ONE,
    "placements_hold_tracker_ref_key": IMPORT,
    "placements_incident_tracker_ref_key": IMPORT,
    "a_young_person_is_in_an_incident_once": MADE_WITH,
    "placements_incident_reference_key": CHANCE,
    "placements_incidentstaff_reference_key": CHANCE,
    "somebody_of_the_staff_is_in_an_incident_once": MADE_WITH,
    "placements_incidentanswer_reference_key": CHANCE,
    "a_question_is_answered_once": MADE_WITH,
    "placements_notice_reference_key": CHANCE,
    "somebody_is_told_of_an_incident_once_at_a_time": OF_ONE,
    "a_worker_writes_one_account_of_an_incident": OF_ACCOUNTS,
    "a_young_person_gives_one_account_of_an_incident": OF_ACCOUNTS,
    "placements_complaint_reference_key": CHANCE,
    "a_young_person_is_in_a_complaint_once": MADE_WITH,
    "placements_stay_tracker_ref_key": IMPORT,
    "placements_out_tracker_ref_key": IMPORT,
    "a_young_person_is_out_once_at_a_time": OF_ONE,
    "placements_offer_tracker_ref_key": IMPORT,
    "a_bed_is_offered_to_one_at_a_time": BEDS,
    "placements_residentview_tracker_ref_key": IMPORT,
    "placements_keepapart_tracker_ref_key": IMPORT,
    "a_young_person_is_in_a_pair_once": MADE_WITH,
    "placements_lookback_tracker_ref_key": IMPORT,
    "placements_lookback_offer_id_key": OF_OFFER,
    "placements_logentry_tracker_ref_key": IMPORT,
    "placements_nightcheck_tracker_ref_key": IMPORT,
    "a_night_check_is_written_once": OF_NIGHT,
    "placements_nightinterval_tracker_ref_key": IMPORT,
    "a_young_person_has_one_night_interval": OF_ONE,
    "placements_visitor_reference_key": CHANCE,
    "placements_visitor_tracker_ref_key": IMPORT,
    "placements_visitorperson_tracker_ref_key": IMPORT,
    "a_visitor_sees_a_young_person_once_a_visit": MADE_WITH,
    "placements_medicine_tracker_ref_key": IMPORT,
    "placements_medicinegiven_tracker_ref_key": IMPORT,
    "a_medicine_is_given_once_at_its_time": OF_DOSES,
    "placements_money_tracker_ref_key": IMPORT,
    "placements_handovernote_reference_key": CHANCE,
    "a_note_is_about_a_young_person_once": MADE_WITH,
    "placements_handoverpin_reference_key": CHANCE,
    "a_line_is_pinned_once": OF_PINS,
    "a_worker_reads_a_line_once": OWN,
    "placements_firedrill_reference_key": CHANCE,
    "a_drill_is_kept_once": OF_HOUSE,
    "placements_drillstaff_reference_key": CHANCE,
    "a_worker_is_in_a_drill_once": MADE_WITH,
    "placements_independentvisit_reference_key": CHANCE,
    "an_independent_visit_is_kept_once": OF_HOUSE,
    "placements_recommendation_reference_key": CHANCE,
    "placements_visitcopy_reference_key": CHANCE,
    "a_copy_is_sent_to_somebody_once": OF_HOUSE,
    "placements_qualityreview_reference_key": CHANCE,
    "a_version_of_a_review_is_kept_once": OF_HOUSE,
    "placements_qualityfigure_reference_key": CHANCE,
    "a_review_has_a_figure_once": OF_REVIEW,
    "placements_qualityquote_reference_key": CHANCE,
    "a_review_has_a_quote_once": OF_REVIEW,
    "placements_qualityaction_reference_key": CHANCE,
    "raise_meetings_action_tracker_ref_key": IMPORT,
    "raise_meetings_meeting_tracker_ref_key": IMPORT,
    "a_meeting_is_about_a_young_person_once": OF_SEVERAL,
    "a_paragraph_has_one_version_of_a_number": OF_BOX,
    "a_raise_is_asked_for_somebody_once": MADE_WITH,
    "a_rule_names_a_record_once_in_an_ask": BY_THE_SERVICE,
    "a_series_is_about_a_young_person_once": MADE_WITH,
    "a_worker_passes_at_a_meeting_once": OWN,
    "an_agency_is_invited_to_a_meeting_once": OF_MEETING,
    "information_is_about_a_young_person_once": MADE_WITH,
    "one_line_of_a_safety_plan_stands_in_one_place": OF_CARD,
    "raise_meetings_answerlink_token_hash_key": OF_LINK,
    "raise_meetings_cameback_reference_key": CHANCE,
    "raise_meetings_informationpassed_reference_key": CHANCE,
    "raise_meetings_intelligenceitem_tracker_ref_key": IMPORT,
    "raise_meetings_invitation_reference_key": CHANCE,
    "raise_meetings_meeting_reference_key": CHANCE,
    "raise_meetings_pack_reference_key": CHANCE,
    "raise_meetings_paragraph_record_id_key": OF_ANSWER,
    "raise_meetings_paragraph_reference_key": CHANCE,
    "raise_meetings_placeaction_reference_key": CHANCE,
    "raise_meetings_raiseask_reference_key": CHANCE,
    "raise_meetings_releaseask_reference_key": CHANCE,
    "raise_meetings_safetyplan_tracker_ref_key": IMPORT,
    "raise_meetings_safetyplanline_reference_key": CHANCE,
    "raise_meetings_series_reference_key": CHANCE,
    "raise_meetings_shiftline_tracker_ref_key": IMPORT,
    "somebody_places_one_young_person_once_at_a_meeting": OF_PLACING,
    "the_minutes_of_a_meeting_are_sent_to_somebody_once": OF_MEETING,
    "what_is_sent_twice_is_one_version": OWN,
    "reports_prepared_reference_key": CHANCE,
    "reports_transfer_reference_key": CHANCE,
}
