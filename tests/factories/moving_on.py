"""Who keeps in touch, and a questionnaire that was not done, one factory a state."""

import factory

from cases import models
from tests.factories.cases import FactFactory, envelope
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory


class KeepingInTouchFactory(FactFactory):
    """Every month since sixty days ago: due."""

    class Meta:
        model = models.KeepingInTouch

    worker = factory.SubFactory(WorkerFactory)
    how_often = "monthly"
    start_on = factory.LazyFunction(lambda: days_ago(60))
    end_on = None
    record = envelope("keeping_in_touch", "key_work", "start_on", "end_on")


class MeasureNotDoneFactory(FactFactory):
    class Meta:
        model = models.MeasureNotDone

    instrument = "sdq"
    due_on = factory.LazyFunction(lambda: days_ago(30))
    respondent = "parent_carer"
    reason = "SDQ2"
    record = envelope("measure_not_done", "health", "due_on")
