from django.db import migrations

IS_CLAIMED = """
create function nwd_is_claimed(bed bigint, night date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (
        select from placements_claim claim
        where claim.bed_id = bed and claim.start_on <= night and (claim.end_on is null or claim.end_on > night));
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("placements", "0004_standing_by_ground")]

    operations = [migrations.RunSQL(IS_CLAIMED, "drop function nwd_is_claimed")]
