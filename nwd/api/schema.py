"""What the generated schema says of every endpoint: the token, and how problems look."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

TAG = "No Wrong Door"
PROBLEM = {
    "type": "object",
    "description": "RFC 9457. A hidden thing and an absent one get the same bytes.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What to do."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"}},
                "required": ["field", "detail"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}


class Bearer(OpenApiAuthenticationExtension):
    target_class = "nwd.api.gate.Holder"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        words = "Made by a person on “My settings”, with that person's rights of each moment."
        return {"type": "http", "scheme": "bearer", "description": words}


def with_problems(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Whatever is not the answer promised is a problem."""
    answer = {"$ref": "#/components/schemas/Problem"}
    refused = {"description": "A problem", "content": {"application/problem+json": {"schema": answer}}}
    result["components"]["schemas"]["Problem"] = PROBLEM
    for path in result["paths"].values():
        for operation in path.values():
            operation["responses"]["default"] = refused
    return result
