from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("raise_meetings", "0002_envelopes"), ("cases", "0037_links_expire"), ("partners", "0021_independent_visitors"), ("placements", "0012_records_of_the_home"))

    operations = ()
