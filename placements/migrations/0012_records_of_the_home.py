import django.db.models.deletion
import django.utils.timezone
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

#: What was sent to Ofsted stays as it was sent, with the figures and quotes beside it: a change of it is not made. Verbs
#: refuse it in words; a tracker that is brought in may say otherwise, and changes nothing.
LOCK = """
create function placements_sent_review_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare one bigint;
begin
    if tg_table_name = 'placements_qualityreview' then
        if old.sent_on is not null then
            return null;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    one := old.review_id;
    if exists (select from placements_qualityreview review where review.id = one and review.sent_on is not null) then
        return null;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger placements_sent_review_stays before update or delete on placements_qualityreview
    for each row execute function placements_sent_review_stays();
create trigger placements_sent_review_stays before update or delete on placements_qualityfigure
    for each row execute function placements_sent_review_stays();
create trigger placements_sent_review_stays before update or delete on placements_qualityquote
    for each row execute function placements_sent_review_stays();
"""
UNLOCK = """
drop trigger placements_sent_review_stays on placements_qualityquote;
drop trigger placements_sent_review_stays on placements_qualityfigure;
drop trigger placements_sent_review_stays on placements_qualityreview;
drop function placements_sent_review_stays();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("placements", "0011_handover"),
    ]

    operations = [
        migrations.CreateModel(
            name='QualityAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('words', models.TextField()),
                ('who', models.TextField(blank=True, default='')),
                ('due_on', models.DateField()),
                ('done_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ('due_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='QualityFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('name', models.TextField()),
                ('value', models.TextField()),
                ('how', models.TextField(blank=True, default='')),
            ],
            options={
                'ordering': ('place',),
            },
        ),
        migrations.CreateModel(
            name='QualityQuote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('place', models.PositiveSmallIntegerField()),
                ('words', models.TextField()),
            ],
            options={
                'ordering': ('place',),
            },
        ),
        migrations.CreateModel(
            name='DrillStaff',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
            options={
                'verbose_name_plural': 'staff in drills',
            },
        ),
        migrations.CreateModel(
            name='FireDrill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('held_at', models.DateTimeField()),
                ('took_seconds', models.PositiveSmallIntegerField()),
                ('in_the_house', models.PositiveSmallIntegerField()),
                ('young_people', models.PositiveSmallIntegerField()),
                ('words', models.TextField(blank=True, default='')),
                ('deficient', models.TextField(blank=True, default='')),
                ('remedy', models.TextField(blank=True, default='')),
                ('remedied_on', models.DateField(blank=True, null=True)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drills', to='hubs.hub')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='DrillStaffEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.drillstaff')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('drill', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.firedrill')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='drillstaff',
            name='drill',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='staff', to='placements.firedrill'),
        ),
        migrations.CreateModel(
            name='FireDrillEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('held_at', models.DateTimeField()),
                ('took_seconds', models.PositiveSmallIntegerField()),
                ('in_the_house', models.PositiveSmallIntegerField()),
                ('young_people', models.PositiveSmallIntegerField()),
                ('words', models.TextField(blank=True, default='')),
                ('deficient', models.TextField(blank=True, default='')),
                ('remedy', models.TextField(blank=True, default='')),
                ('remedied_on', models.DateField(blank=True, null=True)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.firedrill')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IndependentVisit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('visited_on', models.DateField()),
                ('visitor', models.TextField()),
                ('announced', models.BooleanField()),
                ('spoke_to', models.TextField(blank=True, default='')),
                ('saw', models.TextField()),
                ('safeguarded', models.CharField(choices=[('yes', 'Yes'), ('mostly', 'Mostly, with something to put right'), ('no', 'No')], max_length=8)),
                ('safeguarded_words', models.TextField(blank=True, default='')),
                ('well_being', models.CharField(choices=[('yes', 'Yes'), ('mostly', 'Mostly, with something to put right'), ('no', 'No')], max_length=8)),
                ('well_being_words', models.TextField(blank=True, default='')),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='independent_visits', to='hubs.hub')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
        ),
        migrations.CreateModel(
            name='IndependentVisitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('visited_on', models.DateField()),
                ('visitor', models.TextField()),
                ('announced', models.BooleanField()),
                ('spoke_to', models.TextField(blank=True, default='')),
                ('saw', models.TextField()),
                ('safeguarded', models.CharField(choices=[('yes', 'Yes'), ('mostly', 'Mostly, with something to put right'), ('no', 'No')], max_length=8)),
                ('safeguarded_words', models.TextField(blank=True, default='')),
                ('well_being', models.CharField(choices=[('yes', 'Yes'), ('mostly', 'Mostly, with something to put right'), ('no', 'No')], max_length=8)),
                ('well_being_words', models.TextField(blank=True, default='')),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.independentvisit')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='QualityReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('from_on', models.DateField()),
                ('to_on', models.DateField()),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('manager_words', models.TextField(blank=True, default='')),
                ('who_was_asked', models.TextField(blank=True, default='')),
                ('completed_on', models.DateField(blank=True, null=True)),
                ('sent_on', models.DateField(blank=True, null=True)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='quality_reviews', to='hubs.hub')),
                ('sent_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
            ],
            options={
                'ordering': ('-to_on', '-version'),
            },
        ),
        migrations.CreateModel(
            name='QualityQuoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('place', models.PositiveSmallIntegerField()),
                ('words', models.TextField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.qualityquote')),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.qualityreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='qualityquote',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='quotes', to='placements.qualityreview'),
        ),
        migrations.CreateModel(
            name='QualityFigureEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('place', models.PositiveSmallIntegerField()),
                ('name', models.TextField()),
                ('value', models.TextField()),
                ('how', models.TextField(blank=True, default='')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.qualityfigure')),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.qualityreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='qualityfigure',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='placements.qualityreview'),
        ),
        migrations.CreateModel(
            name='QualityActionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('words', models.TextField()),
                ('who', models.TextField(blank=True, default='')),
                ('due_on', models.DateField()),
                ('done_on', models.DateField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.qualityaction')),
                ('review', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.qualityreview')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='qualityaction',
            name='review',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='placements.qualityreview'),
        ),
        migrations.CreateModel(
            name='QualityReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('from_on', models.DateField()),
                ('to_on', models.DateField()),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('manager_words', models.TextField(blank=True, default='')),
                ('who_was_asked', models.TextField(blank=True, default='')),
                ('completed_on', models.DateField(blank=True, null=True)),
                ('sent_on', models.DateField(blank=True, null=True)),
                ('written_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.qualityreview')),
                ('sent_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('words', models.TextField()),
                ('due_on', models.DateField()),
                ('reply', models.TextField(blank=True, default='')),
                ('replied_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('replied_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='placements.independentvisit')),
            ],
            options={
                'ordering': ('due_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='RecommendationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('words', models.TextField()),
                ('due_on', models.DateField()),
                ('reply', models.TextField(blank=True, default='')),
                ('replied_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.recommendation')),
                ('replied_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.independentvisit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SaidForReview',
            fields=[
                ('record', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='said_for_review', serialize=False, to='cases.record')),
                ('agreed_on', models.DateField()),
                ('to_on', models.DateField(blank=True, null=True)),
                ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='said_for_review', to='cases.youngperson')),
            ],
            options={
                'verbose_name_plural': 'said for reviews',
            },
        ),
        migrations.CreateModel(
            name='SaidForReviewEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('agreed_on', models.DateField()),
                ('to_on', models.DateField(blank=True, null=True)),
                ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.saidforreview')),
                ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='cases.record')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('sent_to', models.CharField(choices=[('ofsted', 'Ofsted'), ('placing_authority', 'A placing authority'), ('provider', 'The provider'), ('manager', 'The registered manager'), ('host_authority', 'The local authority here, which asked'), ('other', 'Somebody else')], max_length=20)),
                ('name', models.TextField(blank=True, default='')),
                ('sent_on', models.DateField()),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='placements.independentvisit')),
            ],
            options={
                'verbose_name_plural': 'copies of visits',
                'ordering': ('sent_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='VisitCopyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('sent_to', models.CharField(choices=[('ofsted', 'Ofsted'), ('placing_authority', 'A placing authority'), ('provider', 'The provider'), ('manager', 'The registered manager'), ('host_authority', 'The local authority here, which asked'), ('other', 'Somebody else')], max_length=20)),
                ('name', models.TextField(blank=True, default='')),
                ('sent_on', models.DateField()),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='placements.visitcopy')),
                ('sent_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='placements.independentvisit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='firedrill',
            index=models.Index(fields=['hub', '-held_at'], name='drills_by_time'),
        ),
        migrations.AddConstraint(
            model_name='firedrill',
            constraint=models.CheckConstraint(condition=models.Q(('took_seconds__isnull', True), ('took_seconds__range', (1, 14400)), _connector='OR'), name='a_drill_takes_some_time', violation_error_message='Enter a whole number from 1 to 14400.'),
        ),
        migrations.AddConstraint(
            model_name='firedrill',
            constraint=models.CheckConstraint(condition=models.Q(('young_people__lte', models.F('in_the_house'))), name='no_more_come_out_than_are_in_the_house', violation_error_message='More came out than were in the house. Check both numbers.'),
        ),
        migrations.AddConstraint(
            model_name='firedrill',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('deficient', ''), _negated=True), models.Q(('remedied_on__isnull', True), ('remedy', '')), _connector='OR'), name='a_remedy_is_of_something_deficient', violation_error_message='Say what was not right, or leave how it was put right empty.'),
        ),
        migrations.AddConstraint(
            model_name='firedrill',
            constraint=models.CheckConstraint(condition=models.Q(('remedied_on__isnull', True), models.Q(('remedy', ''), _negated=True), _connector='OR'), name='what_was_put_right_says_how', violation_error_message='Say how it was put right.'),
        ),
        migrations.AddConstraint(
            model_name='firedrill',
            constraint=models.UniqueConstraint(fields=('hub', 'held_at'), name='a_drill_is_kept_once', violation_error_message='A drill at that time is in the list already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='firedrill',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_firedrillevent" ("deficient", "held_at", "hub_id", "id", "in_the_house", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "remedied_on", "remedy", "took_seconds", "words", "written_at", "written_by_id", "young_people") VALUES (OLD."deficient", OLD."held_at", OLD."hub_id", OLD."id", OLD."in_the_house", NOW(), \'update\', OLD."id", OLD."reference", OLD."remedied_on", OLD."remedy", OLD."took_seconds", OLD."words", OLD."written_at", OLD."written_by_id", OLD."young_people"); RETURN NULL;', hash='acf256c0e8fb27b27b594fd01f81986ea58aab47', operation='UPDATE', pgid='pgtrigger_update_update_9be00', table='placements_firedrill', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='firedrill',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_firedrillevent" ("deficient", "held_at", "hub_id", "id", "in_the_house", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "remedied_on", "remedy", "took_seconds", "words", "written_at", "written_by_id", "young_people") VALUES (OLD."deficient", OLD."held_at", OLD."hub_id", OLD."id", OLD."in_the_house", NOW(), \'delete\', OLD."id", OLD."reference", OLD."remedied_on", OLD."remedy", OLD."took_seconds", OLD."words", OLD."written_at", OLD."written_by_id", OLD."young_people"); RETURN NULL;', hash='2c9acb4d702bb1ac7e26818a42e671c04cfbe096', operation='DELETE', pgid='pgtrigger_delete_delete_bf76f', table='placements_firedrill', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillstaffevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a33f4e2d3d97a2293e02e98915ef59e006856263', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a0fc7', table='placements_drillstaffevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='drillstaff',
            constraint=models.UniqueConstraint(fields=('drill', 'worker'), name='a_worker_is_in_a_drill_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillstaff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_drillstaffevent" ("drill_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "worker_id") VALUES (OLD."drill_id", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='9115a8c3209df910bf0f0bc5c2297993fc19b6d5', operation='UPDATE', pgid='pgtrigger_update_update_298e7', table='placements_drillstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='drillstaff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_drillstaffevent" ("drill_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "worker_id") VALUES (OLD."drill_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."worker_id"); RETURN NULL;', hash='59ff0509330b5e279349a6acdb677ab3f73d9688', operation='DELETE', pgid='pgtrigger_delete_delete_439e7', table='placements_drillstaff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='firedrillevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ec588a1eb06e4d66848c8af829f7c924b992a9b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_163ad', table='placements_firedrillevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='independentvisit',
            index=models.Index(fields=['hub', '-visited_on'], name='independent_visits_by_day'),
        ),
        migrations.AddConstraint(
            model_name='independentvisit',
            constraint=models.CheckConstraint(condition=models.Q(('safeguarded__in', ['yes', 'mostly', 'no'])), name='an_opinion_on_safeguarding_is_known', violation_error_message='Choose one of: Yes, Mostly, with something to put right, No.'),
        ),
        migrations.AddConstraint(
            model_name='independentvisit',
            constraint=models.CheckConstraint(condition=models.Q(('well_being__in', ['yes', 'mostly', 'no'])), name='an_opinion_on_well_being_is_known', violation_error_message='Choose one of: Yes, Mostly, with something to put right, No.'),
        ),
        migrations.AddConstraint(
            model_name='independentvisit',
            constraint=models.UniqueConstraint(fields=('hub', 'visited_on', 'visitor'), name='an_independent_visit_is_kept_once', violation_error_message='A visit by them on that day is in the list already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='independentvisit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_independentvisitevent" ("announced", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "safeguarded", "safeguarded_words", "saw", "spoke_to", "visited_on", "visitor", "well_being", "well_being_words", "written_at", "written_by_id") VALUES (OLD."announced", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."safeguarded", OLD."safeguarded_words", OLD."saw", OLD."spoke_to", OLD."visited_on", OLD."visitor", OLD."well_being", OLD."well_being_words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='ec31e93e64f4b1c032d1f6500e5556da8d454cdd', operation='UPDATE', pgid='pgtrigger_update_update_b0e0f', table='placements_independentvisit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='independentvisit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_independentvisitevent" ("announced", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "safeguarded", "safeguarded_words", "saw", "spoke_to", "visited_on", "visitor", "well_being", "well_being_words", "written_at", "written_by_id") VALUES (OLD."announced", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."safeguarded", OLD."safeguarded_words", OLD."saw", OLD."spoke_to", OLD."visited_on", OLD."visitor", OLD."well_being", OLD."well_being_words", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='aa3fbd92d2ab862afa43b1ff39d2afafb26fab21', operation='DELETE', pgid='pgtrigger_delete_delete_2ecc3', table='placements_independentvisit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='independentvisitevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b8932aa7d46514f7ea39aceebc897c1614ee2a5b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_27c58', table='placements_independentvisitevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='qualityreview',
            constraint=models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='a_review_ends_after_it_begins', violation_error_message='The last day is before the first.'),
        ),
        migrations.AddConstraint(
            model_name='qualityreview',
            constraint=models.CheckConstraint(condition=models.Q(('to_on__isnull', True), ('completed_on__isnull', True), ('completed_on__gte', models.F('to_on')), _connector='OR'), name='a_review_is_completed_after_its_days', violation_error_message='It is completed on the last of its days, or later.'),
        ),
        migrations.AddConstraint(
            model_name='qualityreview',
            constraint=models.CheckConstraint(condition=models.Q(('completed_on__isnull', True), ('sent_on__isnull', True), ('sent_on__gte', models.F('completed_on')), _connector='OR'), name='a_review_is_sent_after_it_is_completed', violation_error_message='It cannot be sent before it is completed.'),
        ),
        migrations.AddConstraint(
            model_name='qualityreview',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sent_by__isnull', True), ('sent_on__isnull', True)), models.Q(('completed_on__isnull', False), ('sent_by__isnull', False), ('sent_on__isnull', False)), _connector='OR'), name='what_was_sent_is_complete_and_says_by_whom'),
        ),
        migrations.AddConstraint(
            model_name='qualityreview',
            constraint=models.UniqueConstraint(fields=('hub', 'from_on', 'to_on', 'version'), name='a_version_of_a_review_is_kept_once', violation_error_message='A review of those days is there already. Open it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityreview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_qualityreviewevent" ("completed_on", "from_on", "hub_id", "id", "manager_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_by_id", "sent_on", "to_on", "version", "who_was_asked", "written_at", "written_by_id") VALUES (OLD."completed_on", OLD."from_on", OLD."hub_id", OLD."id", OLD."manager_words", NOW(), \'update\', OLD."id", OLD."reference", OLD."sent_by_id", OLD."sent_on", OLD."to_on", OLD."version", OLD."who_was_asked", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='8d362acb3f81db115159ec203877faef57d09398', operation='UPDATE', pgid='pgtrigger_update_update_7ccbb', table='placements_qualityreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityreview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_qualityreviewevent" ("completed_on", "from_on", "hub_id", "id", "manager_words", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_by_id", "sent_on", "to_on", "version", "who_was_asked", "written_at", "written_by_id") VALUES (OLD."completed_on", OLD."from_on", OLD."hub_id", OLD."id", OLD."manager_words", NOW(), \'delete\', OLD."id", OLD."reference", OLD."sent_by_id", OLD."sent_on", OLD."to_on", OLD."version", OLD."who_was_asked", OLD."written_at", OLD."written_by_id"); RETURN NULL;', hash='157625f49d6d3140074feb4072ad1b742c3b496d', operation='DELETE', pgid='pgtrigger_delete_delete_bc113', table='placements_qualityreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityquoteevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a9e8ac9cf7c870296f42f1fd54f1d4ae25e215bd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f7e15', table='placements_qualityquoteevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='qualityquote',
            constraint=models.UniqueConstraint(fields=('review', 'place'), name='a_review_has_a_quote_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityquote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_qualityquoteevent" ("id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reference", "review_id", "words") VALUES (OLD."id", NOW(), \'update\', OLD."id", OLD."place", OLD."reference", OLD."review_id", OLD."words"); RETURN NULL;', hash='869c8340180c901d06a27c42be5db8566cf04d5c', operation='UPDATE', pgid='pgtrigger_update_update_8c772', table='placements_qualityquote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityquote',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_qualityquoteevent" ("id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reference", "review_id", "words") VALUES (OLD."id", NOW(), \'delete\', OLD."id", OLD."place", OLD."reference", OLD."review_id", OLD."words"); RETURN NULL;', hash='037a8fa565109f7d2ddb37ca20a57646b9c6fb30', operation='DELETE', pgid='pgtrigger_delete_delete_9ceee', table='placements_qualityquote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityfigureevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4b0cdbf213ff8d61137d1ade22a630da2ab15393', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f01a9', table='placements_qualityfigureevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='qualityfigure',
            constraint=models.UniqueConstraint(fields=('review', 'place'), name='a_review_has_a_figure_once'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityfigure',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_qualityfigureevent" ("how", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reference", "review_id", "value") VALUES (OLD."how", OLD."id", OLD."name", NOW(), \'update\', OLD."id", OLD."place", OLD."reference", OLD."review_id", OLD."value"); RETURN NULL;', hash='ac21354f9296dba6cc49cfae95a09cdb336b0b10', operation='UPDATE', pgid='pgtrigger_update_update_862f8', table='placements_qualityfigure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityfigure',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_qualityfigureevent" ("how", "id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reference", "review_id", "value") VALUES (OLD."how", OLD."id", OLD."name", NOW(), \'delete\', OLD."id", OLD."place", OLD."reference", OLD."review_id", OLD."value"); RETURN NULL;', hash='cc4e9674fade3a261e4642c8143b493b581ffa4d', operation='DELETE', pgid='pgtrigger_delete_delete_54d78', table='placements_qualityfigure', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityactionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='651e120e8e8a26db087c680f206d6588b771f3c8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd9af', table='placements_qualityactionevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityaction',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_qualityactionevent" ("done_on", "due_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "review_id", "who", "words") VALUES (OLD."done_on", OLD."due_on", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."review_id", OLD."who", OLD."words"); RETURN NULL;', hash='bf36bb7e25ca8a2458978d4944846d7dd7227f54', operation='UPDATE', pgid='pgtrigger_update_update_8efec', table='placements_qualityaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityaction',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_qualityactionevent" ("done_on", "due_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "review_id", "who", "words") VALUES (OLD."done_on", OLD."due_on", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."review_id", OLD."who", OLD."words"); RETURN NULL;', hash='917fbcf82ca1ff591d7c60e31934e274b79032cf', operation='DELETE', pgid='pgtrigger_delete_delete_9180d', table='placements_qualityaction', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='qualityreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='39817abf6e4544a7fb730dfa4c85bbdce6d3e0bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ff52b', table='placements_qualityreviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='recommendation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('replied_by__isnull', True), ('replied_on__isnull', True), ('reply', '')), models.Q(models.Q(('reply', ''), _negated=True), ('replied_by__isnull', False), ('replied_on__isnull', False)), _connector='OR'), name='a_reply_says_who_replied_and_when'),
        ),
        migrations.AddConstraint(
            model_name='recommendation',
            constraint=models.CheckConstraint(condition=models.Q(('done_on__isnull', True), models.Q(('reply', ''), _negated=True), _connector='OR'), name='what_was_recommended_is_done_after_a_reply', violation_error_message='Say what was done before you say that it is done.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recommendation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_recommendationevent" ("done_on", "due_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "replied_by_id", "replied_on", "reply", "visit_id", "words") VALUES (OLD."done_on", OLD."due_on", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."replied_by_id", OLD."replied_on", OLD."reply", OLD."visit_id", OLD."words"); RETURN NULL;', hash='a0b2f2d77f6364a73f20997db7a83a1ac50488ae', operation='UPDATE', pgid='pgtrigger_update_update_fdb30', table='placements_recommendation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recommendation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_recommendationevent" ("done_on", "due_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "replied_by_id", "replied_on", "reply", "visit_id", "words") VALUES (OLD."done_on", OLD."due_on", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."replied_by_id", OLD."replied_on", OLD."reply", OLD."visit_id", OLD."words"); RETURN NULL;', hash='7ecb9d6b1b555ba00c50be752c5013590f44b9ec', operation='DELETE', pgid='pgtrigger_delete_delete_4c451', table='placements_recommendation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='recommendationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='01d3218144780369633e60b4f70080791c09bef4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9bca0', table='placements_recommendationevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='saidforreview',
            constraint=models.CheckConstraint(condition=models.Q(('agreed_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('agreed_on')), _connector='OR'), name='they_agree_before_they_change_their_mind', violation_error_message='They agreed after that day.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='saidforreview',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_saidforreviewevent" ("agreed_on", "hub_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "to_on") VALUES (OLD."agreed_on", OLD."hub_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."to_on"); RETURN NULL;', hash='644841b8ae5af132eac8dd592c2df9461e42d8f6', operation='UPDATE', pgid='pgtrigger_update_update_ccfc3', table='placements_saidforreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='saidforreview',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_saidforreviewevent" ("agreed_on", "hub_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "to_on") VALUES (OLD."agreed_on", OLD."hub_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."to_on"); RETURN NULL;', hash='156faf825d82ba15f656556ba046d2aa785e4c03', operation='DELETE', pgid='pgtrigger_delete_delete_d39f0', table='placements_saidforreview', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='saidforreviewevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5ff9a3ac0c3c4b4e5aa4cac02b2a50312ef45197', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9a320', table='placements_saidforreviewevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='visitcopy',
            constraint=models.CheckConstraint(condition=models.Q(('sent_to__in', ['ofsted', 'placing_authority', 'provider', 'manager', 'host_authority', 'other'])), name='a_copy_goes_to_somebody_known', violation_error_message='Choose one of: Ofsted, A placing authority, The provider, The registered manager, The local authority here, which asked, Somebody else.'),
        ),
        migrations.AddConstraint(
            model_name='visitcopy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sent_to__in', ('placing_authority', 'other')), _negated=True), models.Q(('name', ''), _negated=True), _connector='OR'), name='a_copy_to_an_authority_or_somebody_else_names_them', violation_error_message='Say who it was sent to.'),
        ),
        migrations.AddConstraint(
            model_name='visitcopy',
            constraint=models.UniqueConstraint(fields=('visit', 'sent_to', 'name'), name='a_copy_is_sent_to_somebody_once', violation_error_message='They have a copy already.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitcopy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "placements_visitcopyevent" ("id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_by_id", "sent_on", "sent_to", "visit_id") VALUES (OLD."id", OLD."name", NOW(), \'update\', OLD."id", OLD."reference", OLD."sent_by_id", OLD."sent_on", OLD."sent_to", OLD."visit_id"); RETURN NULL;', hash='1b94de006e207665db9d18fd981b39697cdb9766', operation='UPDATE', pgid='pgtrigger_update_update_dc50e', table='placements_visitcopy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitcopy',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "placements_visitcopyevent" ("id", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "sent_by_id", "sent_on", "sent_to", "visit_id") VALUES (OLD."id", OLD."name", NOW(), \'delete\', OLD."id", OLD."reference", OLD."sent_by_id", OLD."sent_on", OLD."sent_to", OLD."visit_id"); RETURN NULL;', hash='e278535049c7e779c143af4ce67624185927403c', operation='DELETE', pgid='pgtrigger_delete_delete_eac33', table='placements_visitcopy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='visitcopyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2c6c93de876d5b9ae47ad9a19c3c83a3e05c20a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b6c82', table='placements_visitcopyevent', when='BEFORE')),
        ),
        migrations.RunSQL(
            "alter table placements_saidforreview "
            "add constraint placements_saidforreview_is_about_the_person_of_its_envelope "
            "foreign key (record_id, person_id) references cases_record (id, person_id) deferrable initially deferred",
            "alter table placements_saidforreview "
            "drop constraint placements_saidforreview_is_about_the_person_of_its_envelope",
        ),
        migrations.RunSQL(LOCK, UNLOCK),
    ]
