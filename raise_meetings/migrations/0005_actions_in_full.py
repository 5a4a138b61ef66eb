import django.db.models.deletion
import django.utils.timezone
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from hubs.tables import in_one_step


class Migration(migrations.Migration):

    dependencies = [("raise_meetings", "0004_writing_together")]

    operations = [
        migrations.CreateModel(
            name='AnswerLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seed', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12)),
                ('token_hash', models.CharField(editable=False, max_length=64, unique=True)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('mailed_at', models.DateTimeField(blank=True, null=True)),
                ('used_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Evaluation',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='raise_evaluation', serialize=False, to='cases.record')),
                ('worked', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No'), ('too_soon', 'Too soon to say')], max_length=8)),
            ],
        ),
        migrations.CreateModel(
            name='EvaluationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('worked', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'No'), ('too_soon', 'Too soon to say')], max_length=8)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlaceAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('how_we_will_know', models.TextField(blank=True, db_default='', default='')),
                ('answer', models.CharField(blank=True, choices=[('asked', 'Asked'), ('accepted', 'Accepted'), ('declined', 'Declined')], db_default='', default='', max_length=8)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True, db_default='', default='')),
                ('due_reason', models.TextField(blank=True, db_default='', default='')),
                ('passed_on_at', models.DateTimeField(blank=True, null=True)),
                ('passed_on_to', models.CharField(blank=True, db_default='', default='', max_length=120)),
                ('done_words', models.TextField(blank=True, db_default='', default='')),
                ('chased_at', models.DateTimeField(blank=True, null=True)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('action', models.TextField()),
                ('due_on', models.DateField(blank=True, null=True)),
                ('completed_on', models.DateField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'action for a place',
                'verbose_name_plural': 'actions for a place',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlaceActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('how_we_will_know', models.TextField(blank=True, db_default='', default='')),
                ('answer', models.CharField(blank=True, choices=[('asked', 'Asked'), ('accepted', 'Accepted'), ('declined', 'Declined')], db_default='', default='', max_length=8)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.TextField(blank=True, db_default='', default='')),
                ('due_reason', models.TextField(blank=True, db_default='', default='')),
                ('passed_on_at', models.DateTimeField(blank=True, null=True)),
                ('passed_on_to', models.CharField(blank=True, db_default='', default='', max_length=120)),
                ('done_words', models.TextField(blank=True, db_default='', default='')),
                ('chased_at', models.DateTimeField(blank=True, null=True)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('action', models.TextField()),
                ('due_on', models.DateField(blank=True, null=True)),
                ('completed_on', models.DateField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='action',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='action',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='action',
            name='answer',
            field=models.CharField(blank=True, choices=[('asked', 'Asked'), ('accepted', 'Accepted'), ('declined', 'Declined')], db_default='', default='', max_length=8),
        ),
        migrations.AddField(
            model_name='action',
            name='answered_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='action',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='action',
            name='chased_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='action',
            name='chased_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='action',
            name='done_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='action',
            name='due_reason',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='action',
            name='how_we_will_know',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='action',
            name='passed_on_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='action',
            name='passed_on_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='action',
            name='passed_on_to',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='action',
            name='reason',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='answer',
            field=models.CharField(blank=True, choices=[('asked', 'Asked'), ('accepted', 'Accepted'), ('declined', 'Declined')], db_default='', default='', max_length=8),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='answered_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='chased_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='chased_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='done_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='due_reason',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='how_we_will_know',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='passed_on_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='passed_on_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='passed_on_to',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='actionevent',
            name='reason',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='action',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_actionevent" ("action", "agency_id", "answer", "answered_at", "answered_by_id", "chased_at", "chased_by_id", "completed_on", "done_words", "due_on", "due_reason", "how_we_will_know", "meeting_id", "passed_on_at", "passed_on_by_id", "passed_on_to", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record_id", "tracker_ref", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."chased_at", OLD."chased_by_id", OLD."completed_on", OLD."done_words", OLD."due_on", OLD."due_reason", OLD."how_we_will_know", OLD."meeting_id", OLD."passed_on_at", OLD."passed_on_by_id", OLD."passed_on_to", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."reason", OLD."record_id", OLD."tracker_ref", OLD."worker_id"); RETURN NULL;', hash='0c0713feafee2d93759882a3442d49e40ccf7c08', operation='UPDATE', pgid='pgtrigger_update_update_82406', table='raise_meetings_action', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='action',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_actionevent" ("action", "agency_id", "answer", "answered_at", "answered_by_id", "chased_at", "chased_by_id", "completed_on", "done_words", "due_on", "due_reason", "how_we_will_know", "meeting_id", "passed_on_at", "passed_on_by_id", "passed_on_to", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record_id", "tracker_ref", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."chased_at", OLD."chased_by_id", OLD."completed_on", OLD."done_words", OLD."due_on", OLD."due_reason", OLD."how_we_will_know", OLD."meeting_id", OLD."passed_on_at", OLD."passed_on_by_id", OLD."passed_on_to", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."reason", OLD."record_id", OLD."tracker_ref", OLD."worker_id"); RETURN NULL;', hash='01b7aee11656060355b9b1c7307dfe38d0cbe1fe', operation='DELETE', pgid='pgtrigger_delete_delete_e918a', table='raise_meetings_action', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['asked', 'accepted', 'declined', ''])), name='action_has_a_known_answer', violation_error_message='Choose one of: Asked, Accepted, Declined.'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='action_declined_says_why', violation_error_message='Say why your agency cannot do this.'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('passed_on_at__isnull', True), ('passed_on_to', '')), models.Q(('passed_on_at__isnull', False), models.Q(('passed_on_to', ''), _negated=True)), _connector='OR'), name='action_passed_on_says_to_whom', violation_error_message='Say who does it now.'),
        ),
        migrations.AddField(
            model_name='answerlink',
            name='action',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='links', to='raise_meetings.action'),
        ),
        migrations.AddField(
            model_name='answerlink',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='evaluation',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evaluations', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='evaluation',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='raise_evaluations', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='evaluationevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='evaluationevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='evaluationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.evaluation'),
        ),
        migrations.AddField(
            model_name='evaluationevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='agency',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='place_actions', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='asked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='chased_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='place_actions', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='passed_on_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeaction',
            name='worker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='place_actions', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='answerlink',
            name='place_action',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='links', to='raise_meetings.placeaction'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='agency',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='asked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='chased_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='passed_on_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.placeaction'),
        ),
        migrations.AddField(
            model_name='placeactionevent',
            name='worker',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddConstraint(
            model_name='evaluation',
            constraint=models.CheckConstraint(condition=models.Q(('worked__in', ['yes', 'partly', 'no', 'too_soon'])), name='a_raise_worked_in_a_known_way', violation_error_message='Choose one of: Yes, Partly, No, Too soon to say.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_evaluationevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "worked") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."worked"); RETURN NULL;', hash='bf9a6c8bbbb928e942f0d69bcaf6107f0c4634df', operation='UPDATE', pgid='pgtrigger_update_update_77815', table='raise_meetings_evaluation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_evaluationevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "worked") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."worked"); RETURN NULL;', hash='01dcd1f115ca33522d326c0b2804eab721a5eafc', operation='DELETE', pgid='pgtrigger_delete_delete_b3dcb', table='raise_meetings_evaluation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f21b1617dc1060256b07f1dc3938474ce158bb90', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b23c1', table='raise_meetings_evaluationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='placeaction',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['asked', 'accepted', 'declined', ''])), name='placeaction_has_a_known_answer', violation_error_message='Choose one of: Asked, Accepted, Declined.'),
        ),
        migrations.AddConstraint(
            model_name='placeaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'declined'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='placeaction_declined_says_why', violation_error_message='Say why your agency cannot do this.'),
        ),
        migrations.AddConstraint(
            model_name='placeaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('passed_on_at__isnull', True), ('passed_on_to', '')), models.Q(('passed_on_at__isnull', False), models.Q(('passed_on_to', ''), _negated=True)), _connector='OR'), name='placeaction_passed_on_says_to_whom', violation_error_message='Say who does it now.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placeaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_placeactionevent" ("action", "agency_id", "answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "chased_at", "chased_by_id", "completed_on", "done_words", "due_on", "due_reason", "how_we_will_know", "id", "meeting_id", "passed_on_at", "passed_on_by_id", "passed_on_to", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."chased_at", OLD."chased_by_id", OLD."completed_on", OLD."done_words", OLD."due_on", OLD."due_reason", OLD."how_we_will_know", OLD."id", OLD."meeting_id", OLD."passed_on_at", OLD."passed_on_by_id", OLD."passed_on_to", NOW(), \'update\', OLD."id", OLD."reason", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='76041c92be6384ae045b2356beb2e48c67838659', operation='UPDATE', pgid='pgtrigger_update_update_ebb6b', table='raise_meetings_placeaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placeaction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_placeactionevent" ("action", "agency_id", "answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "chased_at", "chased_by_id", "completed_on", "done_words", "due_on", "due_reason", "how_we_will_know", "id", "meeting_id", "passed_on_at", "passed_on_by_id", "passed_on_to", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "worker_id") VALUES (OLD."action", OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."chased_at", OLD."chased_by_id", OLD."completed_on", OLD."done_words", OLD."due_on", OLD."due_reason", OLD."how_we_will_know", OLD."id", OLD."meeting_id", OLD."passed_on_at", OLD."passed_on_by_id", OLD."passed_on_to", NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='b42f2dfdafe62d9aba11dc28e9a758aa6b84e463', operation='DELETE', pgid='pgtrigger_delete_delete_f3daf', table='raise_meetings_placeaction', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='answerlink',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('action__isnull', False), ('place_action__isnull', True)), models.Q(('action__isnull', True), ('place_action__isnull', False)), _connector='OR'), name='a_link_answers_for_one_action'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placeactionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='eb5b6a3d7b5c194ec3e8353783af8164d25d1c10', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33a40', table='raise_meetings_placeactionevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            "alter table raise_meetings_evaluation add constraint "
            "raise_meetings_evaluation_is_about_the_person_of_its_envelope foreign key (record_id, person_id) "
            "references cases_record (id, person_id) deferrable initially deferred",
            "alter table raise_meetings_evaluation drop constraint "
            "raise_meetings_evaluation_is_about_the_person_of_its_envelope",
        ),
    ]

    operations = in_one_step(operations, "raise_meetings")
