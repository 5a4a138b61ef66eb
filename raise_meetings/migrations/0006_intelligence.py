import django.db.models.deletion
import django.utils.timezone
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from hubs.tables import in_one_step


#: Who shares and grades an item is the police: their agency is what its envelope says.
OF_THE_POLICE = """
create function nwd_refuse_unless_police() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
        select from cases_record held join partners_agency theirs on theirs.id = held.agency_id
        where held.id = new.record_id and held.kind = 'intelligence' and theirs.kind = 'police')
    then
        raise exception 'only the police share and grade intelligence' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger intelligence_is_of_the_police before insert or update on raise_meetings_intelligenceitem
    for each row execute function nwd_refuse_unless_police();

alter table raise_meetings_intelligenceitem
    add constraint intelligence_is_about_the_person_of_its_envelope
    foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred;
alter table raise_meetings_shiftline
    add constraint a_shift_line_is_about_the_person_of_its_envelope
    foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred;
alter table raise_meetings_informationpassedperson
    add constraint information_passed_is_about_the_person_of_its_envelope
    foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred;
"""
GONE = """
drop function nwd_refuse_unless_police cascade;
alter table raise_meetings_intelligenceitem drop constraint intelligence_is_about_the_person_of_its_envelope;
alter table raise_meetings_shiftline drop constraint a_shift_line_is_about_the_person_of_its_envelope;
alter table raise_meetings_informationpassedperson
    drop constraint information_passed_is_about_the_person_of_its_envelope;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("raise_meetings", "0005_actions_in_full"),
        ("cases", "0037_links_expire"),
        ("partners", "0003_named_readers"),
    ]

    operations = [
        migrations.CreateModel(
            name='CameBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('came_on', models.DateField()),
                ('words', models.TextField()),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='InformationPassed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('words', models.TextField(blank=True, default='')),
                ('noticed_at', models.DateTimeField()),
                ('place', models.CharField(max_length=200)),
                ('told_by', models.CharField(choices=[('seen', 'One of us saw or heard it'), ('young_person', 'The young person told us'), ('other_young_person', 'Another young person told us'), ('family', 'Somebody of the family told us'), ('public', 'Somebody from outside told us'), ('agency', 'Another agency told us'), ('online', 'It stands online')], max_length=20)),
                ('passed_at', models.DateTimeField()),
                ('passed_how', models.CharField(choices=[('form', 'By the form on the police’s website'), ('mail', 'By secure e-mail'), ('phone', 'By telephone, 101'), ('urgent', 'By telephone, 999'), ('liaison', 'To the police officer in the team')], max_length=8)),
                ('police_reference', models.CharField(blank=True, default='', max_length=60)),
                ('hub', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub')),
                ('passed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
            options={
                'verbose_name_plural': 'information passed',
            },
        ),
        migrations.CreateModel(
            name='CameBackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('came_on', models.DateField()),
                ('words', models.TextField()),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.cameback')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('passed', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.informationpassed')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='cameback',
            name='passed',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='raise_meetings.informationpassed'),
        ),
        migrations.CreateModel(
            name='InformationPassedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('words', models.TextField(blank=True, default='')),
                ('noticed_at', models.DateTimeField()),
                ('place', models.CharField(max_length=200)),
                ('told_by', models.CharField(choices=[('seen', 'One of us saw or heard it'), ('young_person', 'The young person told us'), ('other_young_person', 'Another young person told us'), ('family', 'Somebody of the family told us'), ('public', 'Somebody from outside told us'), ('agency', 'Another agency told us'), ('online', 'It stands online')], max_length=20)),
                ('passed_at', models.DateTimeField()),
                ('passed_how', models.CharField(choices=[('form', 'By the form on the police’s website'), ('mail', 'By secure e-mail'), ('phone', 'By telephone, 101'), ('urgent', 'By telephone, 999'), ('liaison', 'To the police officer in the team')], max_length=8)),
                ('police_reference', models.CharField(blank=True, default='', max_length=60)),
                ('hub', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('passed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.informationpassed')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InformationPassedPerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='information_passed', serialize=False, to='cases.record')),
                ('passed', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='raise_meetings.informationpassed')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='information_passed', to='cases.youngperson')),
            ],
            options={
                'verbose_name_plural': 'people in information passed',
            },
        ),
        migrations.CreateModel(
            name='InformationPassedPersonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('passed', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.informationpassed')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.informationpassedperson')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IntelligenceItem',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='intelligence_item', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('classification', models.CharField(choices=[('official', 'OFFICIAL'), ('official_sensitive', 'OFFICIAL-SENSITIVE')], max_length=20)),
                ('source_grade', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('information_grade', models.CharField(blank=True, choices=[('A', 'A: known directly'), ('B', 'B: known indirectly, but borne out'), ('C', 'C: known indirectly'), ('D', 'D: not known'), ('E', 'E: suspected to be false')], default='', max_length=1)),
                ('received_on', models.DateField()),
                ('review_on', models.DateField()),
                ('expires_on', models.DateField()),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='intelligence', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='IntelligenceItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('classification', models.CharField(choices=[('official', 'OFFICIAL'), ('official_sensitive', 'OFFICIAL-SENSITIVE')], max_length=20)),
                ('source_grade', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('information_grade', models.CharField(blank=True, choices=[('A', 'A: known directly'), ('B', 'B: known indirectly, but borne out'), ('C', 'C: known indirectly'), ('D', 'D: not known'), ('E', 'E: suspected to be false')], default='', max_length=1)),
                ('received_on', models.DateField()),
                ('review_on', models.DateField()),
                ('expires_on', models.DateField()),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.intelligenceitem')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReleaseAsk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('asked_at', models.DateTimeField()),
                ('wording', models.TextField()),
                ('why', models.TextField()),
                ('answer', models.CharField(blank=True, choices=[('yes', 'Yes, in these words'), ('no', 'No')], default='', max_length=3)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.TextField(blank=True, default='')),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('published', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.record')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.record')),
            ],
        ),
        migrations.CreateModel(
            name='ReleaseAskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('asked_at', models.DateTimeField()),
                ('wording', models.TextField()),
                ('why', models.TextField()),
                ('answer', models.CharField(blank=True, choices=[('yes', 'Yes, in these words'), ('no', 'No')], default='', max_length=3)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.TextField(blank=True, default='')),
                ('answered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('asked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.releaseask')),
                ('published', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record')),
                ('source', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ShiftLine',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='shift_line', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('until_on', models.DateField()),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='shift_lines', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='ShiftLineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('until_on', models.DateField()),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.shiftline')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='informationpassed',
            index=models.Index(fields=['-passed_at'], name='information_by_when_passed'),
        ),
        migrations.AddConstraint(
            model_name='informationpassed',
            constraint=models.CheckConstraint(condition=models.Q(('told_by__in', ['seen', 'young_person', 'other_young_person', 'family', 'public', 'agency', 'online'])), name='information_is_from_a_known_sort_of_source', violation_error_message='Choose one of: One of us saw or heard it, The young person told us, Another young person told us, Somebody of the family told us, Somebody from outside told us, Another agency told us, It stands online.'),
        ),
        migrations.AddConstraint(
            model_name='informationpassed',
            constraint=models.CheckConstraint(condition=models.Q(('passed_how__in', ['form', 'mail', 'phone', 'urgent', 'liaison'])), name='information_is_passed_in_a_known_way', violation_error_message='Choose one of: By the form on the police’s website, By secure e-mail, By telephone, 101, By telephone, 999, To the police officer in the team.'),
        ),
        migrations.AddConstraint(
            model_name='informationpassed',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('hub__isnull', True), ('words', '')), models.Q(('hub__isnull', False), models.Q(('words', ''), _negated=True)), _connector='OR'), name='information_about_a_place_has_its_words_here', violation_error_message='Write what was seen or heard.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassed',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_informationpassedevent" ("hub_id", "id", "noticed_at", "passed_at", "passed_by_id", "passed_how", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "police_reference", "reference", "told_by", "words") VALUES (OLD."hub_id", OLD."id", OLD."noticed_at", OLD."passed_at", OLD."passed_by_id", OLD."passed_how", NOW(), \'update\', OLD."id", OLD."place", OLD."police_reference", OLD."reference", OLD."told_by", OLD."words"); RETURN NULL;', hash='2a17bccc164c22250b7faebf738f96ad920e1d95', operation='UPDATE', pgid='pgtrigger_update_update_39b0d', table='raise_meetings_informationpassed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassed',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_informationpassedevent" ("hub_id", "id", "noticed_at", "passed_at", "passed_by_id", "passed_how", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "police_reference", "reference", "told_by", "words") VALUES (OLD."hub_id", OLD."id", OLD."noticed_at", OLD."passed_at", OLD."passed_by_id", OLD."passed_how", NOW(), \'delete\', OLD."id", OLD."place", OLD."police_reference", OLD."reference", OLD."told_by", OLD."words"); RETURN NULL;', hash='203c9aca4251d832eedfee7995d76e87a4ced6c2', operation='DELETE', pgid='pgtrigger_delete_delete_b6e61', table='raise_meetings_informationpassed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='camebackevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f325b07856f8853ecc0a8b3d58743938aea0bcf0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_975bd', table='raise_meetings_camebackevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cameback',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_camebackevent" ("came_on", "id", "passed_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "words", "written_at", "written_by_id") VALUES (OLD."came_on", OLD."id", OLD."passed_id", NOW(), \'update\', OLD."id", OLD."reference", OLD."words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='9d784d3910a0ac3d3429304c889b1f567e382d5d', operation='UPDATE', pgid='pgtrigger_update_update_5c8dc', table='raise_meetings_cameback', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cameback',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_camebackevent" ("came_on", "id", "passed_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "words", "written_at", "written_by_id") VALUES (OLD."came_on", OLD."id", OLD."passed_id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='758d15c071279224f695791955bc3cf609f14b93', operation='DELETE', pgid='pgtrigger_delete_delete_e1884', table='raise_meetings_cameback', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassedevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='22eceaf9ca93cfd63a397286a79bb8c1d74349c7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_501d1', table='raise_meetings_informationpassedevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='informationpassedperson',
            constraint=models.UniqueConstraint(fields=('passed', 'person'), name='information_is_about_a_young_person_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassedperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_informationpassedpersonevent" ("passed_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."passed_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='94fb27e3f54572cffc7d05720cb4ed135969ad40', operation='UPDATE', pgid='pgtrigger_update_update_b7bc5', table='raise_meetings_informationpassedperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassedperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_informationpassedpersonevent" ("passed_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."passed_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='5327c8d27ecd42dbca30de98bd4d22eef6e108af', operation='DELETE', pgid='pgtrigger_delete_delete_763e2', table='raise_meetings_informationpassedperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='informationpassedpersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0adf62e96d4661387b127db8bdaf4b8b4372c95d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2a163', table='raise_meetings_informationpassedpersonevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='intelligenceitem',
            index=models.Index(fields=['expires_on'], name='intelligence_by_last_day'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(('classification__in', ['official', 'official_sensitive'])), name='nothing_above_official_sensitive_is_kept', violation_error_message='Choose one of: OFFICIAL, OFFICIAL-SENSITIVE.'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(('information_grade__in', ['A', 'B', 'C', 'D', 'E', ''])), name='information_is_graded_a_to_e', violation_error_message='Choose one of: A: known directly, B: known indirectly, but borne out, C: known indirectly, D: not known, E: suspected to be false.'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(('source_grade__isnull', True), ('source_grade__range', (1, 3)), _connector='OR'), name='a_source_is_graded_1_to_3', violation_error_message='Enter a whole number from 1 to 3.'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('information_grade', ''), ('source_grade__isnull', True)), models.Q(('source_grade__isnull', False), models.Q(('information_grade', ''), _negated=True)), _connector='OR'), name='an_item_is_graded_for_both_or_not_at_all', violation_error_message='Grade the source and the information, or neither.'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(('received_on__isnull', True), ('review_on__isnull', True), ('review_on__gte', models.F('received_on')), _connector='OR'), name='an_item_is_looked_at_again_after_it_came', violation_error_message='Look at it again later than it came.'),
        ),
        migrations.AddConstraint(
            model_name='intelligenceitem',
            constraint=models.CheckConstraint(condition=models.Q(('review_on__isnull', True), ('expires_on__isnull', True), ('expires_on__gte', models.F('review_on')), _connector='OR'), name='an_item_is_looked_at_before_it_is_out_of_date', violation_error_message='It is looked at again before it is out of date, or on that day.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intelligenceitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_intelligenceitemevent" ("classification", "expires_on", "information_grade", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "record_id", "review_on", "source_grade", "tracker_ref") VALUES (OLD."classification", OLD."expires_on", OLD."information_grade", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."received_on", OLD."record_id", OLD."review_on", OLD."source_grade", OLD."tracker_ref"); RETURN NULL;', hash='13de036d8ad9d4452641d36ad524ece85b852d5b', operation='UPDATE', pgid='pgtrigger_update_update_996f6', table='raise_meetings_intelligenceitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intelligenceitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_intelligenceitemevent" ("classification", "expires_on", "information_grade", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "record_id", "review_on", "source_grade", "tracker_ref") VALUES (OLD."classification", OLD."expires_on", OLD."information_grade", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."received_on", OLD."record_id", OLD."review_on", OLD."source_grade", OLD."tracker_ref"); RETURN NULL;', hash='658465fb3888bbd2a62ca74fd7f4d06973be81d6', operation='DELETE', pgid='pgtrigger_delete_delete_f1b3b', table='raise_meetings_intelligenceitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='intelligenceitemevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7927360495b271fff2ada35a9868cad926843575', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_da7e0', table='raise_meetings_intelligenceitemevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='releaseask',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['yes', 'no', ''])), name='an_originator_answers_yes_or_no', violation_error_message='Choose one of: Yes, in these words, No.'),
        ),
        migrations.AddConstraint(
            model_name='releaseask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True), ('answered_by__isnull', True), ('words', '')), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False), models.Q(('words', ''), _negated=True)), _connector='OR'), name='an_originators_answer_says_who_when_and_in_which_words', violation_error_message='Write the words that may be published, or why not.'),
        ),
        migrations.AddConstraint(
            model_name='releaseask',
            constraint=models.CheckConstraint(condition=models.Q(('published__isnull', True), ('answer', 'yes'), _connector='OR'), name='only_what_was_released_is_published'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseask',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_releaseaskevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_id", "reference", "source_id", "why", "wording", "words") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."id", NOW(), \'update\', OLD."id", OLD."published_id", OLD."reference", OLD."source_id", OLD."why", OLD."wording", OLD."words"); RETURN NULL;', hash='e1b098062bc45ba90881fdb2cfdf1c4dcba23d5b', operation='UPDATE', pgid='pgtrigger_update_update_38e00', table='raise_meetings_releaseask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseask',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_releaseaskevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_id", "reference", "source_id", "why", "wording", "words") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."published_id", OLD."reference", OLD."source_id", OLD."why", OLD."wording", OLD."words"); RETURN NULL;', hash='ee1763a7c88ac71a41c5c4049045d03bac8c2666', operation='DELETE', pgid='pgtrigger_delete_delete_ca7f8', table='raise_meetings_releaseask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='releaseaskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1e3a72a7aeeeafba7e895527b17f70b6eef6306f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8ac81', table='raise_meetings_releaseaskevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='shiftline',
            index=models.Index(fields=['until_on'], name='shift_lines_by_last_day'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shiftline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_shiftlineevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "until_on") VALUES (OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."until_on"); RETURN NULL;', hash='5792fcb8ae2b89a660ace3756a935570a71fad3a', operation='UPDATE', pgid='pgtrigger_update_update_78161', table='raise_meetings_shiftline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shiftline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_shiftlineevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "until_on") VALUES (OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."until_on"); RETURN NULL;', hash='f450ed556beff55e4fe2a19c9506023850f9b2fb', operation='DELETE', pgid='pgtrigger_delete_delete_de7ab', table='raise_meetings_shiftline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shiftlineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='71a3c445ed748c8b86a6b2f92bb6137e98050897', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9eeed', table='raise_meetings_shiftlineevent', when='BEFORE')),
        ),
        migrations.RunSQL(OF_THE_POLICE, GONE),
    ]

    operations = in_one_step(operations, "raise_meetings")
