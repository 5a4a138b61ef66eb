import django.contrib.postgres.constraints
import django.db.models.deletion
import hubs.columns
import partners.models.shift
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hubs', '0002_references'),
        ('partners', '0019_hours_of_a_worker'),
    ]

    operations = [
        migrations.CreateModel(
            name='Shift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('agency_worker', models.CharField(blank=True, default='', max_length=80)),
                ('sent_by', models.CharField(blank=True, default='', max_length=80)),
                ('sort', models.CharField(choices=[('day', 'Day'), ('late', 'Late'), ('sleep_in', 'Sleep-in'), ('waking_night', 'Waking night'), ('on_call', 'On call')], max_length=16)),
                ('starts_at', models.DateTimeField(blank=True, null=True)),
                ('ends_at', models.DateTimeField(blank=True, null=True)),
                ('began_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('taken_off_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, default='', max_length=200)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='hubs.hub')),
                ('put_right_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='ShiftEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('agency_worker', models.CharField(blank=True, default='', max_length=80)),
                ('sent_by', models.CharField(blank=True, default='', max_length=80)),
                ('sort', models.CharField(choices=[('day', 'Day'), ('late', 'Late'), ('sleep_in', 'Sleep-in'), ('waking_night', 'Waking night'), ('on_call', 'On call')], max_length=16)),
                ('starts_at', models.DateTimeField(blank=True, null=True)),
                ('ends_at', models.DateTimeField(blank=True, null=True)),
                ('began_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('taken_off_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, default='', max_length=200)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.shift')),
                ('put_right_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='shift',
            index=models.Index(fields=['hub', 'starts_at'], name='shifts_planned_at_a_hub'),
        ),
        migrations.AddIndex(
            model_name='shift',
            index=models.Index(fields=['hub', 'began_at'], name='shifts_worked_at_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['day', 'late', 'sleep_in', 'waking_night', 'on_call'])), name='a_shift_is_of_a_known_sort', violation_error_message='Choose one of: Day, Late, Sleep-in, Waking night, On call.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agency_worker', ''), ('sent_by', ''), ('worker__isnull', False)), models.Q(('worker__isnull', True), models.Q(('agency_worker', ''), _negated=True)), _connector='OR'), name='a_shift_is_a_worker_s_or_names_who_was_sent', violation_error_message='Choose a worker, or write who was sent and by whom.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ends_at__isnull', False), ('starts_at__isnull', False)), models.Q(('began_at__isnull', False), ('ends_at__isnull', True), ('starts_at__isnull', True)), _connector='OR'), name='a_shift_is_planned_or_worked', violation_error_message='Say from when until when.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(('starts_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='a_shift_takes_some_time', violation_error_message='It has to end after it starts.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), models.Q(('began_at__isnull', False), ('ended_at__gte', models.F('began_at'))), _connector='OR'), name='a_worked_shift_ends_after_it_began', violation_error_message='They cannot leave before they came.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=models.CheckConstraint(condition=models.Q(('taken_off_at__isnull', True), ('began_at__isnull', True), _connector='OR'), name='a_shift_taken_off_was_not_worked', violation_error_message='It has been worked, so it stays.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('began_at__isnull', False), ('worker__isnull', False)), expressions=[('worker', '='), (partners.models.shift.MomentRange(models.F('began_at'), models.F('ended_at')), '&&')], name='a_worker_works_one_shift_at_a_time', violation_error_message='They were on another shift for some of that time. Put that right first.'),
        ),
        migrations.AddConstraint(
            model_name='shift',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('starts_at__isnull', False), ('taken_off_at__isnull', True), ('worker__isnull', False), models.Q(('sort', 'on_call'), _negated=True)), expressions=[('worker', '='), (partners.models.shift.MomentRange(models.F('starts_at'), models.F('ends_at')), '&&')], name='a_worker_is_planned_once_at_a_time', violation_error_message='They are planned for another shift for some of that time.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shift',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_shiftevent" ("agency_worker", "began_at", "ended_at", "ends_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "put_right_by_id", "reason", "reference", "sent_by", "sort", "starts_at", "taken_off_at", "worker_id") VALUES (OLD."agency_worker", OLD."began_at", OLD."ended_at", OLD."ends_at", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."put_right_at", OLD."put_right_by_id", OLD."reason", OLD."reference", OLD."sent_by", OLD."sort", OLD."starts_at", OLD."taken_off_at", OLD."worker_id"); RETURN NULL;', hash='20bdaac2669677248dbb5087b924b29f471cf534', operation='UPDATE', pgid='pgtrigger_update_update_debf1', table='partners_shift', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shift',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_shiftevent" ("agency_worker", "began_at", "ended_at", "ends_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "put_right_by_id", "reason", "reference", "sent_by", "sort", "starts_at", "taken_off_at", "worker_id") VALUES (OLD."agency_worker", OLD."began_at", OLD."ended_at", OLD."ends_at", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."put_right_at", OLD."put_right_by_id", OLD."reason", OLD."reference", OLD."sent_by", OLD."sort", OLD."starts_at", OLD."taken_off_at", OLD."worker_id"); RETURN NULL;', hash='8841cb66778e32a1ad0742ecf7ff7ba5af1affe2', operation='DELETE', pgid='pgtrigger_delete_delete_43a1c', table='partners_shift', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='shiftevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='abfff80296f336d2053d248327396da9c3a7ea78', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6cb6c', table='partners_shiftevent', when='BEFORE')),
        ),
    ]
