from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

import hubs.columns
from hubs.tables import MakeTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(Path(__file__).with_name("folded.sql").read_text()),
        MakeTables([
            migrations.CreateModel(
                name='Hub',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('name', models.TextField()),
                    ('area', models.TextField(blank=True, default='')),
                    ('ofsted_urn', models.TextField(blank=True, default='')),
                    ('opened_on', models.DateField()),
                    ('closed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('tracker_ref',),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closed_on__isnull', True), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='a_hub_closes_after_it_opens', violation_error_message='A hub cannot close before it opens.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "hubs_hubevent" ("area", "closed_on", "id", "name", "ofsted_urn", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."area", OLD."closed_on", OLD."id", OLD."name", OLD."ofsted_urn", OLD."opened_on", NOW(), \'update\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='ba1f45e9eb6ee7d93ab38c975cf94c15fbe4acaf', operation='UPDATE', pgid='pgtrigger_update_update_481b6', table='hubs_hub', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "hubs_hubevent" ("area", "closed_on", "id", "name", "ofsted_urn", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."area", OLD."closed_on", OLD."id", OLD."name", OLD."ofsted_urn", OLD."opened_on", NOW(), \'delete\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='9098d164d7f59302950ad525d5ca82cfa89782d2', operation='DELETE', pgid='pgtrigger_delete_delete_8d8b1', table='hubs_hub', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='HubEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='hubs.hub')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('name', models.TextField()),
                    ('area', models.TextField(blank=True, default='')),
                    ('ofsted_urn', models.TextField(blank=True, default='')),
                    ('opened_on', models.DateField()),
                    ('closed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d7a7c86435002aa84e477eedc110187eb10ba4e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9a0e0', table='hubs_hubevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Bed',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beds', to='hubs.hub')),
                    ('name', models.TextField()),
                    ('opened_on', models.DateField()),
                    ('closed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('hub', 'name', 'tracker_ref'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closed_on__isnull', True), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='a_bed_closes_after_it_opens', violation_error_message='A bed cannot close before it opens.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "hubs_bedevent" ("closed_on", "hub_id", "id", "name", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."closed_on", OLD."hub_id", OLD."id", OLD."name", OLD."opened_on", NOW(), \'update\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='fb48f6a83516b7cb00a19d91e245f058d31e95d8', operation='UPDATE', pgid='pgtrigger_update_update_fe0b0', table='hubs_bed', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "hubs_bedevent" ("closed_on", "hub_id", "id", "name", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."closed_on", OLD."hub_id", OLD."id", OLD."name", OLD."opened_on", NOW(), \'delete\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='7e1431d707c7b4543b7f535178d667cd61286781', operation='DELETE', pgid='pgtrigger_delete_delete_d21f4', table='hubs_bed', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='BedEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='hubs.bed')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('name', models.TextField()),
                    ('opened_on', models.DateField()),
                    ('closed_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6da3091eebe384c0925e0ea685e04b9783403b88', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_97042', table='hubs_bedevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Closure',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('bed', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='closures', to='hubs.bed')),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('reason', models.CharField(choices=[('maintenance', 'Repairs'), ('matching', 'Matching: who lives here now'), ('staffing', 'Staffing'), ('other', 'Other')], max_length=20)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='a_closure_ends_after_it_starts', violation_error_message='The last night is before the first.'),
                        models.CheckConstraint(condition=models.Q(('reason__in', ['maintenance', 'matching', 'staffing', 'other'])), name='a_closure_has_a_known_reason', violation_error_message='Choose one of: Repairs, Matching: who lives here now, Staffing, Other.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "hubs_closureevent" ("bed_id", "end_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "start_on", "tracker_ref") VALUES (OLD."bed_id", OLD."end_on", OLD."id", NOW(), \'update\', OLD."id", OLD."reason", OLD."reference", OLD."start_on", OLD."tracker_ref"); RETURN NULL;', hash='5e60eedd80f215ea6b7d1c1a755dadc4005a8849', operation='UPDATE', pgid='pgtrigger_update_update_3b18f', table='hubs_closure', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "hubs_closureevent" ("bed_id", "end_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "start_on", "tracker_ref") VALUES (OLD."bed_id", OLD."end_on", OLD."id", NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."start_on", OLD."tracker_ref"); RETURN NULL;', hash='a3f7282346e2bbb824363200bec87d7ea1deeb94', operation='DELETE', pgid='pgtrigger_delete_delete_1e349', table='hubs_closure', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ClosureEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='hubs.closure')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('bed', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.bed')),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('reason', models.CharField(choices=[('maintenance', 'Repairs'), ('matching', 'Matching: who lives here now'), ('staffing', 'Staffing'), ('other', 'Other')], max_length=20)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fbbef70bddabe7e6b50c6c3700b6ed2c845829de', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b5bbc', table='hubs_closureevent', when='BEFORE')),
                    ],
                },
            ),
        ]),
    ]
