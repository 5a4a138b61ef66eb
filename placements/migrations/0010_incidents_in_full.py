import django.contrib.postgres.fields
import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

TABLES = ["placements_incidentaccount", "placements_puttingright", "placements_measureused", "placements_complaintperson"]


def tie(table):
    name = f"{table}_is_about_the_person_of_its_envelope"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        "references cases_record (id, person_id) deferrable initially deferred",
        f"alter table {table} drop constraint {name}",
    )


class Migration(migrations.Migration):

    dependencies = [('placements', '0009_days'), ('cases', '0034_kinds_of_the_hub'), ('hubs', '0002_references')]

    operations = [
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('sort', models.CharField(choices=[('complaint', 'Complaint'), ('compliment', 'Compliment')], max_length=12)),
                ('received_on', models.DateField()),
                ('from_whom', models.CharField(choices=[('young_person', 'A young person'), ('family', 'Family'), ('neighbour', 'A neighbour'), ('professional', 'Somebody who works with them'), ('other', 'Somebody else')], max_length=16)),
                ('from_words', models.TextField(blank=True, db_default='', default='')),
                ('about', models.TextField()),
                ('readers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, db_default=[], default=list, editable=False, size=None)),
                ('words', models.TextField()),
                ('recorded_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True, db_default='', default='')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'They were right'), ('partly', 'They were right in part'), ('not_upheld', 'It was not so'), ('withdrawn', 'They took it back'), ('thanked', 'Passed on with thanks')], db_default='', default='', max_length=12)),
                ('satisfied', models.CharField(blank=True, choices=[('yes', 'Content with the answer'), ('partly', 'Content in part'), ('no', 'Not content'), ('not_asked', 'Not asked yet')], db_default='', default='', max_length=12)),
            ],
        ),
        migrations.CreateModel(
            name='ComplaintEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('sort', models.CharField(choices=[('complaint', 'Complaint'), ('compliment', 'Compliment')], max_length=12)),
                ('received_on', models.DateField()),
                ('from_whom', models.CharField(choices=[('young_person', 'A young person'), ('family', 'Family'), ('neighbour', 'A neighbour'), ('professional', 'Somebody who works with them'), ('other', 'Somebody else')], max_length=16)),
                ('from_words', models.TextField(blank=True, db_default='', default='')),
                ('about', models.TextField()),
                ('readers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, db_default=[], default=list, editable=False, size=None)),
                ('words', models.TextField()),
                ('recorded_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True, db_default='', default='')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'They were right'), ('partly', 'They were right in part'), ('not_upheld', 'It was not so'), ('withdrawn', 'They took it back'), ('thanked', 'Passed on with thanks')], db_default='', default='', max_length=12)),
                ('satisfied', models.CharField(blank=True, choices=[('yes', 'Content with the answer'), ('partly', 'Content in part'), ('no', 'Not content'), ('not_asked', 'Not asked yet')], db_default='', default='', max_length=12)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ComplaintPerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='complaint_person', serialize=False, to='cases.record')),
            ],
            options={
                'verbose_name_plural': 'people in complaints',
            },
        ),
        migrations.CreateModel(
            name='ComplaintPersonEvent',
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
            name='IncidentAccount',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='incident_account', serialize=False, to='cases.record')),
            ],
        ),
        migrations.CreateModel(
            name='IncidentAccountEvent',
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
            name='IncidentAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('nth', models.PositiveSmallIntegerField()),
                ('question', models.TextField()),
                ('answer', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='IncidentAnswerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('nth', models.PositiveSmallIntegerField()),
                ('question', models.TextField()),
                ('answer', models.TextField()),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IncidentStaff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('concerned', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'verbose_name_plural': 'staff in incidents',
            },
        ),
        migrations.CreateModel(
            name='IncidentStaffEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('concerned', models.BooleanField(db_default=False, default=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MeasureUsed',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='measure_used', serialize=False, to='cases.record')),
                ('sort', models.CharField(choices=[('restraint', 'Restraint: they were held'), ('control', 'Control: they were led, or kept from something'), ('discipline', 'A consequence')], max_length=12)),
                ('used_at', models.DateTimeField()),
                ('place', models.TextField()),
                ('minutes', models.PositiveSmallIntegerField()),
                ('others_there', models.TextField(blank=True, db_default='', default='')),
                ('behaviour', models.TextField()),
                ('avoided', models.TextField()),
                ('effect', models.TextField()),
                ('hurt', models.TextField(blank=True, db_default='', default='')),
                ('treatment', models.TextField(blank=True, db_default='', default='')),
                ('routine', models.BooleanField(db_default=False, default=False)),
                ('spoken_at', models.DateTimeField(blank=True, null=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('talked_at', models.DateTimeField(blank=True, null=True)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('their_view', models.TextField(blank=True, db_default='', default='')),
            ],
            options={
                'verbose_name_plural': 'measures used',
            },
        ),
        migrations.CreateModel(
            name='MeasureUsedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('sort', models.CharField(choices=[('restraint', 'Restraint: they were held'), ('control', 'Control: they were led, or kept from something'), ('discipline', 'A consequence')], max_length=12)),
                ('used_at', models.DateTimeField()),
                ('place', models.TextField()),
                ('minutes', models.PositiveSmallIntegerField()),
                ('others_there', models.TextField(blank=True, db_default='', default='')),
                ('behaviour', models.TextField()),
                ('avoided', models.TextField()),
                ('effect', models.TextField()),
                ('hurt', models.TextField(blank=True, db_default='', default='')),
                ('treatment', models.TextField(blank=True, db_default='', default='')),
                ('routine', models.BooleanField(db_default=False, default=False)),
                ('spoken_at', models.DateTimeField(blank=True, null=True)),
                ('signed_at', models.DateTimeField(blank=True, null=True)),
                ('talked_at', models.DateTimeField(blank=True, null=True)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('their_view', models.TextField(blank=True, db_default='', default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('whom', models.CharField(choices=[('ofsted', 'Ofsted'), ('placing_authority', 'The council that placed them'), ('social_worker', 'Their social worker'), ('parents', 'Parents, or who else holds parental responsibility'), ('police', 'Police'), ('lado', 'The council’s designated officer (LADO)'), ('host_council', 'The council of the area'), ('health', 'The integrated care board'), ('secretary_of_state', 'The Secretary of State'), ('barring_service', 'The barring service (DBS)'), ('other', 'Somebody else')], max_length=20)),
                ('told_at', models.DateTimeField()),
                ('words', models.TextField(blank=True, db_default='', default='')),
            ],
        ),
        migrations.CreateModel(
            name='NoticeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('whom', models.CharField(choices=[('ofsted', 'Ofsted'), ('placing_authority', 'The council that placed them'), ('social_worker', 'Their social worker'), ('parents', 'Parents, or who else holds parental responsibility'), ('police', 'Police'), ('lado', 'The council’s designated officer (LADO)'), ('host_council', 'The council of the area'), ('health', 'The integrated care board'), ('secretary_of_state', 'The Secretary of State'), ('barring_service', 'The barring service (DBS)'), ('other', 'Somebody else')], max_length=20)),
                ('told_at', models.DateTimeField()),
                ('words', models.TextField(blank=True, db_default='', default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PuttingRight',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='putting_right', serialize=False, to='cases.record')),
                ('met_at', models.DateTimeField()),
                ('who_met', models.TextField()),
                ('needed', models.TextField(blank=True, db_default='', default='')),
                ('agreed', models.TextField()),
                ('agreed_until', models.DateField(blank=True, null=True)),
                ('their_view', models.TextField(blank=True, db_default='', default='')),
            ],
        ),
        migrations.CreateModel(
            name='PuttingRightEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('met_at', models.DateTimeField()),
                ('who_met', models.TextField()),
                ('needed', models.TextField(blank=True, db_default='', default='')),
                ('agreed', models.TextField()),
                ('agreed_until', models.DateField(blank=True, null=True)),
                ('their_view', models.TextField(blank=True, db_default='', default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='incident',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='incident',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='incident',
            name='ambulance_called',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='incident',
            name='ambulance_reference',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='decided_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incident',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incident',
            name='decided_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='ground',
            field=models.CharField(blank=True, choices=[('death', 'A young person died'), ('barring', 'Somebody was referred to the barring service'), ('exploitation', 'Sexual exploitation, or a suspicion of it'), ('police', 'Serious, and the police were called'), ('allegation', 'An allegation against the home or its staff'), ('enquiry', 'A child protection enquiry began or ended'), ('serious', 'Serious in another way')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='incident',
            name='learned',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='others_hurt',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='place',
            field=models.CharField(blank=True, choices=[('own_room', 'In somebody’s room'), ('shared_room', 'In a room that everybody uses'), ('kitchen', 'In the kitchen'), ('garden', 'In the garden'), ('outside', 'Away from the home'), ('online', 'Online'), ('other', 'Somewhere else')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='incident',
            name='place_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='police_called',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='incident',
            name='police_reference',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='recorded_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incident',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incident',
            name='reference',
            field=models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True),
        ),
        migrations.AddField(
            model_name='incident',
            name='reopened_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incident',
            name='reviewed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incident',
            name='reviewed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='ambulance_called',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='ambulance_reference',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='decided_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='decided_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='ground',
            field=models.CharField(blank=True, choices=[('death', 'A young person died'), ('barring', 'Somebody was referred to the barring service'), ('exploitation', 'Sexual exploitation, or a suspicion of it'), ('police', 'Serious, and the police were called'), ('allegation', 'An allegation against the home or its staff'), ('enquiry', 'A child protection enquiry began or ended'), ('serious', 'Serious in another way')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='learned',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='others_hurt',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='place',
            field=models.CharField(blank=True, choices=[('own_room', 'In somebody’s room'), ('shared_room', 'In a room that everybody uses'), ('kitchen', 'In the kitchen'), ('garden', 'In the garden'), ('outside', 'Away from the home'), ('online', 'Online'), ('other', 'Somewhere else')], db_default='', default='', max_length=12),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='place_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='police_called',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='police_reference',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='recorded_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='recorded_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='reference',
            field=models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='reopened_why',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='reviewed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='incidentevent',
            name='reviewed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddIndex(
            model_name='incident',
            index=models.Index(fields=['hub', '-occurred_at', '-id'], name='incidents_of_a_hub'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incident',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_incidentevent" ("ambulance_called", "ambulance_reference", "decided_at", "decided_by_id", "decided_why", "ground", "hub_id", "id", "kind", "learned", "notifiable", "notified_at", "occurred_at", "others_hurt", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "place_words", "police_called", "police_reference", "recorded_at", "recorded_by_id", "reference", "reopened_why", "reviewed_at", "reviewed_by_id", "summary", "tracker_ref") VALUES (OLD."ambulance_called", OLD."ambulance_reference", OLD."decided_at", OLD."decided_by_id", OLD."decided_why", OLD."ground", OLD."hub_id", OLD."id", OLD."kind", OLD."learned", OLD."notifiable", OLD."notified_at", OLD."occurred_at", OLD."others_hurt", NOW(), \'update\', OLD."id", OLD."place", OLD."place_words", OLD."police_called", OLD."police_reference", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."reopened_why", OLD."reviewed_at", OLD."reviewed_by_id", OLD."summary", OLD."tracker_ref"); RETURN NULL;', hash='04560661477ec31b1eb9b6334735d955637701c9', operation='UPDATE', pgid='pgtrigger_update_update_678b6', table='placements_incident', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incident',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_incidentevent" ("ambulance_called", "ambulance_reference", "decided_at", "decided_by_id", "decided_why", "ground", "hub_id", "id", "kind", "learned", "notifiable", "notified_at", "occurred_at", "others_hurt", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "place_words", "police_called", "police_reference", "recorded_at", "recorded_by_id", "reference", "reopened_why", "reviewed_at", "reviewed_by_id", "summary", "tracker_ref") VALUES (OLD."ambulance_called", OLD."ambulance_reference", OLD."decided_at", OLD."decided_by_id", OLD."decided_why", OLD."ground", OLD."hub_id", OLD."id", OLD."kind", OLD."learned", OLD."notifiable", OLD."notified_at", OLD."occurred_at", OLD."others_hurt", NOW(), \'delete\', OLD."id", OLD."place", OLD."place_words", OLD."police_called", OLD."police_reference", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."reopened_why", OLD."reviewed_at", OLD."reviewed_by_id", OLD."summary", OLD."tracker_ref"); RETURN NULL;', hash='56c385251ac0acc9521f16338b30e63ae5193a1e', operation='DELETE', pgid='pgtrigger_delete_delete_031ed', table='placements_incident', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='incident',
            constraint=models.CheckConstraint(condition=models.Q(('place__in', ['own_room', 'shared_room', 'kitchen', 'garden', 'outside', 'online', 'other', ''])), name='an_incident_is_at_a_known_sort_of_place', violation_error_message='Choose one of: In somebody’s room, In a room that everybody uses, In the kitchen, In the garden, Away from the home, Online, Somewhere else.'),
        ),
        migrations.AddConstraint(
            model_name='incident',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['death', 'barring', 'exploitation', 'police', 'allegation', 'enquiry', 'serious', ''])), name='an_incident_is_notified_on_a_known_ground', violation_error_message='Choose one of: A young person died, Somebody was referred to the barring service, Sexual exploitation, or a suspicion of it, Serious, and the police were called, An allegation against the home or its staff, A child protection enquiry began or ended, Serious in another way.'),
        ),
        migrations.AddConstraint(
            model_name='incident',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decided_why', ''), _negated=True)), _connector='OR'), name='who_decides_about_an_incident_says_when_and_why', violation_error_message='Say why.'),
        ),
        migrations.AddConstraint(
            model_name='incident',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reviewed_at__isnull', True), ('reviewed_by__isnull', True)), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False)), _connector='OR'), name='who_looked_at_an_incident_says_when'),
        ),
        migrations.AddConstraint(
            model_name='incident',
            constraint=models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), ('recorded_by__isnull', True), models.Q(('reviewed_by', models.F('recorded_by')), _negated=True), _connector='OR'), name='nobody_looks_at_an_incident_that_they_recorded', violation_error_message='You recorded it, so somebody else looks at it.'),
        ),
        migrations.AddField(
            model_name='complaint',
            name='about_worker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaint',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaint',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='complaint',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='about_worker',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.complaint'),
        ),
        migrations.AddField(
            model_name='complaintevent',
            name='recorded_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='complaintperson',
            name='complaint',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='placements.complaint'),
        ),
        migrations.AddField(
            model_name='complaintperson',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='complaintpersonevent',
            name='complaint',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.complaint'),
        ),
        migrations.AddField(
            model_name='complaintpersonevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='complaintpersonevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.complaintperson'),
        ),
        migrations.AddField(
            model_name='complaintpersonevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='incidentaccount',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentaccount',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='incident_accounts', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='incidentaccount',
            name='worker',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentaccountevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentaccountevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='incidentaccountevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.incidentaccount'),
        ),
        migrations.AddField(
            model_name='incidentaccountevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='incidentaccountevent',
            name='worker',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentanswer',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentanswerevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentanswerevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.incidentanswer'),
        ),
        migrations.AddField(
            model_name='incidentstaff',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='staff', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentstaff',
            name='worker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='incidentstaffevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='incidentstaffevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.incidentstaff'),
        ),
        migrations.AddField(
            model_name='incidentstaffevent',
            name='worker',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='helped_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='measures_used', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='signed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='talked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureused',
            name='used_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='helped_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.measureused'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='signed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='talked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='measureusedevent',
            name='used_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='notice',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='notice',
            name='told_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='noticeevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='noticeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.notice'),
        ),
        migrations.AddField(
            model_name='noticeevent',
            name='told_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='puttingright',
            name='incident',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='puttings_right', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='puttingright',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='puttings_right', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='puttingrightevent',
            name='incident',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.incident'),
        ),
        migrations.AddField(
            model_name='puttingrightevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='puttingrightevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.puttingright'),
        ),
        migrations.AddField(
            model_name='puttingrightevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddIndex(
            model_name='complaint',
            index=models.Index(fields=['hub', '-received_on', '-id'], name='complaints_of_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['complaint', 'compliment'])), name='a_complaint_is_of_a_known_sort', violation_error_message='Choose one of: Complaint, Compliment.'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('from_whom__in', ['young_person', 'family', 'neighbour', 'professional', 'other'])), name='a_complaint_comes_from_somebody_known', violation_error_message='Choose one of: A young person, Family, A neighbour, Somebody who works with them, Somebody else.'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['upheld', 'partly', 'not_upheld', 'withdrawn', 'thanked', ''])), name='a_complaint_has_a_known_outcome', violation_error_message='Choose one of: They were right, They were right in part, It was not so, They took it back, Passed on with thanks.'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('satisfied__in', ['yes', 'partly', 'no', 'not_asked', ''])), name='whether_they_are_content_is_a_known_answer', violation_error_message='Choose one of: Content with the answer, Content in part, Not content, Not asked yet.'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by__isnull', True), ('answered_on__isnull', True), ('outcome', '')), models.Q(('answered_by__isnull', False), ('answered_on__isnull', False), models.Q(('outcome', ''), _negated=True), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='an_answer_to_a_complaint_says_what_when_and_by_whom'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('about_worker__isnull', True), ('sort', 'compliment'), models.Q(('readers', []), _negated=True), _connector='OR'), name='a_complaint_about_a_worker_names_its_readers'),
        ),
        migrations.AddConstraint(
            model_name='complaint',
            constraint=models.CheckConstraint(condition=models.Q(('about_worker__isnull', True), ('answered_by__isnull', True), models.Q(('answered_by', models.F('about_worker')), _negated=True), _connector='OR'), name='nobody_answers_a_complaint_about_themselves', violation_error_message='It is about you, so somebody else answers it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_complaintevent" ("about", "about_worker_id", "answer", "answered_by_id", "answered_on", "from_whom", "from_words", "hub_id", "id", "outcome", "pgh_created_at", "pgh_label", "pgh_obj_id", "readers", "received_on", "recorded_at", "recorded_by_id", "reference", "satisfied", "sort", "words") VALUES (OLD."about", OLD."about_worker_id", OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."from_whom", OLD."from_words", OLD."hub_id", OLD."id", OLD."outcome", NOW(), \'update\', OLD."id", OLD."readers", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."satisfied", OLD."sort", OLD."words"); RETURN NULL;', hash='36751c48358f0f56ab247ea51a652c96371ad2c6', operation='UPDATE', pgid='pgtrigger_update_update_91572', table='placements_complaint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaint',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_complaintevent" ("about", "about_worker_id", "answer", "answered_by_id", "answered_on", "from_whom", "from_words", "hub_id", "id", "outcome", "pgh_created_at", "pgh_label", "pgh_obj_id", "readers", "received_on", "recorded_at", "recorded_by_id", "reference", "satisfied", "sort", "words") VALUES (OLD."about", OLD."about_worker_id", OLD."answer", OLD."answered_by_id", OLD."answered_on", OLD."from_whom", OLD."from_words", OLD."hub_id", OLD."id", OLD."outcome", NOW(), \'delete\', OLD."id", OLD."readers", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."satisfied", OLD."sort", OLD."words"); RETURN NULL;', hash='7ac79e254b5578500f369e8c03b082aaea6b703c', operation='DELETE', pgid='pgtrigger_delete_delete_8da75', table='placements_complaint', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b4093a2a19171ca94a8c1b64e6068afc1c59f7f8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1a79b', table='placements_complaintevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='complaintperson',
            constraint=models.UniqueConstraint(fields=('complaint', 'person'), name='a_young_person_is_in_a_complaint_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_complaintpersonevent" ("complaint_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."complaint_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='7d395493cb58c7ecfbf074d5c5f5d33067443579', operation='UPDATE', pgid='pgtrigger_update_update_25440', table='placements_complaintperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_complaintpersonevent" ("complaint_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id") VALUES (OLD."complaint_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id"); RETURN NULL;', hash='01e2b99f19b1d231fcec5d15d979c9b517691d3d', operation='DELETE', pgid='pgtrigger_delete_delete_eb09b', table='placements_complaintperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='complaintpersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e27434db74758b83afb3605fe4eb276a1aec22c6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e3657', table='placements_complaintpersonevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='incidentaccount',
            constraint=models.UniqueConstraint(fields=('incident', 'person', 'worker'), name='a_worker_writes_one_account_of_an_incident', violation_error_message='You have written your account already. You can correct it.'),
        ),
        migrations.AddConstraint(
            model_name='incidentaccount',
            constraint=models.UniqueConstraint(condition=models.Q(('worker__isnull', True)), fields=('incident', 'person'), name='a_young_person_gives_one_account_of_an_incident', violation_error_message='Their own account is written already. You can correct it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentaccount',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_incidentaccountevent" ("incident_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "worker_id") VALUES (OLD."incident_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."worker_id"); RETURN NULL;', hash='fa473bc357d1c22851e6e628e449f7a8ec543620', operation='UPDATE', pgid='pgtrigger_update_update_9dc22', table='placements_incidentaccount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentaccount',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_incidentaccountevent" ("incident_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "worker_id") VALUES (OLD."incident_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."worker_id"); RETURN NULL;', hash='99460157f53981d35aaef7ffbab4404bb44519f1', operation='DELETE', pgid='pgtrigger_delete_delete_32d06', table='placements_incidentaccount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentaccountevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='87c30ff46b2f08a91f2d63e7ab1ffd3ba2a9110d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_654c5', table='placements_incidentaccountevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='incidentanswer',
            constraint=models.UniqueConstraint(fields=('incident', 'nth'), name='a_question_is_answered_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentanswer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_incidentanswerevent" ("answer", "id", "incident_id", "nth", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reference") VALUES (OLD."answer", OLD."id", OLD."incident_id", OLD."nth", NOW(), \'update\', OLD."id", OLD."question", OLD."reference"); RETURN NULL;', hash='f4aae3e7573dcca1c5f03ef7a2dbd4c6d73fb06e', operation='UPDATE', pgid='pgtrigger_update_update_53f2a', table='placements_incidentanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentanswer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_incidentanswerevent" ("answer", "id", "incident_id", "nth", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "reference") VALUES (OLD."answer", OLD."id", OLD."incident_id", OLD."nth", NOW(), \'delete\', OLD."id", OLD."question", OLD."reference"); RETURN NULL;', hash='222d8b6127d7c0f8e3cb3070529857e70f95a7d2', operation='DELETE', pgid='pgtrigger_delete_delete_21f02', table='placements_incidentanswer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentanswerevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f81bc9095bd149a718c31d28f6e72ce586410cf9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bf8c5', table='placements_incidentanswerevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='incidentstaff',
            constraint=models.UniqueConstraint(fields=('incident', 'worker'), name='somebody_of_the_staff_is_in_an_incident_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentstaff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_incidentstaffevent" ("concerned", "id", "incident_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "worker_id") VALUES (OLD."concerned", OLD."id", OLD."incident_id", NOW(), \'update\', OLD."id", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='f00129b267a1009ff9c2e507a112cf4173eccf45', operation='UPDATE', pgid='pgtrigger_update_update_852af', table='placements_incidentstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentstaff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_incidentstaffevent" ("concerned", "id", "incident_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "worker_id") VALUES (OLD."concerned", OLD."id", OLD."incident_id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='cc3d0f910b1e8ec40c579467aa775bc2fe25df70', operation='DELETE', pgid='pgtrigger_delete_delete_19d68', table='placements_incidentstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='incidentstaffevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='712cfd2a182e5c52bc59d339d1f9d2b3b0c6ab08', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0620', table='placements_incidentstaffevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='measureused',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['restraint', 'control', 'discipline'])), name='a_measure_is_of_a_known_sort', violation_error_message='Choose one of: Restraint: they were held, Control: they were led, or kept from something, A consequence.'),
        ),
        migrations.AddConstraint(
            model_name='measureused',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_at__isnull', True), ('signed_by__isnull', True), ('spoken_at__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False), ('spoken_at__isnull', False)), _connector='OR'), name='who_signs_a_measure_has_spoken_to_the_user_and_says_when'),
        ),
        migrations.AddConstraint(
            model_name='measureused',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('talked_at__isnull', True), ('talked_by__isnull', True)), models.Q(('confirmed_at__isnull', False), ('talked_at__isnull', False), ('talked_by__isnull', False)), _connector='OR'), name='who_talked_about_a_measure_says_when'),
        ),
        migrations.AddConstraint(
            model_name='measureused',
            constraint=models.CheckConstraint(condition=models.Q(('signed_by__isnull', True), models.Q(models.Q(('signed_by', models.F('used_by')), _negated=True), models.Q(('helped_by__isnull', True), models.Q(('signed_by', models.F('helped_by')), _negated=True), _connector='OR')), _connector='OR'), name='nobody_signs_a_measure_that_they_used', violation_error_message='You used it, so somebody else signs it.'),
        ),
        migrations.AddConstraint(
            model_name='measureused',
            constraint=models.CheckConstraint(condition=models.Q(('talked_by__isnull', True), models.Q(models.Q(('talked_by', models.F('used_by')), _negated=True), models.Q(('helped_by__isnull', True), models.Q(('talked_by', models.F('helped_by')), _negated=True), _connector='OR')), _connector='OR'), name='nobody_confirms_the_talk_about_a_measure_that_they_used', violation_error_message='You used it, so somebody else talks about it with them.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureused',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_measureusedevent" ("avoided", "behaviour", "confirmed_at", "effect", "helped_by_id", "hurt", "incident_id", "minutes", "others_there", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "record_id", "routine", "signed_at", "signed_by_id", "sort", "spoken_at", "talked_at", "talked_by_id", "their_view", "treatment", "used_at", "used_by_id") VALUES (OLD."avoided", OLD."behaviour", OLD."confirmed_at", OLD."effect", OLD."helped_by_id", OLD."hurt", OLD."incident_id", OLD."minutes", OLD."others_there", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."place", OLD."record_id", OLD."routine", OLD."signed_at", OLD."signed_by_id", OLD."sort", OLD."spoken_at", OLD."talked_at", OLD."talked_by_id", OLD."their_view", OLD."treatment", OLD."used_at", OLD."used_by_id"); RETURN NULL;', hash='900ca95373366ce02b01d3018afcfda99994c0aa', operation='UPDATE', pgid='pgtrigger_update_update_e3b45', table='placements_measureused', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureused',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_measureusedevent" ("avoided", "behaviour", "confirmed_at", "effect", "helped_by_id", "hurt", "incident_id", "minutes", "others_there", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "record_id", "routine", "signed_at", "signed_by_id", "sort", "spoken_at", "talked_at", "talked_by_id", "their_view", "treatment", "used_at", "used_by_id") VALUES (OLD."avoided", OLD."behaviour", OLD."confirmed_at", OLD."effect", OLD."helped_by_id", OLD."hurt", OLD."incident_id", OLD."minutes", OLD."others_there", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."place", OLD."record_id", OLD."routine", OLD."signed_at", OLD."signed_by_id", OLD."sort", OLD."spoken_at", OLD."talked_at", OLD."talked_by_id", OLD."their_view", OLD."treatment", OLD."used_at", OLD."used_by_id"); RETURN NULL;', hash='61c619b611105f5a438699598a9cf96bc0c2c117', operation='DELETE', pgid='pgtrigger_delete_delete_7316f', table='placements_measureused', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='measureusedevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c63903017d746851ca92cf6a87e0172f6f8eb3d5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f58a5', table='placements_measureusedevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('whom__in', ['ofsted', 'placing_authority', 'social_worker', 'parents', 'police', 'lado', 'host_council', 'health', 'secretary_of_state', 'barring_service', 'other'])), name='somebody_known_is_told_of_an_incident', violation_error_message='Choose one of: Ofsted, The council that placed them, Their social worker, Parents, or who else holds parental responsibility, Police, The council’s designated officer (LADO), The council of the area, The integrated care board, The Secretary of State, The barring service (DBS), Somebody else.'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.UniqueConstraint(fields=('incident', 'whom', 'told_at'), name='somebody_is_told_of_an_incident_once_at_a_time', violation_error_message='That they were told then is written already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notice',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_noticeevent" ("id", "incident_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "told_at", "told_by_id", "whom", "words") VALUES (OLD."id", OLD."incident_id", NOW(), \'update\', OLD."id", OLD."reference", OLD."told_at", OLD."told_by_id", OLD."whom", OLD."words"); RETURN NULL;', hash='964f94d8de0e50ced8f63ecefab69e69dff86de2', operation='UPDATE', pgid='pgtrigger_update_update_cee07', table='placements_notice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='notice',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_noticeevent" ("id", "incident_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "told_at", "told_by_id", "whom", "words") VALUES (OLD."id", OLD."incident_id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."told_at", OLD."told_by_id", OLD."whom", OLD."words"); RETURN NULL;', hash='23e0cc70c4def2e6e1b216079082e16e92ea076c', operation='DELETE', pgid='pgtrigger_delete_delete_84221', table='placements_notice', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noticeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9a32258d930249d2ba480d744aad4a77e37a5384', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dc964', table='placements_noticeevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='puttingright',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_puttingrightevent" ("agreed", "agreed_until", "incident_id", "met_at", "needed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "their_view", "who_met") VALUES (OLD."agreed", OLD."agreed_until", OLD."incident_id", OLD."met_at", OLD."needed", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."their_view", OLD."who_met"); RETURN NULL;', hash='f9a260192e1ea63cb3cfe9d3f698503bb5feb799', operation='UPDATE', pgid='pgtrigger_update_update_0fdfc', table='placements_puttingright', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='puttingright',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_puttingrightevent" ("agreed", "agreed_until", "incident_id", "met_at", "needed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "their_view", "who_met") VALUES (OLD."agreed", OLD."agreed_until", OLD."incident_id", OLD."met_at", OLD."needed", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."their_view", OLD."who_met"); RETURN NULL;', hash='9e3bf5c6bc9243198c29039a5194c7c75f84ec38', operation='DELETE', pgid='pgtrigger_delete_delete_724c5', table='placements_puttingright', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='puttingrightevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2182a1f97024b684657f9895561138a74356683b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c5beb', table='placements_puttingrightevent', when='BEFORE')),
        ),
        *[tie(table) for table in TABLES],
    ]
