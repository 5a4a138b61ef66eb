import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


# Both sides sign what they have read: it stays that. Signing and changing wait for each other on the agreement's row.
SIGNED = """
create function nwd_signed_agreement_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.reference, new.number, new.version, new.title, new.purposes, new.lawful_basis, new.special_category,
            new.schedule_one, new.start_on, new.replaces_id, new.drafted_by_id, new.document)
        is distinct from
        (old.reference, old.number, old.version, old.title, old.purposes, old.lawful_basis, old.special_category,
            old.schedule_one, old.start_on, old.replaces_id, old.drafted_by_id, old.document)
        or new.end_on is distinct from old.end_on and (new.end_on is null or new.end_on > old.end_on)
    then
        if exists (select from partners_signature signature where signature.agreement_id = old.id) then
            raise integrity_constraint_violation using
                message = 'A signed agreement does not change: it may end sooner and be reviewed.';
        end if;
    end if;
    return new;
end $$;
create trigger a_signed_agreement_stays before update on partners_agreement
    for each row execute function nwd_signed_agreement_stays();

create function nwd_signed_clauses_stay() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    touched bigint[] := '{}';
begin
    if tg_op <> 'INSERT' then touched := touched || old.agreement_id; end if;
    if tg_op <> 'DELETE' then touched := touched || new.agreement_id; end if;
    perform from partners_agreement agreement where agreement.id = any(touched) order by id for no key update;
    if exists (select from partners_signature signature where signature.agreement_id = any(touched)) then
        raise integrity_constraint_violation using
            message = 'The clauses of a signed agreement do not change: draft a new version.';
    end if;
    return coalesce(new, old);
end $$;
create trigger signed_clauses_stay before insert or update or delete on partners_clause
    for each row execute function nwd_signed_clauses_stay();

create function nwd_signature_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        raise integrity_constraint_violation using message = 'A signature stays: suspend or end the agreement.';
    end if;
    perform from partners_agreement agreement where agreement.id = new.agreement_id for no key update;
    return new;
end $$;
create trigger a_signature_stays before insert or update or delete on partners_signature
    for each row execute function nwd_signature_stays();
"""
SIGNED_AWAY = """
drop function nwd_signature_stays() cascade;
drop function nwd_signed_clauses_stay() cascade;
drop function nwd_signed_agreement_stays() cascade;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('partners', '0012_standing'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('of', models.CharField(choices=[('review', 'is due for review'), ('end', 'ends')], max_length=8)),
                ('on', models.DateField()),
                ('days', models.PositiveSmallIntegerField()),
                ('mailed_at', models.DateTimeField(null=True)),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='agreement',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='agreement',
            name='document',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='agreement',
            name='ended_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreement',
            name='ended_why',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='document',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='ended_by',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='agreementevent',
            name='ended_why',
            field=models.TextField(blank=True, default=''),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_agreementevent" ("document", "drafted_by_id", "end_on", "ended_by_id", "ended_why", "id", "lawful_basis", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "reference", "replaces_id", "review_on", "schedule_one", "special_category", "start_on", "title", "version") VALUES (OLD."document", OLD."drafted_by_id", OLD."end_on", OLD."ended_by_id", OLD."ended_why", OLD."id", OLD."lawful_basis", OLD."number", NOW(), \'update\', OLD."id", OLD."purposes", OLD."reference", OLD."replaces_id", OLD."review_on", OLD."schedule_one", OLD."special_category", OLD."start_on", OLD."title", OLD."version"); RETURN NULL;', hash='496bd657ff6229cb5dd13697b708b859c4198dcd', operation='UPDATE', pgid='pgtrigger_update_update_8c840', table='partners_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_agreementevent" ("document", "drafted_by_id", "end_on", "ended_by_id", "ended_why", "id", "lawful_basis", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "reference", "replaces_id", "review_on", "schedule_one", "special_category", "start_on", "title", "version") VALUES (OLD."document", OLD."drafted_by_id", OLD."end_on", OLD."ended_by_id", OLD."ended_why", OLD."id", OLD."lawful_basis", OLD."number", NOW(), \'delete\', OLD."id", OLD."purposes", OLD."reference", OLD."replaces_id", OLD."review_on", OLD."schedule_one", OLD."special_category", OLD."start_on", OLD."title", OLD."version"); RETURN NULL;', hash='e93d92b5b0deef6e9c2ab3b68f47447fd7b2fd50', operation='DELETE', pgid='pgtrigger_delete_delete_63f2d', table='partners_agreement', when='AFTER')),
        ),
        migrations.AddField(
            model_name='reminder',
            name='agreement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='partners.agreement'),
        ),
        migrations.AddField(
            model_name='reminder',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.CheckConstraint(condition=models.Q(('of__in', ['review', 'end'])), name='a_reminder_is_of_a_review_or_an_end', violation_error_message='Choose one of: is due for review, ends.'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.UniqueConstraint(fields=('agreement', 'user', 'of', 'on', 'days'), name='somebody_is_reminded_once'),
        ),
        migrations.RunSQL(SIGNED, SIGNED_AWAY),
    ]
