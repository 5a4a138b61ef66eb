"""Reading about somebody with whom the reader had nothing to do in ninety days.

To have to do with them is: to be posted to a hub that worked with them (a referral that was open, a bed of its own),
to be allocated to them, to be of an agency with which they are shared, or to have written about them. An override is
none, and neither is a posting to the whole service: such a reader is counted with whoever the service works with,
since reading about those is their work, and asked about for everybody else.
"""

from nwd.pages.privacy.unusual.reads import FOUND_BEFORE, LOOKED

_LIVE = "({row}.end_on is null or {row}.end_on > %(window)s) and {row}.start_on <= %(day)s"
NO_RELATIONSHIP = f"""
with {LOOKED}, works_with as (
    select referral.person_id, referral.hub_id from cases_referral referral
    where referral.person_id in (select person_id from pairs) and referral.decision in ('pending', 'accepted')
        and (referral.closed_on is null or referral.closed_on > %(window)s)
    union
    select claim.person_id, bed.hub_id from placements_claim claim join hubs_bed bed on bed.id = claim.bed_id
    where claim.person_id in (select person_id from pairs) and {_LIVE.format(row="claim")}
), allocated as (
    select allocation.person_id, allocation.worker_id from cases_allocation allocation
    where allocation.person_id in (select person_id from pairs) and {_LIVE.format(row="allocation")}
)
select pairs.user_id, array_agg(distinct pairs.person_id), null::integer
from pairs join partners_worker worker on worker.id = pairs.worker_id
where not exists (
    select from posted join works_with on works_with.person_id = pairs.person_id
    where posted.user_id = pairs.user_id and (posted.hub_id = works_with.hub_id or posted.whole_service))
and not exists (
    select from allocated where allocated.person_id = pairs.person_id and (allocated.worker_id = pairs.worker_id
        or exists (select from posted where posted.user_id = pairs.user_id and posted.whole_service)))
and not exists (
    select from partners_share share where share.person_id = pairs.person_id and share.agency_id = worker.agency_id
        and share.from_on <= %(day)s and (share.to_on is null or share.to_on > %(window)s))
and not exists (
    select from cases_record record where record.person_id = pairs.person_id and record.author_id = pairs.worker_id
        and record.written_at > %(window)s and record.written_at < %(since)s)
and not {FOUND_BEFORE}
group by pairs.user_id
"""  # noqa: S608  our own words
