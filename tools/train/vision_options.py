"""Command-line options that the trainings of several models share."""

import argparse


def add_compile_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--compile",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="compile the eye, which needs a C++ compiler and makes a step faster",
    )
