"""The attributes that a truth has, as class numbers, and as a caption states them."""

import re
from collections import Counter

PRODUCT_KINDS = ["t-shirt", "mug", "shoe", "handbag", "cap", "phone", "watch", "bottle", "chair", "lamp"]
CHART_KINDS = ["bar", "line", "pie"]
DOCUMENT_KINDS = ["invoice", "contract", "letter", "receipt", "report"]
KINDS = PRODUCT_KINDS + CHART_KINDS + DOCUMENT_KINDS
COLORS = ["red", "blue", "green", "yellow", "black", "white", "orange", "purple", "pink", "brown"]
NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
TRENDS = ["rising", "falling", "peaking", "dipping", "flat"]

# Every attribute with the values it can take; a truth has only some of them.
ATTRIBUTES: dict[str, list] = {
    "kind": KINDS,
    "color": COLORS,
    "pattern": ["plain", "striped", "dotted"],
    "background": ["white", "grey", "beige", "teal"],
    "count": list(NUMBERS.values()),
    "trend": TRENDS,
    "highest": list(ORDINALS.values()),
    "majority": [False, True],
    "signature": [False, True],
    "stamp": [None, "red", "blue"],
}
ABSENT = -1


def attributes_of(truth: dict) -> dict:
    """The attributes of a truth, by the names of `ATTRIBUTES`."""
    found = {name: truth[name] for name in ATTRIBUTES if name in truth}
    if "largest" in truth:
        found["color"] = truth["largest"]
    if truth["type"] == "document":
        found["stamp"] = truth.get("stamp")
    return found


def class_numbers(truth: dict) -> list[int]:
    """One class number per attribute, `ABSENT` where the truth lacks it."""
    found = attributes_of(truth)
    return [values.index(found[name]) if name in found else ABSENT for name, values in ATTRIBUTES.items()]


def attributes_in(caption: str) -> dict:
    """The attributes that a caption states; empty if it is no caption of this world."""
    if match := re.fullmatch(r"a scanned (\S+)(?: with (.*))?", caption):
        marks = match[2] or ""
        stamp = re.search(r"a (red|blue) stamp", marks)
        return {"kind": match[1], "signature": "signature" in marks, "stamp": stamp[1] if stamp else None}
    if match := re.fullmatch(
        r"a pie chart with (\S+) slices, the largest slice is (\S+) and takes (more|less) than half", caption
    ):
        return {
            "kind": "pie",
            "count": NUMBERS.get(match[1]),
            "color": match[2],
            "majority": match[3] == "more",
        }
    if match := re.fullmatch(
        r"an? (\S+) (bar|line) chart with (\S+) (?:bars|points) (.*?)(?:, the (\S+) is the highest)?", caption
    ):
        trend = next((trend for trend in TRENDS if trend in match[4]), None)
        found = {"color": match[1], "kind": match[2], "count": NUMBERS.get(match[3]), "trend": trend}
        return {**found, "highest": ORDINALS.get(match[5])} if match[5] else found
    if match := re.fullmatch(r"an? (\S+) (?:(striped|dotted) )?(\S+) on a (\S+) background", caption):
        return {"color": match[1], "pattern": match[2] or "plain", "kind": match[3], "background": match[4]}
    return {}


def error_shares(truths: list[dict], captions: list[str]) -> dict[str, float]:
    """For each picture type and attribute, the share of captions that state it wrongly, worst first."""
    wrong, total = Counter(), Counter()
    for truth, caption in zip(truths, captions, strict=True):
        stated = attributes_in(caption)
        for name, value in attributes_of(truth).items():
            key = f"{truth['type']}.{name}"
            total[key] += 1
            wrong[key] += stated.get(name) != value
    return {key: round(count / total[key], 4) for key, count in wrong.most_common() if count > 0}
