import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

#: Taken is taken for whoever may see the bed (access.md): its nights from a day on, without whose they are.
CLAIMED = """
create function nwd_claimed(bed bigint, since date)
returns table (start_on date, end_on date, kept boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query select claim.start_on, claim.end_on, claim.kind = 'hold' from placements_claim claim
        where claim.bed_id = bed and (claim.end_on is null or claim.end_on > since)
            and (claim.end_on is null or claim.end_on > claim.start_on)
        order by claim.start_on;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("placements", "0005_is_claimed"), ("cases", "0034_kinds_of_the_hub"), ("partners", "0019_hours_of_a_worker"),
    ]

    operations = [
        migrations.RunSQL(CLAIMED, "drop function nwd_claimed"),
        pgtrigger.migrations.RemoveTrigger(
            model_name='hold',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='hold',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stay',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stay',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='hold',
            name='expected_end_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='holdevent',
            name='expected_end_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stay',
            name='agreed_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='stay',
            name='arrived_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stay',
            name='emergency',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stay',
            name='expected_end_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stay',
            name='goes_on',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='stay',
            name='leaving_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='stay',
            name='left_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stay',
            name='let_in_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='let_in', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='stay',
            name='next_home',
            field=models.CharField(blank=True, choices=[('hub_bed', 'Hub bed'), ('hub_community_family', 'Hub community family'), ('high_needs_supported_lodgings', 'High needs supported lodgings'), ('semi_independent', 'Semi-independent'), ('bespoke', 'Home made for them'), ('activity', 'Activity'), ('foster_in_house', 'Foster family'), ('foster_independent', 'Foster family (agency)'), ('residential_external', "Another children's home"), ('kinship', 'Relatives or friends'), ('family', 'Family'), ('independent', 'Own home'), ('secure', 'Secure home'), ('custody', 'Custody'), ('hospital', 'Hospital'), ('other', 'Somewhere else')], db_default='', default='', max_length=32),
        ),
        migrations.AddField(
            model_name='stay',
            name='next_words',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='agreed_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='arrived_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='emergency',
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='expected_end_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='goes_on',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='leaving_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='left_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='let_in_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='next_home',
            field=models.CharField(blank=True, choices=[('hub_bed', 'Hub bed'), ('hub_community_family', 'Hub community family'), ('high_needs_supported_lodgings', 'High needs supported lodgings'), ('semi_independent', 'Semi-independent'), ('bespoke', 'Home made for them'), ('activity', 'Activity'), ('foster_in_house', 'Foster family'), ('foster_independent', 'Foster family (agency)'), ('residential_external', "Another children's home"), ('kinship', 'Relatives or friends'), ('family', 'Family'), ('independent', 'Own home'), ('secure', 'Secure home'), ('custody', 'Custody'), ('hospital', 'Hospital'), ('other', 'Somewhere else')], db_default='', default='', max_length=32),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='next_words',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_holdevent" ("claim_id", "expected_end_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "tracker_ref") VALUES (OLD."claim_id", OLD."expected_end_on", NOW(), \'update\', OLD."claim_id", OLD."reason", OLD."tracker_ref"); RETURN NULL;', hash='85010117cc5e98e533119305d495a20942a0c052', operation='UPDATE', pgid='pgtrigger_update_update_5b12b', table='placements_hold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='hold',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_holdevent" ("claim_id", "expected_end_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "tracker_ref") VALUES (OLD."claim_id", OLD."expected_end_on", NOW(), \'delete\', OLD."claim_id", OLD."reason", OLD."tracker_ref"); RETURN NULL;', hash='54dba5be5ad5666a8a257f12c7b9ac3ec46000ea', operation='DELETE', pgid='pgtrigger_delete_delete_a19ef', table='placements_hold', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stay',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_stayevent" ("agreed_by", "arrived_at", "claim_id", "emergency", "end_reason", "expected_end_on", "goes_on", "in_area", "leaving_words", "left_at", "let_in_by_id", "next_home", "next_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "provider", "tracker_ref") VALUES (OLD."agreed_by", OLD."arrived_at", OLD."claim_id", OLD."emergency", OLD."end_reason", OLD."expected_end_on", OLD."goes_on", OLD."in_area", OLD."leaving_words", OLD."left_at", OLD."let_in_by_id", OLD."next_home", OLD."next_words", NOW(), \'update\', OLD."claim_id", OLD."planned_end", OLD."provider", OLD."tracker_ref"); RETURN NULL;', hash='5d10b8ceee09a14bb164f7d69c67ae10b12761e3', operation='UPDATE', pgid='pgtrigger_update_update_d92e7', table='placements_stay', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stay',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_stayevent" ("agreed_by", "arrived_at", "claim_id", "emergency", "end_reason", "expected_end_on", "goes_on", "in_area", "leaving_words", "left_at", "let_in_by_id", "next_home", "next_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "provider", "tracker_ref") VALUES (OLD."agreed_by", OLD."arrived_at", OLD."claim_id", OLD."emergency", OLD."end_reason", OLD."expected_end_on", OLD."goes_on", OLD."in_area", OLD."leaving_words", OLD."left_at", OLD."let_in_by_id", OLD."next_home", OLD."next_words", NOW(), \'delete\', OLD."claim_id", OLD."planned_end", OLD."provider", OLD."tracker_ref"); RETURN NULL;', hash='f4986f70e8ec06fb24aa0831acfb2c74c4af7019', operation='DELETE', pgid='pgtrigger_delete_delete_797a8', table='placements_stay', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='stay',
            constraint=models.CheckConstraint(condition=models.Q(('next_home__in', ['hub_bed', 'hub_community_family', 'high_needs_supported_lodgings', 'semi_independent', 'bespoke', 'activity', 'foster_in_house', 'foster_independent', 'residential_external', 'kinship', 'family', 'independent', 'secure', 'custody', 'hospital', 'other', ''])), name='where_next_is_a_kind_of_home', violation_error_message='Choose a kind of home.'),
        ),
    ]
