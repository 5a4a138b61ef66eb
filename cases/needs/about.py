"""Which part of the record a discipline writes (record.md): who may read a need follows from it."""

from cases.models import Category, Discipline

CATEGORY_OF: dict[str, str] = {
    Discipline.LIFE_COACH: Category.HEALTH,
    Discipline.COMMUNICATION_SUPPORT: Category.COMMUNICATION,
    Discipline.POLICE: Category.OFFENDING,
    Discipline.EDUCATION: Category.EDUCATION,
    Discipline.OTHER: Category.KEY_WORK,
}
