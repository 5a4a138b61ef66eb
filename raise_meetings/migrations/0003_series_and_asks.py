import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from hubs.tables import in_one_step


TABLES = ["raise_meetings_raiseaskperson", "raise_meetings_seriesperson"]


def tie(table):
    """An envelope and its facts are about the same young person."""
    name = f"{table}_is_about_whom_its_envelope_is"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        "references cases_record (id, person_id) deferrable initially deferred",
        f"alter table {table} drop constraint {name}",
    )


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0036_kinds_of_raise'),
        ('hubs', '0001_initial'),
        ('partners', '0003_named_readers'),
        ('placements', '0003_envelopes'),
        ('raise_meetings', '0002_envelopes'),
    ]

    operations = [
        migrations.CreateModel(
            name='AskFact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='AskFactEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('invited_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.CharField(blank=True, choices=[('coming', 'We are coming'), ('apologies', 'We cannot come')], default='', max_length=10)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('attended', models.BooleanField(blank=True, null=True)),
                ('who_came', models.CharField(blank=True, default='', max_length=200)),
                ('note', models.CharField(blank=True, default='', max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name='InvitationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('invited_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.CharField(blank=True, choices=[('coming', 'We are coming'), ('apologies', 'We cannot come')], default='', max_length=10)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('attended', models.BooleanField(blank=True, null=True)),
                ('who_came', models.CharField(blank=True, default='', max_length=200)),
                ('note', models.CharField(blank=True, default='', max_length=200)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RaiseAsk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(choices=[('person', 'A young person'), ('group', 'A small group'), ('place', 'A place')], max_length=8)),
                ('name', models.CharField(blank=True, default='', max_length=120)),
                ('place_type', models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], default='', max_length=16)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('origin', models.CharField(choices=[('asked', 'Asked by a worker'), ('three_missing', 'Missing three times in 30 days'), ('exploitation', 'An incident of exploitation'), ('scale', 'A scale fell sharply'), ('home_at_risk', 'Their home is at risk')], default='asked', max_length=16)),
                ('asked_at', models.DateTimeField()),
                ('words', models.TextField(blank=True, default='')),
                ('decision', models.CharField(blank=True, choices=[('accepted', 'Accepted'), ('declined', 'Not this time')], default='', max_length=10)),
                ('reason', models.TextField(blank=True, default='')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RaiseAskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('about', models.CharField(choices=[('person', 'A young person'), ('group', 'A small group'), ('place', 'A place')], max_length=8)),
                ('name', models.CharField(blank=True, default='', max_length=120)),
                ('place_type', models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], default='', max_length=16)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('origin', models.CharField(choices=[('asked', 'Asked by a worker'), ('three_missing', 'Missing three times in 30 days'), ('exploitation', 'An incident of exploitation'), ('scale', 'A scale fell sharply'), ('home_at_risk', 'Their home is at risk')], default='asked', max_length=16)),
                ('asked_at', models.DateTimeField()),
                ('words', models.TextField(blank=True, default='')),
                ('decision', models.CharField(blank=True, choices=[('accepted', 'Accepted'), ('declined', 'Not this time')], default='', max_length=10)),
                ('reason', models.TextField(blank=True, default='')),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RaiseAskPerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='raise_ask_person', serialize=False, to='cases.record')),
            ],
            options={
                'verbose_name_plural': 'people asked for',
            },
        ),
        migrations.CreateModel(
            name='RaiseAskPersonEvent',
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
            name='Series',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('about', models.CharField(choices=[('person', 'A young person'), ('group', 'A small group'), ('place', 'A place')], max_length=8)),
                ('name', models.CharField(blank=True, default='', max_length=120)),
                ('place_type', models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], default='', max_length=16)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('closed_why', models.CharField(blank=True, choices=[('safer', 'It is safer now'), ('other_plan', 'Another plan holds it'), ('moved', 'They have moved away'), ('not_wanted', 'They are adults and do not want it'), ('other', 'Something else')], default='', max_length=12)),
                ('learning', models.TextField(blank=True, default='')),
            ],
            options={
                'verbose_name_plural': 'series',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeriesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('about', models.CharField(choices=[('person', 'A young person'), ('group', 'A small group'), ('place', 'A place')], max_length=8)),
                ('name', models.CharField(blank=True, default='', max_length=120)),
                ('place_type', models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], default='', max_length=16)),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('closed_why', models.CharField(blank=True, choices=[('safer', 'It is safer now'), ('other_plan', 'Another plan holds it'), ('moved', 'They have moved away'), ('not_wanted', 'They are adults and do not want it'), ('other', 'Something else')], default='', max_length=12)),
                ('learning', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SeriesPerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='series_person', serialize=False, to='cases.record')),
            ],
            options={
                'verbose_name_plural': 'people in series',
            },
        ),
        migrations.CreateModel(
            name='SeriesPersonEvent',
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
            model_name='meeting',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='meeting',
            name='agenda',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='meeting',
            name='cancelled_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='cancelled_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='meeting',
            name='chair',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='closed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='planned_for',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='reference',
            field=models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='revision',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='meeting',
            name='venue',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='agenda',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='cancelled_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='cancelled_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='chair',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='closed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='planned_for',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='reference',
            field=models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='revision',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='venue',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AlterField(
            model_name='meeting',
            name='held_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='meetingevent',
            name='held_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_meetingevent" ("agenda", "cancelled_at", "cancelled_why", "chair_id", "closed_at", "held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_for", "reference", "revision", "safety_scale", "series_id", "tracker_ref", "venue") VALUES (OLD."agenda", OLD."cancelled_at", OLD."cancelled_why", OLD."chair_id", OLD."closed_at", OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."planned_for", OLD."reference", OLD."revision", OLD."safety_scale", OLD."series_id", OLD."tracker_ref", OLD."venue"); RETURN NULL;', hash='3a0782594ac79beb406451759ef55ee59b97a3d7', operation='UPDATE', pgid='pgtrigger_update_update_b11cd', table='raise_meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_meetingevent" ("agenda", "cancelled_at", "cancelled_why", "chair_id", "closed_at", "held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_for", "reference", "revision", "safety_scale", "series_id", "tracker_ref", "venue") VALUES (OLD."agenda", OLD."cancelled_at", OLD."cancelled_why", OLD."chair_id", OLD."closed_at", OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."planned_for", OLD."reference", OLD."revision", OLD."safety_scale", OLD."series_id", OLD."tracker_ref", OLD."venue"); RETURN NULL;', hash='393bf2abf099484aef5bd92f874f9c4d583cc2a9', operation='DELETE', pgid='pgtrigger_delete_delete_0f19f', table='raise_meetings_meeting', when='AFTER')),
        ),
        migrations.AddField(
            model_name='askfact',
            name='fact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='askfactevent',
            name='fact',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record'),
        ),
        migrations.AddField(
            model_name='askfactevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.askfact'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='agency',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='raise_invitations', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='invited_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='invitation',
            name='worker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='agency',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='invited_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='meeting',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.meeting'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.invitation'),
        ),
        migrations.AddField(
            model_name='invitationevent',
            name='worker',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='raiseask',
            name='asked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='raiseask',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='raiseask',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='askfactevent',
            name='ask',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.raiseask'),
        ),
        migrations.AddField(
            model_name='askfact',
            name='ask',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='facts', to='raise_meetings.raiseask'),
        ),
        migrations.AddField(
            model_name='raiseaskevent',
            name='asked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='raiseaskevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='raiseaskevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='raiseaskevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.raiseask'),
        ),
        migrations.AddField(
            model_name='raiseaskperson',
            name='ask',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='raise_meetings.raiseask'),
        ),
        migrations.AddField(
            model_name='raiseaskperson',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='raise_asks', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='raiseaskpersonevent',
            name='ask',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.raiseask'),
        ),
        migrations.AddField(
            model_name='raiseaskpersonevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='raiseaskpersonevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.raiseaskperson'),
        ),
        migrations.AddField(
            model_name='raiseaskpersonevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='series',
            name='closed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='series',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='raiseaskevent',
            name='series',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.series'),
        ),
        migrations.AddField(
            model_name='raiseask',
            name='series',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='raise_meetings.series'),
        ),
        migrations.AddField(
            model_name='meeting',
            name='series',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='raise_meetings.series'),
        ),
        migrations.AddField(
            model_name='meetingevent',
            name='series',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.series'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(fields=['hub', '-planned_for'], name='meetings_of_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('planned_for__isnull', False), ('held_at__isnull', False), _connector='OR'), name='a_meeting_is_planned_for_a_moment_or_was_held'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('held_at__isnull', True)), models.Q(('cancelled_at__isnull', True), ('held_at__isnull', False)), _connector='OR'), name='a_meeting_that_was_held_is_not_cancelled_and_alone_closes'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at__isnull', True), ('cancelled_why', '')), models.Q(('cancelled_at__isnull', False), models.Q(('cancelled_why', ''), _negated=True)), _connector='OR'), name='who_cancels_a_meeting_says_why', violation_error_message='Say why it does not take place.'),
        ),
        migrations.AddField(
            model_name='seriesevent',
            name='closed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='seriesevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='seriesevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.series'),
        ),
        migrations.AddField(
            model_name='seriesperson',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='raise_series', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='seriesperson',
            name='series',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='raise_meetings.series'),
        ),
        migrations.AddField(
            model_name='seriespersonevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='seriespersonevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='raise_meetings.seriesperson'),
        ),
        migrations.AddField(
            model_name='seriespersonevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='seriespersonevent',
            name='series',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='raise_meetings.series'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['coming', 'apologies', ''])), name='an_invitation_has_a_known_answer', violation_error_message='Choose one of: We are coming, We cannot come.'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(fields=('meeting', 'agency'), name='an_agency_is_invited_to_a_meeting_once', violation_error_message='This agency is invited already.'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False)), _connector='OR'), name='who_answers_an_invitation_says_when'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_invitationevent" ("agency_id", "answer", "answered_at", "answered_by_id", "attended", "id", "invited_at", "invited_by_id", "meeting_id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_at", "who_came", "withdrawn_at", "worker_id") VALUES (OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."attended", OLD."id", OLD."invited_at", OLD."invited_by_id", OLD."meeting_id", OLD."note", NOW(), \'update\', OLD."id", OLD."reference", OLD."sent_at", OLD."who_came", OLD."withdrawn_at", OLD."worker_id"); RETURN NULL;', hash='53a281658baeb44d8264a4c1b9f5e86362795ce6', operation='UPDATE', pgid='pgtrigger_update_update_6bf92', table='raise_meetings_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_invitationevent" ("agency_id", "answer", "answered_at", "answered_by_id", "attended", "id", "invited_at", "invited_by_id", "meeting_id", "note", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_at", "who_came", "withdrawn_at", "worker_id") VALUES (OLD."agency_id", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."attended", OLD."id", OLD."invited_at", OLD."invited_by_id", OLD."meeting_id", OLD."note", NOW(), \'delete\', OLD."id", OLD."reference", OLD."sent_at", OLD."who_came", OLD."withdrawn_at", OLD."worker_id"); RETURN NULL;', hash='e3fac57ac741a2ae26c3eddecbeb3d8f71d0fe34', operation='DELETE', pgid='pgtrigger_delete_delete_6fec1', table='raise_meetings_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a0343035c26012eab6b49e8a1f8ce124b0386a58', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9516d', table='raise_meetings_invitationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askfactevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='682620911114482f545c9480e6b4038820b193c6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_af058', table='raise_meetings_askfactevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='askfact',
            constraint=models.UniqueConstraint(fields=('ask', 'fact'), name='a_rule_names_a_record_once_in_an_ask'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askfact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_askfactevent" ("ask_id", "fact_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ask_id", OLD."fact_id", OLD."id", NOW(), \'update\', OLD."id"); RETURN NULL;', hash='99bd96306194d56c61441d879730df1849922226', operation='UPDATE', pgid='pgtrigger_update_update_b20c8', table='raise_meetings_askfact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='askfact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_askfactevent" ("ask_id", "fact_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."ask_id", OLD."fact_id", OLD."id", NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='c41881c494ef603f152724dfc476b8bd56ca8f0a', operation='DELETE', pgid='pgtrigger_delete_delete_c9b50', table='raise_meetings_askfact', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='raiseaskperson',
            constraint=models.UniqueConstraint(fields=('ask', 'person'), name='a_raise_is_asked_for_somebody_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseaskperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_raiseaskpersonevent" ("ask_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."ask_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='57cf947eedeaf2ce7959829e05c123334dc81fea', operation='UPDATE', pgid='pgtrigger_update_update_64e2f', table='raise_meetings_raiseaskperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseaskperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_raiseaskpersonevent" ("ask_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."ask_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='b90b536dcc8964661260b4519bfc518cffe0776b', operation='DELETE', pgid='pgtrigger_delete_delete_f0532', table='raise_meetings_raiseaskperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseaskpersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='da5c1c56ee939e46bb7c830ea46624b3a5380649', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_52630', table='raise_meetings_raiseaskpersonevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='series',
            index=models.Index(fields=['hub', '-opened_on'], name='series_of_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('about__in', ['person', 'group', 'place'])), name='a_series_is_about_a_known_sort', violation_error_message='Choose one of: A young person, A small group, A place.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('place_type__in', ['where_they_live', 'family', 'friends', 'partner', 'adult', 'outside', 'town', 'station', 'learning', 'hospital', 'police', 'empty', 'elsewhere', ''])), name='a_series_is_about_a_known_sort_of_place', violation_error_message='Choose one of: Where they live, With family, With friends, With a boyfriend or girlfriend, With an adult we worry about, On the street or in a park, In town or at the shops, At a station, or on the way, At school, college or work, At a hospital, With the police, In an empty house or building, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('about', 'person'), ('name', ''), ('place_type', '')), models.Q(('about', 'group'), ('place_type', ''), models.Q(('name', ''), _negated=True)), models.Q(('about', 'place'), models.Q(('name', ''), _negated=True), models.Q(('place_type', ''), _negated=True)), _connector='OR'), name='a_series_names_a_group_or_a_place_alone', violation_error_message='Give the group or the place a name, and say what sort of place it is.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closed_on__isnull', True), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='a_series_closes_after_it_opens', violation_error_message='It began later.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('about', 'person'), _negated=True), ('learning', ''), _connector='OR'), name='what_a_series_taught_of_young_people_is_in_their_parts'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(('closed_why__in', ['safer', 'other_plan', 'moved', 'not_wanted', 'other', ''])), name='a_series_closes_for_a_known_reason', violation_error_message='Choose one of: It is safer now, Another plan holds it, They have moved away, They are adults and do not want it, Something else.'),
        ),
        migrations.AddConstraint(
            model_name='series',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_by__isnull', True), ('closed_on__isnull', True), ('closed_why', ''), ('learning', '')), models.Q(('closed_by__isnull', False), ('closed_on__isnull', False), models.Q(('closed_why', ''), _negated=True)), _connector='OR'), name='who_closes_a_series_says_when_and_why', violation_error_message='Say why it closes.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_seriesevent" ("about", "closed_by_id", "closed_on", "closed_why", "hub_id", "id", "learning", "name", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_type", "reference") VALUES (OLD."about", OLD."closed_by_id", OLD."closed_on", OLD."closed_why", OLD."hub_id", OLD."id", OLD."learning", OLD."name", OLD."opened_on", NOW(), \'update\', OLD."id", OLD."place_type", OLD."reference"); RETURN NULL;', hash='499b5925002370ab2d347ea209a900d2684d159a', operation='UPDATE', pgid='pgtrigger_update_update_35058', table='raise_meetings_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_seriesevent" ("about", "closed_by_id", "closed_on", "closed_why", "hub_id", "id", "learning", "name", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_type", "reference") VALUES (OLD."about", OLD."closed_by_id", OLD."closed_on", OLD."closed_why", OLD."hub_id", OLD."id", OLD."learning", OLD."name", OLD."opened_on", NOW(), \'delete\', OLD."id", OLD."place_type", OLD."reference"); RETURN NULL;', hash='5a023dedce5d898dc422fe03c54502cd9832f3c8', operation='DELETE', pgid='pgtrigger_delete_delete_1e795', table='raise_meetings_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseaskevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c88f16457c416b23cc153d34ca206f9c2b577008', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_34d93', table='raise_meetings_raiseaskevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='raiseask',
            index=models.Index(fields=['hub', '-asked_at'], name='asks_for_a_raise_of_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(('about__in', ['person', 'group', 'place'])), name='a_raiseask_is_about_a_known_sort', violation_error_message='Choose one of: A young person, A small group, A place.'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(('place_type__in', ['where_they_live', 'family', 'friends', 'partner', 'adult', 'outside', 'town', 'station', 'learning', 'hospital', 'police', 'empty', 'elsewhere', ''])), name='a_raiseask_is_about_a_known_sort_of_place', violation_error_message='Choose one of: Where they live, With family, With friends, With a boyfriend or girlfriend, With an adult we worry about, On the street or in a park, In town or at the shops, At a station, or on the way, At school, college or work, At a hospital, With the police, In an empty house or building, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('about', 'person'), ('name', ''), ('place_type', '')), models.Q(('about', 'group'), ('place_type', ''), models.Q(('name', ''), _negated=True)), models.Q(('about', 'place'), models.Q(('name', ''), _negated=True), models.Q(('place_type', ''), _negated=True)), _connector='OR'), name='a_raiseask_names_a_group_or_a_place_alone', violation_error_message='Give the group or the place a name, and say what sort of place it is.'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(('origin__in', ['asked', 'three_missing', 'exploitation', 'scale', 'home_at_risk'])), name='a_raise_is_asked_for_on_a_known_ground', violation_error_message='Choose one of: Asked by a worker, Missing three times in 30 days, An incident of exploitation, A scale fell sharply, Their home is at risk.'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('asked_by__isnull', False), ('origin', 'asked')), models.Q(models.Q(('origin', 'asked'), _negated=True), ('asked_by__isnull', True)), _connector='OR'), name='a_worker_asks_for_a_raise_or_a_rule_proposes_it'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('about', 'place'), models.Q(('words', ''), _negated=True)), models.Q(models.Q(('about', 'place'), _negated=True), ('words', '')), _connector='OR'), name='the_worry_about_young_people_is_in_their_envelopes', violation_error_message='Say what you worry about.'),
        ),
        migrations.AddConstraint(
            model_name='raiseask',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('decision', ''), ('series__isnull', True)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('decision', 'accepted'), ('series__isnull', False)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('decision', 'declined'), ('series__isnull', True), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='who_answers_an_ask_for_a_raise_says_how', violation_error_message='Say why not.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseask',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_raiseaskevent" ("about", "asked_at", "asked_by_id", "decided_at", "decided_by_id", "decision", "hub_id", "id", "name", "origin", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_type", "reason", "reference", "series_id", "words") VALUES (OLD."about", OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decision", OLD."hub_id", OLD."id", OLD."name", OLD."origin", NOW(), \'update\', OLD."id", OLD."place_type", OLD."reason", OLD."reference", OLD."series_id", OLD."words"); RETURN NULL;', hash='98092ae367628211fb92ac496286392828407477', operation='UPDATE', pgid='pgtrigger_update_update_7475e', table='raise_meetings_raiseask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raiseask',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_raiseaskevent" ("about", "asked_at", "asked_by_id", "decided_at", "decided_by_id", "decision", "hub_id", "id", "name", "origin", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_type", "reason", "reference", "series_id", "words") VALUES (OLD."about", OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decision", OLD."hub_id", OLD."id", OLD."name", OLD."origin", NOW(), \'delete\', OLD."id", OLD."place_type", OLD."reason", OLD."reference", OLD."series_id", OLD."words"); RETURN NULL;', hash='84d53f8ddfaa3a52f3a2fe1ac61d0bd66a6d4326', operation='DELETE', pgid='pgtrigger_delete_delete_30480', table='raise_meetings_raiseask', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='384cf7844691833cbdbffacc61bcf471546b3242', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_95ad6', table='raise_meetings_seriesevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='seriesperson',
            constraint=models.UniqueConstraint(fields=('series', 'person'), name='a_series_is_about_a_young_person_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_seriespersonevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "series_id") VALUES (OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."series_id"); RETURN NULL;', hash='1be1634616437cbfd964a7809c54b4a5138e6b11', operation='UPDATE', pgid='pgtrigger_update_update_43e27', table='raise_meetings_seriesperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriesperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_seriespersonevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "series_id") VALUES (OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."series_id"); RETURN NULL;', hash='a97b2b567137f0d00f2dab1cb412c8dbd7491a0c', operation='DELETE', pgid='pgtrigger_delete_delete_96348', table='raise_meetings_seriesperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='seriespersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b11f22498259ba39815aa7014feb72be2cabeb94', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9c07f', table='raise_meetings_seriespersonevent', when='BEFORE')),
        ),
        *(tie(table) for table in TABLES),
    ]

    operations = in_one_step(operations, "raise_meetings")
