"""Training in several processes of one thread each, which hold the same weights and share their gradients."""

import argparse
import os

import torch
from torch import distributed, nn


def add_process_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--processes", type=int, default=2, help="processes of one thread each")
    parser.add_argument("--port", type=int, default=29511, help="where the processes meet on this machine")


def join_processes(rank: int, options: argparse.Namespace) -> None:
    """Called first by each process; `options` are those of `add_process_options`."""
    torch.set_num_threads(1)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(options.port))
    distributed.init_process_group("gloo", rank=rank, world_size=options.processes)


def average_gradients(parameters: list[nn.Parameter], processes: int) -> None:
    gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
    flat = torch.cat([gradient.flatten() for gradient in gradients])
    distributed.all_reduce(flat)
    flat /= processes
    for gradient, part in zip(
        gradients, flat.split([gradient.numel() for gradient in gradients]), strict=True
    ):
        gradient.copy_(part.view_as(gradient))
