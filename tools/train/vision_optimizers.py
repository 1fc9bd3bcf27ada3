"""Muon for the matrices inside the layers, AdamW for the rest, both on one schedule."""

import math

import torch
from torch import Tensor, nn
from torch.optim import Optimizer


def set_learning_rate(optimizers: list[Optimizer], peak: float, step: int, steps: int, warmup: int) -> None:
    """A linear warm-up, then a cosine down to a hundredth of the peak."""
    cosine = 0.5 * (1 + math.cos(math.pi * step / steps))
    rate = peak * min(1, (step + 1) / warmup) * (0.99 * cosine + 0.01)
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["lr"] = rate


class ConvolutionMuon(Optimizer):
    """Muon (Jordan et al. 2024) for weights of any rank, taken as matrices of [outputs, everything else]."""

    def __init__(
        self, parameters: list[nn.Parameter], lr: float, weight_decay: float = 0.05, momentum: float = 0.95
    ) -> None:
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay, "momentum": momentum})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is not None:
                    self._update(parameter, parameter.grad, group)

    def _update(self, parameter: nn.Parameter, gradient: Tensor, group: dict) -> None:
        buffer = self.state[parameter].setdefault("momentum", torch.zeros_like(parameter))
        buffer.lerp_(gradient, 1 - group["momentum"])
        update = orthogonalize(gradient.lerp(buffer, group["momentum"]).reshape(len(parameter), -1))
        # Matches the root mean square of AdamW's updates, so that both share one learning rate (Liu et al. 2025).
        scale = 0.2 * math.sqrt(max(update.shape))
        parameter.mul_(1 - group["lr"] * group["weight_decay"])
        parameter.sub_(update.reshape(parameter.shape), alpha=group["lr"] * scale)


def orthogonalize(matrix: Tensor, iterations: int = 5) -> Tensor:
    """Newton-Schulz iterations towards the nearest semi-orthogonal matrix, with Muon's published coefficients."""
    a, b, c = 3.4445, -4.775, 2.0315
    wide = matrix.mT if matrix.shape[0] > matrix.shape[1] else matrix
    x = wide / wide.norm().clamp(min=1e-7)
    for _ in range(iterations):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.mT if matrix.shape[0] > matrix.shape[1] else x
