-- What was sent to Ofsted stays as it was sent, with the figures and quotes beside it: a change of it is not made. Verbs
-- refuse it in words; a tracker that is brought in may say otherwise, and changes nothing.
create function placements_sent_review_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare one bigint;
begin
    if tg_table_name = 'placements_qualityreview' then
        if old.sent_on is not null then
            return null;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    one := old.review_id;
    if exists (select from placements_qualityreview review where review.id = one and review.sent_on is not null) then
        return null;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger placements_sent_review_stays before update or delete on placements_qualityreview
    for each row execute function placements_sent_review_stays();
create trigger placements_sent_review_stays before update or delete on placements_qualityfigure
    for each row execute function placements_sent_review_stays();
create trigger placements_sent_review_stays before update or delete on placements_qualityquote
    for each row execute function placements_sent_review_stays();
