"""How REST framework and the schema are set: JSON alone, by token alone, and one way of saying what goes wrong."""

from typing import Any

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["nwd.api.gate.Holder"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["nwd.api.parsing.StrictJSON"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "nwd.api.parsing.JSONAlone",
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "nwd.api.problems.answered",
    "UNAUTHENTICATED_USER": None,
}
#: docs/openapi.json is made from it (docs/api.md).
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "No Wrong Door",
    "DESCRIPTION": "One record of a young person, for programs of those who may read it.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "Category": "cases.models.Category",
        "NoteCategory": "nwd.api.notes.ABOUT",
        "Kind": "cases.models.Kind",
        "CareStatus": "cases.models.care.CareStatus",
        "LegalStatus": "cases.models.care.LegalStatus",
        "LearningStatus": "cases.models.care.EducationStatus",
        "Marking": "cases.models.record.Marking",
        "Role": "partners.models.Role",
        "WhoSaysOrDoes": "cases.models.plan.Rater",
        "DeclineReason": "cases.models.referral.DeclineReason",
        "ReferralDecision": "cases.models.referral.Decision",
        "GoalOutcome": "cases.models.plan.GoalOutcome",
        "GoalArea": "cases.models.plan.GoalArea",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "nwd.api.schema.with_problems",
    ],
}
