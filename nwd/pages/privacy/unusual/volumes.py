"""Far more young people in a day than others in the same role: five times what is usual, and at least ten.

What is usual is the median of the others' days, of the last four weeks; where fewer than five such days are known, of
everybody's.
"""

from nwd.pages.privacy.unusual.reads import LINES

TIMES, AT_LEAST, FEW_DAYS = 5, 10, 5
FAR_MORE = f"""
with days as materialized (
    select line.user_id, max(line.role) as role, (line.at at time zone 'Europe/London')::date as day,
        count(distinct someone) as people
    from partners_trail line cross join lateral unnest(line.people) someone
    where line.at >= %(weeks)s and line.at < %(until)s and {LINES}
    group by line.user_id, (line.at at time zone 'Europe/London')::date
), many as (
    select user_id, role, people from days where day = %(day)s and people >= {AT_LEAST}
), usual as (
    select many.user_id, many.people,
        case when count(*) filter (where others.role = many.role) >= {FEW_DAYS}
            then percentile_cont(0.5) within group (order by others.people) filter (where others.role = many.role)
            else percentile_cont(0.5) within group (order by others.people) end as median
    from many join days others on others.user_id <> many.user_id
    group by many.user_id, many.people
)
select usual.user_id, array_agg(distinct someone), round(usual.median)::integer
from usual join partners_trail line on line.user_id = usual.user_id cross join lateral unnest(line.people) someone
where line.at >= %(since)s and line.at < %(until)s and {LINES} and usual.people >= {TIMES} * usual.median
group by usual.user_id, usual.median
"""  # noqa: S608
