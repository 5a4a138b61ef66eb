import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import hubs.columns


#: How many live there that night, whoever asks: a number, and of nobody.
LIVING_AT = """
create function nwd_living_at(one bigint, night date) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (
        select count(*) from placements_stay stay join placements_claim claim on claim.record_id = stay.claim_id
        where stay.place_id = one and claim.start_on <= night and (claim.end_on is null or claim.end_on > night));
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('placements', '0006_stays'),
        ('cases', '0034_kinds_of_the_hub'),
        ('hubs', '0002_references'),
        ('partners', '0019_hours_of_a_worker'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeepApart',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='keep_apart', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('pair', models.UUIDField(db_index=True)),
                ('start_on', models.DateField()),
                ('review_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('why_ended', models.TextField(blank=True, default='')),
            ],
            options={
                'verbose_name_plural': 'kept apart',
            },
        ),
        migrations.CreateModel(
            name='KeepApartEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('pair', models.UUIDField()),
                ('start_on', models.DateField()),
                ('review_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('why_ended', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LookBack',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='look_back', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('looked_on', models.DateField()),
                ('for_them', models.CharField(choices=[('well', 'Well'), ('mixed', 'Some of it well'), ('not_well', 'Not well')], max_length=10)),
                ('for_residents', models.CharField(choices=[('well', 'Well'), ('mixed', 'Some of it well'), ('not_well', 'Not well')], max_length=10)),
                ('residents_words', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.CreateModel(
            name='LookBackEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('looked_on', models.DateField()),
                ('for_them', models.CharField(choices=[('well', 'Well'), ('mixed', 'Some of it well'), ('not_well', 'Not well')], max_length=10)),
                ('for_residents', models.CharField(choices=[('well', 'Well'), ('mixed', 'Some of it well'), ('not_well', 'Not well')], max_length=10)),
                ('residents_words', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='offer', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('nights', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('end_on__lt', models.F('start_on'))), then=models.Value(None)), default=hubs.columns.DateRange(models.F('start_on'), models.F('end_on')), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('matching', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('on_residents', models.TextField(blank=True, default='')),
                ('on_newcomer', models.TextField(blank=True, default='')),
                ('to_make_it_work', models.TextField(blank=True, default='')),
                ('impact_at', models.DateTimeField(blank=True, null=True)),
                ('offered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.CharField(blank=True, choices=[('accepted', 'Yes'), ('declined', 'No')], default='', max_length=10)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.CharField(blank=True, choices=[('young_person', 'The young person'), ('family', 'Their family'), ('social_worker', 'Their social worker'), ('us', 'Us')], default='', max_length=16)),
                ('why_not', models.CharField(blank=True, choices=[('not_wanted', 'They would rather not'), ('family_instead', 'They can stay with their family'), ('elsewhere', 'Another home fits better'), ('too_far', 'Too far from school, family or friends'), ('not_right_for_them', 'It would not be right for them'), ('not_right_for_others', 'It would not be right for those who live there'), ('bed_needed', 'The bed is needed for somebody else'), ('not_needed', 'No place is needed any more'), ('other', 'Another reason')], default='', max_length=24)),
                ('answer_words', models.TextField(blank=True, default='')),
                ('emergency', models.BooleanField(default=False)),
                ('agreed_by', models.CharField(blank=True, default='', max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name='OfferEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('matching', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('on_residents', models.TextField(blank=True, default='')),
                ('on_newcomer', models.TextField(blank=True, default='')),
                ('to_make_it_work', models.TextField(blank=True, default='')),
                ('impact_at', models.DateTimeField(blank=True, null=True)),
                ('offered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.CharField(blank=True, choices=[('accepted', 'Yes'), ('declined', 'No')], default='', max_length=10)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.CharField(blank=True, choices=[('young_person', 'The young person'), ('family', 'Their family'), ('social_worker', 'Their social worker'), ('us', 'Us')], default='', max_length=16)),
                ('why_not', models.CharField(blank=True, choices=[('not_wanted', 'They would rather not'), ('family_instead', 'They can stay with their family'), ('elsewhere', 'Another home fits better'), ('too_far', 'Too far from school, family or friends'), ('not_right_for_them', 'It would not be right for them'), ('not_right_for_others', 'It would not be right for those who live there'), ('bed_needed', 'The bed is needed for somebody else'), ('not_needed', 'No place is needed any more'), ('other', 'Another reason')], default='', max_length=24)),
                ('answer_words', models.TextField(blank=True, default='')),
                ('emergency', models.BooleanField(default=False)),
                ('agreed_by', models.CharField(blank=True, default='', max_length=120)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('name', models.CharField(max_length=120)),
                ('kind', models.CharField(choices=[('hub_community_family', 'Hub community family'), ('high_needs_supported_lodgings', 'High needs supported lodgings'), ('semi_independent', 'Semi-independent'), ('bespoke', 'Home made for one at a time'), ('activity', 'Activity'), ('foster_in_house', 'Foster family'), ('foster_independent', 'Foster family (agency)'), ('kinship', 'Relatives or friends, approved')], max_length=32)),
                ('run_by', models.CharField(blank=True, default='', max_length=120)),
                ('capacity', models.PositiveSmallIntegerField()),
                ('age_from', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('age_to', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('in_area', models.BooleanField()),
                ('opened_on', models.DateField()),
                ('approved_until', models.DateField(blank=True, null=True)),
                ('approved_by', models.CharField(blank=True, default='', max_length=120)),
                ('notes', models.TextField(blank=True, default='')),
                ('closed_on', models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='PlaceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('name', models.CharField(max_length=120)),
                ('kind', models.CharField(choices=[('hub_community_family', 'Hub community family'), ('high_needs_supported_lodgings', 'High needs supported lodgings'), ('semi_independent', 'Semi-independent'), ('bespoke', 'Home made for one at a time'), ('activity', 'Activity'), ('foster_in_house', 'Foster family'), ('foster_independent', 'Foster family (agency)'), ('kinship', 'Relatives or friends, approved')], max_length=32)),
                ('run_by', models.CharField(blank=True, default='', max_length=120)),
                ('capacity', models.PositiveSmallIntegerField()),
                ('age_from', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('age_to', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('in_area', models.BooleanField()),
                ('opened_on', models.DateField()),
                ('approved_until', models.DateField(blank=True, null=True)),
                ('approved_by', models.CharField(blank=True, default='', max_length=120)),
                ('notes', models.TextField(blank=True, default='')),
                ('closed_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Relief',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('words', models.CharField(blank=True, default='', max_length=200)),
            ],
            options={
                'verbose_name_plural': 'relief',
            },
        ),
        migrations.CreateModel(
            name='ReliefEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('start_on', models.DateField()),
                ('end_on', models.DateField(blank=True, null=True)),
                ('words', models.CharField(blank=True, default='', max_length=200)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ResidentView',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='resident_view', serialize=False, to='cases.record')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                ('matching', models.UUIDField(db_index=True)),
                ('feels', models.CharField(choices=[('fine', 'Fine with it'), ('mixed', 'Both ways'), ('worried', 'Worried about it'), ('not_said', 'Would rather not say')], max_length=10)),
                ('said_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='ResidentViewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                ('matching', models.UUIDField()),
                ('feels', models.CharField(choices=[('fine', 'Fine with it'), ('mixed', 'Both ways'), ('worried', 'Worried about it'), ('not_said', 'Would rather not say')], max_length=10)),
                ('said_on', models.DateField()),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stay',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='stay',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='keepapart',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='kept_apart', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='keepapartevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='keepapartevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.keepapart'),
        ),
        migrations.AddField(
            model_name='keepapartevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='lookback',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='look_backs', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='lookbackevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='lookbackevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.lookback'),
        ),
        migrations.AddField(
            model_name='lookbackevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='offer',
            name='bed',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='hubs.bed'),
        ),
        migrations.AddField(
            model_name='offer',
            name='hold',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='offers', to='placements.hold'),
        ),
        migrations.AddField(
            model_name='offer',
            name='impact_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='offer',
            name='offered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='offer',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='offer',
            name='referral',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='cases.referral'),
        ),
        migrations.AddField(
            model_name='offer',
            name='stay',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='offers', to='placements.stay'),
        ),
        migrations.AddField(
            model_name='lookbackevent',
            name='offer',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.offer'),
        ),
        migrations.AddField(
            model_name='lookback',
            name='offer',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='look_back', to='placements.offer'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='bed',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.bed'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='hold',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.hold'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='impact_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='offered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.offer'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='referral',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.referral'),
        ),
        migrations.AddField(
            model_name='offerevent',
            name='stay',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.stay'),
        ),
        migrations.AddField(
            model_name='place',
            name='hub',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='places', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='stay',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stays', to='placements.place'),
        ),
        migrations.AddField(
            model_name='stayevent',
            name='place',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.place'),
        ),
        migrations.AddField(
            model_name='placeevent',
            name='hub',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='placeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.place'),
        ),
        migrations.AddField(
            model_name='relief',
            name='for_place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='relief_received', to='placements.place'),
        ),
        migrations.AddField(
            model_name='relief',
            name='hub',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='relief', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='relief',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relief_given', to='placements.place'),
        ),
        migrations.AddField(
            model_name='reliefevent',
            name='for_place',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.place'),
        ),
        migrations.AddField(
            model_name='reliefevent',
            name='hub',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='reliefevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.relief'),
        ),
        migrations.AddField(
            model_name='reliefevent',
            name='place',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.place'),
        ),
        migrations.AddField(
            model_name='residentview',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='resident_views', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='residentviewevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson'),
        ),
        migrations.AddField(
            model_name='residentviewevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.residentview'),
        ),
        migrations.AddField(
            model_name='residentviewevent',
            name='record',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='keeping_apart_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('review_on__isnull', True), ('review_on__gte', models.F('start_on')), _connector='OR'), name='keeping_apart_is_reviewed_after_it_starts', violation_error_message='Look at it again after it starts.'),
        ),
        migrations.AddConstraint(
            model_name='keepapart',
            constraint=models.UniqueConstraint(fields=('pair', 'person'), name='a_young_person_is_in_a_pair_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_keepapartevent" ("end_on", "pair", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "start_on", "tracker_ref", "why_ended") VALUES (OLD."end_on", OLD."pair", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."start_on", OLD."tracker_ref", OLD."why_ended"); RETURN NULL;', hash='8c134261911d808897361ca3f11f838f817b7bc2', operation='UPDATE', pgid='pgtrigger_update_update_b76d8', table='placements_keepapart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapart',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_keepapartevent" ("end_on", "pair", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "review_on", "start_on", "tracker_ref", "why_ended") VALUES (OLD."end_on", OLD."pair", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."review_on", OLD."start_on", OLD."tracker_ref", OLD."why_ended"); RETURN NULL;', hash='ddfbd3f4865b2ad82e8d46c229b495ab3218dbf3', operation='DELETE', pgid='pgtrigger_delete_delete_cc145', table='placements_keepapart', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='keepapartevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e651a60bd73d70d43d06c466536a0916bbe8a2d4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_22984', table='placements_keepapartevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='offer',
            index=models.Index(condition=models.Q(('stay__isnull', True), models.Q(('answer', 'declined'), _negated=True)), fields=['person'], name='offers_that_are_open'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='an_offer_ends_after_it_starts', violation_error_message='The last night is before the first.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['accepted', 'declined', ''])), name='an_offer_has_a_known_answer', violation_error_message='Choose one of: Yes, No.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('answered_by__in', ['young_person', 'family', 'social_worker', 'us', ''])), name='an_offer_is_answered_by_somebody_known', violation_error_message='Choose one of: The young person, Their family, Their social worker, Us.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('why_not__in', ['not_wanted', 'family_instead', 'elsewhere', 'too_far', 'not_right_for_them', 'not_right_for_others', 'bed_needed', 'not_needed', 'other', ''])), name='an_offer_is_declined_for_a_known_reason', violation_error_message='Choose one of: They would rather not, They can stay with their family, Another home fits better, Too far from school, family or friends, It would not be right for them, It would not be right for those who live there, The bed is needed for somebody else, No place is needed any more, Another reason.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_by', ''), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__isnull', False), models.Q(('answered_by', ''), _negated=True)), _connector='OR'), name='an_answer_says_when_and_by_whom'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'declined'), models.Q(('why_not', ''), _negated=True)), models.Q(models.Q(('answer', 'declined'), _negated=True), ('why_not', '')), _connector='OR'), name='a_no_says_why_and_nothing_else_does', violation_error_message='Choose why not.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('offered_at__isnull', True), ('impact_at__isnull', False), _connector='OR'), name='nothing_is_offered_before_what_it_would_mean_is_written', violation_error_message='Write what it would mean for everybody before you offer it.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', 'accepted'), _negated=True), ('offered_at__isnull', False), _connector='OR'), name='what_is_accepted_was_offered', violation_error_message='Offer it first.'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('offered_at__isnull', False), ('stay__isnull', True), models.Q(('answer', 'declined'), _negated=True)), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('bed', '='), ('nights', '&&')], name='a_bed_is_offered_to_one_at_a_time', violation_error_message='That bed has just been offered to somebody else for those nights. Choose another.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."agreed_by" IS DISTINCT FROM (NEW."agreed_by") OR OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."answer_words" IS DISTINCT FROM (NEW."answer_words") OR OLD."answered_by" IS DISTINCT FROM (NEW."answered_by") OR OLD."answered_on" IS DISTINCT FROM (NEW."answered_on") OR OLD."bed_id" IS DISTINCT FROM (NEW."bed_id") OR OLD."emergency" IS DISTINCT FROM (NEW."emergency") OR OLD."end_on" IS DISTINCT FROM (NEW."end_on") OR OLD."hold_id" IS DISTINCT FROM (NEW."hold_id") OR OLD."impact_at" IS DISTINCT FROM (NEW."impact_at") OR OLD."impact_by_id" IS DISTINCT FROM (NEW."impact_by_id") OR OLD."matching" IS DISTINCT FROM (NEW."matching") OR OLD."offered_at" IS DISTINCT FROM (NEW."offered_at") OR OLD."offered_by_id" IS DISTINCT FROM (NEW."offered_by_id") OR OLD."on_newcomer" IS DISTINCT FROM (NEW."on_newcomer") OR OLD."on_residents" IS DISTINCT FROM (NEW."on_residents") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."record_id" IS DISTINCT FROM (NEW."record_id") OR OLD."referral_id" IS DISTINCT FROM (NEW."referral_id") OR OLD."start_on" IS DISTINCT FROM (NEW."start_on") OR OLD."stay_id" IS DISTINCT FROM (NEW."stay_id") OR OLD."to_make_it_work" IS DISTINCT FROM (NEW."to_make_it_work") OR OLD."tracker_ref" IS DISTINCT FROM (NEW."tracker_ref") OR OLD."why_not" IS DISTINCT FROM (NEW."why_not"))', func='INSERT INTO "placements_offerevent" ("agreed_by", "answer", "answer_words", "answered_by", "answered_on", "bed_id", "emergency", "end_on", "hold_id", "impact_at", "impact_by_id", "matching", "offered_at", "offered_by_id", "on_newcomer", "on_residents", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "referral_id", "start_on", "stay_id", "to_make_it_work", "tracker_ref", "why_not") VALUES (OLD."agreed_by", OLD."answer", OLD."answer_words", OLD."answered_by", OLD."answered_on", OLD."bed_id", OLD."emergency", OLD."end_on", OLD."hold_id", OLD."impact_at", OLD."impact_by_id", OLD."matching", OLD."offered_at", OLD."offered_by_id", OLD."on_newcomer", OLD."on_residents", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."referral_id", OLD."start_on", OLD."stay_id", OLD."to_make_it_work", OLD."tracker_ref", OLD."why_not"); RETURN NULL;', hash='7ba2c312529793df78c9c74ff80bc3c9223db3bf', operation='UPDATE', pgid='pgtrigger_update_update_f77c5', table='placements_offer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_offerevent" ("agreed_by", "answer", "answer_words", "answered_by", "answered_on", "bed_id", "emergency", "end_on", "hold_id", "impact_at", "impact_by_id", "matching", "offered_at", "offered_by_id", "on_newcomer", "on_residents", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "referral_id", "start_on", "stay_id", "to_make_it_work", "tracker_ref", "why_not") VALUES (OLD."agreed_by", OLD."answer", OLD."answer_words", OLD."answered_by", OLD."answered_on", OLD."bed_id", OLD."emergency", OLD."end_on", OLD."hold_id", OLD."impact_at", OLD."impact_by_id", OLD."matching", OLD."offered_at", OLD."offered_by_id", OLD."on_newcomer", OLD."on_residents", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."referral_id", OLD."start_on", OLD."stay_id", OLD."to_make_it_work", OLD."tracker_ref", OLD."why_not"); RETURN NULL;', hash='537838e1903b2bc1e455f07d36d2ae00a28382bb', operation='DELETE', pgid='pgtrigger_delete_delete_00355', table='placements_offer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lookbackevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3f567fab47496432ee3267ac4f5658f06818f43a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_043c4', table='placements_lookbackevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='lookback',
            constraint=models.CheckConstraint(condition=models.Q(('for_them__in', ['well', 'mixed', 'not_well'])), name='how_it_went_for_them_is_known', violation_error_message='Choose one of: Well, Some of it well, Not well.'),
        ),
        migrations.AddConstraint(
            model_name='lookback',
            constraint=models.CheckConstraint(condition=models.Q(('for_residents__in', ['well', 'mixed', 'not_well'])), name='how_it_went_for_those_who_live_there_is_known', violation_error_message='Choose one of: Well, Some of it well, Not well.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lookback',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_lookbackevent" ("for_residents", "for_them", "looked_on", "offer_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "residents_words", "tracker_ref") VALUES (OLD."for_residents", OLD."for_them", OLD."looked_on", OLD."offer_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."residents_words", OLD."tracker_ref"); RETURN NULL;', hash='785d0d0c766f15d6fdd5094d78bfbb67b8438fc8', operation='UPDATE', pgid='pgtrigger_update_update_46deb', table='placements_lookback', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='lookback',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_lookbackevent" ("for_residents", "for_them", "looked_on", "offer_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "residents_words", "tracker_ref") VALUES (OLD."for_residents", OLD."for_them", OLD."looked_on", OLD."offer_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."residents_words", OLD."tracker_ref"); RETURN NULL;', hash='1710677e17e6380f376b5cff0a5d19e60108a9cc', operation='DELETE', pgid='pgtrigger_delete_delete_3b3bb', table='placements_lookback', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='offerevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6d79321a432f7bb31269a968959e9baca8c9c398', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0aca8', table='placements_offerevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['hub_community_family', 'high_needs_supported_lodgings', 'semi_independent', 'bespoke', 'activity', 'foster_in_house', 'foster_independent', 'kinship'])), name='a_place_is_of_a_known_kind', violation_error_message='Choose one of: Hub community family, High needs supported lodgings, Semi-independent, Home made for one at a time, Activity, Foster family, Foster family (agency), Relatives or friends, approved.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('capacity__isnull', True), ('capacity__range', (1, 30)), _connector='OR'), name='a_place_has_room_for_1_to_30', violation_error_message='Enter a whole number from 1 to 30.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('age_from__isnull', True), ('age_from__range', (0, 25)), _connector='OR'), name='a_place_is_for_ages_from_0_to_25', violation_error_message='Enter a whole number from 0 to 25.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('age_to__isnull', True), ('age_to__range', (0, 25)), _connector='OR'), name='a_place_is_for_ages_up_to_0_to_25', violation_error_message='Enter a whole number from 0 to 25.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('age_from__isnull', True), ('age_to__isnull', True), ('age_to__gte', models.F('age_from')), _connector='OR'), name='ages_of_a_place_go_up', violation_error_message='The oldest cannot be younger than the youngest.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closed_on__isnull', True), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='a_place_closes_after_it_opens', violation_error_message='It cannot close before it opens.'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('approved_until__isnull', True), ('approved_until__gte', models.F('opened_on')), _connector='OR'), name='an_approval_ends_after_it_began', violation_error_message='The approval cannot end before it began.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='place',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_placeevent" ("age_from", "age_to", "approved_by", "approved_until", "capacity", "closed_on", "hub_id", "id", "in_area", "kind", "name", "notes", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "run_by", "tracker_ref") VALUES (OLD."age_from", OLD."age_to", OLD."approved_by", OLD."approved_until", OLD."capacity", OLD."closed_on", OLD."hub_id", OLD."id", OLD."in_area", OLD."kind", OLD."name", OLD."notes", OLD."opened_on", NOW(), \'update\', OLD."id", OLD."reference", OLD."run_by", OLD."tracker_ref"); RETURN NULL;', hash='2b954cce6ad83d6ac255bde78ac9169f9d168023', operation='UPDATE', pgid='pgtrigger_update_update_bdf80', table='placements_place', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='place',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_placeevent" ("age_from", "age_to", "approved_by", "approved_until", "capacity", "closed_on", "hub_id", "id", "in_area", "kind", "name", "notes", "opened_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "run_by", "tracker_ref") VALUES (OLD."age_from", OLD."age_to", OLD."approved_by", OLD."approved_until", OLD."capacity", OLD."closed_on", OLD."hub_id", OLD."id", OLD."in_area", OLD."kind", OLD."name", OLD."notes", OLD."opened_on", NOW(), \'delete\', OLD."id", OLD."reference", OLD."run_by", OLD."tracker_ref"); RETURN NULL;', hash='400738652fcd695cd000b40966b4beaa35df05c9', operation='DELETE', pgid='pgtrigger_delete_delete_511ec', table='placements_place', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='22ab581c291e41d4573a45d703cc5d41aa71629e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_224b4', table='placements_placeevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='relief',
            constraint=models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='relief_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
        ),
        migrations.AddConstraint(
            model_name='relief',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('for_place__isnull', True), ('hub__isnull', False)), models.Q(('for_place__isnull', False), ('hub__isnull', True), models.Q(('for_place', models.F('place')), _negated=True)), _connector='OR'), name='relief_is_for_a_hub_or_for_another_place', violation_error_message='Choose a hub or another place: one of them.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relief',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_reliefevent" ("end_on", "for_place_id", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reference", "start_on", "tracker_ref", "words") VALUES (OLD."end_on", OLD."for_place_id", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."place_id", OLD."reference", OLD."start_on", OLD."tracker_ref", OLD."words"); RETURN NULL;', hash='7387c7dd48038d0ff0d51483ec2fcefe860ba210', operation='UPDATE', pgid='pgtrigger_update_update_0866e', table='placements_relief', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relief',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_reliefevent" ("end_on", "for_place_id", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reference", "start_on", "tracker_ref", "words") VALUES (OLD."end_on", OLD."for_place_id", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."place_id", OLD."reference", OLD."start_on", OLD."tracker_ref", OLD."words"); RETURN NULL;', hash='a8897a807b382c9ebbbd4c23c92695428ebc3929', operation='DELETE', pgid='pgtrigger_delete_delete_ca1cf', table='placements_relief', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reliefevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6941f0fd47c398566b2cfcbb0326c4aceb6812e8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1da81', table='placements_reliefevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='residentview',
            constraint=models.CheckConstraint(condition=models.Q(('feels__in', ['fine', 'mixed', 'worried', 'not_said'])), name='a_resident_feels_in_a_known_way', violation_error_message='Choose one of: Fine with it, Both ways, Worried about it, Would rather not say.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residentview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_residentviewevent" ("feels", "matching", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "said_on", "tracker_ref") VALUES (OLD."feels", OLD."matching", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."said_on", OLD."tracker_ref"); RETURN NULL;', hash='34a2ca622717110aae5ad1e1b82f8654961e2bc1', operation='UPDATE', pgid='pgtrigger_update_update_853ab', table='placements_residentview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residentview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_residentviewevent" ("feels", "matching", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "said_on", "tracker_ref") VALUES (OLD."feels", OLD."matching", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."said_on", OLD."tracker_ref"); RETURN NULL;', hash='aa881648c97191be7df0ede994bb2a00e0150596', operation='DELETE', pgid='pgtrigger_delete_delete_1183e', table='placements_residentview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residentviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7f4744cd91bd9e1f08da576921749a0483b12ab6', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fef71', table='placements_residentviewevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stay',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_stayevent" ("agreed_by", "arrived_at", "claim_id", "emergency", "end_reason", "expected_end_on", "goes_on", "in_area", "leaving_words", "left_at", "let_in_by_id", "next_home", "next_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_end", "provider", "tracker_ref") VALUES (OLD."agreed_by", OLD."arrived_at", OLD."claim_id", OLD."emergency", OLD."end_reason", OLD."expected_end_on", OLD."goes_on", OLD."in_area", OLD."leaving_words", OLD."left_at", OLD."let_in_by_id", OLD."next_home", OLD."next_words", NOW(), \'update\', OLD."claim_id", OLD."place_id", OLD."planned_end", OLD."provider", OLD."tracker_ref"); RETURN NULL;', hash='9f50a8b4d0db6d4167ebacea1c1830d4d7b5c428', operation='UPDATE', pgid='pgtrigger_update_update_d92e7', table='placements_stay', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stay',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_stayevent" ("agreed_by", "arrived_at", "claim_id", "emergency", "end_reason", "expected_end_on", "goes_on", "in_area", "leaving_words", "left_at", "let_in_by_id", "next_home", "next_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_end", "provider", "tracker_ref") VALUES (OLD."agreed_by", OLD."arrived_at", OLD."claim_id", OLD."emergency", OLD."end_reason", OLD."expected_end_on", OLD."goes_on", OLD."in_area", OLD."leaving_words", OLD."left_at", OLD."let_in_by_id", OLD."next_home", OLD."next_words", NOW(), \'delete\', OLD."claim_id", OLD."place_id", OLD."planned_end", OLD."provider", OLD."tracker_ref"); RETURN NULL;', hash='5ab730ebdf8c1757aec0bf29206f39da25d2c468', operation='DELETE', pgid='pgtrigger_delete_delete_797a8', table='placements_stay', when='AFTER')),
        ),
        migrations.RunSQL(
            "alter table placements_offer "
            "add constraint placements_offer_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_offer "
            "drop constraint placements_offer_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table placements_residentview "
            "add constraint placements_residentview_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_residentview "
            "drop constraint placements_residentview_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table placements_keepapart "
            "add constraint placements_keepapart_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_keepapart "
            "drop constraint placements_keepapart_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(
            "alter table placements_lookback "
            "add constraint placements_lookback_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_lookback "
            "drop constraint placements_lookback_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(LIVING_AT, "drop function nwd_living_at"),
    ]
