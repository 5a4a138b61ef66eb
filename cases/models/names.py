"""What Find asks about names. Both are kept by the database (search_people.sql), whoever writes a young person."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models

from partners.rows import of_names


class NamePart(models.Model):
    """Each word that is part of somebody's name, once, as `nwd_fold` writes it: what a mistyped word may have meant.

    Names are few where people are many, so that what is heard and mistyped is judged against these and the people
    are then looked up by words spelled right. It says nothing of whom: nothing here is ever shown.
    """

    part = models.TextField(primary_key=True, db_collation="C")

    rows = of_names()

    class Meta:
        indexes = (GinIndex(OpClass("part", "gin_trgm_ops"), name="name_parts_by_trigrams"),)

    def __str__(self) -> str:
        return self.part
