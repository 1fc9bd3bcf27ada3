"""What captions state, attribute by attribute: class numbers to learn, and where captions go wrong."""

from collections import Counter

import numpy as np

ABSENT = -1


class Attributes:
    """Every attribute with the values that it takes in a dataset; a picture has only some of them."""

    def __init__(self, rows: list[dict]) -> None:
        values: dict[str, set] = {}
        for row in rows:
            for name, value in row["attributes"].items():
                values.setdefault(name, set()).add(value)
        self.values = {name: sorted(found, key=str) for name, found in sorted(values.items())}
        self.numbers = {
            name: {value: number for number, value in enumerate(found)}
            for name, found in self.values.items()
        }

    @property
    def names(self) -> list[str]:
        return list(self.values)

    @property
    def sizes(self) -> list[int]:
        return [len(found) for found in self.values.values()]

    def class_numbers(self, rows: list[dict]) -> np.ndarray:
        """[rows, attributes], `ABSENT` where a row lacks one."""
        return np.array(
            [
                [
                    numbers.get(row["attributes"].get(name), ABSENT) if name in row["attributes"] else ABSENT
                    for name, numbers in self.numbers.items()
                ]
                for row in rows
            ]
        )


def error_shares(rows: list[dict], captions: list[str]) -> dict[str, float]:
    """For each type of picture, how often a wrong caption first goes wrong at which word, worst first, of its type."""
    wrong, total = Counter(), Counter()
    for row, found in zip(rows, captions, strict=True):
        total[row["type"]] += 1
        if found != row["caption"]:
            wrong[row["type"], first_difference(row["caption"], found)] += 1
            wrong[row["type"], "any"] += 1
    return {
        f"{kind}: {what}": round(count / total[kind], 4) for (kind, what), count in wrong.most_common(24)
    }


def first_difference(wanted: str, found: str) -> str:
    pairs = zip([*wanted.split(), "the end"], [*found.split(), "the end"], strict=False)
    return next((f"{a} taken for {b}" for a, b in pairs if a != b), "its length")
