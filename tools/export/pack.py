"""Writes model packs: a folder with pack.json, which lists every model's files with sizes and hashes.

packages/core/src/pack/pack-manifest.ts reads what this module writes.
"""
import hashlib
import json
import os
from pathlib import Path
from typing import TypedDict

MANIFEST = "pack.json"


class Entry(TypedDict):
    """What pack.json says of one model. `files` maps roles, such as "vision", to paths relative to the pack."""

    architecture: str
    summary: str
    license: str
    source: str
    files: dict[str, str]


def register(pack_dir: Path | str, name: str, entry: Entry) -> None:
    """Add the model `name`, or replace it, measuring its files; pack.json is replaced in one step.

    A pack that has no pack.json yet gets one. Raises FileNotFoundError when a file is not there.
    """
    pack_dir = Path(pack_dir)
    manifest = read_manifest(pack_dir)
    files = {role: measure(pack_dir, path) for role, path in entry["files"].items()}
    manifest["models"][name] = {**entry, "files": files}
    manifest["models"] = dict(sorted(manifest["models"].items()))
    write_text_atomically(pack_dir / MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def read_manifest(pack_dir: Path) -> dict:
    path = pack_dir / MANIFEST
    if path.exists():
        return json.loads(path.read_text("utf8"))
    name = pack_dir.resolve().name
    return {"name": name, "description": f"The model pack '{name}'", "models": {}}


def measure(pack_dir: Path, path: str) -> dict:
    digest = hashlib.sha256()
    with (pack_dir / path).open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
        return {"path": Path(path).as_posix(), "bytes": file.tell(), "sha256": digest.hexdigest()}


def write_text_atomically(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(text, "utf8")
    os.replace(temporary, path)
