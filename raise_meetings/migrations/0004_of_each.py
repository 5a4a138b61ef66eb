"""What a meeting agreed is of each young person, and what somebody placed is of the agency that heard it."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

#: The one number of a meeting stood under each of its young people.
AGREED = """
    update raise_meetings_meetingperson part set safety_scale = meeting.safety_scale
    from raise_meetings_meeting meeting
    where meeting.id = part.meeting_id and meeting.safety_scale is not null"""
#: In its history too, whose rows nobody changes otherwise.
PLACED = """
    update raise_meetings_rating fact set agency_id = record.agency_id, set_apart = record.marking <> 'open'
    from cases_record record where record.id = fact.record_id;
    alter table raise_meetings_ratingevent disable trigger user;
    update raise_meetings_ratingevent was set agency_id = record.agency_id
    from cases_record record where record.id = was.record_id;
    alter table raise_meetings_ratingevent enable trigger user;
    set constraints all immediate"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_envelopes'),
        ('partners', '0003_named_readers'),
        ('raise_meetings', '0003_envelopes'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meeting',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meetingperson',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='meetingperson',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='rating',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='meeting',
            name='the_safety_scale_is_0_to_10',
        ),
        migrations.RemoveConstraint(
            model_name='rating',
            name='somebody_places_one_young_person_once_at_a_meeting',
        ),
        migrations.AddField(
            model_name='meetingperson',
            name='safety_scale',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='meetingpersonevent',
            name='safety_scale',
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.RunSQL(AGREED),
        migrations.RemoveField(
            model_name='meeting',
            name='safety_scale',
        ),
        migrations.RemoveField(
            model_name='meetingevent',
            name='safety_scale',
        ),
        migrations.AddField(
            model_name='rating',
            name='agency',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='rating',
            name='set_apart',
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='agency',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency'),
        ),
        migrations.AddField(
            model_name='ratingevent',
            name='set_apart',
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.RunSQL(PLACED),
        migrations.AlterField(
            model_name='rating',
            name='agency',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency'),
        ),
        migrations.AlterField(
            model_name='ratingevent',
            name='agency',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_meetingevent" ("agenda", "cancelled_at", "cancelled_why", "chair_id", "closed_at", "held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_for", "reference", "revision", "series_id", "tracker_ref", "venue") VALUES (OLD."agenda", OLD."cancelled_at", OLD."cancelled_why", OLD."chair_id", OLD."closed_at", OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'update\', OLD."id", OLD."planned_for", OLD."reference", OLD."revision", OLD."series_id", OLD."tracker_ref", OLD."venue"); RETURN NULL;', hash='376c64540b435cb8e794f02e36c46a3d05113a6f', operation='UPDATE', pgid='pgtrigger_update_update_b11cd', table='raise_meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meeting',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_meetingevent" ("agenda", "cancelled_at", "cancelled_why", "chair_id", "closed_at", "held_at", "hub_id", "id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_for", "reference", "revision", "series_id", "tracker_ref", "venue") VALUES (OLD."agenda", OLD."cancelled_at", OLD."cancelled_why", OLD."chair_id", OLD."closed_at", OLD."held_at", OLD."hub_id", OLD."id", NOW(), \'delete\', OLD."id", OLD."planned_for", OLD."reference", OLD."revision", OLD."series_id", OLD."tracker_ref", OLD."venue"); RETURN NULL;', hash='b8862dc2463c853b1e215f06414bcfc9494cbad2', operation='DELETE', pgid='pgtrigger_delete_delete_0f19f', table='raise_meetings_meeting', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingperson',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_meetingpersonevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "safety_scale", "took_part", "wish") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."record_id", OLD."safety_scale", OLD."took_part", OLD."wish"); RETURN NULL;', hash='7fafc013de58b92ecf2fe03e3038e70f645ff1ae', operation='UPDATE', pgid='pgtrigger_update_update_057c8', table='raise_meetings_meetingperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='meetingperson',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_meetingpersonevent" ("meeting_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "safety_scale", "took_part", "wish") VALUES (OLD."meeting_id", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."record_id", OLD."safety_scale", OLD."took_part", OLD."wish"); RETURN NULL;', hash='9226244c8a2968f16f459e951de0fa4642ae3a0e', operation='DELETE', pgid='pgtrigger_delete_delete_e691e', table='raise_meetings_meetingperson', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "raise_meetings_ratingevent" ("agency_id", "meeting_id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater", "record_id", "score", "set_apart", "why", "worker_id") VALUES (OLD."agency_id", OLD."meeting_id", OLD."name", OLD."person_id", NOW(), \'update\', OLD."record_id", OLD."rater", OLD."record_id", OLD."score", OLD."set_apart", OLD."why", OLD."worker_id"); RETURN NULL;', hash='52a06f4b4fbba49970f8bb4db748eecb6f66794a', operation='UPDATE', pgid='pgtrigger_update_update_64801', table='raise_meetings_rating', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rating',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "raise_meetings_ratingevent" ("agency_id", "meeting_id", "name", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rater", "record_id", "score", "set_apart", "why", "worker_id") VALUES (OLD."agency_id", OLD."meeting_id", OLD."name", OLD."person_id", NOW(), \'delete\', OLD."record_id", OLD."rater", OLD."record_id", OLD."score", OLD."set_apart", OLD."why", OLD."worker_id"); RETURN NULL;', hash='c1572b2d2c90cd8abc97062ccfe07a28fb2ce340', operation='DELETE', pgid='pgtrigger_delete_delete_a1e92', table='raise_meetings_rating', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='meetingperson',
            constraint=models.CheckConstraint(condition=models.Q(('safety_scale__isnull', True), ('safety_scale__range', (0, 10)), _connector='OR'), name='the_safety_scale_is_0_to_10', violation_error_message='Enter a whole number from 0 to 10.'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(condition=models.Q(('set_apart', False)), fields=('meeting', 'person', 'agency', 'rater', 'worker', 'name'), name='somebody_places_one_young_person_once_at_a_meeting', nulls_distinct=False, violation_error_message='They have placed it already.'),
        ),
        migrations.AlterField(
            model_name='informationpassed',
            name='told_by',
            field=models.CharField(choices=[('seen', 'One of us saw or heard it'), ('young_person', 'The young person told us'), ('other_young_person', 'Another young person told us'), ('family', 'Somebody of the family told us'), ('public', 'Somebody from outside told us'), ('agency', 'Another agency told us'), ('online', 'It was found online')], max_length=20),
        ),
        migrations.AlterField(
            model_name='informationpassedevent',
            name='told_by',
            field=models.CharField(choices=[('seen', 'One of us saw or heard it'), ('young_person', 'The young person told us'), ('other_young_person', 'Another young person told us'), ('family', 'Somebody of the family told us'), ('public', 'Somebody from outside told us'), ('agency', 'Another agency told us'), ('online', 'It was found online')], max_length=20),
        ),
        migrations.AlterConstraint(
            model_name='informationpassed',
            name='information_is_from_a_known_sort_of_source',
            constraint=models.CheckConstraint(condition=models.Q(('told_by__in', ['seen', 'young_person', 'other_young_person', 'family', 'public', 'agency', 'online'])), name='information_is_from_a_known_sort_of_source', violation_error_message='Choose one of: One of us saw or heard it, The young person told us, Another young person told us, Somebody of the family told us, Somebody from outside told us, Another agency told us, It was found online.'),
        ),
        *(
            migrations.RunSQL(Path(__file__).with_name(f'{subject}.sql').read_text())
            for subject in ('ratings', 'summaries_follow')
        ),
    ]
