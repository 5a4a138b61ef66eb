from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partners", "0020_shifts")]

    operations = [
        migrations.RemoveConstraint(
            model_name='posting',
            name='a_posting_has_a_known_role',
        ),
        migrations.AlterField(
            model_name='posting',
            name='role',
            field=models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32),
        ),
        migrations.AlterField(
            model_name='postingevent',
            name='role',
            field=models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32),
        ),
        migrations.AlterField(
            model_name='proposal',
            name='role',
            field=models.CharField(choices=[('service_manager', 'Service manager'), ('hub_manager', 'Hub manager'), ('deputy_hub_manager', 'Deputy hub manager'), ('key_worker', 'Key worker'), ('residential_worker', 'Hub worker'), ('outreach_worker', 'Outreach worker'), ('life_coach', 'Life coach'), ('communication_support_worker', 'Communication support worker'), ('police_liaison', 'Police liaison'), ('police_analyst', 'Police analyst'), ('clinician', 'CAMHS clinician'), ('education_lead', 'Education lead'), ('performance_officer', 'Performance officer'), ('governance_lead', 'Information governance lead'), ('social_worker', 'Social worker'), ('independent_visitor', 'Independent visitor'), ('other', 'Other')], max_length=32),
        ),
        migrations.AddConstraint(
            model_name='posting',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['service_manager', 'hub_manager', 'deputy_hub_manager', 'key_worker', 'residential_worker', 'outreach_worker', 'life_coach', 'communication_support_worker', 'police_liaison', 'police_analyst', 'clinician', 'education_lead', 'performance_officer', 'governance_lead', 'social_worker', 'independent_visitor', 'other'])), name='a_posting_has_a_known_role', violation_error_message='Choose one of: Service manager, Hub manager, Deputy hub manager, Key worker, Hub worker, Outreach worker, Life coach, Communication support worker, Police liaison, Police analyst, CAMHS clinician, Education lead, Performance officer, Information governance lead, Social worker, Independent visitor, Other.'),
        ),
        migrations.AddConstraint(
            model_name='posting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role', 'independent_visitor'), _negated=True), models.Q(('hub__isnull', True), ('whole_service', False)), _connector='OR'), name='an_independent_visitor_is_posted_to_no_hub', violation_error_message='An independent visitor is posted to no hub. What they may read is agreed young person by young person.'),
        ),
    ]
