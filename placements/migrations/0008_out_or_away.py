import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0034_kinds_of_the_hub'),
        ('placements', '0007_places_and_offers'),
    ]

    operations = [
        migrations.CreateModel(
            name='Out',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='out', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('sort', models.CharField(choices=[('out', 'Out'), ('family', 'With family'), ('friends', 'With friends'), ('hospital', 'In hospital'), ('activity', 'On an activity'), ('elsewhere', 'Somewhere else')], max_length=16)),
                ('where_to', models.CharField(blank=True, default='', max_length=120)),
                ('with_whom', models.CharField(blank=True, default='', max_length=120)),
                ('left_at', models.DateTimeField()),
                ('back_by', models.DateTimeField(blank=True, null=True)),
                ('back_at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='outs', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='OutEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('sort', models.CharField(choices=[('out', 'Out'), ('family', 'With family'), ('friends', 'With friends'), ('hospital', 'In hospital'), ('activity', 'On an activity'), ('elsewhere', 'Somewhere else')], max_length=16)),
                ('where_to', models.CharField(blank=True, default='', max_length=120)),
                ('with_whom', models.CharField(blank=True, default='', max_length=120)),
                ('left_at', models.DateTimeField()),
                ('back_by', models.DateTimeField(blank=True, null=True)),
                ('back_at', models.DateTimeField(blank=True, null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.out')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='out',
            index=models.Index(fields=['person', 'left_at'], name='outs_of_a_person'),
        ),
        migrations.AddConstraint(
            model_name='out',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['out', 'family', 'friends', 'hospital', 'activity', 'elsewhere'])), name='somebody_is_out_in_a_known_way', violation_error_message='Choose one of: Out, With family, With friends, In hospital, On an activity, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='out',
            constraint=models.CheckConstraint(condition=models.Q(('left_at__isnull', True), ('back_at__isnull', True), ('back_at__gte', models.F('left_at')), _connector='OR'), name='nobody_is_back_before_they_left', violation_error_message='They were not out by then.'),
        ),
        migrations.AddConstraint(
            model_name='out',
            constraint=models.CheckConstraint(condition=models.Q(('left_at__isnull', True), ('back_by__isnull', True), ('back_by__gte', models.F('left_at')), _connector='OR'), name='nobody_is_expected_back_before_they_left', violation_error_message='They have to be back after they leave.'),
        ),
        migrations.AddConstraint(
            model_name='out',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sort', 'out'), _negated=True), ('back_by__isnull', False), _connector='OR'), name='whoever_is_out_is_expected_back', violation_error_message='Say by when they will be back.'),
        ),
        migrations.AddConstraint(
            model_name='out',
            constraint=models.UniqueConstraint(condition=models.Q(('back_at__isnull', True)), fields=('person',), name='a_young_person_is_out_once_at_a_time', violation_error_message='They are out already. Look at the list, and try again.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='out',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_outevent" ("back_at", "back_by", "left_at", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "sort", "tracker_ref", "where_to", "with_whom") VALUES (OLD."back_at", OLD."back_by", OLD."left_at", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."sort", OLD."tracker_ref", OLD."where_to", OLD."with_whom"); RETURN NULL;', hash='81c2f2645f2d11d663fd381f72afa6f5f66cec2a', operation='UPDATE', pgid='pgtrigger_update_update_a8480', table='placements_out', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='out',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_outevent" ("back_at", "back_by", "left_at", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "sort", "tracker_ref", "where_to", "with_whom") VALUES (OLD."back_at", OLD."back_by", OLD."left_at", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."sort", OLD."tracker_ref", OLD."where_to", OLD."with_whom"); RETURN NULL;', hash='65056edef63d350d2e4b46717110a21473fa40d3', operation='DELETE', pgid='pgtrigger_delete_delete_82acd', table='placements_out', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='outevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='878c823f29b3999296188be00b3acc5f39e48085', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a5966', table='placements_outevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            "alter table placements_out "
            "add constraint placements_out_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_out "
            "drop constraint placements_out_is_about_the_person_of_its_envelope",
        ),
    ]
