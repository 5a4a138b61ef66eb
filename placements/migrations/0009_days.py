import django.db.models.deletion
import django.utils.timezone
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


TABLES = [
    "placements_logentry", "placements_nightcheck", "placements_nightinterval", "placements_visitorperson",
    "placements_medicine", "placements_medicinegiven",
    "placements_money",
]


def tie(table):
    name = f"{table}_is_about_the_person_of_its_envelope"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        "references cases_record (id, person_id) deferrable initially deferred",
        f"alter table {table} drop constraint {name}",
    )


class Migration(migrations.Migration):

    dependencies = [
        ('placements', '0008_out_or_away'),
        ('cases', '0034_kinds_of_the_hub'),
        ('partners', '0020_shifts'),
    ]

    operations = [
        migrations.CreateModel(
            name='HouseNights',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('minutes', models.PositiveSmallIntegerField(default=120)),
                ('hub', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='house_nights', to='hubs.hub')),
            ],
            options={
                'verbose_name_plural': 'house nights',
            },
        ),
        migrations.CreateModel(
            name='HouseNightsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('minutes', models.PositiveSmallIntegerField(default=120)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.housenights')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LogEntry',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='log_entry', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('day', models.DateField()),
                ('part', models.CharField(choices=[('morning', 'Morning'), ('afternoon', 'Afternoon'), ('night', 'Evening and night')], max_length=16)),
                ('mood', models.CharField(blank=True, choices=[('very_hard', 'Having a very hard time'), ('not_good', 'Not so good'), ('okay', 'Okay'), ('good', 'Good'), ('very_good', 'Really good')], default='', max_length=16)),
                ('about_education', models.BooleanField(default=False)),
                ('about_health', models.BooleanField(default=False)),
                ('about_family', models.BooleanField(default=False)),
                ('about_activity', models.BooleanField(default=False)),
                ('about_achievement', models.BooleanField(default=False)),
                ('together', models.UUIDField(blank=True, editable=False, null=True)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='log_entries', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='log_entries', to='cases.youngperson')),
            ],
            options={
                'verbose_name_plural': 'log entries',
            },
        ),
        migrations.CreateModel(
            name='LogEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('day', models.DateField()),
                ('part', models.CharField(choices=[('morning', 'Morning'), ('afternoon', 'Afternoon'), ('night', 'Evening and night')], max_length=16)),
                ('mood', models.CharField(blank=True, choices=[('very_hard', 'Having a very hard time'), ('not_good', 'Not so good'), ('okay', 'Okay'), ('good', 'Good'), ('very_good', 'Really good')], default='', max_length=16)),
                ('about_education', models.BooleanField(default=False)),
                ('about_health', models.BooleanField(default=False)),
                ('about_family', models.BooleanField(default=False)),
                ('about_activity', models.BooleanField(default=False)),
                ('about_achievement', models.BooleanField(default=False)),
                ('together', models.UUIDField(blank=True, editable=False, null=True)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.logentry')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Medicine',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='medicine', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('strength', models.CharField(blank=True, default='', max_length=60)),
                ('dose', models.CharField(max_length=120)),
                ('route', models.CharField(choices=[('mouth', 'By mouth'), ('inhaled', 'Breathed in'), ('skin', 'On the skin'), ('drops', 'Drops or spray'), ('injection', 'Injection'), ('other', 'Another way')], max_length=16)),
                ('morning', models.BooleanField(default=False)),
                ('midday', models.BooleanField(default=False)),
                ('teatime', models.BooleanField(default=False)),
                ('bedtime', models.BooleanField(default=False)),
                ('as_needed', models.BooleanField(default=False)),
                ('label_says', models.CharField(blank=True, default='', max_length=400)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('prescribed_by', models.CharField(blank=True, default='', max_length=120)),
                ('kept_where', models.CharField(blank=True, default='', max_length=120)),
                ('consent', models.CharField(choices=[('themselves', 'They themselves'), ('parent', 'A parent or carer'), ('council', 'The council that looks after them')], max_length=16)),
                ('consent_name', models.CharField(blank=True, default='', max_length=120)),
                ('allergies', models.CharField(max_length=400)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='medicines', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='MedicineEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('name', models.CharField(max_length=120)),
                ('strength', models.CharField(blank=True, default='', max_length=60)),
                ('dose', models.CharField(max_length=120)),
                ('route', models.CharField(choices=[('mouth', 'By mouth'), ('inhaled', 'Breathed in'), ('skin', 'On the skin'), ('drops', 'Drops or spray'), ('injection', 'Injection'), ('other', 'Another way')], max_length=16)),
                ('morning', models.BooleanField(default=False)),
                ('midday', models.BooleanField(default=False)),
                ('teatime', models.BooleanField(default=False)),
                ('bedtime', models.BooleanField(default=False)),
                ('as_needed', models.BooleanField(default=False)),
                ('label_says', models.CharField(blank=True, default='', max_length=400)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('prescribed_by', models.CharField(blank=True, default='', max_length=120)),
                ('kept_where', models.CharField(blank=True, default='', max_length=120)),
                ('consent', models.CharField(choices=[('themselves', 'They themselves'), ('parent', 'A parent or carer'), ('council', 'The council that looks after them')], max_length=16)),
                ('consent_name', models.CharField(blank=True, default='', max_length=120)),
                ('allergies', models.CharField(max_length=400)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.medicine')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MedicineGiven',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='medicine_given', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('day', models.DateField()),
                ('slot', models.CharField(blank=True, choices=[('morning', 'Morning'), ('midday', 'Midday'), ('teatime', 'Teatime'), ('bedtime', 'Bedtime')], default='', max_length=16)),
                ('offered_at', models.DateTimeField()),
                ('outcome', models.CharField(choices=[('given', 'Taken'), ('refused', 'Did not want it'), ('not_given', 'Not given'), ('came_in', 'Came in'), ('went_out', 'Went out'), ('counted', 'Counted')], max_length=16)),
                ('amount', models.CharField(blank=True, default='', max_length=60)),
                ('units', models.PositiveIntegerField(default=0)),
                ('witnessed_at', models.DateTimeField(blank=True, null=True)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('instead_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='placements.medicinegiven')),
                ('medicine', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='given', to='placements.medicine')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='medicines_given', to='cases.youngperson')),
                ('witness', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medicines_given', to='partners.worker')),
            ],
            options={
                'verbose_name_plural': 'medicines given',
            },
        ),
        migrations.CreateModel(
            name='MedicineGivenEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('day', models.DateField()),
                ('slot', models.CharField(blank=True, choices=[('morning', 'Morning'), ('midday', 'Midday'), ('teatime', 'Teatime'), ('bedtime', 'Bedtime')], default='', max_length=16)),
                ('offered_at', models.DateTimeField()),
                ('outcome', models.CharField(choices=[('given', 'Taken'), ('refused', 'Did not want it'), ('not_given', 'Not given'), ('came_in', 'Came in'), ('went_out', 'Went out'), ('counted', 'Counted')], max_length=16)),
                ('amount', models.CharField(blank=True, default='', max_length=60)),
                ('units', models.PositiveIntegerField(default=0)),
                ('witnessed_at', models.DateTimeField(blank=True, null=True)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('instead_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.medicinegiven')),
                ('medicine', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.medicine')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.medicinegiven')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
                ('witness', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Money',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='money', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('at', models.DateTimeField()),
                ('move', models.CharField(choices=[('in', 'Given to us to keep'), ('out', 'Given back'), ('counted', 'Counted')], max_length=16)),
                ('pence', models.PositiveIntegerField()),
                ('witnessed_at', models.DateTimeField(blank=True, null=True)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('instead_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='placements.money')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='money', to='cases.youngperson')),
                ('witness', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
            options={
                'verbose_name_plural': 'money',
            },
        ),
        migrations.CreateModel(
            name='MoneyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('at', models.DateTimeField()),
                ('move', models.CharField(choices=[('in', 'Given to us to keep'), ('out', 'Given back'), ('counted', 'Counted')], max_length=16)),
                ('pence', models.PositiveIntegerField()),
                ('witnessed_at', models.DateTimeField(blank=True, null=True)),
                ('put_right_at', models.DateTimeField(blank=True, null=True)),
                ('instead_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.money')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.money')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
                ('witness', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NightCheck',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='night_check', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('night', models.DateField()),
                ('checked_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('asleep', 'Asleep'), ('awake', 'Awake in bed'), ('up', 'Up'), ('not_in_room', 'Not in their room')], max_length=16)),
                ('round', models.UUIDField(blank=True, editable=False, null=True)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='night_checks', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='night_checks', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='NightCheckEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('night', models.DateField()),
                ('checked_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('asleep', 'Asleep'), ('awake', 'Awake in bed'), ('up', 'Up'), ('not_in_room', 'Not in their room')], max_length=16)),
                ('round', models.UUIDField(blank=True, editable=False, null=True)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.nightcheck')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NightInterval',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='night_interval', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='night_intervals', to='cases.youngperson')),
            ],
        ),
        migrations.CreateModel(
            name='NightIntervalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.nightinterval')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Visitor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('organisation', models.CharField(blank=True, default='', max_length=120)),
                ('sort', models.CharField(choices=[('family', 'Family'), ('friend', 'A friend'), ('professional', 'Somebody who works with them'), ('inspector', 'Inspector or independent visitor'), ('contractor', 'Repairs or deliveries'), ('other', 'Somebody else')], max_length=16)),
                ('why', models.CharField(blank=True, default='', max_length=400)),
                ('came_at', models.DateTimeField()),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('identity', models.CharField(choices=[('seen', 'Seen'), ('known', 'We know them'), ('not_seen', 'Not seen')], max_length=16)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visitors', to='hubs.hub')),
                ('let_in_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='VisitorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('name', models.CharField(max_length=120)),
                ('organisation', models.CharField(blank=True, default='', max_length=120)),
                ('sort', models.CharField(choices=[('family', 'Family'), ('friend', 'A friend'), ('professional', 'Somebody who works with them'), ('inspector', 'Inspector or independent visitor'), ('contractor', 'Repairs or deliveries'), ('other', 'Somebody else')], max_length=16)),
                ('why', models.CharField(blank=True, default='', max_length=400)),
                ('came_at', models.DateTimeField()),
                ('left_at', models.DateTimeField(blank=True, null=True)),
                ('identity', models.CharField(choices=[('seen', 'Seen'), ('known', 'We know them'), ('not_seen', 'Not seen')], max_length=16)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('let_in_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.visitor')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitorPerson',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='visitor_person', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='visited_by', to='cases.youngperson')),
                ('visitor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='placements.visitor')),
            ],
            options={
                'verbose_name_plural': 'people visited',
            },
        ),
        migrations.CreateModel(
            name='VisitorPersonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.visitorperson')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
                ('visitor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.visitor')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='housenights',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__isnull', True), ('minutes__range', (5, 480)), _connector='OR'), name='a_house_looks_in_every_5_to_480_minutes', violation_error_message='Enter a whole number from 5 to 480.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='housenights',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_housenightsevent" ("hub_id", "id", "minutes", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."hub_id", OLD."id", OLD."minutes", NOW(), \'update\', OLD."id"); RETURN NULL;', hash='b86360f67c35ea1df6dd177eff728aa70c96b9e1', operation='UPDATE', pgid='pgtrigger_update_update_17ea8', table='placements_housenights', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='housenights',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_housenightsevent" ("hub_id", "id", "minutes", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."hub_id", OLD."id", OLD."minutes", NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='9bdac70fe4da38e3be78c37384ee0f34c9572f88', operation='DELETE', pgid='pgtrigger_delete_delete_8238b', table='placements_housenights', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='housenightsevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7977ddecd5af084a78ee8262847b2131b9df54bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5c35d', table='placements_housenightsevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='logentry',
            index=models.Index(fields=['hub', 'day'], name='the_day_at_a_hub'),
        ),
        migrations.AddIndex(
            model_name='logentry',
            index=models.Index(fields=['person', '-day', '-record'], name='the_days_of_a_person'),
        ),
        migrations.AddIndex(
            model_name='logentry',
            index=models.Index(condition=models.Q(('together__isnull', False)), fields=['together'], name='copies_of_a_log_entry'),
        ),
        migrations.AddConstraint(
            model_name='logentry',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['morning', 'afternoon', 'night'])), name='a_log_entry_is_of_a_known_part_of_the_day', violation_error_message='Choose one of: Morning, Afternoon, Evening and night.'),
        ),
        migrations.AddConstraint(
            model_name='logentry',
            constraint=models.CheckConstraint(condition=models.Q(('mood__in', ['very_hard', 'not_good', 'okay', 'good', 'very_good', ''])), name='a_log_entry_has_a_known_mood', violation_error_message='Choose one of: Having a very hard time, Not so good, Okay, Good, Really good.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='logentry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_logentryevent" ("about_achievement", "about_activity", "about_education", "about_family", "about_health", "day", "hub_id", "mood", "part", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "together", "tracker_ref") VALUES (OLD."about_achievement", OLD."about_activity", OLD."about_education", OLD."about_family", OLD."about_health", OLD."day", OLD."hub_id", OLD."mood", OLD."part", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."together", OLD."tracker_ref"); RETURN NULL;', hash='c5641d8e4dab952113767c216c2ea3558dbd3a3c', operation='UPDATE', pgid='pgtrigger_update_update_8a014', table='placements_logentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='logentry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_logentryevent" ("about_achievement", "about_activity", "about_education", "about_family", "about_health", "day", "hub_id", "mood", "part", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "together", "tracker_ref") VALUES (OLD."about_achievement", OLD."about_activity", OLD."about_education", OLD."about_family", OLD."about_health", OLD."day", OLD."hub_id", OLD."mood", OLD."part", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."together", OLD."tracker_ref"); RETURN NULL;', hash='2eed97721f572f505b5ad4f85e346feffb5bfc50', operation='DELETE', pgid='pgtrigger_delete_delete_d8bf9', table='placements_logentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='logentryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='accd6a3c8379c828a87b77d40b47a011f5a18321', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0e657', table='placements_logentryevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='medicine',
            constraint=models.CheckConstraint(condition=models.Q(('route__in', ['mouth', 'inhaled', 'skin', 'drops', 'injection', 'other'])), name='a_medicine_is_taken_in_a_known_way', violation_error_message='Choose one of: By mouth, Breathed in, On the skin, Drops or spray, Injection, Another way.'),
        ),
        migrations.AddConstraint(
            model_name='medicine',
            constraint=models.CheckConstraint(condition=models.Q(('consent__in', ['themselves', 'parent', 'council'])), name='somebody_known_agreed_to_a_medicine', violation_error_message='Choose one of: They themselves, A parent or carer, The council that looks after them.'),
        ),
        migrations.AddConstraint(
            model_name='medicine',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='a_medicine_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
        ),
        migrations.AddConstraint(
            model_name='medicine',
            constraint=models.CheckConstraint(condition=models.Q(('morning', True), ('midday', True), ('teatime', True), ('bedtime', True), ('as_needed', True), _connector='OR'), name='a_medicine_has_a_time_or_is_taken_as_needed', violation_error_message='Say when it is taken: a time of day, or as needed.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicine',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_medicineevent" ("allergies", "as_needed", "bedtime", "consent", "consent_name", "dose", "end_on", "kept_where", "label_says", "midday", "morning", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prescribed_by", "record_id", "route", "start_on", "strength", "teatime", "tracker_ref") VALUES (OLD."allergies", OLD."as_needed", OLD."bedtime", OLD."consent", OLD."consent_name", OLD."dose", OLD."end_on", OLD."kept_where", OLD."label_says", OLD."midday", OLD."morning", OLD."name", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."prescribed_by", OLD."record_id", OLD."route", OLD."start_on", OLD."strength", OLD."teatime", OLD."tracker_ref"); RETURN NULL;', hash='f2d062c23ab1ec557bd2943635c2100d7f1543e8', operation='UPDATE', pgid='pgtrigger_update_update_674e0', table='placements_medicine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicine',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_medicineevent" ("allergies", "as_needed", "bedtime", "consent", "consent_name", "dose", "end_on", "kept_where", "label_says", "midday", "morning", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prescribed_by", "record_id", "route", "start_on", "strength", "teatime", "tracker_ref") VALUES (OLD."allergies", OLD."as_needed", OLD."bedtime", OLD."consent", OLD."consent_name", OLD."dose", OLD."end_on", OLD."kept_where", OLD."label_says", OLD."midday", OLD."morning", OLD."name", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."prescribed_by", OLD."record_id", OLD."route", OLD."start_on", OLD."strength", OLD."teatime", OLD."tracker_ref"); RETURN NULL;', hash='22e5bf0f1ba62187a8ba42b783aa98f3497da915', operation='DELETE', pgid='pgtrigger_delete_delete_bc5d6', table='placements_medicine', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicineevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d49b75cce5132c426ea3413369320cec5203ea7c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_36327', table='placements_medicineevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='medicinegiven',
            index=models.Index(fields=['medicine', '-offered_at'], name='times_a_medicine_was_given'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(('slot__in', ['morning', 'midday', 'teatime', 'bedtime', ''])), name='a_medicine_is_given_at_a_known_time_of_day', violation_error_message='Choose one of: Morning, Midday, Teatime, Bedtime.'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['given', 'refused', 'not_given', 'came_in', 'went_out', 'counted'])), name='a_medicine_is_given_with_a_known_outcome', violation_error_message='Choose one of: Taken, Did not want it, Not given, Came in, Went out, Counted.'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(('witness__isnull', True), models.Q(('witness', models.F('worker')), _negated=True), _connector='OR'), name='a_medicine_is_seen_by_two_people', violation_error_message='The second initials have to be somebody else’s.'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(('witnessed_at__isnull', True), ('witness__isnull', False), _connector='OR'), name='a_medicine_is_confirmed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ('refused', 'not_given')), _negated=True), ('units', 0), _connector='OR'), name='what_was_not_taken_left_no_stock', violation_error_message='Nothing left the stock, as it was not taken.'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ('came_in', 'went_out', 'counted')), _negated=True), ('slot', ''), _connector='OR'), name='stock_moves_at_no_time_of_the_day'),
        ),
        migrations.AddConstraint(
            model_name='medicinegiven',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('slot', ''), _negated=True), ('put_right_at__isnull', True)), fields=('medicine', 'day', 'slot'), name='a_medicine_is_given_once_at_its_time', violation_error_message='This one is written down already. Look at the list before you go on.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicinegiven',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_medicinegivenevent" ("amount", "day", "instead_of_id", "medicine_id", "offered_at", "outcome", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "record_id", "slot", "tracker_ref", "units", "witness_id", "witnessed_at", "worker_id") VALUES (OLD."amount", OLD."day", OLD."instead_of_id", OLD."medicine_id", OLD."offered_at", OLD."outcome", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."put_right_at", OLD."record_id", OLD."slot", OLD."tracker_ref", OLD."units", OLD."witness_id", OLD."witnessed_at", OLD."worker_id"); RETURN NULL;', hash='39bdde0b33ea826641b2616c10499f12e0f57b8e', operation='UPDATE', pgid='pgtrigger_update_update_7e23d', table='placements_medicinegiven', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicinegiven',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_medicinegivenevent" ("amount", "day", "instead_of_id", "medicine_id", "offered_at", "outcome", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "record_id", "slot", "tracker_ref", "units", "witness_id", "witnessed_at", "worker_id") VALUES (OLD."amount", OLD."day", OLD."instead_of_id", OLD."medicine_id", OLD."offered_at", OLD."outcome", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."put_right_at", OLD."record_id", OLD."slot", OLD."tracker_ref", OLD."units", OLD."witness_id", OLD."witnessed_at", OLD."worker_id"); RETURN NULL;', hash='055b508fc29c8a401fb0765b21be0b4206d320de', operation='DELETE', pgid='pgtrigger_delete_delete_b6d69', table='placements_medicinegiven', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='medicinegivenevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='21dcbc199a3612344462fe03c0d9027e0437c08d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_01cef', table='placements_medicinegivenevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='money',
            index=models.Index(fields=['person', 'at', 'record'], name='money_of_a_person'),
        ),
        migrations.AddConstraint(
            model_name='money',
            constraint=models.CheckConstraint(condition=models.Q(('move__in', ['in', 'out', 'counted'])), name='money_moves_in_a_known_way', violation_error_message='Choose one of: Given to us to keep, Given back, Counted.'),
        ),
        migrations.AddConstraint(
            model_name='money',
            constraint=models.CheckConstraint(condition=models.Q(('witness__isnull', True), models.Q(('witness', models.F('worker')), _negated=True), _connector='OR'), name='money_is_seen_by_two_people', violation_error_message='The second initials have to be somebody else’s.'),
        ),
        migrations.AddConstraint(
            model_name='money',
            constraint=models.CheckConstraint(condition=models.Q(('witnessed_at__isnull', True), ('witness__isnull', False), _connector='OR'), name='money_is_confirmed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='money',
            constraint=models.CheckConstraint(condition=models.Q(('pence__lte', 999999), models.Q(('pence__gt', 0), ('move', 'counted'), _connector='OR')), name='money_moved_is_some_and_below_ten_thousand_pounds', violation_error_message='Enter an amount between 1p and £9,999.99.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='money',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_moneyevent" ("at", "instead_of_id", "move", "pence", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "record_id", "tracker_ref", "witness_id", "witnessed_at", "worker_id") VALUES (OLD."at", OLD."instead_of_id", OLD."move", OLD."pence", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."put_right_at", OLD."record_id", OLD."tracker_ref", OLD."witness_id", OLD."witnessed_at", OLD."worker_id"); RETURN NULL;', hash='062244ab83a3fd0d2e055c2f077f5fc5b0c08638', operation='UPDATE', pgid='pgtrigger_update_update_9b698', table='placements_money', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='money',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_moneyevent" ("at", "instead_of_id", "move", "pence", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "record_id", "tracker_ref", "witness_id", "witnessed_at", "worker_id") VALUES (OLD."at", OLD."instead_of_id", OLD."move", OLD."pence", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."put_right_at", OLD."record_id", OLD."tracker_ref", OLD."witness_id", OLD."witnessed_at", OLD."worker_id"); RETURN NULL;', hash='b5027ba8e76f518a821065b65985b174655ec723', operation='DELETE', pgid='pgtrigger_delete_delete_ddacc', table='placements_money', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='moneyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='594799ab67ebb156b85b03cfe3e9086d4409b15c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0f045', table='placements_moneyevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='nightcheck',
            index=models.Index(fields=['hub', 'night'], name='checks_of_a_night'),
        ),
        migrations.AddConstraint(
            model_name='nightcheck',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['asleep', 'awake', 'up', 'not_in_room'])), name='a_night_check_finds_a_known_state', violation_error_message='Choose one of: Asleep, Awake in bed, Up, Not in their room.'),
        ),
        migrations.AddConstraint(
            model_name='nightcheck',
            constraint=models.UniqueConstraint(fields=('person', 'checked_at'), name='a_night_check_is_written_once', violation_error_message='A check at this time is written down already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightcheck',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_nightcheckevent" ("checked_at", "hub_id", "night", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "round", "state", "tracker_ref") VALUES (OLD."checked_at", OLD."hub_id", OLD."night", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."round", OLD."state", OLD."tracker_ref"); RETURN NULL;', hash='1cff2694411490d29f705f5d896213c72d880844', operation='UPDATE', pgid='pgtrigger_update_update_6c6a0', table='placements_nightcheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightcheck',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_nightcheckevent" ("checked_at", "hub_id", "night", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "round", "state", "tracker_ref") VALUES (OLD."checked_at", OLD."hub_id", OLD."night", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."round", OLD."state", OLD."tracker_ref"); RETURN NULL;', hash='5c797f72297627a5dc748276785fa4e942b00950', operation='DELETE', pgid='pgtrigger_delete_delete_685cc', table='placements_nightcheck', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightcheckevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ebcedb085eaa2b1d4fd8c8570526eb31515c1e1d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_73cce', table='placements_nightcheckevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='nightinterval',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__isnull', True), ('minutes__range', (5, 480)), _connector='OR'), name='a_night_interval_is_5_to_480_minutes', violation_error_message='Enter a whole number from 5 to 480.'),
        ),
        migrations.AddConstraint(
            model_name='nightinterval',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='a_night_interval_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
        ),
        migrations.AddConstraint(
            model_name='nightinterval',
            constraint=models.UniqueConstraint(condition=models.Q(('end_on__isnull', True)), fields=('person',), name='a_young_person_has_one_night_interval', violation_error_message='Somebody else has set this just now. Look again.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightinterval',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_nightintervalevent" ("end_on", "minutes", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "start_on", "tracker_ref") VALUES (OLD."end_on", OLD."minutes", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."start_on", OLD."tracker_ref"); RETURN NULL;', hash='d998af042878cb1f6ddee79e833ab0b9879a5a1d', operation='UPDATE', pgid='pgtrigger_update_update_1cf0d', table='placements_nightinterval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightinterval',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_nightintervalevent" ("end_on", "minutes", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "start_on", "tracker_ref") VALUES (OLD."end_on", OLD."minutes", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."start_on", OLD."tracker_ref"); RETURN NULL;', hash='c63827a55a2662ad45e07ff86816c153c77d065c', operation='DELETE', pgid='pgtrigger_delete_delete_94162', table='placements_nightinterval', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='nightintervalevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d7f8809000f51fad160a60445b36ef7e621b627e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8f10b', table='placements_nightintervalevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='visitor',
            index=models.Index(fields=['hub', '-came_at'], name='visitors_of_a_hub'),
        ),
        migrations.AddConstraint(
            model_name='visitor',
            constraint=models.CheckConstraint(condition=models.Q(('sort__in', ['family', 'friend', 'professional', 'inspector', 'contractor', 'other'])), name='a_visitor_is_of_a_known_sort', violation_error_message='Choose one of: Family, A friend, Somebody who works with them, Inspector or independent visitor, Repairs or deliveries, Somebody else.'),
        ),
        migrations.AddConstraint(
            model_name='visitor',
            constraint=models.CheckConstraint(condition=models.Q(('identity__in', ['seen', 'known', 'not_seen'])), name='a_visitors_identity_is_checked_in_a_known_way', violation_error_message='Choose one of: Seen, We know them, Not seen.'),
        ),
        migrations.AddConstraint(
            model_name='visitor',
            constraint=models.CheckConstraint(condition=models.Q(('came_at__isnull', True), ('left_at__isnull', True), ('left_at__gte', models.F('came_at')), _connector='OR'), name='a_visitor_leaves_after_they_came', violation_error_message='They cannot leave before they came.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_visitorevent" ("came_at", "hub_id", "id", "identity", "left_at", "let_in_by_id", "name", "organisation", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sort", "tracker_ref", "why", "written_at") VALUES (OLD."came_at", OLD."hub_id", OLD."id", OLD."identity", OLD."left_at", OLD."let_in_by_id", OLD."name", OLD."organisation", NOW(), \'update\', OLD."id", OLD."reference", OLD."sort", OLD."tracker_ref", OLD."why", OLD."written_at"); RETURN NULL;', hash='742d522f406032bc9019f48ee550746f7bcccdbb', operation='UPDATE', pgid='pgtrigger_update_update_116c1', table='placements_visitor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_visitorevent" ("came_at", "hub_id", "id", "identity", "left_at", "let_in_by_id", "name", "organisation", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sort", "tracker_ref", "why", "written_at") VALUES (OLD."came_at", OLD."hub_id", OLD."id", OLD."identity", OLD."left_at", OLD."let_in_by_id", OLD."name", OLD."organisation", NOW(), \'delete\', OLD."id", OLD."reference", OLD."sort", OLD."tracker_ref", OLD."why", OLD."written_at"); RETURN NULL;', hash='891ed4e31cc09669bd6c2410b70baae0354df53b', operation='DELETE', pgid='pgtrigger_delete_delete_8fb6f', table='placements_visitor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitorevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4e06c92b3a239598925093889ddc89307950906a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_53bfe', table='placements_visitorevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='visitorperson',
            constraint=models.UniqueConstraint(fields=('visitor', 'person'), name='a_visitor_sees_a_young_person_once_a_visit'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitorperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_visitorpersonevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "visitor_id") VALUES (OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."visitor_id"); RETURN NULL;', hash='d235f4f4caa4f3b2b7e564cc1593f3e3fce7f389', operation='UPDATE', pgid='pgtrigger_update_update_d8fd6', table='placements_visitorperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitorperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_visitorpersonevent" ("person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "tracker_ref", "visitor_id") VALUES (OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."tracker_ref", OLD."visitor_id"); RETURN NULL;', hash='0dfa481cfbd36b99e427673bbba13944e9223058', operation='DELETE', pgid='pgtrigger_delete_delete_8fd98', table='placements_visitorperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitorpersonevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e6de4ab6519e9e11a3ddee950c159b3ade130cee', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f42e8', table='placements_visitorpersonevent', when='BEFORE')),
        ),
        *(tie(table) for table in TABLES),
    ]
