"""Multiplies vectors and matrices of every kind and layout that numpy knows; run on Windows, answers into a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

KINDS = ("f4", "f8", "c8", "c16")
SIZES = (0, 1, 2, 3, 7, 20, 33)


def filled(shape: tuple[int, ...], kind: str, seed: int) -> Any:
    """Return numbers between -1 and 1 that look like chance and are always the same."""
    count = int(np.prod(shape))
    found = np.sin(np.arange(1, count + 1) * (seed + 1.37))
    if kind.startswith("c"):
        found = found + 1j * np.cos(np.arange(1, count + 1) * (seed + 2.11))
    return found.astype(kind).reshape(shape)


def layouts(matrix: Any) -> Iterator[tuple[str, Any]]:
    """Yield the same matrix as it may lie in memory."""
    yield "rows", np.ascontiguousarray(matrix)
    yield "columns", np.asfortranarray(matrix)
    yield "turned", np.ascontiguousarray(matrix.T).T
    wide = np.zeros((matrix.shape[0] * 2, matrix.shape[1] * 3), matrix.dtype)
    wide[::2, ::3] = matrix
    yield "strided", wide[::2, ::3]
    yield "backwards", np.ascontiguousarray(matrix[::-1, ::-1])[::-1, ::-1]
    part = np.zeros((matrix.shape[0], matrix.shape[1] + 5), matrix.dtype)
    part[:, : matrix.shape[1]] = matrix
    yield "part of rows", part[:, : matrix.shape[1]]


def products(kind: str, m: int, n: int, k: int) -> Iterator[tuple[str, Any]]:
    """Yield the answers for one kind and size."""
    for left_name, left in layouts(filled((m, k), kind, 1)):
        for right_name, right in layouts(filled((k, n), kind, 2)):
            yield f"{left_name} x {right_name}", left @ right
        yield f"{left_name} x own turned", left @ left.T
        yield f"own turned x {left_name}", left.T @ left
        yield f"{left_name} x own turned, conjugate", left @ left.conj().T
        yield f"{left_name} x vector", left @ filled((k,), kind, 3)
        yield f"{left_name} x vector backwards", left @ filled((k,), kind, 3)[::-1]
        yield f"vector x {left_name}", filled((m,), kind, 4) @ left
        yield f"{left_name}, einsum", np.einsum("ij,kj->ik", left, left, optimize=True)
    first, second = filled((k,), kind, 5), filled((2 * k,), kind, 6)[::2]
    yield "dot", np.dot(first, second)
    yield "vdot", np.vdot(first, second)
    yield "inner backwards", np.inner(first[::-1], second)
    yield "convolve", np.convolve(first, second) if k else np.zeros(1)
    yield "tensordot", np.tensordot(filled((2, m, k), kind, 7), filled((k, n, 2), kind, 8), axes=1)
    yield "stack", filled((3, m, k), kind, 7) @ filled((3, k, n), kind, 8)


def main(out: str) -> None:
    """Write all answers into one file."""
    answers = {
        f"{kind} {m} {n} {k} {name}": answer
        for kind in KINDS
        for m, n, k in ((a, b, c) for a in SIZES for b in (1, 3, 20) for c in SIZES)
        for name, answer in products(kind, m, n, k)
    }
    print(len(answers))  # noqa: T201
    np.savez(out, **answers)


if __name__ == "__main__":
    main(sys.argv[1])
