import django.db.models.deletion
import hubs.columns
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0016_who_works_with_them'),
    ]

    operations = [
        migrations.CreateModel(
            name='Enquiry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ('received_at', models.DateTimeField()),
                ('route', models.CharField(choices=[('planned', 'Planned'), ('emergency', 'Emergency')], max_length=10)),
                ('out_of_hours', models.BooleanField()),
                ('given_name', models.TextField()),
                ('family_name', models.TextField()),
                ('date_of_birth', models.DateField(blank=True, null=True)),
                ('nhs_number', models.TextField(blank=True, default='')),
                ('reach', models.TextField(blank=True, default='')),
                ('happening', models.TextField()),
                ('would_help', models.TextField(blank=True, default='')),
                ('feels', models.TextField(blank=True, default='')),
                ('first_response_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(choices=[('pending', 'Waiting for a decision'), ('accepted', 'Accepted'), ('declined', 'Not taken on'), ('withdrawn', 'Withdrawn')], default='pending', max_length=10)),
                ('outcome_at', models.DateTimeField(blank=True, null=True)),
                ('decline_reason', models.CharField(blank=True, choices=[('another_service', 'Another service can help better'), ('already_supported', 'They have a worker and a plan already'), ('outside_area', 'They live outside the area of the service'), ('age', 'The service is not for their age'), ('no_room', 'There is no room now'), ('not_wanted', 'They do not want it'), ('other', 'Another reason')], default='', max_length=20)),
                ('told', models.TextField(blank=True, default='')),
            ],
            options={
                'verbose_name_plural': 'enquiries',
            },
        ),
        migrations.CreateModel(
            name='EnquiryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('reference', models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12)),
                ('received_at', models.DateTimeField()),
                ('route', models.CharField(choices=[('planned', 'Planned'), ('emergency', 'Emergency')], max_length=10)),
                ('out_of_hours', models.BooleanField()),
                ('given_name', models.TextField()),
                ('family_name', models.TextField()),
                ('date_of_birth', models.DateField(blank=True, null=True)),
                ('nhs_number', models.TextField(blank=True, default='')),
                ('reach', models.TextField(blank=True, default='')),
                ('happening', models.TextField()),
                ('would_help', models.TextField(blank=True, default='')),
                ('feels', models.TextField(blank=True, default='')),
                ('first_response_at', models.DateTimeField(blank=True, null=True)),
                ('outcome', models.CharField(choices=[('pending', 'Waiting for a decision'), ('accepted', 'Accepted'), ('declined', 'Not taken on'), ('withdrawn', 'Withdrawn')], default='pending', max_length=10)),
                ('outcome_at', models.DateTimeField(blank=True, null=True)),
                ('decline_reason', models.CharField(blank=True, choices=[('another_service', 'Another service can help better'), ('already_supported', 'They have a worker and a plan already'), ('outside_area', 'They live outside the area of the service'), ('age', 'The service is not for their age'), ('no_room', 'There is no room now'), ('not_wanted', 'They do not want it'), ('other', 'Another reason')], default='', max_length=20)),
                ('told', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EnquiryQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField()),
                ('words', models.TextField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True, default='')),
            ],
            options={
                'ordering': ('asked_at', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='EnquiryQuestionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('asked_at', models.DateTimeField()),
                ('words', models.TextField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer', models.TextField(blank=True, default='')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='referral',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='referral',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='referral',
            name='decision_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='referral',
            name='decline_reason',
            field=models.CharField(blank=True, choices=[('another_service', 'Another service can help better'), ('already_supported', 'They have a worker and a plan already'), ('outside_area', 'They live outside the area of the service'), ('age', 'The service is not for their age'), ('no_room', 'There is no room now'), ('not_wanted', 'They do not want it'), ('other', 'Another reason')], db_default='', default='', max_length=20),
        ),
        migrations.AddField(
            model_name='referralevent',
            name='decision_words',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.AddField(
            model_name='referralevent',
            name='decline_reason',
            field=models.CharField(blank=True, choices=[('another_service', 'Another service can help better'), ('already_supported', 'They have a worker and a plan already'), ('outside_area', 'They live outside the area of the service'), ('age', 'The service is not for their age'), ('no_room', 'There is no room now'), ('not_wanted', 'They do not want it'), ('other', 'Another reason')], db_default='', default='', max_length=20),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_referralevent" ("closed_on", "decided_on", "decision", "decision_words", "decline_reason", "first_response_at", "hub_id", "objectives_met", "out_of_hours", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "record_id", "referring_agency_id", "route", "support", "tracker_ref") VALUES (OLD."closed_on", OLD."decided_on", OLD."decision", OLD."decision_words", OLD."decline_reason", OLD."first_response_at", OLD."hub_id", OLD."objectives_met", OLD."out_of_hours", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."received_at", OLD."record_id", OLD."referring_agency_id", OLD."route", OLD."support", OLD."tracker_ref"); RETURN NULL;', hash='66ae274db52e0008952c33ac9916d3ac5a1a410c', operation='UPDATE', pgid='pgtrigger_update_update_18505', table='cases_referral', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='referral',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_referralevent" ("closed_on", "decided_on", "decision", "decision_words", "decline_reason", "first_response_at", "hub_id", "objectives_met", "out_of_hours", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "record_id", "referring_agency_id", "route", "support", "tracker_ref") VALUES (OLD."closed_on", OLD."decided_on", OLD."decision", OLD."decision_words", OLD."decline_reason", OLD."first_response_at", OLD."hub_id", OLD."objectives_met", OLD."out_of_hours", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."received_at", OLD."record_id", OLD."referring_agency_id", OLD."route", OLD."support", OLD."tracker_ref"); RETURN NULL;', hash='ed042224bc0c3f48e06b15bad856c708d36d832a', operation='DELETE', pgid='pgtrigger_delete_delete_33b55', table='cases_referral', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('decline_reason__in', ['another_service', 'already_supported', 'outside_area', 'age', 'no_room', 'not_wanted', 'other', ''])), name='a_referral_has_a_known_decline_reason', violation_error_message='Choose one of: Another service can help better, They have a worker and a plan already, They live outside the area of the service, The service is not for their age, There is no room now, They do not want it, Another reason.'),
        ),
        migrations.AddField(
            model_name='enquiry',
            name='agency',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='enquiry',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiry',
            name='hub',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='enquiry',
            name='referral',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='enquiry', to='cases.referral'),
        ),
        migrations.AddField(
            model_name='enquiryevent',
            name='agency',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='enquiryevent',
            name='asked_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiryevent',
            name='hub',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='hubs.hub'),
        ),
        migrations.AddField(
            model_name='enquiryevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.enquiry'),
        ),
        migrations.AddField(
            model_name='enquiryevent',
            name='referral',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.referral'),
        ),
        migrations.AddField(
            model_name='enquiryquestion',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiryquestion',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiryquestion',
            name='enquiry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='cases.enquiry'),
        ),
        migrations.AddField(
            model_name='enquiryquestionevent',
            name='answered_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiryquestionevent',
            name='asked_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.worker'),
        ),
        migrations.AddField(
            model_name='enquiryquestionevent',
            name='enquiry',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.enquiry'),
        ),
        migrations.AddField(
            model_name='enquiryquestionevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.enquiryquestion'),
        ),
        migrations.AddIndex(
            model_name='enquiry',
            index=models.Index(condition=models.Q(('outcome', 'pending'), ('referral__isnull', True)), fields=['hub', 'received_at'], name='enquiries_to_triage'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(('route__in', ['planned', 'emergency'])), name='an_enquiry_has_a_known_route', violation_error_message='Choose one of: Planned, Emergency.'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['pending', 'accepted', 'declined', 'withdrawn'])), name='an_enquiry_has_a_known_outcome', violation_error_message='Choose one of: Waiting for a decision, Accepted, Not taken on, Withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(('decline_reason__in', ['another_service', 'already_supported', 'outside_area', 'age', 'no_room', 'not_wanted', 'other', ''])), name='an_enquiry_has_a_known_reason', violation_error_message='Choose one of: Another service can help better, They have a worker and a plan already, They live outside the area of the service, The service is not for their age, There is no room now, They do not want it, Another reason.'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'pending'), ('outcome_at__isnull', True)), models.Q(models.Q(('outcome', 'pending'), _negated=True), ('outcome_at__isnull', False)), _connector='OR'), name='what_became_of_an_enquiry_says_when'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ('accepted', 'declined')), _negated=True), ('referral__isnull', False), _connector='OR'), name='nobody_is_taken_on_or_not_before_it_is_known_who'),
        ),
        migrations.AddConstraint(
            model_name='enquiry',
            constraint=models.CheckConstraint(condition=models.Q(('first_response_at__isnull', True), ('first_response_at__gte', models.F('received_at')), _connector='OR'), name='an_enquiry_is_answered_after_it_came', violation_error_message='It cannot have been answered before it came.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_enquiryevent" ("agency_id", "asked_by_id", "date_of_birth", "decline_reason", "family_name", "feels", "first_response_at", "given_name", "happening", "hub_id", "id", "nhs_number", "out_of_hours", "outcome", "outcome_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "received_at", "reference", "referral_id", "route", "told", "would_help") VALUES (OLD."agency_id", OLD."asked_by_id", OLD."date_of_birth", OLD."decline_reason", OLD."family_name", OLD."feels", OLD."first_response_at", OLD."given_name", OLD."happening", OLD."hub_id", OLD."id", OLD."nhs_number", OLD."out_of_hours", OLD."outcome", OLD."outcome_at", NOW(), \'update\', OLD."id", OLD."reach", OLD."received_at", OLD."reference", OLD."referral_id", OLD."route", OLD."told", OLD."would_help"); RETURN NULL;', hash='9fd03a8b997a3fe1b027b3dc63392c40b3b10cc7', operation='UPDATE', pgid='pgtrigger_update_update_65a5d', table='cases_enquiry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_enquiryevent" ("agency_id", "asked_by_id", "date_of_birth", "decline_reason", "family_name", "feels", "first_response_at", "given_name", "happening", "hub_id", "id", "nhs_number", "out_of_hours", "outcome", "outcome_at", "pgh_created_at", "pgh_label", "pgh_obj_id", "reach", "received_at", "reference", "referral_id", "route", "told", "would_help") VALUES (OLD."agency_id", OLD."asked_by_id", OLD."date_of_birth", OLD."decline_reason", OLD."family_name", OLD."feels", OLD."first_response_at", OLD."given_name", OLD."happening", OLD."hub_id", OLD."id", OLD."nhs_number", OLD."out_of_hours", OLD."outcome", OLD."outcome_at", NOW(), \'delete\', OLD."id", OLD."reach", OLD."received_at", OLD."reference", OLD."referral_id", OLD."route", OLD."told", OLD."would_help"); RETURN NULL;', hash='32f91613149760bc20d47299fee24ca28fbd5edd', operation='DELETE', pgid='pgtrigger_delete_delete_459f6', table='cases_enquiry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiryevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='89de2238e067333d9d1e7fda40510e8866b9dab9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2a67c', table='cases_enquiryevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='enquiryquestion',
            constraint=models.UniqueConstraint(condition=models.Q(('answered_at__isnull', True)), fields=('enquiry',), name='one_question_to_a_referrer_is_open', violation_error_message='They have not answered the last question yet. Wait for it, or record their answer.'),
        ),
        migrations.AddConstraint(
            model_name='enquiryquestion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True)), models.Q(('answered_at__gte', models.F('asked_at')), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='an_answer_says_when_and_comes_after_its_question'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiryquestion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cases_enquiryquestionevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "enquiry_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."enquiry_id", OLD."id", NOW(), \'update\', OLD."id", OLD."words"); RETURN NULL;', hash='8d73dec1cfa07b2b81274b7da1bf91b966c85762', operation='UPDATE', pgid='pgtrigger_update_update_4b7e8', table='cases_enquiryquestion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiryquestion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_enquiryquestionevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "enquiry_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."enquiry_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."words"); RETURN NULL;', hash='daf98f1d1b4c4b94260e4e8177e6bfbedffa7ada', operation='DELETE', pgid='pgtrigger_delete_delete_49c3e', table='cases_enquiryquestion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enquiryquestionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2edcb8fca17b9a2f69af8c677604ecd0c4b9ede4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_da776', table='cases_enquiryquestionevent', when='BEFORE')),
        ),
    ]
