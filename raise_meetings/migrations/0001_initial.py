import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import hubs.columns
from hubs.tables import MakeTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0002_records'),
    ]

    operations = [
        MakeTables([
            migrations.CreateModel(
                name='Meeting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='raise_meetings', to='hubs.hub')),
                    ('held_at', models.DateTimeField()),
                    ('safety_scale', models.PositiveSmallIntegerField(blank=True, null=True)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('safety_scale__isnull', True), ('safety_scale__range', (0, 10)), _connector='OR'), name='the_safety_scale_is_0_to_10', violation_error_message='Enter a whole number from 0 to 10.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_meetingevent" ("held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safety_scale", "tracker_ref") VALUES (OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."safety_scale", OLD."tracker_ref"); RETURN NULL;', hash='677d346e5d1fe33ab61522adbff738dc5ec1411d', operation='UPDATE', pgid='pgtrigger_update_update_b11cd', table='raise_meetings_meeting', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_meetingevent" ("held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safety_scale", "tracker_ref") VALUES (OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."safety_scale", OLD."tracker_ref"); RETURN NULL;', hash='d08faf2104f3758eabc87143327549655ca1c6ad', operation='DELETE', pgid='pgtrigger_delete_delete_0f19f', table='raise_meetings_meeting', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='MeetingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.meeting')),
                    ('id', models.BigIntegerField()),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('held_at', models.DateTimeField()),
                    ('safety_scale', models.PositiveSmallIntegerField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='cab90c3765c474652edf5cc31b9651a34d54e4be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d1288', table='raise_meetings_meetingevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='MeetingPerson',
                fields=[
                    ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='meeting_person', serialize=False, to='cases.record')),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='raise_meetings', to='cases.youngperson')),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='raise_meetings.meeting')),
                ],
                options={
                    'verbose_name_plural': 'people in meetings',
                    'constraints': [
                        models.UniqueConstraint(fields=('meeting', 'person'), name='a_meeting_is_about_a_young_person_once'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_meetingpersonevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='08313bca9b7bed4f5a8d5b0275aeaf04dadb02d6', operation='UPDATE', pgid='pgtrigger_update_update_057c8', table='raise_meetings_meetingperson', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_meetingpersonevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='11cf1e67a65b75c86517fcae05e49f79bc5680f7', operation='DELETE', pgid='pgtrigger_delete_delete_e691e', table='raise_meetings_meetingperson', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='MeetingPersonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.meetingperson')),
                    ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='01264dcce04b491d1ae29724c57bb36234c9d279', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4f49f', table='raise_meetings_meetingpersonevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Action',
                fields=[
                    ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='raise_action', serialize=False, to='cases.record')),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='raise_actions', to='cases.youngperson')),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='raise_meetings.meeting')),
                    ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='raise_actions', to='partners.agency')),
                    ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='raise_actions', to='partners.worker')),
                    ('action', models.TextField()),
                    ('due_on', models.DateField(blank=True, null=True)),
                    ('completed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['due_on'], name='actions_by_due_day'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_actionevent" ("action", "agency_id", "completed_on", "due_on", "meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."completed_on", OLD."due_on", OLD."meeting_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."worker_id"); RETURN NULL;', hash='84d7d9ce3e67526a5e8db2766395b76f1cda2c9e', operation='UPDATE', pgid='pgtrigger_update_update_82406', table='raise_meetings_action', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_actionevent" ("action", "agency_id", "completed_on", "due_on", "meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."completed_on", OLD."due_on", OLD."meeting_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."worker_id"); RETURN NULL;', hash='085ec23531f498a59a066be8d3bbeb7584e18749', operation='DELETE', pgid='pgtrigger_delete_delete_e918a', table='raise_meetings_action', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ActionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.action')),
                    ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('meeting', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting')),
                    ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('action', models.TextField()),
                    ('due_on', models.DateField(blank=True, null=True)),
                    ('completed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='971eaa7d43b5cf270c784ab7a60effcc22d57b02', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dfe8b', table='raise_meetings_actionevent', when='BEFORE')),
                    ],
                },
            ),
        ]),
    ]
