"""Holds requests and answers to the OpenAPI contracts under tests/contracts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

FOLDER = Path(__file__).resolve().parents[1] / "contracts"
METHODS = ("get", "post", "put", "delete")


@dataclass(frozen=True)
class Operation:
    """One operation of a contract."""

    name: str
    method: str
    path: re.Pattern[str]
    described: dict[str, Any]
    components: dict[str, Any]

    def request_errors(self, body: bytes) -> list[str]:
        """How a request body breaks the contract; empty when it keeps it."""
        return self._errors(self.described["requestBody"], json.loads(body) if body else None, complete=False)

    def answer_errors(self, status: int, body: bytes) -> list[str]:
        """How an answer breaks the contract; an answer has to have every key that the contract names, and no other."""
        responses = self.described["responses"]
        if str(status) not in responses:
            return [f"{self.name} does not answer {status}"]
        return self._errors(responses[str(status)], json.loads(body), complete=True)

    def answers(self) -> set[int]:
        return {int(status) for status in self.described["responses"]}

    def _errors(self, holder: dict[str, Any], value: Any, *, complete: bool) -> list[str]:
        schema = holder["content"]["application/json"]["schema"]
        components = self.components
        if complete:
            schema, components = _complete(schema), _complete(components)
        validator = Draft202012Validator({**schema, "components": components})
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


@cache
def operations(service: str) -> tuple[Operation, ...]:
    """All operations of ``wemasy`` or ``ecomail``."""
    contract = yaml.safe_load((FOLDER / f"{service}.openapi.yaml").read_text("utf-8"))
    return tuple(
        Operation(
            described["operationId"],
            method.upper(),
            re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))),
            described,
            contract["components"],
        )
        for path, methods in contract["paths"].items()
        for method, described in methods.items()
        if method in METHODS
    )


def operation(service: str, name: str) -> Operation:
    return next(found for found in operations(service) if found.name == name)


def _complete(schema: Any) -> Any:
    """The schema with every named property required and no other allowed."""
    if isinstance(schema, list):
        return [_complete(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    whole = {name: _complete(part) for name, part in schema.items()}
    if schema.get("type") == "object" and isinstance(schema.get("properties"), dict):
        whole |= {"required": sorted(schema["properties"]), "additionalProperties": False}
    return whole
