-- Asked by the policy and the filter of enquiries (cases/models/enquiry.py) about those from whom a reader is barred.
-- Who is meant is guessed generously: what is withheld for a namesake is dealt with by somebody whom no bar concerns.
create function nwd_is_joined_to(referral bigint, people bigint[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from cases_referral held where held.record_id = referral and held.person_id = any(people))
$$;

create function nwd_heard(word text) returns text
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select regexp_replace(
        translate(regexp_replace(word, 'ou?gh|ph', 'f', 'g'), 'cqzvaeiouhwy', 'kksf'), '(.)\1+', '\1', 'g')
$$;

create function nwd_may_mean(enquiry bigint, people bigint[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from cases_enquiry asked, cases_youngperson known
        where asked.id = enquiry and known.id = any(people) and (
            known.date_of_birth = asked.date_of_birth
            or asked.nhs_number <> '' and exists (
                select from cases_identity one where one.person_id = known.id
                    and regexp_replace(one.nhs_number, '[^0-9]', '', 'g') = asked.nhs_number)
            or exists (
                select
                from regexp_split_to_table(
                        nwd_fold(asked.given_name || ' ' || asked.family_name), '[^[:alnum:]]+') as typed,
                    regexp_split_to_table(nwd_fold(known.family_name), '[^[:alnum:]]+') as name
                where length(typed) > 1 and length(name) > 1 and (
                    similarity(typed, name) >= 0.25
                    or length(nwd_heard(typed)) > 1 and nwd_heard(typed) = nwd_heard(name)))))
$$;
