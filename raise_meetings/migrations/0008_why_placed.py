"""Why somebody placed the scale where they did is told when the meeting closes. And what is sealed later, or taken
back, stands in no summary of its meeting: that envelope is open.
"""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SUMMARY = """
create function nwd_leave_no_summary() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record whole set words = ''
    from raise_meetings_paragraph box
    join raise_meetings_meetingperson part on part.meeting_id = box.meeting_id
    where box.record_id = new.id and part.person_id = new.person_id and whole.id = part.record_id
        and strpos(whole.words, btrim(new.words)) > 0;
    return null;
end $$;
create trigger what_is_sealed_is_in_no_summary after update on cases_record
    for each row when (
        new.kind = 'raise_part' and new.corrects_id is null and new.words <> ''
        and (new.marking <> 'open' and old.marking is distinct from new.marking
            or new.withdrawn_at is not null and old.withdrawn_at is null)
    )
    execute function nwd_leave_no_summary();
"""
GONE = "drop function nwd_leave_no_summary cascade;"


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0037_links_expire"),
        ("raise_meetings", "0007_packs_and_safety_plans"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="rating",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="rating",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="rating",
            name="why",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="ratingevent",
            name="why",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rating",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "raise_meetings_ratingevent" ("meeting_id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater", "record_id", "score", "why", "worker_id") VALUES (OLD."meeting_id", OLD."name", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."rater", OLD."record_id", OLD."score", OLD."why", OLD."worker_id"); RETURN NULL;',
                    hash="9c1875b6430ecfa26b7467fdd76de4b39a20b8c9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_64801",
                    table="raise_meetings_rating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rating",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "raise_meetings_ratingevent" ("meeting_id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater", "record_id", "score", "why", "worker_id") VALUES (OLD."meeting_id", OLD."name", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."rater", OLD."record_id", OLD."score", OLD."why", OLD."worker_id"); RETURN NULL;',
                    hash="18876a24cad1997a71035a0a8a7eab80c3f790f7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a1e92",
                    table="raise_meetings_rating",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(SUMMARY, GONE),
    ]
