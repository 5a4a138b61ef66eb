from django.db import migrations

FUNCTION = """
create function nwd_standing_of_{name}() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = '{ground}' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, {columns}, ground, source)
        select person_id, {values}, '{ground}', id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on {table}
    referencing new table as new_rows for each statement execute function nwd_standing_of_{name}();
create trigger standing_changed after update on {table}
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_{name}();
create trigger standing_removed after delete on {table}
    referencing old table as old_rows for each statement execute function nwd_standing_of_{name}();
"""
OVER = "least(to_at, coalesce(ended_at, to_at))"
FROM = "(from_at at time zone 'Europe/London')::date"
TWO_AGREED = "greatest(from_on, young_person_agreed_on, authority_agreed_on)"


def keep(name, ground, table, columns, values):
    return migrations.RunSQL(
        FUNCTION.format(name=name, ground=ground, table=table, columns=columns, values=values),
        f"drop function nwd_standing_of_{name} cascade",
    )


class Migration(migrations.Migration):
    dependencies = [("partners", "0011_agreements")]

    operations = [
        keep("shares", "share", "partners_share", "agency_id, agreement_id, from_on, to_on",
             "agency_id, agreement_id, from_on, to_on"),
        keep("overrides", "override", "partners_override", "user_id, from_on, to_at", f"user_id, {FROM}, {OVER}"),
        keep("own_accounts", "own_account", "partners_ownaccount", "user_id, from_on, to_on",
             "user_id, from_on, to_on"),
        keep("visitors", "visitor", "partners_visitorconsent", "user_id, from_on, to_on",
             f"user_id, {TWO_AGREED}, to_on"),
        # a share's guardian group is its agency's, whoever writes it
        migrations.RunSQL(
            """
            create unique index agency_and_its_group on partners_agency (id, group_id);
            alter table partners_share add constraint a_share_is_with_the_group_of_its_agency
                foreign key (agency_id, group_id) references partners_agency (id, group_id);
            """,
            """
            alter table partners_share drop constraint a_share_is_with_the_group_of_its_agency;
            drop index agency_and_its_group;
            """,
        ),
    ]  # fmt: skip
