import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import hubs.columns
import partners.models.shift
from hubs.tables import MakeTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('cases', '0001_initial'),
        ('hubs', '0001_initial'),
    ]

    operations = [
        MakeTables([
            migrations.CreateModel(
                name='Agency',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('name', models.TextField()),
                    ('kind', models.CharField(choices=[('council', 'Council'), ('district_council', 'District council'), ('police', 'Police'), ('health', 'Health trust'), ('mental_health', 'Mental health trust'), ('education', 'School or college'), ('housing', 'Housing'), ('youth_justice', 'Youth justice'), ('voluntary', 'Voluntary organisation'), ('other', 'Other')], max_length=20)),
                    ('is_lead', models.BooleanField(default=False)),
                    ('group', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='agency', to='auth.group')),
                ],
                options={
                    'verbose_name_plural': 'agencies',
                    'ordering': ('tracker_ref',),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('kind__in', ['council', 'district_council', 'police', 'health', 'mental_health', 'education', 'housing', 'youth_justice', 'voluntary', 'other'])), name='an_agency_is_of_a_known_kind', violation_error_message='Choose one of: Council, District council, Police, Health trust, Mental health trust, School or college, Housing, Youth justice, Voluntary organisation, Other.'),
                        models.UniqueConstraint(condition=models.Q(('is_lead', True)), fields=('is_lead',), name='one_agency_leads_the_service', violation_error_message='Another agency already leads this service.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_agencyevent" ("group_id", "id", "is_lead", "kind", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."group_id", OLD."id", OLD."is_lead", OLD."kind", OLD."name", NOW(), \'update\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='94f69f6b5209021e45e3fa3fa88ca68ea9777840', operation='UPDATE', pgid='pgtrigger_update_update_a4abf', table='partners_agency', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_agencyevent" ("group_id", "id", "is_lead", "kind", "name", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."group_id", OLD."id", OLD."is_lead", OLD."kind", OLD."name", NOW(), \'delete\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='04554cf93db68d9ff057b5b284110e0903917e80', operation='DELETE', pgid='pgtrigger_delete_delete_aba3b', table='partners_agency', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='AgencyEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.agency')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('name', models.TextField()),
                    ('kind', models.CharField(choices=[('council', 'Council'), ('district_council', 'District council'), ('police', 'Police'), ('health', 'Health trust'), ('mental_health', 'Mental health trust'), ('education', 'School or college'), ('housing', 'Housing'), ('youth_justice', 'Youth justice'), ('voluntary', 'Voluntary organisation'), ('other', 'Other')], max_length=20)),
                    ('is_lead', models.BooleanField(default=False)),
                    ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.group')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a78086a44471592b0f32597c8f65362593d12164', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4683e', table='partners_agencyevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Worker',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='workers', to='partners.agency')),
                    ('hub', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='workers', to='hubs.hub')),
                    ('given_name', models.TextField()),
                    ('family_name', models.TextField()),
                    ('email', models.TextField(blank=True, default='')),
                    ('role', models.CharField(choices=[('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('social_worker', 'Social worker'), ('other', 'Other')], max_length=32)),
                    ('started_on', models.DateField()),
                    ('left_on', models.DateField(blank=True, null=True)),
                    ('weekly_hours', models.PositiveSmallIntegerField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('family_name', 'given_name', 'tracker_ref'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('role__in', ['hub_manager', 'deputy_hub_manager', 'key_worker', 'residential_worker', 'outreach_worker', 'life_coach', 'communication_support_worker', 'police_liaison', 'police_analyst', 'education_lead', 'performance_officer', 'social_worker', 'other'])), name='a_worker_has_a_known_role', violation_error_message='Choose one of: Hub manager, Deputy hub manager, Key worker, Hub worker, Outreach worker, Life coach, Communication support worker, Police liaison, Police analyst, Education lead, Performance officer, Social worker, Other.'),
                        models.CheckConstraint(condition=models.Q(('started_on__isnull', True), ('left_on__isnull', True), ('left_on__gte', models.F('started_on')), _connector='OR'), name='a_worker_leaves_after_they_start', violation_error_message='They left before they started.'),
                        models.CheckConstraint(condition=models.Q(('weekly_hours__isnull', True), ('weekly_hours__range', (1, 60)), _connector='OR'), name='a_worker_works_some_hours_of_a_week', violation_error_message='Hours a week are between 1 and 60.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_workerevent" ("agency_id", "email", "family_name", "given_name", "hub_id", "id", "left_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "role", "started_on", "tracker_ref", "weekly_hours") VALUES (OLD."agency_id", OLD."email", OLD."family_name", OLD."given_name", OLD."hub_id", OLD."id", OLD."left_on", NOW(), \'update\', OLD."id", OLD."reference", OLD."role", OLD."started_on", OLD."tracker_ref", OLD."weekly_hours"); RETURN NULL;', hash='ba89f3773265850a292962753d0529e8382491fd', operation='UPDATE', pgid='pgtrigger_update_update_29568', table='partners_worker', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_workerevent" ("agency_id", "email", "family_name", "given_name", "hub_id", "id", "left_on", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "role", "started_on", "tracker_ref", "weekly_hours") VALUES (OLD."agency_id", OLD."email", OLD."family_name", OLD."given_name", OLD."hub_id", OLD."id", OLD."left_on", NOW(), \'delete\', OLD."id", OLD."reference", OLD."role", OLD."started_on", OLD."tracker_ref", OLD."weekly_hours"); RETURN NULL;', hash='387f658844ff3a23c752e546e83f91bcd455fe04', operation='DELETE', pgid='pgtrigger_delete_delete_9851e', table='partners_worker', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='WorkerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.worker')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('hub', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('given_name', models.TextField()),
                    ('family_name', models.TextField()),
                    ('email', models.TextField(blank=True, default='')),
                    ('role', models.CharField(choices=[('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('social_worker', 'Social worker'), ('other', 'Other')], max_length=32)),
                    ('started_on', models.DateField()),
                    ('left_on', models.DateField(blank=True, null=True)),
                    ('weekly_hours', models.PositiveSmallIntegerField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b8d3e3f725d6839c5985c9deb164cf92a5a9135', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5dac1', table='partners_workerevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='User',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('colours', models.CharField(blank=True, choices=[('', 'As my device has it'), ('light', 'Light'), ('dark', 'Dark'), ('contrast', 'High contrast: white and yellow on black')], default='', max_length=8)),
                    ('density', models.CharField(blank=True, choices=[('', 'With room between the lines'), ('compact', 'Closer together, so that more fits')], default='', max_length=8)),
                    ('text_size', models.CharField(blank=True, choices=[('', 'As it is'), ('large', 'Larger')], default='', max_length=8)),
                    ('stillness', models.BooleanField(default=False)),
                    ('shortcuts', models.BooleanField(default=False)),
                    ('news_read_on', models.DateField(blank=True, null=True)),
                    ('digest_hour', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('digest_on', models.DateField(blank=True, null=True)),
                    ('email', models.EmailField(max_length=254, unique=True)),
                    ('worker', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='user', to='partners.worker')),
                    ('is_active', models.BooleanField(default=True)),
                    ('date_joined', models.DateTimeField(default=django.utils.timezone.now)),
                    ('session_round', models.BigIntegerField(db_default=0, default=0, editable=False)),
                    ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                    ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='an_email_signs_in_one_user', violation_error_message='That e-mail address is already in use.'),
                        models.CheckConstraint(condition=models.Q(('colours__in', ['', 'light', 'dark', 'contrast'])), name='a_page_has_known_colours', violation_error_message='Choose one of: As my device has it, Light, Dark, High contrast: white and yellow on black.'),
                        models.CheckConstraint(condition=models.Q(('density__in', ['', 'compact'])), name='a_page_has_a_known_density', violation_error_message='Choose one of: With room between the lines, Closer together, so that more fits.'),
                        models.CheckConstraint(condition=models.Q(('text_size__in', ['', 'large'])), name='a_page_has_a_known_text_size', violation_error_message='Choose one of: As it is, Larger.'),
                        models.CheckConstraint(condition=models.Q(('digest_hour__isnull', True), ('digest_hour__range', (0, 23)), _connector='OR'), name='a_digest_comes_at_an_hour_of_the_day', violation_error_message='Enter a whole number from 0 to 23.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Agreement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('number', models.PositiveIntegerField()),
                    ('version', models.PositiveIntegerField(default=1)),
                    ('title', models.TextField()),
                    ('purposes', models.TextField()),
                    ('lawful_basis', models.CharField(choices=[('public_task', 'Public task, Article 6(1)(e)'), ('legal_obligation', 'Legal obligation, Article 6(1)(c)'), ('vital_interests', 'Vital interests, Article 6(1)(d)'), ('consent', 'Consent, Article 6(1)(a)'), ('legitimate_interests', 'Legitimate interests, Article 6(1)(f)')], max_length=24)),
                    ('special_category', models.CharField(choices=[('none', 'No special category data'), ('substantial_public_interest', 'Substantial public interest, Article 9(2)(g)'), ('health_or_social_care', 'Health or social care, Article 9(2)(h)'), ('vital_interests', 'Vital interests, Article 9(2)(c)'), ('explicit_consent', 'Explicit consent, Article 9(2)(a)')], max_length=32)),
                    ('schedule_one', models.CharField(choices=[('none', 'None needed'), ('health_or_social_care', 'Health or social care purposes, paragraph 2'), ('safeguarding', 'Safeguarding of children and individuals at risk, paragraph 18'), ('preventing_unlawful_acts', 'Preventing or detecting unlawful acts, paragraph 10')], max_length=32)),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('review_on', models.DateField()),
                    ('replaces', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='partners.agreement')),
                    ('drafted_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('document', models.TextField(blank=True, default='')),
                    ('ended_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('ended_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'ordering': ('number', 'version'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('lawful_basis__in', ['public_task', 'legal_obligation', 'vital_interests', 'consent', 'legitimate_interests'])), name='an_agreement_has_a_known_lawful_basis', violation_error_message='Choose one of: Public task, Article 6(1)(e), Legal obligation, Article 6(1)(c), Vital interests, Article 6(1)(d), Consent, Article 6(1)(a), Legitimate interests, Article 6(1)(f).'),
                        models.CheckConstraint(condition=models.Q(('special_category__in', ['none', 'substantial_public_interest', 'health_or_social_care', 'vital_interests', 'explicit_consent'])), name='an_agreement_has_a_known_special_category_condition', violation_error_message='Choose one of: No special category data, Substantial public interest, Article 9(2)(g), Health or social care, Article 9(2)(h), Vital interests, Article 9(2)(c), Explicit consent, Article 9(2)(a).'),
                        models.CheckConstraint(condition=models.Q(('schedule_one__in', ['none', 'health_or_social_care', 'safeguarding', 'preventing_unlawful_acts'])), name='an_agreement_has_a_known_schedule_1_condition', violation_error_message='Choose one of: None needed, Health or social care purposes, paragraph 2, Safeguarding of children and individuals at risk, paragraph 18, Preventing or detecting unlawful acts, paragraph 10.'),
                        models.UniqueConstraint(fields=('number', 'version'), name='an_agreement_has_each_version_once'),
                        models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='an_agreement_ends_after_it_starts', violation_error_message='An agreement cannot end before it starts.'),
                        models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('review_on__isnull', True), ('review_on__gte', models.F('start_on')), _connector='OR'), name='an_agreement_is_reviewed_after_it_starts', violation_error_message='The review is on or after the day on which it starts.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_agreementevent" ("document", "drafted_by_id", "end_on", "ended_by_id", "ended_why", "id", "lawful_basis", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "reference", "replaces_id", "review_on", "schedule_one", "special_category", "start_on", "title", "version") VALUES (OLD."document", OLD."drafted_by_id", OLD."end_on", OLD."ended_by_id", OLD."ended_why", OLD."id", OLD."lawful_basis", OLD."number", NOW(), \'update\', OLD."id", OLD."purposes", OLD."reference", OLD."replaces_id", OLD."review_on", OLD."schedule_one", OLD."special_category", OLD."start_on", OLD."title", OLD."version"); RETURN NULL;', hash='496bd657ff6229cb5dd13697b708b859c4198dcd', operation='UPDATE', pgid='pgtrigger_update_update_8c840', table='partners_agreement', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_agreementevent" ("document", "drafted_by_id", "end_on", "ended_by_id", "ended_why", "id", "lawful_basis", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "reference", "replaces_id", "review_on", "schedule_one", "special_category", "start_on", "title", "version") VALUES (OLD."document", OLD."drafted_by_id", OLD."end_on", OLD."ended_by_id", OLD."ended_why", OLD."id", OLD."lawful_basis", OLD."number", NOW(), \'delete\', OLD."id", OLD."purposes", OLD."reference", OLD."replaces_id", OLD."review_on", OLD."schedule_one", OLD."special_category", OLD."start_on", OLD."title", OLD."version"); RETURN NULL;', hash='e93d92b5b0deef6e9c2ab3b68f47447fd7b2fd50', operation='DELETE', pgid='pgtrigger_delete_delete_63f2d', table='partners_agreement', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='AgreementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.agreement')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('number', models.PositiveIntegerField()),
                    ('version', models.PositiveIntegerField(default=1)),
                    ('title', models.TextField()),
                    ('purposes', models.TextField()),
                    ('lawful_basis', models.CharField(choices=[('public_task', 'Public task, Article 6(1)(e)'), ('legal_obligation', 'Legal obligation, Article 6(1)(c)'), ('vital_interests', 'Vital interests, Article 6(1)(d)'), ('consent', 'Consent, Article 6(1)(a)'), ('legitimate_interests', 'Legitimate interests, Article 6(1)(f)')], max_length=24)),
                    ('special_category', models.CharField(choices=[('none', 'No special category data'), ('substantial_public_interest', 'Substantial public interest, Article 9(2)(g)'), ('health_or_social_care', 'Health or social care, Article 9(2)(h)'), ('vital_interests', 'Vital interests, Article 9(2)(c)'), ('explicit_consent', 'Explicit consent, Article 9(2)(a)')], max_length=32)),
                    ('schedule_one', models.CharField(choices=[('none', 'None needed'), ('health_or_social_care', 'Health or social care purposes, paragraph 2'), ('safeguarding', 'Safeguarding of children and individuals at risk, paragraph 18'), ('preventing_unlawful_acts', 'Preventing or detecting unlawful acts, paragraph 10')], max_length=32)),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('review_on', models.DateField()),
                    ('replaces', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agreement')),
                    ('drafted_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('document', models.TextField(blank=True, default='')),
                    ('ended_by', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('ended_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fe274609650c759fb0325772ebe3c7ed7f9056ad', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_860b0', table='partners_agreementevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Signature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='partners.agreement')),
                    ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='partners.agency')),
                    ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('signed_on', models.DateField(default=django.utils.timezone.localdate)),
                    ('signed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(fields=('agreement', 'agency'), name='an_agency_signs_an_agreement_once', violation_error_message='Your agency has signed this agreement already.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Clause',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clauses', to='partners.agreement')),
                    ('number', models.PositiveIntegerField()),
                    ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='clauses', to='partners.agency')),
                    ('category', models.CharField(choices=[('identity', 'Identity'), ('family_and_contact', 'Family time'), ('care_and_placement', 'Care and homes'), ('daily_life', 'Daily life'), ('key_work', 'Key work'), ('health', 'Health'), ('communication', 'Speech, language and communication'), ('education', 'School, college and work'), ('offending', 'Police and justice'), ('intelligence', 'Police intelligence'), ('safety_and_risk', 'Safety'), ('housing', 'Housing'), ('voice', 'Their own words')], max_length=20)),
                    ('may_read', models.BooleanField(default=False)),
                    ('may_contribute', models.BooleanField(default=False)),
                    ('purpose', models.TextField()),
                ],
                options={
                    'ordering': ('agreement', 'number'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('category__in', ['identity', 'family_and_contact', 'care_and_placement', 'daily_life', 'key_work', 'health', 'communication', 'education', 'offending', 'intelligence', 'safety_and_risk', 'housing', 'voice'])), name='a_clause_is_of_a_known_category', violation_error_message='Choose one of: Identity, Family time, Care and homes, Daily life, Key work, Health, Speech, language and communication, School, college and work, Police and justice, Police intelligence, Safety, Housing, Their own words.'),
                        models.UniqueConstraint(fields=('agreement', 'number'), name='an_agreement_has_each_clause_number_once'),
                        models.UniqueConstraint(fields=('agreement', 'agency', 'category'), name='an_agreement_says_a_category_once_an_agency'),
                        models.CheckConstraint(condition=models.Q(('may_read', True), ('may_contribute', True), _connector='OR'), name='a_clause_gives_something', violation_error_message='A clause lets the agency read, add, or both.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_clauseevent" ("agency_id", "agreement_id", "category", "id", "may_contribute", "may_read", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (OLD."agency_id", OLD."agreement_id", OLD."category", OLD."id", OLD."may_contribute", OLD."may_read", OLD."number", NOW(), \'update\', OLD."id", OLD."purpose"); RETURN NULL;', hash='8fa6678207b021bb9eee000bc8ff919c936d7f58', operation='UPDATE', pgid='pgtrigger_update_update_300ae', table='partners_clause', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_clauseevent" ("agency_id", "agreement_id", "category", "id", "may_contribute", "may_read", "number", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose") VALUES (OLD."agency_id", OLD."agreement_id", OLD."category", OLD."id", OLD."may_contribute", OLD."may_read", OLD."number", NOW(), \'delete\', OLD."id", OLD."purpose"); RETURN NULL;', hash='2fac44381d44c62cdd9d997b374b8420d7d22ffa', operation='DELETE', pgid='pgtrigger_delete_delete_f5012', table='partners_clause', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ClauseEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.clause')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agreement')),
                    ('number', models.PositiveIntegerField()),
                    ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('category', models.CharField(choices=[('identity', 'Identity'), ('family_and_contact', 'Family time'), ('care_and_placement', 'Care and homes'), ('daily_life', 'Daily life'), ('key_work', 'Key work'), ('health', 'Health'), ('communication', 'Speech, language and communication'), ('education', 'School, college and work'), ('offending', 'Police and justice'), ('intelligence', 'Police intelligence'), ('safety_and_risk', 'Safety'), ('housing', 'Housing'), ('voice', 'Their own words')], max_length=20)),
                    ('may_read', models.BooleanField(default=False)),
                    ('may_contribute', models.BooleanField(default=False)),
                    ('purpose', models.TextField()),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f414b8573b10b3fa1e7f3a8d7c6d059203ea924c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f99f6', table='partners_clauseevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Suspension',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suspensions', to='partners.agreement')),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('why', models.TextField()),
                    ('suspended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='a_suspension_ends_after_it_starts', violation_error_message='A suspension cannot end before it starts.'),
                        models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('agreement',), name='an_agreement_is_suspended_once_at_a_time'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_suspensionevent" ("agreement_id", "from_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suspended_by_id", "to_on", "why") VALUES (OLD."agreement_id", OLD."from_on", OLD."id", NOW(), \'update\', OLD."id", OLD."suspended_by_id", OLD."to_on", OLD."why"); RETURN NULL;', hash='9847faeccd90082aa7c6fa28e1e9adcf90312eb2', operation='UPDATE', pgid='pgtrigger_update_update_a608f', table='partners_suspension', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_suspensionevent" ("agreement_id", "from_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "suspended_by_id", "to_on", "why") VALUES (OLD."agreement_id", OLD."from_on", OLD."id", NOW(), \'delete\', OLD."id", OLD."suspended_by_id", OLD."to_on", OLD."why"); RETURN NULL;', hash='2b48b1c30c71aa506a4691c5c0969ee8253ac51d', operation='DELETE', pgid='pgtrigger_delete_delete_03f22', table='partners_suspension', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='SuspensionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.suspension')),
                    ('id', models.BigIntegerField()),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agreement')),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('why', models.TextField()),
                    ('suspended_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='62f9a1767ac88c339939d85c1447e387607adf79', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7b988', table='partners_suspensionevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Bar',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bars', to='partners.worker')),
                    ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bars', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bars', to='cases.youngperson')),
                    ('ground', models.CharField(choices=[('relative', 'They are related, or close'), ('conflict', 'Conflict of interest'), ('court_order', 'A court order'), ('safety_plan', 'A safety plan')], max_length=12)),
                    ('why', models.TextField()),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('barred_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lifted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lifted_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('ground__in', ['relative', 'conflict', 'court_order', 'safety_plan'])), name='a_bar_has_a_known_ground', violation_error_message='Choose one of: They are related, or close, Conflict of interest, A court order, A safety plan.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('user__isnull', True), ('worker__isnull', False)), models.Q(('user__isnull', False), ('worker__isnull', True)), _connector='OR'), name='a_bar_is_of_a_worker_or_a_sign_in'),
                        models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='a_bar_ends_after_it_starts', violation_error_message='A bar cannot end before it starts.'),
                        models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('worker', 'person'), name='a_worker_is_barred_once_from_a_young_person', violation_error_message='They are barred already.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_barevent" ("barred_by_id", "from_on", "ground", "id", "lifted_by_id", "lifted_why", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "to_on", "user_id", "why", "worker_id") VALUES (OLD."barred_by_id", OLD."from_on", OLD."ground", OLD."id", OLD."lifted_by_id", OLD."lifted_why", OLD."person_id", NOW(), \'update\', OLD."id", OLD."reference", OLD."to_on", OLD."user_id", OLD."why", OLD."worker_id"); RETURN NULL;', hash='215553c7d939ccbd9e58dd87a938e7f2691ada08', operation='UPDATE', pgid='pgtrigger_update_update_94d97', table='partners_bar', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_barevent" ("barred_by_id", "from_on", "ground", "id", "lifted_by_id", "lifted_why", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "to_on", "user_id", "why", "worker_id") VALUES (OLD."barred_by_id", OLD."from_on", OLD."ground", OLD."id", OLD."lifted_by_id", OLD."lifted_why", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."to_on", OLD."user_id", OLD."why", OLD."worker_id"); RETURN NULL;', hash='829b476e93fc2ae75fd1db8634e8cac8c4d9b49d', operation='DELETE', pgid='pgtrigger_delete_delete_72783', table='partners_bar', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='BarEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.bar')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('ground', models.CharField(choices=[('relative', 'They are related, or close'), ('conflict', 'Conflict of interest'), ('court_order', 'A court order'), ('safety_plan', 'A safety plan')], max_length=12)),
                    ('why', models.TextField()),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('barred_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lifted_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lifted_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5b0ba653dce61f6b3313fb48213779facfdfc10e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_474d5', table='partners_barevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='HubComputer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='computers', to='hubs.hub')),
                    ('name', models.CharField(max_length=60)),
                    ('key_digest', models.CharField(max_length=64, unique=True)),
                    ('marked_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('marked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('revoked_at', models.DateTimeField(null=True)),
                    ('revoked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(models.Q(('revoked_at__isnull', True), ('revoked_by__isnull', True)), models.Q(('revoked_at__gte', models.F('marked_at')), ('revoked_by__isnull', False)), _connector='OR'), name='a_computer_is_unmarked_by_somebody'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ComputerUse',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('computer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='partners.hubcomputer')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('at', models.DateTimeField()),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(fields=('computer', 'user'), name='a_computer_knows_a_user_once'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Draft',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                    ('user', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
                    ('key', models.UUIDField()),
                    ('door', models.CharField(max_length=300)),
                    ('fields', models.JSONField()),
                    ('started_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('saved_at', models.DateTimeField()),
                    ('discarded_at', models.DateTimeField(null=True)),
                ],
                options={
                    'indexes': [
                        models.Index(condition=models.Q(('discarded_at__isnull', True)), fields=['user', '-saved_at'], name='drafts_unfinished'),
                    ],
                    'constraints': [
                        models.UniqueConstraint(fields=('user', 'key'), name='a_form_has_one_draft'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='CalendarFeed',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feeds', to=settings.AUTH_USER_MODEL)),
                    ('digest', models.CharField(editable=False, max_length=64, unique=True)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('ended_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('user',), name='somebody_has_one_calendar_feed'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Feedback',
                fields=[
                    ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                    ('page', models.CharField(max_length=64)),
                    ('useful', models.BooleanField()),
                    ('words', models.TextField(blank=True, default='', max_length=1000)),
                    ('on', models.DateField()),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('page', ''), _negated=True), name='feedback_is_about_a_page', violation_error_message='Say which page it is about.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Invitation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='partners.worker')),
                    ('email', models.EmailField(max_length=254)),
                    ('seed', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12)),
                    ('token_hash', models.CharField(editable=False, max_length=64, unique=True)),
                    ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('expires_at', models.DateTimeField()),
                    ('mailed_at', models.DateTimeField(blank=True, null=True)),
                    ('used_at', models.DateTimeField(blank=True, null=True)),
                    ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('-made_at', '-pk'),
                    'constraints': [
                        models.UniqueConstraint(condition=models.Q(('used_at', None), ('withdrawn_at', None)), fields=('worker',), name='a_worker_has_one_invitation_that_waits', violation_error_message='They have an invitation already. Withdraw it first.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Leave',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leaves', to='partners.worker')),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('days', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('end_on__lt', models.F('start_on'))), then=models.Value(None)), default=hubs.columns.DateRange(models.F('start_on'), models.F('end_on')), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='a_leave_ends_after_it_starts', violation_error_message='They are back before they go.'),
                        django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('worker', '='), ('days', '&&')], name='a_worker_is_on_one_leave_a_day', violation_error_message='They are away on some of those days already. End that first.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."end_on" IS DISTINCT FROM (NEW."end_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."start_on" IS DISTINCT FROM (NEW."start_on") OR OLD."worker_id" IS DISTINCT FROM (NEW."worker_id"))', func='INSERT INTO "partners_leaveevent" ("end_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "start_on", "worker_id") VALUES (OLD."end_on", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."start_on", OLD."worker_id"); RETURN NULL;', hash='028be9712c806b59fde04fbe657278d1e76d7326', operation='UPDATE', pgid='pgtrigger_update_update_7fc48', table='partners_leave', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_leaveevent" ("end_on", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "start_on", "worker_id") VALUES (OLD."end_on", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."start_on", OLD."worker_id"); RETURN NULL;', hash='16a8ba6cc1f6ae8d230c6ee5bbbcb1d82c6814c9', operation='DELETE', pgid='pgtrigger_delete_delete_1f09a', table='partners_leave', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='LeaveEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.leave')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='08003c01b8d45b044ffc38e9e65a9c8557af0b4b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3da7c', table='partners_leaveevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='LeftOff',
                fields=[
                    ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='left_off', serialize=False, to=settings.AUTH_USER_MODEL)),
                    ('path', models.CharField(max_length=2000)),
                    ('at', models.DateTimeField()),
                ],
            ),
            migrations.CreateModel(
                name='OutboxItem',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('task', models.CharField(max_length=100)),
                    ('subject', models.BigIntegerField()),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_at', models.DateTimeField()),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('done_at', models.DateTimeField(null=True)),
                    ('parked_at', models.DateTimeField(null=True)),
                ],
                options={
                    'indexes': [
                        models.Index(condition=models.Q(('done_at__isnull', True), ('parked_at__isnull', True)), fields=['due_at'], name='outbox_waiting'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Override',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overrides', to='cases.youngperson')),
                    ('ground', models.CharField(choices=[('express_consent', 'They have expressly agreed'), ('legal_requirement', 'The law requires it'), ('public_interest', 'An overriding public interest')], max_length=20)),
                    ('reason', models.TextField()),
                    ('from_at', models.DateTimeField()),
                    ('to_at', models.DateTimeField()),
                    ('ended_at', models.DateTimeField(blank=True, null=True)),
                    ('told_at', models.DateTimeField(blank=True, null=True)),
                    ('escalated_at', models.DateTimeField(blank=True, null=True)),
                    ('review_by', models.DateField()),
                    ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                    ('finding', models.CharField(blank=True, choices=[('justified', 'It was right'), ('learning', 'It was right, and something should be done differently'), ('not_justified', 'It was not right')], default='', max_length=16)),
                    ('review_words', models.TextField(blank=True, default='')),
                ],
                options={
                    'indexes': [
                        models.Index(condition=models.Q(('finding', '')), fields=['review_by'], name='overrides_to_review'),
                    ],
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('ground__in', ['express_consent', 'legal_requirement', 'public_interest'])), name='an_override_has_a_known_ground', violation_error_message='Choose one of: They have expressly agreed, The law requires it, An overriding public interest.'),
                        models.CheckConstraint(condition=models.Q(('finding__in', ['justified', 'learning', 'not_justified', ''])), name='a_review_has_a_known_finding', violation_error_message='Choose one of: It was right, It was right, and something should be done differently, It was not right.'),
                        models.CheckConstraint(condition=models.Q(('to_at__gt', models.F('from_at')), ('to_at__lte', django.db.models.expressions.CombinedExpression(models.F('from_at'), '+', models.Value(datetime.timedelta(seconds=14400))))), name='an_override_lasts_at_most_four_hours', violation_error_message='Four hours at most.'),
                        models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='an_override_has_a_reason', violation_error_message='Say in your own words why you need to see this.'),
                        models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), models.Q(('reviewed_by', models.F('user')), _negated=True), _connector='OR'), name='nobody_reviews_their_own_override', violation_error_message='Nobody reviews their own. Somebody else has to.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('finding', ''), ('reviewed_at__isnull', True), ('reviewed_by__isnull', True)), models.Q(models.Q(('finding', ''), _negated=True), ('reviewed_at__isnull', False), ('reviewed_by__isnull', False)), _connector='OR'), name='a_reviewed_override_says_by_whom_and_when'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_overrideevent" ("ended_at", "escalated_at", "finding", "from_at", "ground", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "review_by", "review_words", "reviewed_at", "reviewed_by_id", "to_at", "told_at", "user_id") VALUES (OLD."ended_at", OLD."escalated_at", OLD."finding", OLD."from_at", OLD."ground", OLD."id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."reason", OLD."reference", OLD."review_by", OLD."review_words", OLD."reviewed_at", OLD."reviewed_by_id", OLD."to_at", OLD."told_at", OLD."user_id"); RETURN NULL;', hash='20944aa48428075d10283b657d9ab501f68b0cfc', operation='UPDATE', pgid='pgtrigger_update_update_168a5', table='partners_override', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_overrideevent" ("ended_at", "escalated_at", "finding", "from_at", "ground", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "review_by", "review_words", "reviewed_at", "reviewed_by_id", "to_at", "told_at", "user_id") VALUES (OLD."ended_at", OLD."escalated_at", OLD."finding", OLD."from_at", OLD."ground", OLD."id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."review_by", OLD."review_words", OLD."reviewed_at", OLD."reviewed_by_id", OLD."to_at", OLD."told_at", OLD."user_id"); RETURN NULL;', hash='c495eec7e762e14162c0ac45f8133ab97994bea4', operation='DELETE', pgid='pgtrigger_delete_delete_331d8', table='partners_override', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='OverrideEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.override')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('ground', models.CharField(choices=[('express_consent', 'They have expressly agreed'), ('legal_requirement', 'The law requires it'), ('public_interest', 'An overriding public interest')], max_length=20)),
                    ('reason', models.TextField()),
                    ('from_at', models.DateTimeField()),
                    ('to_at', models.DateTimeField()),
                    ('ended_at', models.DateTimeField(blank=True, null=True)),
                    ('told_at', models.DateTimeField(blank=True, null=True)),
                    ('escalated_at', models.DateTimeField(blank=True, null=True)),
                    ('review_by', models.DateField()),
                    ('reviewed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                    ('finding', models.CharField(blank=True, choices=[('justified', 'It was right'), ('learning', 'It was right, and something should be done differently'), ('not_justified', 'It was not right')], default='', max_length=16)),
                    ('review_words', models.TextField(blank=True, default='')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='86cdc2fcd102be2c41a0c26006fbb0c0fceb8ffa', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5a439', table='partners_overrideevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='OwnAccount',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_accounts', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_accounts', to='cases.youngperson')),
                    ('relation', models.CharField(choices=[('own', 'Their own'), ('family', "A family member's")], max_length=8)),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('relation__in', ['own', 'family'])), name='an_account_has_a_known_relation', violation_error_message="Choose one of: Their own, A family member's."),
                        models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='an_account_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
                        models.UniqueConstraint(fields=('user', 'person'), name='an_account_stands_to_a_young_person_once'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_ownaccountevent" ("from_on", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "to_on", "user_id") VALUES (OLD."from_on", OLD."id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."relation", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='8ef662461cf70b7313171f4ba0cf39c78dccc3c8', operation='UPDATE', pgid='pgtrigger_update_update_1cd8a', table='partners_ownaccount', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_ownaccountevent" ("from_on", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "to_on", "user_id") VALUES (OLD."from_on", OLD."id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."relation", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='ca348a9e01587362b58aee9677fe04cee685d3b6', operation='DELETE', pgid='pgtrigger_delete_delete_6f269', table='partners_ownaccount', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='OwnAccountEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.ownaccount')),
                    ('id', models.BigIntegerField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('relation', models.CharField(choices=[('own', 'Their own'), ('family', "A family member's")], max_length=8)),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e532d56375f0162d22654467cb94825263ba1b44', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7056a', table='partners_ownaccountevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='VisitorConsent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visitors', to='cases.youngperson')),
                    ('young_person_agreed_on', models.DateField()),
                    ('authority_agreed_on', models.DateField()),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='a_consent_ends_after_it_starts', violation_error_message='It cannot end before it starts.'),
                        models.CheckConstraint(condition=models.Q(('young_person_agreed_on__isnull', True), ('from_on__isnull', True), ('from_on__gte', models.F('young_person_agreed_on')), _connector='OR'), name='the_young_person_agrees_first', violation_error_message='They have to agree before the visits start.'),
                        models.CheckConstraint(condition=models.Q(('authority_agreed_on__isnull', True), ('from_on__isnull', True), ('from_on__gte', models.F('authority_agreed_on')), _connector='OR'), name='the_placing_authority_agrees_first', violation_error_message='The placing authority has to agree before the visits start.'),
                        models.UniqueConstraint(fields=('user', 'person', 'from_on'), name='a_consent_is_kept_once'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_visitorconsentevent" ("authority_agreed_on", "from_on", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_on", "user_id", "young_person_agreed_on") VALUES (OLD."authority_agreed_on", OLD."from_on", OLD."id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."to_on", OLD."user_id", OLD."young_person_agreed_on"); RETURN NULL;', hash='e2857b9fda2d7d0bdd071bd670b3e86cf93268f7', operation='UPDATE', pgid='pgtrigger_update_update_50e1f', table='partners_visitorconsent', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_visitorconsentevent" ("authority_agreed_on", "from_on", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_on", "user_id", "young_person_agreed_on") VALUES (OLD."authority_agreed_on", OLD."from_on", OLD."id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."to_on", OLD."user_id", OLD."young_person_agreed_on"); RETURN NULL;', hash='9221351f554932dd6560f75312a3c9117b5ed535', operation='DELETE', pgid='pgtrigger_delete_delete_baa51', table='partners_visitorconsent', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='VisitorConsentEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.visitorconsent')),
                    ('id', models.BigIntegerField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('young_person_agreed_on', models.DateField()),
                    ('authority_agreed_on', models.DateField()),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='5af05aaeaff7559c7c2d462d15dee7dd8c17cc43', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_97dab', table='partners_visitorconsentevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Posting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='partners.worker')),
                    ('hub', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='postings', to='hubs.hub')),
                    ('whole_service', models.BooleanField(default=False)),
                    ('role', models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32)),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('brought_in', models.BooleanField(default=False)),
                    ('ended_here', models.BooleanField(db_default=False, default=False)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('role__in', ['service_manager', 'hub_manager', 'deputy_hub_manager', 'key_worker', 'residential_worker', 'outreach_worker', 'life_coach', 'communication_support_worker', 'police_liaison', 'police_analyst', 'clinician', 'education_lead', 'performance_officer', 'governance_lead', 'social_worker', 'independent_visitor', 'other'])), name='a_posting_has_a_known_role', violation_error_message='Choose one of: Service manager, Hub manager, Deputy hub manager, Key worker, Hub worker, Outreach worker, Life coach, Communication support worker, Police liaison, Police analyst, CAMHS clinician, Education lead, Performance officer, Information governance lead, Social worker, Independent visitor, Other.'),
                        models.CheckConstraint(condition=models.Q(('start_on__isnull', True), ('end_on__isnull', True), ('end_on__gte', models.F('start_on')), _connector='OR'), name='a_posting_ends_after_it_starts', violation_error_message='A posting cannot end before it starts.'),
                        models.CheckConstraint(condition=models.Q(('hub__isnull', True), ('whole_service', False), _connector='OR'), name='a_posting_is_to_a_hub_or_the_whole_service', violation_error_message='Choose a hub or the whole service, not both.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('role', 'independent_visitor'), _negated=True), models.Q(('hub__isnull', True), ('whole_service', False)), _connector='OR'), name='an_independent_visitor_is_posted_to_no_hub', violation_error_message='An independent visitor is posted to no hub. What they may read is agreed young person by young person.'),
                        models.UniqueConstraint(condition=models.Q(('brought_in', True)), fields=('worker',), name='a_worker_has_one_posting_from_the_tracker'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_postingevent" ("brought_in", "end_on", "ended_here", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "role", "start_on", "whole_service", "worker_id") VALUES (OLD."brought_in", OLD."end_on", OLD."ended_here", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."reference", OLD."role", OLD."start_on", OLD."whole_service", OLD."worker_id"); RETURN NULL;', hash='d7030531002b50bd60e3f9553f47b12b2fc96e68', operation='UPDATE', pgid='pgtrigger_update_update_0878b', table='partners_posting', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_postingevent" ("brought_in", "end_on", "ended_here", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "role", "start_on", "whole_service", "worker_id") VALUES (OLD."brought_in", OLD."end_on", OLD."ended_here", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."role", OLD."start_on", OLD."whole_service", OLD."worker_id"); RETURN NULL;', hash='d3c2163380e9d0d416e780a45d0b224e6a83038c', operation='DELETE', pgid='pgtrigger_delete_delete_0322d', table='partners_posting', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='PostingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.posting')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('hub', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('whole_service', models.BooleanField(default=False)),
                    ('role', models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32)),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('brought_in', models.BooleanField(default=False)),
                    ('ended_here', models.BooleanField(db_default=False, default=False)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='947109caf3034bfcb20ab2c37da916e2ea340c4f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b7df2', table='partners_postingevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Proposal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='partners.worker')),
                    ('hub', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub')),
                    ('whole_service', models.BooleanField(default=False)),
                    ('role', models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32)),
                    ('start_on', models.DateField()),
                    ('end_on', models.DateField(blank=True, null=True)),
                    ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('proposed_at', models.DateTimeField(auto_now_add=True)),
                    ('answer', models.CharField(blank=True, choices=[('confirmed', 'Confirmed'), ('declined', 'Declined'), ('withdrawn', 'Withdrawn')], default='', max_length=12)),
                    ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('answered_at', models.DateTimeField(blank=True, null=True)),
                    ('posting', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proposal', to='partners.posting')),
                ],
                options={
                    'ordering': ('proposed_at', 'pk'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('answer__in', ['confirmed', 'declined', 'withdrawn', ''])), name='a_proposal_has_a_known_answer', violation_error_message='Choose one of: Confirmed, Declined, Withdrawn.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('answer', 'confirmed'), _negated=True), models.Q(('answered_by__isnull', False), models.Q(('answered_by', models.F('proposed_by')), _negated=True)), _connector='OR'), name='another_confirms_than_who_proposed', violation_error_message='You proposed this yourself. Somebody else has to confirm it.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('answer', 'confirmed'), ('posting__isnull', False)), models.Q(models.Q(('answer', 'confirmed'), _negated=True), ('posting__isnull', True)), _connector='OR'), name='a_confirmed_proposal_and_no_other_has_a_posting', violation_error_message='A proposal gives a posting when it is confirmed.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ProviderIdentity',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='identities', to=settings.AUTH_USER_MODEL)),
                    ('provider', models.CharField(max_length=40)),
                    ('issuer', models.CharField(max_length=300)),
                    ('subject', models.CharField(max_length=255)),
                    ('linked_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(fields=('issuer', 'subject'), name='a_providers_subject_is_one_user', violation_error_message='That sign-in belongs to somebody else here already.'),
                        models.UniqueConstraint(fields=('user', 'issuer'), name='a_user_is_one_subject_of_an_issuer', violation_error_message='They have another sign-in of that provider already. Remove it first.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ProviderPosting',
                fields=[
                    ('posting', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='from_provider', serialize=False, to='partners.posting')),
                    ('identity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='partners.provideridentity')),
                    ('rule', models.CharField(max_length=200)),
                ],
            ),
            migrations.CreateModel(
                name='ProviderSession',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('identity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='partners.provideridentity')),
                    ('sid', models.CharField(max_length=255)),
                    ('began_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['sid'], name='sessions_of_a_provider'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Receipt',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('user', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='receipts', to=settings.AUTH_USER_MODEL)),
                    ('key', models.UUIDField()),
                    ('fingerprint', models.CharField(max_length=64)),
                    ('led_to', models.CharField(max_length=500)),
                    ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['at'], name='receipts_by_age'),
                    ],
                    'constraints': [
                        models.UniqueConstraint(fields=('user', 'key'), name='a_form_is_saved_once', violation_error_message='Saved already.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Reminder',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='partners.agreement')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('of', models.CharField(choices=[('review', 'is due for review'), ('end', 'ends')], max_length=8)),
                    ('on', models.DateField()),
                    ('days', models.PositiveSmallIntegerField()),
                    ('mailed_at', models.DateTimeField(null=True)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('of__in', ['review', 'end'])), name='a_reminder_is_of_a_review_or_an_end', violation_error_message='Choose one of: is due for review, ends.'),
                        models.UniqueConstraint(fields=('agreement', 'user', 'of', 'on', 'days'), name='somebody_is_reminded_once'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Review',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('agency', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='review', to='partners.agency')),
                    ('hub', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='review', to='hubs.hub')),
                    ('worker', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='review', to='partners.worker')),
                    ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                    ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                    ('reviewed_on', models.DateField()),
                    ('due_on', models.DateField()),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(models.Q(('agency__isnull', False), ('hub__isnull', True), ('worker__isnull', True)), models.Q(('agency__isnull', True), ('hub__isnull', False), ('worker__isnull', True)), models.Q(('agency__isnull', True), ('hub__isnull', True), ('worker__isnull', False)), _connector='OR'), name='a_review_is_of_an_agency_or_a_hub_or_a_worker', violation_error_message='Choose one agency, hub or worker to review.'),
                        models.CheckConstraint(condition=models.Q(('worker__isnull', True), models.Q(('reviewed_by', models.F('worker')), _negated=True), _connector='OR'), name='nobody_reviews_their_own_access', violation_error_message='Nobody reviews their own access. Ask somebody else to.'),
                        models.CheckConstraint(condition=models.Q(('reviewed_on__isnull', True), ('due_on__isnull', True), ('due_on__gte', models.F('reviewed_on')), _connector='OR'), name='the_next_review_is_after_the_last', violation_error_message='The next review is before this one.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_reviewevent" ("agency_id", "due_on", "hub_id", "id", "owner_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_by_id", "reviewed_on", "worker_id") VALUES (OLD."agency_id", OLD."due_on", OLD."hub_id", OLD."id", OLD."owner_id", NOW(), \'update\', OLD."id", OLD."reviewed_by_id", OLD."reviewed_on", OLD."worker_id"); RETURN NULL;', hash='cf34cd5b5822e4d9d86408bece94f5868b3742dc', operation='UPDATE', pgid='pgtrigger_update_update_adc06', table='partners_review', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_reviewevent" ("agency_id", "due_on", "hub_id", "id", "owner_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reviewed_by_id", "reviewed_on", "worker_id") VALUES (OLD."agency_id", OLD."due_on", OLD."hub_id", OLD."id", OLD."owner_id", NOW(), \'delete\', OLD."id", OLD."reviewed_by_id", OLD."reviewed_on", OLD."worker_id"); RETURN NULL;', hash='7797bfe3ca17faa36787d6cdfd5ab6334ca9484e', operation='DELETE', pgid='pgtrigger_delete_delete_f8edf', table='partners_review', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ReviewEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.review')),
                    ('id', models.BigIntegerField()),
                    ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('hub', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('reviewed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                    ('reviewed_on', models.DateField()),
                    ('due_on', models.DateField()),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c76508656ff41cc6dca5365d94556c04086673d3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_95d72', table='partners_reviewevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='UserSession',
                fields=[
                    ('session_data', models.TextField(verbose_name='session data')),
                    ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                    ('session_key', models.CharField(max_length=64, primary_key=True, serialize=False)),
                    ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to=settings.AUTH_USER_MODEL)),
                    ('signed_in_at', models.DateTimeField(null=True)),
                    ('used_at', models.DateTimeField(null=True)),
                    ('browser', models.CharField(blank=True, default='', max_length=60)),
                    ('address', models.GenericIPAddressField(null=True)),
                    ('computer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='sessions', to='partners.hubcomputer')),
                ],
                options={
                    'verbose_name': 'session',
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('user__isnull', True), models.Q(('signed_in_at__isnull', False), ('used_at__isnull', False)), _connector='OR'), name='a_session_of_somebody_began'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Share',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('permission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission')),
                    ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.group')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('content_object', models.ForeignKey(db_column='person_id', on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='cases.youngperson')),
                    ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='partners.agency')),
                    ('agreement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='partners.agreement')),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('why', models.TextField()),
                    ('shared_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('told', models.CharField(choices=[('yes', 'Yes, they were told'), ('not_yet', 'Not yet'), ('not_safe', 'No, telling them would put somebody at risk')], max_length=10)),
                    ('said', models.TextField(blank=True, default='')),
                    ('stopped_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('stopped_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'unique_together': set(),
                    'indexes': [
                        models.Index(fields=['content_object', 'agency'], name='shares_of_a_person'),
                    ],
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('told__in', ['yes', 'not_yet', 'not_safe'])), name='a_share_says_whether_they_were_told', violation_error_message='Choose one of: Yes, they were told, Not yet, No, telling them would put somebody at risk.'),
                        models.CheckConstraint(condition=models.Q(('from_on__isnull', True), ('to_on__isnull', True), ('to_on__gte', models.F('from_on')), _connector='OR'), name='a_share_ends_after_it_starts', violation_error_message='A share cannot end before it starts.'),
                        models.UniqueConstraint(condition=models.Q(('to_on__isnull', True)), fields=('agency', 'content_object'), name='a_young_person_is_shared_once_with_an_agency', violation_error_message='They are already shared with that agency.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_shareevent" ("agency_id", "agreement_id", "from_on", "group_id", "id", "permission_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "said", "shared_by_id", "stopped_by_id", "stopped_why", "to_on", "told", "why") VALUES (OLD."agency_id", OLD."agreement_id", OLD."from_on", OLD."group_id", OLD."id", OLD."permission_id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."reference", OLD."said", OLD."shared_by_id", OLD."stopped_by_id", OLD."stopped_why", OLD."to_on", OLD."told", OLD."why"); RETURN NULL;', hash='0e02fe1fa33e59665ab58301d72abee4652dd677', operation='UPDATE', pgid='pgtrigger_update_update_0a070', table='partners_share', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_shareevent" ("agency_id", "agreement_id", "from_on", "group_id", "id", "permission_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "said", "shared_by_id", "stopped_by_id", "stopped_why", "to_on", "told", "why") VALUES (OLD."agency_id", OLD."agreement_id", OLD."from_on", OLD."group_id", OLD."id", OLD."permission_id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."reference", OLD."said", OLD."shared_by_id", OLD."stopped_by_id", OLD."stopped_why", OLD."to_on", OLD."told", OLD."why"); RETURN NULL;', hash='ae4ab82b576c766e2eee644e6188470ccd05d8b1', operation='DELETE', pgid='pgtrigger_delete_delete_0ea80', table='partners_share', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ShareEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.share')),
                    ('id', models.BigIntegerField()),
                    ('permission', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.permission')),
                    ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.group')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('content_object', models.ForeignKey(db_column='person_id', db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.youngperson')),
                    ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('agreement', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agreement')),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(blank=True, null=True)),
                    ('why', models.TextField()),
                    ('shared_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('told', models.CharField(choices=[('yes', 'Yes, they were told'), ('not_yet', 'Not yet'), ('not_safe', 'No, telling them would put somebody at risk')], max_length=10)),
                    ('said', models.TextField(blank=True, default='')),
                    ('stopped_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('stopped_why', models.TextField(blank=True, default='')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3c5935ea66604f6c528e00b19c498a9b44e93458', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_cd447', table='partners_shareevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Shift',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('hub', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='hubs.hub')),
                    ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='shifts', to='partners.worker')),
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
                    ('put_right_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker')),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['hub', 'starts_at'], name='shifts_planned_at_a_hub'),
                        models.Index(fields=['hub', 'began_at'], name='shifts_worked_at_a_hub'),
                    ],
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('sort__in', ['day', 'late', 'sleep_in', 'waking_night', 'on_call'])), name='a_shift_is_of_a_known_sort', violation_error_message='Choose one of: Day, Late, Sleep-in, Waking night, On call.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('agency_worker', ''), ('sent_by', ''), ('worker__isnull', False)), models.Q(('worker__isnull', True), models.Q(('agency_worker', ''), _negated=True)), _connector='OR'), name='a_shift_is_a_worker_s_or_names_who_was_sent', violation_error_message='Choose a worker, or write who was sent and by whom.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('ends_at__isnull', False), ('starts_at__isnull', False)), models.Q(('began_at__isnull', False), ('ends_at__isnull', True), ('starts_at__isnull', True)), _connector='OR'), name='a_shift_is_planned_or_worked', violation_error_message='Say from when until when.'),
                        models.CheckConstraint(condition=models.Q(('starts_at__isnull', True), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='a_shift_takes_some_time', violation_error_message='It has to end after it starts.'),
                        models.CheckConstraint(condition=models.Q(('ended_at__isnull', True), models.Q(('began_at__isnull', False), ('ended_at__gte', models.F('began_at'))), _connector='OR'), name='a_worked_shift_ends_after_it_began', violation_error_message='They cannot leave before they came.'),
                        models.CheckConstraint(condition=models.Q(('taken_off_at__isnull', True), ('began_at__isnull', True), _connector='OR'), name='a_shift_taken_off_was_not_worked', violation_error_message='It has been worked, so it stays.'),
                        django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('began_at__isnull', False), ('worker__isnull', False)), expressions=[('worker', '='), (partners.models.shift.MomentRange(models.F('began_at'), models.F('ended_at')), '&&')], name='a_worker_works_one_shift_at_a_time', violation_error_message='They were on another shift for some of that time. Put that right first.'),
                        django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('starts_at__isnull', False), ('taken_off_at__isnull', True), ('worker__isnull', False), models.Q(('sort', 'on_call'), _negated=True)), expressions=[('worker', '='), (partners.models.shift.MomentRange(models.F('starts_at'), models.F('ends_at')), '&&')], name='a_worker_is_planned_once_at_a_time', violation_error_message='They are planned for another shift for some of that time.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_shiftevent" ("agency_worker", "began_at", "ended_at", "ends_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "put_right_by_id", "reason", "reference", "sent_by", "sort", "starts_at", "taken_off_at", "worker_id") VALUES (OLD."agency_worker", OLD."began_at", OLD."ended_at", OLD."ends_at", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."put_right_at", OLD."put_right_by_id", OLD."reason", OLD."reference", OLD."sent_by", OLD."sort", OLD."starts_at", OLD."taken_off_at", OLD."worker_id"); RETURN NULL;', hash='20bdaac2669677248dbb5087b924b29f471cf534', operation='UPDATE', pgid='pgtrigger_update_update_debf1', table='partners_shift', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_shiftevent" ("agency_worker", "began_at", "ended_at", "ends_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_right_at", "put_right_by_id", "reason", "reference", "sent_by", "sort", "starts_at", "taken_off_at", "worker_id") VALUES (OLD."agency_worker", OLD."began_at", OLD."ended_at", OLD."ends_at", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."put_right_at", OLD."put_right_by_id", OLD."reason", OLD."reference", OLD."sent_by", OLD."sort", OLD."starts_at", OLD."taken_off_at", OLD."worker_id"); RETURN NULL;', hash='8841cb66778e32a1ad0742ecf7ff7ba5af1affe2', operation='DELETE', pgid='pgtrigger_delete_delete_43a1c', table='partners_shift', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ShiftEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.shift')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('hub', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub')),
                    ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
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
                    ('put_right_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='abfff80296f336d2053d248327396da9c3a7ea78', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6cb6c', table='partners_shiftevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Standing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.youngperson')),
                    ('hub', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='hubs.hub')),
                    ('worker', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='partners.worker')),
                    ('agency', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='partners.agency')),
                    ('agreement', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='partners.agreement')),
                    ('user', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('from_on', models.DateField()),
                    ('to_on', models.DateField(null=True)),
                    ('from_at', models.DateTimeField(null=True)),
                    ('to_at', models.DateTimeField(null=True)),
                    ('ground', models.CharField(choices=[('referral', 'a referral to the hub'), ('stay', 'a stay at the hub'), ('allocation', 'being a worker of theirs'), ('share', 'a share with the agency'), ('override', 'an override'), ('own_account', "their own account, or their family's"), ('visitor', 'the consents to an independent visitor')], max_length=20)),
                    ('source', models.BigIntegerField()),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['person', 'hub'], name='standing_of_a_person'),
                        models.Index(fields=['hub', 'person'], name='standing_of_a_hub'),
                        models.Index(fields=['worker', 'person'], name='standing_of_a_worker'),
                        models.Index(condition=models.Q(('agency__isnull', False)), fields=['agency', 'person'], name='standing_of_an_agency'),
                        models.Index(condition=models.Q(('user__isnull', False)), fields=['user', 'person'], name='standing_of_a_user'),
                    ],
                    'constraints': [
                        models.UniqueConstraint(fields=('source', 'ground'), name='one_standing_from_one_source_and_ground'),
                        models.CheckConstraint(condition=models.Q(models.Q(('agency__isnull', True), ('agreement__isnull', True), ('hub__isnull', False), ('user__isnull', True), ('worker__isnull', True)), models.Q(('agency__isnull', True), ('agreement__isnull', True), ('hub__isnull', True), ('user__isnull', True), ('worker__isnull', False)), models.Q(('agency__isnull', False), ('agreement__isnull', False), ('hub__isnull', True), ('user__isnull', True), ('worker__isnull', True)), models.Q(('agency__isnull', True), ('agreement__isnull', True), ('hub__isnull', True), ('user__isnull', False), ('worker__isnull', True)), _connector='OR'), name='a_hub_a_worker_an_agency_or_a_user_stands'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='ApiToken',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tokens', to=settings.AUTH_USER_MODEL)),
                    ('name', models.CharField(max_length=60)),
                    ('digest', models.CharField(editable=False, max_length=64, unique=True)),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('expires_at', models.DateTimeField()),
                    ('used_on', models.DateField(blank=True, null=True)),
                    ('ended_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('user', 'name'), name='a_live_token_has_a_name_of_its_own', violation_error_message='You have a token of this name. End it first, or choose another name.'),
                        models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('made_at')), ('expires_at__lte', django.db.models.expressions.CombinedExpression(models.F('made_at'), '+', models.Value(datetime.timedelta(days=90))))), name='a_token_lives_ninety_days_at_most'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='TrailLine',
                fields=[
                    ('id', models.BigAutoField(primary_key=True, serialize=False)),
                    ('at', models.DateTimeField()),
                    ('what', models.CharField(choices=[('read', 'read'), ('list', 'list'), ('search', 'search'), ('export', 'export'), ('print', 'print'), ('denial', 'refused'), ('change', 'change'), ('permission', 'permission'), ('override', 'override'), ('sign_in', 'sign-in'), ('fault', 'fault')], max_length=12)),
                    ('act', models.TextField()),
                    ('route', models.TextField(default='')),
                    ('asked', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                    ('user_id', models.BigIntegerField(null=True)),
                    ('actor', models.TextField()),
                    ('agency_id', models.BigIntegerField(null=True)),
                    ('role', models.TextField()),
                    ('posting_id', models.BigIntegerField(null=True)),
                    ('people', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                    ('records', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                    ('grounds', models.TextField()),
                    ('counts', models.JSONField(null=True)),
                    ('request_id', models.UUIDField(null=True)),
                ],
                options={
                    'db_table': 'partners_trail',
                    'managed': False,
                },
            ),
            migrations.CreateModel(
                name='SignInTry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.CharField(max_length=64)),
                    ('address', models.CharField(max_length=64)),
                    ('at', models.DateTimeField()),
                    ('passed', models.BooleanField()),
                ],
                options={
                    'indexes': [
                        models.Index(fields=['account', 'at'], name='tries_of_an_account'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='SignInLock',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.CharField(max_length=64)),
                    ('address', models.CharField(max_length=64)),
                    ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
                    ('since', models.DateTimeField()),
                    ('until', models.DateTimeField()),
                    ('lifted_at', models.DateTimeField(null=True)),
                ],
                options={
                    'constraints': [
                        models.UniqueConstraint(condition=models.Q(('lifted_at__isnull', True)), fields=('account', 'address'), name='an_account_is_locked_once_for_an_address'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='UnusualReading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                    ('kind', models.CharField(choices=[('own_surname', 'A young person with the reader’s own family name'), ('colleagues_surname', 'A young person with the family name of a colleague at the hub'), ('no_relationship', 'A young person with whom they had nothing to do in 90 days'), ('far_more', 'Far more young people in a day than others in their role'), ('at_night', 'Reading at night, in a role that does not work nights')], max_length=20)),
                    ('on', models.DateField()),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='unusual_readings', to=settings.AUTH_USER_MODEL)),
                    ('people', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                    ('people_count', models.PositiveIntegerField()),
                    ('usual', models.PositiveIntegerField(blank=True, null=True)),
                    ('found_at', models.DateTimeField()),
                    ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                    ('words', models.TextField(blank=True, default='')),
                ],
                options={
                    'indexes': [
                        models.Index(condition=models.Q(('reviewed_at__isnull', True)), fields=['on'], name='unusual_to_review'),
                    ],
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('kind__in', ['own_surname', 'colleagues_surname', 'no_relationship', 'far_more', 'at_night'])), name='unusual_reading_is_of_a_known_kind', violation_error_message='Choose one of: A young person with the reader’s own family name, A young person with the family name of a colleague at the hub, A young person with whom they had nothing to do in 90 days, Far more young people in a day than others in their role, Reading at night, in a role that does not work nights.'),
                        models.UniqueConstraint(fields=('user', 'on', 'kind'), name='unusual_reading_is_found_once_a_day_and_kind'),
                        models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), models.Q(('reviewed_by', models.F('user')), _negated=True), _connector='OR'), name='nobody_reviews_their_own_reading', violation_error_message='Nobody reviews their own. Somebody else has to.'),
                        models.CheckConstraint(condition=models.Q(models.Q(('reviewed_at__isnull', True), ('reviewed_by__isnull', True), ('words', '')), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False), models.Q(('words', ''), _negated=True)), _connector='OR'), name='reviewed_reading_says_by_whom_when_and_what', violation_error_message='Say in a word what you found.'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_unusualreadingevent" ("found_at", "id", "kind", "on", "people", "people_count", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "reviewed_at", "reviewed_by_id", "user_id", "usual", "words") VALUES (OLD."found_at", OLD."id", OLD."kind", OLD."on", OLD."people", OLD."people_count", NOW(), \'update\', OLD."id", OLD."reference", OLD."reviewed_at", OLD."reviewed_by_id", OLD."user_id", OLD."usual", OLD."words"); RETURN NULL;', hash='f284aebbdc9b11fb50a2005cd06acf4ce6283696', operation='UPDATE', pgid='pgtrigger_update_update_b450e', table='partners_unusualreading', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_unusualreadingevent" ("found_at", "id", "kind", "on", "people", "people_count", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "reviewed_at", "reviewed_by_id", "user_id", "usual", "words") VALUES (OLD."found_at", OLD."id", OLD."kind", OLD."on", OLD."people", OLD."people_count", NOW(), \'delete\', OLD."id", OLD."reference", OLD."reviewed_at", OLD."reviewed_by_id", OLD."user_id", OLD."usual", OLD."words"); RETURN NULL;', hash='d7896df39c4f25fef65dd3e145d8fa2dcd0e7bc2', operation='DELETE', pgid='pgtrigger_delete_delete_6ee2b', table='partners_unusualreading', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='UnusualReadingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.unusualreading')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                    ('kind', models.CharField(choices=[('own_surname', 'A young person with the reader’s own family name'), ('colleagues_surname', 'A young person with the family name of a colleague at the hub'), ('no_relationship', 'A young person with whom they had nothing to do in 90 days'), ('far_more', 'Far more young people in a day than others in their role'), ('at_night', 'Reading at night, in a role that does not work nights')], max_length=20)),
                    ('on', models.DateField()),
                    ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('people', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                    ('people_count', models.PositiveIntegerField()),
                    ('usual', models.PositiveIntegerField(blank=True, null=True)),
                    ('found_at', models.DateTimeField()),
                    ('reviewed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                    ('words', models.TextField(blank=True, default='')),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e860557bb49a954adea3c9af98d2600cced4e6ba', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d4e0d', table='partners_unusualreadingevent', when='BEFORE')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='SavedView',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                    ('user', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='views', to=settings.AUTH_USER_MODEL)),
                    ('listing', models.CharField(choices=[('caseload', 'Caseload'), ('chronology', 'Chronology'), ('missing', 'Missing'), ('raise-actions', 'RAISE actions'), ('due', 'What is due')], max_length=40)),
                    ('name', models.CharField(max_length=60)),
                    ('asked', models.TextField(blank=True, default='')),
                    ('hub', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='hubs.hub')),
                    ('is_first', models.BooleanField(default=False)),
                    ('saved_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('removed_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('name', 'pk'),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('listing__in', ['caseload', 'chronology', 'missing', 'raise-actions', 'due'])), name='a_view_is_of_a_known_list', violation_error_message='Choose one of: Caseload, Chronology, Missing, RAISE actions, What is due.'),
                        models.UniqueConstraint(condition=models.Q(('removed_at__isnull', True)), fields=('user', 'listing', 'name'), name='a_view_of_a_list_has_a_name_of_its_own', violation_error_message='You have a view of that name here. Give this one another name.'),
                        models.UniqueConstraint(condition=models.Q(('is_first', True), ('removed_at__isnull', True)), fields=('user', 'listing'), name='one_view_comes_first'),
                    ],
                },
            ),
        ]),
    ]
