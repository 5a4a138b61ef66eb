import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0034_kinds_of_the_hub"),
        ("hubs", "0002_references"),
        ("partners", "0020_shifts"),
        ("placements", "0010_incidents_in_full"),
    ]

    operations = [
        migrations.CreateModel(
            name='HandoverNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('words', models.TextField(blank=True, default='')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='HandoverNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('words', models.TextField(blank=True, default='')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HandoverNotePerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='handover_note', serialize=False, to='cases.record')),
            ],
            options={
                'verbose_name_plural': 'people in handover notes',
            },
        ),
        migrations.CreateModel(
            name='HandoverNotePersonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HandoverPin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('line', models.CharField(max_length=64)),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('until_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='HandoverPinEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('line', models.CharField(max_length=64)),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('until_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HandoverRead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('line', models.CharField(max_length=64)),
                ('read_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='HandoverReadEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('line', models.CharField(max_length=64)),
                ('read_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='handovernote',
            name='author',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='handovernote',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handover_notes', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handovernoteevent',
            name='author',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='handovernoteevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handovernoteevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.handovernote'),
        ),
        migrations.AddField(
            model_name='handovernoteperson',
            name='note',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='placements.handovernote'),
        ),
        migrations.AddField(
            model_name='handovernoteperson',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='handover_notes', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='handovernotepersonevent',
            name='note',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.handovernote'),
        ),
        migrations.AddField(
            model_name='handovernotepersonevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='handovernotepersonevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.handovernoteperson'),
        ),
        migrations.AddField(
            model_name='handovernotepersonevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='handoverpin',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pins', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handoverpin',
            name='pinned_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='handoverpin',
            name='record',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='handoverpinevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handoverpinevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.handoverpin'),
        ),
        migrations.AddField(
            model_name='handoverpinevent',
            name='pinned_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='handoverpinevent',
            name='record',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='handoverread',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handoverread',
            name='record',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='handoverread',
            name='worker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='handoverreadevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='handoverreadevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.handoverread'),
        ),
        migrations.AddField(
            model_name='handoverreadevent',
            name='record',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='handoverreadevent',
            name='worker',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddIndex(
            model_name='handovernote',
            index=models.Index(fields=['hub', 'written_at'], name='handover_notes_by_time'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_handovernoteevent" ("author_id", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "withdrawn_at", "words", "written_at") VALUES (OLD."author_id", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."withdrawn_at", OLD."words", OLD."written_at"); RETURN NULL;', hash='ef6fc615c868e6817ea5afb5d756992234c41756', operation='UPDATE', pgid='pgtrigger_update_update_48e18', table='placements_handovernote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernote',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_handovernoteevent" ("author_id", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "withdrawn_at", "words", "written_at") VALUES (OLD."author_id", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."withdrawn_at", OLD."words", OLD."written_at"); RETURN NULL;', hash='efc4b9af4a6eeca57038793aa06754b3ee214fbc', operation='DELETE', pgid='pgtrigger_delete_delete_21343', table='placements_handovernote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernoteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40e612958b3053dfe332ce25e3ed4e935919389e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_40251', table='placements_handovernoteevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='handovernoteperson',
            constraint=models.UniqueConstraint(fields=('note', 'person'), name='a_note_is_about_a_young_person_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernoteperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_handovernotepersonevent" ("note_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."note_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='03b059523a63b89051b57fef43fdee17d1874628', operation='UPDATE', pgid='pgtrigger_update_update_010ae', table='placements_handovernoteperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernoteperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_handovernotepersonevent" ("note_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."note_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='52bf829863eef11bef096190d8e233a8c2473e5d', operation='DELETE', pgid='pgtrigger_delete_delete_0708f', table='placements_handovernoteperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handovernotepersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2265019b7cbf1c8409509ceaf8fceb1a932c38c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_12e94', table='placements_handovernotepersonevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='handoverpin',
            constraint=models.CheckConstraint(condition=models.Q(('until_at__gt', models.F('from_at'))), name='a_pin_ends_after_it_begins', violation_error_message='Choose an end that is still to come.'),
        ),
        migrations.AddConstraint(
            model_name='handoverpin',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('hub', 'line'), name='a_line_is_pinned_once', violation_error_message='Somebody has pinned it already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverpin',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_handoverpinevent" ("ended_at", "from_at", "hub_id", "id", "line", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned_by_id", "record_id", "reference", "until_at") VALUES (OLD."ended_at", OLD."from_at", OLD."hub_id", OLD."id", OLD."line", NOW(), \'update\', OLD."id", OLD."pinned_by_id", OLD."record_id", OLD."reference", OLD."until_at"); RETURN NULL;', hash='95da660ac5b426b9bd57c42540381c275ef4c7a8', operation='UPDATE', pgid='pgtrigger_update_update_bc5fb', table='placements_handoverpin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverpin',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_handoverpinevent" ("ended_at", "from_at", "hub_id", "id", "line", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned_by_id", "record_id", "reference", "until_at") VALUES (OLD."ended_at", OLD."from_at", OLD."hub_id", OLD."id", OLD."line", NOW(), \'delete\', OLD."id", OLD."pinned_by_id", OLD."record_id", OLD."reference", OLD."until_at"); RETURN NULL;', hash='5585cf668367536f422c6f10cce1b21fa4827bf9', operation='DELETE', pgid='pgtrigger_delete_delete_51c23', table='placements_handoverpin', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverpinevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d342f2d8d48ac1be20adc91a8a6023cbb898b6a0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3ab8b', table='placements_handoverpinevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='handoverread',
            index=models.Index(fields=['hub', 'line'], name='who_has_read_a_line'),
        ),
        migrations.AddConstraint(
            model_name='handoverread',
            constraint=models.UniqueConstraint(fields=('worker', 'hub', 'line'), name='a_worker_reads_a_line_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverread',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_handoverreadevent" ("hub_id", "id", "line", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "record_id", "worker_id") VALUES (OLD."hub_id", OLD."id", OLD."line", NOW(), \'update\', OLD."id", OLD."read_at", OLD."record_id", OLD."worker_id"); RETURN NULL;', hash='78f0ee1213831067bcda8ef2e0dba42f3793d63b', operation='UPDATE', pgid='pgtrigger_update_update_18d26', table='placements_handoverread', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverread',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_handoverreadevent" ("hub_id", "id", "line", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "record_id", "worker_id") VALUES (OLD."hub_id", OLD."id", OLD."line", NOW(), \'delete\', OLD."id", OLD."read_at", OLD."record_id", OLD."worker_id"); RETURN NULL;', hash='2db998266bd02f31fa6bcd1d7f068562cab00628', operation='DELETE', pgid='pgtrigger_delete_delete_8b166', table='placements_handoverread', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='handoverreadevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='884cd54b0d3b3ee39ec547f714b249798c1856b5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_56eab', table='placements_handoverreadevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            "alter table placements_handovernoteperson "
            "add constraint placements_handovernoteperson_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_handovernoteperson "
            "drop constraint placements_handovernoteperson_is_about_the_person_of_its_envelope",
        ),
    ]
