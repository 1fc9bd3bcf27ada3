"""Questions about a picture with short answers: what the prompted caption of BLIP-2 is trained on."""

import random

from vision_attributes import CHART_KINDS, NUMBERS, ORDINALS

LEADS = ["a photo of", "a picture of", "this is"]
TREND_WORDS = {"peaking": "peaking in the middle", "dipping": "dipping in the middle", "flat": "staying flat"}
NUMBER_WORDS = {number: word for word, number in NUMBERS.items()}
ORDINAL_WORDS = {position: word for word, position in ORDINALS.items()}


def prompted_answer(truth: dict, caption: str, generator: random.Random) -> tuple[str, str]:
    """A prompt and what must follow it."""
    if generator.random() < 0.15:
        return generator.choice(LEADS), f" {caption}"
    question, answer = generator.choice(questions_about(truth))
    return f"Question: {question} Answer:", f" {answer}"


def questions_about(truth: dict) -> list[tuple[str, str]]:
    kind = label_of(truth)
    article = "an" if kind[0] in "aeiou" else "a"
    general = [
        ("what is this?", f"{article} {kind}"),
        ("what is shown in the picture?", f"{article} {kind}"),
        ("is this a chart?", yes(truth["type"] == "chart")),
        ("is this a document?", yes(truth["type"] == "document")),
        ("is this a product?", yes(truth["type"] == "product")),
    ]
    return general + QUESTIONS[truth["type"]](truth)


def label_of(truth: dict) -> str:
    return f"{truth['kind']} chart" if truth["kind"] in CHART_KINDS else truth["kind"]


def yes(condition: bool) -> str:
    return "yes" if condition else "no"


def product_questions(truth: dict) -> list[tuple[str, str]]:
    kind, color = truth["kind"], truth["color"]
    return [
        (f"what color is the {kind}?", color),
        ("what color is it?", color),
        ("what color is the product?", color),
        ("what pattern does it have?", truth["pattern"]),
        (f"what pattern does the {kind} have?", truth["pattern"]),
        ("what color is the background?", truth["background"]),
        ("what is the background?", truth["background"]),
    ]


def chart_questions(truth: dict) -> list[tuple[str, str]]:
    kind, count = truth["kind"], NUMBER_WORDS[truth["count"]]
    marks = {"bar": "bars", "line": "points", "pie": "slices"}[kind]
    common = [
        ("what kind of chart is this?", f"a {kind} chart"),
        ("what type of chart is it?", f"a {kind} chart"),
        (f"how many {marks} are there?", count),
        (f"how many {marks} does the chart have?", count),
    ]
    if kind == "pie":
        share = "more than half" if truth["majority"] else "less than half"
        return common + [
            ("what color is the largest slice?", truth["largest"]),
            ("which slice is the largest?", f"the {truth['largest']} one"),
            ("how much does the largest slice take?", share),
        ]
    trend = TREND_WORDS.get(truth["trend"], truth["trend"])
    highest = f"the {ORDINAL_WORDS[truth['highest']]}" if "highest" in truth else "none, it is flat"
    return common + [
        ("what is the trend?", trend),
        ("how do the values change?", trend),
        ("what color is the chart?", truth["color"]),
        (f"what color are the {marks}?", truth["color"]),
        (f"which {marks[:-1]} is the highest?", highest),
    ]


def document_questions(truth: dict) -> list[tuple[str, str]]:
    stamp = truth.get("stamp")
    return [
        ("what kind of document is this?", f"{'an' if truth['kind'] == 'invoice' else 'a'} {truth['kind']}"),
        ("is it signed?", yes(truth["signature"])),
        ("is there a signature?", yes(truth["signature"])),
        ("is it stamped?", yes(stamp is not None)),
        ("is there a stamp?", yes(stamp is not None)),
        ("what color is the stamp?", stamp or "there is no stamp"),
    ]


QUESTIONS = {"product": product_questions, "chart": chart_questions, "document": document_questions}
