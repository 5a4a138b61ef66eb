"""What the database refuses of nights, beside the box that it is about, and what to do instead."""

from django.core.exceptions import ValidationError

from placements.models import Claim
from placements.stays.free import free_beds

SENTENCES = {one.name: str(one.violation_error_message) for one in Claim._meta.constraints}
TAKEN = SENTENCES["a_bed_is_claimed_once_a_night"]
ELSEWHERE = SENTENCES["a_young_person_stays_in_one_place_a_night"]
KEPT = SENTENCES["no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed"]


def in_its_box(refusal: ValidationError, claim: Claim, box: str) -> ValidationError:
    said = refusal.messages
    if TAKEN in said and claim.bed:
        free = [one.words for one in free_beds([claim.bed.hub], claim.start_on) if one.bed.pk != claim.bed_id]
        instead = (
            f"Free beds: {'; '.join(free)}." if free else f"{claim.bed.hub} has no other bed free that night."
        )
        return ValidationError({box: f"{claim.bed} is taken on some of those nights. {instead}"})
    if ELSEWHERE in said:
        return ValidationError({box: ELSEWHERE + " Say first that they leave there, or choose other days."})
    if KEPT in said:
        return ValidationError({box: KEPT + " Say first that they are back, or that it is kept no longer."})
    return refusal
