import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
from django.db import migrations, models

import cases.models.person
import hubs.columns
from hubs.tables import MakeTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('hubs', '0001_initial'),
    ]

    operations = [
        MakeTables([
            migrations.CreateModel(
                name='NamePart',
                fields=[
                    ('part', models.TextField(db_collation='C', primary_key=True, serialize=False)),
                ],
                options={
                    'indexes': [
                        django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('part', 'gin_trgm_ops'), name='name_parts_by_trigrams'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='YoungPerson',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64, unique=True)),
                    ('given_name', models.TextField()),
                    ('family_name', models.TextField()),
                    ('known_as', models.TextField(blank=True, default='')),
                    ('date_of_birth', models.DateField()),
                    ('died_on', models.DateField(blank=True, null=True)),
                    ('search_name', models.GeneratedField(db_persist=True, expression=cases.models.person.Fold(django.db.models.functions.text.Concat('given_name', models.Value(' '), 'family_name', models.Value(' '), 'known_as', output_field=models.TextField())), output_field=models.TextField())),
                ],
                options={
                    'verbose_name_plural': 'young people',
                    'indexes': [
                        models.Index(fields=['date_of_birth'], name='young_people_by_birthday'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."date_of_birth" IS DISTINCT FROM (NEW."date_of_birth") OR OLD."died_on" IS DISTINCT FROM (NEW."died_on") OR OLD."family_name" IS DISTINCT FROM (NEW."family_name") OR OLD."given_name" IS DISTINCT FROM (NEW."given_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."known_as" IS DISTINCT FROM (NEW."known_as") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."tracker_ref" IS DISTINCT FROM (NEW."tracker_ref"))', func='INSERT INTO "cases_youngpersonevent" ("date_of_birth", "died_on", "family_name", "given_name", "id", "known_as", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."date_of_birth", OLD."died_on", OLD."family_name", OLD."given_name", OLD."id", OLD."known_as", NOW(), \'update\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='0211203712cf0d222562b618270c89db4e54b3f0', operation='UPDATE', pgid='pgtrigger_update_update_de0b3', table='cases_youngperson', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cases_youngpersonevent" ("date_of_birth", "died_on", "family_name", "given_name", "id", "known_as", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "tracker_ref") VALUES (OLD."date_of_birth", OLD."died_on", OLD."family_name", OLD."given_name", OLD."id", OLD."known_as", NOW(), \'delete\', OLD."id", OLD."reference", OLD."tracker_ref"); RETURN NULL;', hash='403cb9e2d903ff22353d14ef35e275b166502cc9', operation='DELETE', pgid='pgtrigger_delete_delete_75313', table='cases_youngperson', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='YoungPersonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cases.youngperson')),
                    ('id', models.BigIntegerField()),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12)),
                    ('tracker_ref', models.CharField(db_collation='C', default=hubs.columns.new_reference, max_length=64)),
                    ('given_name', models.TextField()),
                    ('family_name', models.TextField()),
                    ('known_as', models.TextField(blank=True, default='')),
                    ('date_of_birth', models.DateField()),
                    ('died_on', models.DateField(blank=True, null=True)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='96d7e66047408511dd0bda73dff7fc7d64a7d6be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c21d4', table='cases_youngpersonevent', when='BEFORE')),
                    ],
                },
            ),
        ]),
    ]
