import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from hubs.tables import in_one_step

QUOTING = "('note', 'contact', 'intervention', 'log_entry', 'handover_note', 'raise_part', 'relationship')"
SAID = "category, marking, discipline, conditions, when_hidden, named_users, named_agencies"


def row(name):
    return "(" + ", ".join(f"{name}.{column.strip()}" for column in SAID.split(",")) + ")"


#: What repeats a source with conditions is read by whoever reads the source, today and later, whoever marks either and
#: whatever is written afterwards. As with what was lifted (0022, 0029): the envelope takes it from the source, and the
#: readers' rows are carried over, since "why can I see this?" names them. A quotation of a quotation has none: it is
#: the source that is quoted. Nothing stops quoting.
FOLLOWS = f"""
create function nwd_quotes_one_source() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a quotation is never changed' using errcode = 'check_violation';
    end if;
    if not exists (select from cases_record held where held.id = new.record_id and held.kind in {QUOTING}
            and held.corrects_id is null and held.marking in ('open', 'handling_p'))
        or not exists (select from cases_record source where source.id = new.source_id
            and source.corrects_id is null
            and not exists (select from cases_quotation other where other.record_id = source.id))
        or exists (select from cases_quotation other where other.source_id = new.record_id)
    then
        raise exception 'this cannot quote that' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger a_quotation_has_one_source before insert or update on cases_quotation
    for each row execute function nwd_quotes_one_source();

create function nwd_marked_as_its_source() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
begin
    select source_id into first from cases_quotation where record_id = new.id;
    if first is not null then
        select {SAID} into {", ".join(f"new.{column.strip()}" for column in SAID.split(","))}
            from cases_record where id = first for share;
    end if;
    return new;
end $$;
create trigger what_quotes_is_marked_as_its_source before update on cases_record
    for each row when (new.kind in {QUOTING} and new.corrects_id is null)
    execute function nwd_marked_as_its_source();

create function nwd_mark_what_quotes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
    quoting bigint[];
begin
    if tg_table_name = 'cases_record' then
        first := new.id;
    else
        first := new.source_id;
    end if;
    quoting := array(select record_id from cases_quotation where source_id = first order by record_id);
    update cases_record mine set marking = mine.marking where mine.id = any(quoting);
    update partners_namedreader mine set to_at = now()
        where mine.record_id = any(quoting) and mine.to_at is null and not exists (
            select from partners_namedreader theirs where theirs.record_id = first and theirs.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    insert into partners_namedreader (record_id, user_id, agency_id, from_at, named_by_id)
        select quote, theirs.user_id, theirs.agency_id, now(), theirs.named_by_id
        from unnest(quoting) quote join partners_namedreader theirs on theirs.record_id = first
        where theirs.to_at is null and not exists (
            select from partners_namedreader mine where mine.record_id = quote and mine.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    return null;
end $$;
create trigger a_source_passes_its_conditions_on after update on cases_record
    for each row when (new.corrects_id is null and {row("old")} is distinct from {row("new")})
    execute function nwd_mark_what_quotes();
create trigger a_quotation_begins_as_its_source_is after insert on cases_quotation
    for each row execute function nwd_mark_what_quotes();

alter table cases_quotation
    add constraint cases_quotation_is_about_the_person_of_its_envelope
    foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred,
    add constraint what_quotes_is_about_the_person_of_its_source
    foreign key (source_id, person_id) references cases_record (id, person_id) deferrable initially deferred;
"""
GONE = """
drop function nwd_quotes_one_source cascade; drop function nwd_marked_as_its_source cascade;
drop function nwd_mark_what_quotes cascade;
alter table cases_quotation
    drop constraint cases_quotation_is_about_the_person_of_its_envelope,
    drop constraint what_quotes_is_about_the_person_of_its_source;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0036_kinds_of_raise"),
        ("partners", "0003_named_readers"),
    ]

    operations = [
        migrations.CreateModel(
            name='Quotation',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='quotation', serialize=False, to='cases.record')),
            ],
        ),
        migrations.CreateModel(
            name='QuotationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='relationship',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='relationship',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='relationship',
            name='expires_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='relationshipevent',
            name='expires_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name='record',
            index=models.Index(condition=models.Q(('marking', 'handling_c')), fields=['person'], name='records_with_conditions'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationship',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_relationshipevent" ("end_on", "end_reason", "expires_on", "family_time", "gender", "hidden", "how_it_is", "life", "name", "other_parent_id", "parent_id", "partner_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "relation", "review_on", "ring", "said_on", "source", "sure", "telling", "their_words", "tracker_ref", "under_18") VALUES (OLD."end_on", OLD."end_reason", OLD."expires_on", OLD."family_time", OLD."gender", OLD."hidden", OLD."how_it_is", OLD."life", OLD."name", OLD."other_parent_id", OLD."parent_id", OLD."partner_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."relation", OLD."review_on", OLD."ring", OLD."said_on", OLD."source", OLD."sure", OLD."telling", OLD."their_words", OLD."tracker_ref", OLD."under_18"); RETURN NULL;', hash='e49c63fdb9146d2f7727afff46741fb38b8aef83', operation='UPDATE', pgid='pgtrigger_update_update_f957b', table='cases_relationship', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relationship',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_relationshipevent" ("end_on", "end_reason", "expires_on", "family_time", "gender", "hidden", "how_it_is", "life", "name", "other_parent_id", "parent_id", "partner_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "relation", "review_on", "ring", "said_on", "source", "sure", "telling", "their_words", "tracker_ref", "under_18") VALUES (OLD."end_on", OLD."end_reason", OLD."expires_on", OLD."family_time", OLD."gender", OLD."hidden", OLD."how_it_is", OLD."life", OLD."name", OLD."other_parent_id", OLD."parent_id", OLD."partner_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."relation", OLD."review_on", OLD."ring", OLD."said_on", OLD."source", OLD."sure", OLD."telling", OLD."their_words", OLD."tracker_ref", OLD."under_18"); RETURN NULL;', hash='a1fd60e8f43124f9ef7f4b6d45bb13fb178807be', operation='DELETE', pgid='pgtrigger_delete_delete_5b79f', table='cases_relationship', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('said_on__isnull', True), ('expires_on__isnull', True), ('expires_on__gte', models.F('said_on')), _connector='OR'), name='a_relationship_expires_after_it_was_told_of', violation_error_message='It cannot be out of date before it was said.'),
        ),
        migrations.AddField(
            model_name='quotation',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='quotations', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='quotation',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='quoted_in', to='cases.record'),
        ),
        migrations.AddField(
            model_name='quotationevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='quotationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.quotation'),
        ),
        migrations.AddField(
            model_name='quotationevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='quotationevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quotation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_quotationevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "source_id") VALUES (OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."source_id"); RETURN NULL;', hash='4eca0ce1e5c139312f3e61cdf23330d885baae5d', operation='UPDATE', pgid='pgtrigger_update_update_71958', table='cases_quotation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quotation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_quotationevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "source_id") VALUES (OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."source_id"); RETURN NULL;', hash='c0e845add2803163043bd0a0ffdf3aca626f0f9f', operation='DELETE', pgid='pgtrigger_delete_delete_f1632', table='cases_quotation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='quotationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4d05452cc36a4a5373598437b57a7a1939b9bcb0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e48c4', table='cases_quotationevent', when='BEFORE')),
        ),
        migrations.RunSQL(FOLLOWS, GONE),
    ]

    operations = in_one_step(operations, "cases")
