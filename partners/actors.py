"""Who acts: somebody signed in, or the service itself."""

from partners.models import User


class Service:
    """The service itself, a named actor: figures, the tracker, schedules (record.md, "Whole-service acts")."""

    pk = None
    name = "the service"

    def __str__(self) -> str:
        return self.name


Actor = User | Service
