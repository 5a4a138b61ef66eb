"""Reading between eleven at night and six in the morning, by whoever is posted in no role that works then."""

from nwd.pages.privacy.unusual.reads import LOOKED
from partners.models import Role

#: Hub workers are awake; those who run a hub or the service are on call; police officers work shifts.
WORK_NIGHTS = (
    Role.RESIDENTIAL_WORKER, Role.HUB_MANAGER, Role.DEPUTY_HUB_MANAGER, Role.SERVICE_MANAGER, Role.POLICE_LIAISON,
)  # fmt: skip
_ROLES = ", ".join(f"'{role.value}'" for role in WORK_NIGHTS)
AT_NIGHT = f"""
with {LOOKED}
select looked.user_id, array_agg(distinct looked.person_id), null::integer from looked
where extract(hour from looked.at at time zone 'Europe/London') not between 6 and 22
    and not exists (select from posted where posted.user_id = looked.user_id and posted.live
        and posted.role in ({_ROLES}))
group by looked.user_id
"""  # noqa: S608
