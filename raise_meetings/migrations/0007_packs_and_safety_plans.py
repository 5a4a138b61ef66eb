import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from hubs.tables import in_one_step


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0036_kinds_of_raise'),
        ('raise_meetings', '0006_intelligence'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('sent_at', models.DateTimeField()),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('printed_at', models.DateTimeField(blank=True, null=True)),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='raise_meetings.meeting')),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='raise_packs', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='PackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('sent_at', models.DateTimeField()),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('printed_at', models.DateTimeField(blank=True, null=True)),
                ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.pack')),
                ('sent_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafetyPlan',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='safety_plan', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('name_on_card', models.CharField(blank=True, default='', max_length=60)),
                ('agreed_with', models.CharField(blank=True, default='', max_length=200)),
                ('review_on', models.DateField()),
                ('meeting', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='safety_plans', to='raise_meetings.meeting')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='safety_plans', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='SafetyPlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('name_on_card', models.CharField(blank=True, default='', max_length=60)),
                ('agreed_with', models.CharField(blank=True, default='', max_length=200)),
                ('review_on', models.DateField()),
                ('meeting', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.safetyplan')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SafetyPlanLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('part', models.CharField(choices=[('goes_wrong', 'What might go wrong'), ('early_sign', 'How you can tell early'), ('helps', 'What helps'), ('call', 'Who to call')], max_length=12)),
                ('position', models.PositiveSmallIntegerField()),
                ('words', models.CharField(max_length=300)),
                ('number', models.CharField(blank=True, default='', max_length=40)),
                ('when_to_call', models.CharField(blank=True, default='', max_length=120)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='raise_meetings.safetyplan')),
            ],
            options={
                'ordering': ('part', 'position'),
            },
        ),
        migrations.CreateModel(
            name='SafetyPlanLineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('part', models.CharField(choices=[('goes_wrong', 'What might go wrong'), ('early_sign', 'How you can tell early'), ('helps', 'What helps'), ('call', 'Who to call')], max_length=12)),
                ('position', models.PositiveSmallIntegerField()),
                ('words', models.CharField(max_length=300)),
                ('number', models.CharField(blank=True, default='', max_length=40)),
                ('when_to_call', models.CharField(blank=True, default='', max_length=120)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.safetyplanline')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.safetyplan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.UniqueConstraint(fields=('meeting', 'worker'), name='the_minutes_of_a_meeting_are_sent_to_somebody_once'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(('sent_at__isnull', True), ('opened_at__isnull', True), ('opened_at__gte', models.F('sent_at')), _connector='OR'), name='minutes_are_opened_after_they_were_sent', violation_error_message='They cannot be opened before they were sent.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pack',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_packevent" ("agency_id", "id", "meeting_id", "opened_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_at", "reference", "sent_at", "sent_by_id", "worker_id") VALUES (OLD."agency_id", OLD."id", OLD."meeting_id", OLD."opened_at", NOW(), \'update\', OLD."id", OLD."printed_at", OLD."reference", OLD."sent_at", OLD."sent_by_id", OLD."worker_id"); RETURN NULL;', hash='a5d720acd512fa0fdf229bd9ba1fd803c5b3d1b4', operation='UPDATE', pgid='pgtrigger_update_update_2236b', table='raise_meetings_pack', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pack',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_packevent" ("agency_id", "id", "meeting_id", "opened_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_at", "reference", "sent_at", "sent_by_id", "worker_id") VALUES (OLD."agency_id", OLD."id", OLD."meeting_id", OLD."opened_at", NOW(), \'delete\', OLD."id", OLD."printed_at", OLD."reference", OLD."sent_at", OLD."sent_by_id", OLD."worker_id"); RETURN NULL;', hash='864a18f0fe8375641dd1ee513c8d0ed5bc36ca4a', operation='DELETE', pgid='pgtrigger_delete_delete_52364', table='raise_meetings_pack', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='packevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a318f954d2151d6bc082af9aa9c606094dd1c718', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2115b', table='raise_meetings_packevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='safetyplan',
            index=models.Index(fields=['person', '-record'], name='newest_safety_plan'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_safetyplanevent" ("agreed_with", "meeting_id", "name_on_card", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "tracker_ref") VALUES (OLD."agreed_with", OLD."meeting_id", OLD."name_on_card", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."tracker_ref"); RETURN NULL;', hash='2ce29c9b18d09d6a3ce39f41b1e646768cee5df9', operation='UPDATE', pgid='pgtrigger_update_update_d9cfb', table='raise_meetings_safetyplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_safetyplanevent" ("agreed_with", "meeting_id", "name_on_card", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "tracker_ref") VALUES (OLD."agreed_with", OLD."meeting_id", OLD."name_on_card", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."tracker_ref"); RETURN NULL;', hash='020c559292b219427e91740f373b5310ddac25df', operation='DELETE', pgid='pgtrigger_delete_delete_164b9', table='raise_meetings_safetyplan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a53ce06c76041c17c0b4034544ef2128de3a6be4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d3f57', table='raise_meetings_safetyplanevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='safetyplanline',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['goes_wrong', 'early_sign', 'helps', 'call'])), name='a_line_of_a_safety_plan_is_of_a_known_part', violation_error_message='Choose one of: What might go wrong, How you can tell early, What helps, Who to call.'),
        ),
        migrations.AddConstraint(
            model_name='safetyplanline',
            constraint=models.UniqueConstraint(fields=('plan', 'part', 'position'), name='one_line_of_a_safety_plan_stands_in_one_place'),
        ),
        migrations.AddConstraint(
            model_name='safetyplanline',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('part', 'call'), models.Q(('number', ''), _negated=True)), models.Q(('number', ''), ('when_to_call', ''), models.Q(('part', 'call'), _negated=True)), _connector='OR'), name='only_somebody_to_call_has_a_number', violation_error_message='Enter a number for everybody who is to be called.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanline',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_safetyplanlineevent" ("id", "number", "part", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "reference", "when_to_call", "words") VALUES (OLD."id", OLD."number", OLD."part", NOW(), \'update\', OLD."id", OLD."plan_id", OLD."position", OLD."reference", OLD."when_to_call", OLD."words"); RETURN NULL;', hash='4496be9524e86cc594cd8573434443cbc1da3896', operation='UPDATE', pgid='pgtrigger_update_update_82563', table='raise_meetings_safetyplanline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanline',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_safetyplanlineevent" ("id", "number", "part", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "reference", "when_to_call", "words") VALUES (OLD."id", OLD."number", OLD."part", NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."reference", OLD."when_to_call", OLD."words"); RETURN NULL;', hash='b53ffcb6d3d3f9c76a835ad997e9372c541aa433', operation='DELETE', pgid='pgtrigger_delete_delete_6882b', table='raise_meetings_safetyplanline', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='safetyplanlineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='49b74b475929961eb7939466bc001c7efbe312bd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e06ff', table='raise_meetings_safetyplanlineevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            sql='alter table raise_meetings_safetyplan add constraint raise_meetings_safetyplan_is_about_the_person_of_its_envelope foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred',
            reverse_sql='alter table raise_meetings_safetyplan drop constraint raise_meetings_safetyplan_is_about_the_person_of_its_envelope',
        ),
    ]

    operations = in_one_step(operations, "raise_meetings")
