"""The rule read wrongly in every way that anybody thought of, each by the sentence that says what is wrong."""

from tests.access.worlds import wrong_people, wrong_records

MUTANTS = wrong_people.MUTANTS | wrong_records.MUTANTS
