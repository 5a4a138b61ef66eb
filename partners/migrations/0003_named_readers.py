from pathlib import Path

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from hubs.tables import MakeTables


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0002_records'),
        ('partners', '0002_by_the_database'),
    ]

    operations = [
        MakeTables([
            migrations.CreateModel(
                name='NamedReader',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('record', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='named_readers', to='cases.record')),
                    ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.agency')),
                    ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('to_at', models.DateTimeField(blank=True, null=True)),
                    ('named_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(models.Q(('agency__isnull', True), ('user__isnull', False)), models.Q(('agency__isnull', False), ('user__isnull', True)), _connector='OR'), name='a_reader_is_named_as_a_user_or_an_agency'),
                        models.UniqueConstraint(condition=models.Q(('to_at__isnull', True)), fields=('record', 'user'), name='a_user_is_named_once_a_record'),
                        models.UniqueConstraint(condition=models.Q(('to_at__isnull', True)), fields=('record', 'agency'), name='an_agency_is_named_once_a_record'),
                    ],
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_namedreaderevent" ("agency_id", "from_at", "id", "named_by_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "to_at", "user_id") VALUES (OLD."agency_id", OLD."from_at", OLD."id", OLD."named_by_id", NOW(), \'update\', OLD."id", OLD."record_id", OLD."to_at", OLD."user_id"); RETURN NULL;', hash='b5421acbd98b7ee64135569aa71d3b6058881717', operation='UPDATE', pgid='pgtrigger_update_update_782ee', table='partners_namedreader', when='AFTER')),
                        pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_namedreaderevent" ("agency_id", "from_at", "id", "named_by_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "to_at", "user_id") VALUES (OLD."agency_id", OLD."from_at", OLD."id", OLD."named_by_id", NOW(), \'delete\', OLD."id", OLD."record_id", OLD."to_at", OLD."user_id"); RETURN NULL;', hash='eace0bfd2fb8a94515fa5e6f9c019057c0bcf9f2', operation='DELETE', pgid='pgtrigger_delete_delete_09607', table='partners_namedreader', when='AFTER')),
                    ],
                },
            ),
            migrations.CreateModel(
                name='NamedReaderEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.namedreader')),
                    ('id', models.BigIntegerField()),
                    ('record', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.record')),
                    ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.agency')),
                    ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('to_at', models.DateTimeField(blank=True, null=True)),
                    ('named_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'abstract': False,
                    'triggers': [
                        pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='26fdf5ed58803b362c89a0821825d1d68e25274b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e2a62', table='partners_namedreaderevent', when='BEFORE')),
                    ],
                },
            ),
        ]),
        migrations.RunSQL(Path(__file__).with_name("named_readers.sql").read_text()),
    ]
