import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0034_kinds_of_the_hub'),
        ('hubs', '0002_references'),
    ]

    operations = [
        migrations.CreateModel(
            name='KnownPlace',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='known_place', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('sort', models.CharField(choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], max_length=16)),
                ('name', models.CharField(max_length=120)),
                ('known_on', models.DateField()),
                ('review_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='KnownPlaceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('sort', models.CharField(choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], max_length=16)),
                ('name', models.CharField(max_length=120)),
                ('known_on', models.DateField()),
                ('review_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MissingAction',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='missing_action', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('at', models.DateTimeField()),
                ('what', models.CharField(choices=[('called', 'Called or messaged them'), ('searched', 'Looked for them'), ('told_police', 'Told the police'), ('told_social_worker', 'Told the social worker'), ('told_family', 'Told their family'), ('told_manager', 'Told the duty manager'), ('asked_around', 'Asked people who know them'), ('police_said', 'Heard from the police'), ('in_touch', 'They were in touch'), ('seen', 'Somebody saw them'), ('worry', 'How worried we are has changed'), ('other', 'Something else')], max_length=20)),
                ('whom', models.CharField(blank=True, default='', max_length=120)),
                ('worry', models.CharField(blank=True, choices=[('none', 'No apparent risk'), ('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], default='', max_length=8)),
                ('police_reference', models.CharField(blank=True, default='', max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name='MissingActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('at', models.DateTimeField()),
                ('what', models.CharField(choices=[('called', 'Called or messaged them'), ('searched', 'Looked for them'), ('told_police', 'Told the police'), ('told_social_worker', 'Told the social worker'), ('told_family', 'Told their family'), ('told_manager', 'Told the duty manager'), ('asked_around', 'Asked people who know them'), ('police_said', 'Heard from the police'), ('in_touch', 'They were in touch'), ('seen', 'Somebody saw them'), ('worry', 'How worried we are has changed'), ('other', 'Something else')], max_length=20)),
                ('whom', models.CharField(blank=True, default='', max_length=120)),
                ('worry', models.CharField(blank=True, choices=[('none', 'No apparent risk'), ('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], default='', max_length=8)),
                ('police_reference', models.CharField(blank=True, default='', max_length=40)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MissingProfile',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='missing_profile', serialize=False, to='cases.record')),
                ('looks', models.TextField()),
                ('photo', models.CharField(blank=True, default='', max_length=200)),
                ('helps', models.TextField(blank=True, default='')),
                ('could_hurt', models.TextField(blank=True, default='')),
                ('medicines', models.TextField(blank=True, default='')),
                ('phones', models.TextField(blank=True, default='')),
                ('money_and_travel', models.TextField(blank=True, default='')),
                ('people', models.TextField(blank=True, default='')),
                ('before', models.TextField(blank=True, default='')),
                ('review_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='MissingProfileEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('looks', models.TextField()),
                ('photo', models.CharField(blank=True, default='', max_length=200)),
                ('helps', models.TextField(blank=True, default='')),
                ('could_hurt', models.TextField(blank=True, default='')),
                ('medicines', models.TextField(blank=True, default='')),
                ('phones', models.TextField(blank=True, default='')),
                ('money_and_travel', models.TextField(blank=True, default='')),
                ('people', models.TextField(blank=True, default='')),
                ('before', models.TextField(blank=True, default='')),
                ('review_on', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReturnTalk',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='return_talk', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('offered_at', models.DateTimeField()),
                ('offered_by', models.CharField(max_length=120)),
                ('answer', models.CharField(blank=True, choices=[('accepted', 'Yes'), ('declined', 'No, not this time')], default='', max_length=10)),
                ('answer_words', models.TextField(blank=True, default='')),
                ('held_at', models.DateTimeField(blank=True, null=True)),
                ('held_by', models.CharField(blank=True, default='', max_length=120)),
                ('held_for', models.CharField(blank=True, default='', max_length=120)),
                ('push', models.CharField(blank=True, default='', max_length=200)),
                ('pull', models.CharField(blank=True, default='', max_length=200)),
                ('would_help', models.TextField(blank=True, default='')),
                ('shared_with', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.CreateModel(
            name='ReturnTalkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('offered_at', models.DateTimeField()),
                ('offered_by', models.CharField(max_length=120)),
                ('answer', models.CharField(blank=True, choices=[('accepted', 'Yes'), ('declined', 'No, not this time')], default='', max_length=10)),
                ('answer_words', models.TextField(blank=True, default='')),
                ('held_at', models.DateTimeField(blank=True, null=True)),
                ('held_by', models.CharField(blank=True, default='', max_length=120)),
                ('held_for', models.CharField(blank=True, default='', max_length=120)),
                ('push', models.CharField(blank=True, default='', max_length=200)),
                ('pull', models.CharField(blank=True, default='', max_length=200)),
                ('would_help', models.TextField(blank=True, default='')),
                ('shared_with', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='missingepisode',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='missingepisode',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='clothing',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='found_by',
            field=models.CharField(blank=True, choices=[('themselves', 'They came back by themselves'), ('staff', 'Staff found them or fetched them'), ('police', 'The police'), ('family', 'Family'), ('friends', 'Friends'), ('other', 'Somebody else')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='found_near',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='found_where',
            field=models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], db_default='', default='', max_length=16),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='how_they_are',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='hurt_or_worried',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='last_seen_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='last_seen_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='last_seen_where',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='left_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='may_be',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='police_reference',
            field=models.CharField(blank=True, db_default='', default='', max_length=40),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='police_told_back_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='prevention_talk_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='prevention_talk_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='worry',
            field=models.CharField(blank=True, choices=[('none', 'No apparent risk'), ('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], db_default='', default='', max_length=8),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='worry_said_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisode',
            name='worry_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='clothing',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='found_by',
            field=models.CharField(blank=True, choices=[('themselves', 'They came back by themselves'), ('staff', 'Staff found them or fetched them'), ('police', 'The police'), ('family', 'Family'), ('friends', 'Friends'), ('other', 'Somebody else')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='found_near',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='found_where',
            field=models.CharField(blank=True, choices=[('where_they_live', 'Where they live'), ('family', 'With family'), ('friends', 'With friends'), ('partner', 'With a boyfriend or girlfriend'), ('adult', 'With an adult we worry about'), ('outside', 'On the street or in a park'), ('town', 'In town or at the shops'), ('station', 'At a station, or on the way'), ('learning', 'At school, college or work'), ('hospital', 'At a hospital'), ('police', 'With the police'), ('empty', 'In an empty house or building'), ('elsewhere', 'Somewhere else')], db_default='', default='', max_length=16),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='how_they_are',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='hurt_or_worried',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='last_seen_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='last_seen_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='last_seen_where',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='left_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='may_be',
            field=models.CharField(blank=True, db_default='', default='', max_length=200),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='police_reference',
            field=models.CharField(blank=True, db_default='', default='', max_length=40),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='police_told_back_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='prevention_talk_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='prevention_talk_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='worry',
            field=models.CharField(blank=True, choices=[('none', 'No apparent risk'), ('low', 'Low'), ('medium', 'Medium'), ('high', 'High')], db_default='', default='', max_length=8),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='worry_said_by',
            field=models.CharField(blank=True, db_default='', default='', max_length=120),
        ),
        migrations.AddField(
            model_name='missingepisodeevent',
            name='worry_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingepisode',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_missingepisodeevent" ("clothing", "found_by", "found_near", "found_where", "how_they_are", "hub_id", "hurt_or_worried", "interview_held_at", "interview_offered_at", "kind", "last_seen_at", "last_seen_by", "last_seen_where", "left_at", "may_be", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_reference", "police_told_back_at", "prevention_talk_at", "prevention_talk_by", "record_id", "reported_at", "returned_at", "started_at", "tracker_ref", "worry", "worry_said_by", "worry_why") VALUES (OLD."clothing", OLD."found_by", OLD."found_near", OLD."found_where", OLD."how_they_are", OLD."hub_id", OLD."hurt_or_worried", OLD."interview_held_at", OLD."interview_offered_at", OLD."kind", OLD."last_seen_at", OLD."last_seen_by", OLD."last_seen_where", OLD."left_at", OLD."may_be", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."police_reference", OLD."police_told_back_at", OLD."prevention_talk_at", OLD."prevention_talk_by", OLD."record_id", OLD."reported_at", OLD."returned_at", OLD."started_at", OLD."tracker_ref", OLD."worry", OLD."worry_said_by", OLD."worry_why"); RETURN NULL;', hash='feb4db4fff7452f8674d6495d43691e81e76eaa7', operation='UPDATE', pgid='pgtrigger_update_update_c3116', table='cases_missingepisode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingepisode',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_missingepisodeevent" ("clothing", "found_by", "found_near", "found_where", "how_they_are", "hub_id", "hurt_or_worried", "interview_held_at", "interview_offered_at", "kind", "last_seen_at", "last_seen_by", "last_seen_where", "left_at", "may_be", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_reference", "police_told_back_at", "prevention_talk_at", "prevention_talk_by", "record_id", "reported_at", "returned_at", "started_at", "tracker_ref", "worry", "worry_said_by", "worry_why") VALUES (OLD."clothing", OLD."found_by", OLD."found_near", OLD."found_where", OLD."how_they_are", OLD."hub_id", OLD."hurt_or_worried", OLD."interview_held_at", OLD."interview_offered_at", OLD."kind", OLD."last_seen_at", OLD."last_seen_by", OLD."last_seen_where", OLD."left_at", OLD."may_be", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."police_reference", OLD."police_told_back_at", OLD."prevention_talk_at", OLD."prevention_talk_by", OLD."record_id", OLD."reported_at", OLD."returned_at", OLD."started_at", OLD."tracker_ref", OLD."worry", OLD."worry_said_by", OLD."worry_why"); RETURN NULL;', hash='1434733c9b490968052d55a6eca56f33926b9560', operation='DELETE', pgid='pgtrigger_delete_delete_acd8d', table='cases_missingepisode', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='missingepisode',
            constraint=models.CheckConstraint(condition=models.Q(('worry__in', ['none', 'low', 'medium', 'high', ''])), name='an_episode_has_a_known_level_of_worry', violation_error_message='Choose one of: No apparent risk, Low, Medium, High.'),
        ),
        migrations.AddConstraint(
            model_name='missingepisode',
            constraint=models.CheckConstraint(condition=models.Q(('found_where__in', ['where_they_live', 'family', 'friends', 'partner', 'adult', 'outside', 'town', 'station', 'learning', 'hospital', 'police', 'empty', 'elsewhere', ''])), name='they_were_found_at_a_known_sort_of_place', violation_error_message='Choose one of: Where they live, With family, With friends, With a boyfriend or girlfriend, With an adult we worry about, On the street or in a park, In town or at the shops, At a station, or on the way, At school, college or work, At a hospital, With the police, In an empty house or building, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='missingepisode',
            constraint=models.CheckConstraint(condition=models.Q(('found_by__in', ['themselves', 'staff', 'police', 'family', 'friends', 'other', ''])), name='they_were_found_by_somebody_known', violation_error_message='Choose one of: They came back by themselves, Staff found them or fetched them, The police, Family, Friends, Somebody else.'),
        ),
        migrations.AddField(
            model_name='knownplace',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='known_places', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='knownplaceevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='knownplaceevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.knownplace'),
        ),
        migrations.AddField(
            model_name='knownplaceevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='missingaction',
            name='episode',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='cases.missingepisode'),
        ),
        migrations.AddField(
            model_name='missingaction',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='missing_actions', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='missingactionevent',
            name='episode',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.missingepisode'),
        ),
        migrations.AddField(
            model_name='missingactionevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='missingactionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.missingaction'),
        ),
        migrations.AddField(
            model_name='missingactionevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='missingprofile',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='missing_profiles', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='missingprofileevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='missingprofileevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.missingprofile'),
        ),
        migrations.AddField(
            model_name='missingprofileevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='returntalk',
            name='episode',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='talks', to='cases.missingepisode'),
        ),
        migrations.AddField(
            model_name='returntalk',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='return_talks', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='returntalkevent',
            name='episode',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.missingepisode'),
        ),
        migrations.AddField(
            model_name='returntalkevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='returntalkevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.returntalk'),
        ),
        migrations.AddField(
            model_name='returntalkevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddConstraint(
            model_name='knownplace',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['where_they_live', 'family', 'friends', 'partner', 'adult', 'outside', 'town', 'station', 'learning', 'hospital', 'police', 'empty', 'elsewhere'])), name='a_place_they_go_to_is_of_a_known_sort', violation_error_message='Choose one of: Where they live, With family, With friends, With a boyfriend or girlfriend, With an adult we worry about, On the street or in a park, In town or at the shops, At a station, or on the way, At school, college or work, At a hospital, With the police, In an empty house or building, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='knownplace',
            constraint=models.CheckConstraint(condition=models.Q(('known_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('known_on')), _connector='OR'), name='a_place_they_go_to_ends_after_it_was_known', violation_error_message='It cannot be over before it was known.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='knownplace',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_knownplaceevent" ("end_on", "known_on", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "sort", "tracker_ref") VALUES (OLD."end_on", OLD."known_on", OLD."name", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."sort", OLD."tracker_ref"); RETURN NULL;', hash='0f21fc860c6c991037591bab20e69fe97d29c076', operation='UPDATE', pgid='pgtrigger_update_update_389eb', table='cases_knownplace', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='knownplace',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_knownplaceevent" ("end_on", "known_on", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "sort", "tracker_ref") VALUES (OLD."end_on", OLD."known_on", OLD."name", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."sort", OLD."tracker_ref"); RETURN NULL;', hash='e99553cc96c62f90ca379bbced9853efbacc0149', operation='DELETE', pgid='pgtrigger_delete_delete_db5a8', table='cases_knownplace', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='knownplaceevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9540afd42f4d57d43ff5708238f60e2b8a6d4894', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ad4d4', table='cases_knownplaceevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='missingaction',
            index=models.Index(fields=['episode', 'at'], name='actions_of_an_episode'),
        ),
        migrations.AddConstraint(
            model_name='missingaction',
            constraint=models.CheckConstraint(condition=models.Q(('what__in', ['called', 'searched', 'told_police', 'told_social_worker', 'told_family', 'told_manager', 'asked_around', 'police_said', 'in_touch', 'seen', 'worry', 'other'])), name='what_was_done_is_of_a_known_sort', violation_error_message='Choose one of: Called or messaged them, Looked for them, Told the police, Told the social worker, Told their family, Told the duty manager, Asked people who know them, Heard from the police, They were in touch, Somebody saw them, How worried we are has changed, Something else.'),
        ),
        migrations.AddConstraint(
            model_name='missingaction',
            constraint=models.CheckConstraint(condition=models.Q(('worry__in', ['none', 'low', 'medium', 'high', ''])), name='what_was_done_has_a_known_level_of_worry', violation_error_message='Choose one of: No apparent risk, Low, Medium, High.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_missingactionevent" ("at", "episode_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_reference", "record_id", "tracker_ref", "what", "whom", "worry") VALUES (OLD."at", OLD."episode_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."police_reference", OLD."record_id", OLD."tracker_ref", OLD."what", OLD."whom", OLD."worry"); RETURN NULL;', hash='c28a562cbd23fd1b48d7e864ddd5f455d3ce17cd', operation='UPDATE', pgid='pgtrigger_update_update_30c3c', table='cases_missingaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingaction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_missingactionevent" ("at", "episode_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "police_reference", "record_id", "tracker_ref", "what", "whom", "worry") VALUES (OLD."at", OLD."episode_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."police_reference", OLD."record_id", OLD."tracker_ref", OLD."what", OLD."whom", OLD."worry"); RETURN NULL;', hash='bcbebe384c5c918e02e1ff1469dedb36567536ef', operation='DELETE', pgid='pgtrigger_delete_delete_f226f', table='cases_missingaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingactionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a41fed095b586a926dccd89098009ea0473adb7e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7a031', table='cases_missingactionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingprofile',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_missingprofileevent" ("before", "could_hurt", "helps", "looks", "medicines", "money_and_travel", "people", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phones", "photo", "record_id", "review_on") VALUES (OLD."before", OLD."could_hurt", OLD."helps", OLD."looks", OLD."medicines", OLD."money_and_travel", OLD."people", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."phones", OLD."photo", OLD."record_id", OLD."review_on"); RETURN NULL;', hash='39f5a91fd0d9871edc038916bff0db60d8e1c6c8', operation='UPDATE', pgid='pgtrigger_update_update_e6a9a', table='cases_missingprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingprofile',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_missingprofileevent" ("before", "could_hurt", "helps", "looks", "medicines", "money_and_travel", "people", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phones", "photo", "record_id", "review_on") VALUES (OLD."before", OLD."could_hurt", OLD."helps", OLD."looks", OLD."medicines", OLD."money_and_travel", OLD."people", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."phones", OLD."photo", OLD."record_id", OLD."review_on"); RETURN NULL;', hash='005cd20ad0b23f4ef84ba909ab094f92885cb6ec', operation='DELETE', pgid='pgtrigger_delete_delete_bde34', table='cases_missingprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='missingprofileevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8ddea81717713fc99e061eca01546b00fb39ca31', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_82a6a', table='cases_missingprofileevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='returntalk',
            index=models.Index(fields=['episode'], name='talks_of_an_episode'),
        ),
        migrations.AddConstraint(
            model_name='returntalk',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['accepted', 'declined', ''])), name='a_talk_is_accepted_or_declined', violation_error_message='Choose one of: Yes, No, not this time.'),
        ),
        migrations.AddConstraint(
            model_name='returntalk',
            constraint=models.CheckConstraint(condition=models.Q(('push__regex', '^((unhappy_here|argument|not_listened|hurt|bullied|rules|learning|change|feelings|push_other)( (unhappy_here|argument|not_listened|hurt|bullied|rules|learning|change|feelings|push_other))*)?$')), name='what_made_them_leave_is_in_the_list', violation_error_message='Choose from the list.'),
        ),
        migrations.AddConstraint(
            model_name='returntalk',
            constraint=models.CheckConstraint(condition=models.Q(('pull__regex', '^((family|friends|partner|fun|freedom|drink_or_drugs|made_to|money|online|lost_time|pull_other)( (family|friends|partner|fun|freedom|drink_or_drugs|made_to|money|online|lost_time|pull_other))*)?$')), name='what_drew_them_away_is_in_the_list', violation_error_message='Choose from the list.'),
        ),
        migrations.AddConstraint(
            model_name='returntalk',
            constraint=models.CheckConstraint(condition=models.Q(('held_at__isnull', True), models.Q(('held_by', ''), _negated=True), _connector='OR'), name='a_talk_that_was_held_says_by_whom', violation_error_message='Say who held it.'),
        ),
        migrations.AddConstraint(
            model_name='returntalk',
            constraint=models.CheckConstraint(condition=models.Q(('held_at__isnull', True), models.Q(('answer', 'declined'), _negated=True), _connector='OR'), name='a_talk_that_was_declined_was_not_held', violation_error_message='They said no to this one. Offer it again first.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='returntalk',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_returntalkevent" ("answer", "answer_words", "episode_id", "held_at", "held_by", "held_for", "offered_at", "offered_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pull", "push", "record_id", "shared_with", "tracker_ref", "would_help") VALUES (OLD."answer", OLD."answer_words", OLD."episode_id", OLD."held_at", OLD."held_by", OLD."held_for", OLD."offered_at", OLD."offered_by", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."pull", OLD."push", OLD."record_id", OLD."shared_with", OLD."tracker_ref", OLD."would_help"); RETURN NULL;', hash='13bb0baeb91625c124eecfdfef598ee55b666f93', operation='UPDATE', pgid='pgtrigger_update_update_7b333', table='cases_returntalk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='returntalk',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_returntalkevent" ("answer", "answer_words", "episode_id", "held_at", "held_by", "held_for", "offered_at", "offered_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pull", "push", "record_id", "shared_with", "tracker_ref", "would_help") VALUES (OLD."answer", OLD."answer_words", OLD."episode_id", OLD."held_at", OLD."held_by", OLD."held_for", OLD."offered_at", OLD."offered_by", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."pull", OLD."push", OLD."record_id", OLD."shared_with", OLD."tracker_ref", OLD."would_help"); RETURN NULL;', hash='0368419e1cdd23e0a3751c62dd21ff6251f18ce1', operation='DELETE', pgid='pgtrigger_delete_delete_0bd14', table='cases_returntalk', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='returntalkevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='131c4d1bb975517660ed885d10e537f942c31b3e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b1c48', table='cases_returntalkevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            "alter table cases_knownplace "
            "add constraint cases_knownplace_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_knownplace "
            "drop constraint cases_knownplace_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table cases_missingaction "
            "add constraint cases_missingaction_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_missingaction "
            "drop constraint cases_missingaction_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table cases_missingprofile "
            "add constraint cases_missingprofile_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_missingprofile "
            "drop constraint cases_missingprofile_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table cases_returntalk "
            "add constraint cases_returntalk_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_returntalk "
            "drop constraint cases_returntalk_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table cases_missingaction add constraint what_was_done_is_of_an_episode_of_the_same_person foreign key (episode_id, person_id) "
            "references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_missingaction drop constraint what_was_done_is_of_an_episode_of_the_same_person",
        ),
        migrations.RunSQL(
            "alter table cases_returntalk add constraint a_talk_is_of_an_episode_of_the_same_person foreign key (episode_id, person_id) "
            "references cases_record (id, person_id) deferrable initially deferred",
            "alter table cases_returntalk drop constraint a_talk_is_of_an_episode_of_the_same_person",
        ),
    ]
