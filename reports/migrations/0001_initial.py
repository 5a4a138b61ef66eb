import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import hubs.columns
from hubs.tables import MakeTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partners', '0001_initial'),
    ]

    operations = [
        MakeTables([
            migrations.CreateModel(
                name='Prepared',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                    ('listing', models.CharField(max_length=40)),
                    ('asked', models.TextField(blank=True, default='')),
                    ('sort', models.CharField(choices=[('csv', 'CSV'), ('xlsx', 'Spreadsheet')], max_length=4)),
                    ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='prepared', to=settings.AUTH_USER_MODEL)),
                    ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                    ('finished_at', models.DateTimeField(null=True)),
                    ('outcome', models.CharField(choices=[('waiting', 'Being prepared'), ('done', 'Ready'), ('failed', 'Could not be prepared')], default='waiting', max_length=10)),
                    ('total', models.PositiveIntegerField()),
                    ('people', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None)),
                    ('records', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), db_default=[], default=list, size=None)),
                ],
                options={
                    'ordering': ('-id',),
                    'constraints': [
                        models.CheckConstraint(condition=models.Q(('outcome__in', ['waiting', 'done', 'failed'])), name='a_file_has_a_known_outcome', violation_error_message='Choose one of: Being prepared, Ready, Could not be prepared.'),
                    ],
                },
            ),
            migrations.CreateModel(
                name='Transfer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('reference', models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                    ('direction', models.CharField(choices=[('in', 'In'), ('out', 'Out')], max_length=3)),
                    ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transfers', to=settings.AUTH_USER_MODEL)),
                    ('asked_at', models.DateTimeField(auto_now_add=True)),
                    ('started_at', models.DateTimeField(null=True)),
                    ('finished_at', models.DateTimeField(null=True)),
                    ('outcome', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Done'), ('refused', 'Refused'), ('failed', 'Failed')], default='waiting', max_length=10)),
                    ('check_only', models.BooleanField(default=False)),
                    ('lead_ref', models.CharField(blank=True, default='', max_length=64)),
                    ('extras', models.BooleanField(db_default=False, default=False)),
                    ('faults_found', models.PositiveIntegerField(default=0)),
                    ('rows_changed', models.PositiveIntegerField(null=True)),
                    ('left_out', models.CharField(blank=True, db_default='', default='', max_length=64)),
                ],
                options={
                    'ordering': ('-id',),
                },
            ),
            migrations.CreateModel(
                name='Fault',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('transfer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='faults', to='reports.transfer')),
                    ('position', models.PositiveIntegerField()),
                    ('file', models.TextField()),
                    ('line', models.PositiveIntegerField(null=True)),
                    ('column', models.TextField(null=True)),
                    ('value', models.TextField(null=True)),
                    ('message', models.TextField()),
                ],
                options={
                    'ordering': ('position',),
                },
            ),
        ]),
    ]
