"""Whether something has the shape that a schema promises: as much of JSON Schema as ours says."""

import datetime
import uuid

KINDS = {
    "string": str, "boolean": bool, "integer": int, "object": dict, "array": list, "null": type(None),
}  # fmt: skip
READ_AS = {
    "uuid": uuid.UUID, "date": datetime.date.fromisoformat, "date-time": datetime.datetime.fromisoformat,
}  # fmt: skip


def faults(schema, thing, document, where="answer"):
    if "$ref" in schema:
        return faults(
            document["components"]["schemas"][schema["$ref"].split("/")[-1]], thing, document, where
        )
    if "allOf" in schema:
        return [one for part in schema["allOf"] for one in faults(part, thing, document, where)]
    if "oneOf" in schema:
        return [] if any(not faults(part, thing, document, where) for part in schema["oneOf"]) else [where]
    return _of_kind(schema, thing, document, where)


def _of_kind(schema, thing, document, where):
    if "type" not in schema:  # nothing but a list of values
        return [] if thing in schema["enum"] else [f"{where}: {thing} is none of {schema['enum']}"]
    kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(type(thing) is KINDS[kind] for kind in kinds):
        return [f"{where}: {type(thing).__name__} is none of {kinds}"]
    if thing is None:
        return []
    if "enum" in schema and thing not in schema["enum"]:
        return [f"{where}: {thing} is none of {schema['enum']}"]
    if schema.get("format") in READ_AS:
        READ_AS[schema["format"]](thing)
    if isinstance(thing, list):
        return [one for item in thing for one in faults(schema["items"], item, document, f"{where}[]")]
    return _of_object(schema, thing, document, where) if isinstance(thing, dict) else []


def _of_object(schema, thing, document, where):
    known = schema["properties"]
    found = [f"{where}: {name} is missing" for name in schema.get("required", []) if name not in thing]
    found += [f"{where}: {name} is not promised" for name in thing if name not in known]
    for name, value in thing.items():
        if name in known:
            found += faults(known[name], value, document, f"{where}.{name}")
    return found
