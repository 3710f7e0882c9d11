"""How well a person's list is paired with a published one: precision and recall, for each way it may differ.

``python -m benchmarks.reconciling [--rows N] [--seeds N] [--train]``. The genuine Signatory List, where it lies beside
the checkout, else an invented one, loses a third of its rows; of all its rows lists are made as people keep them
(``tests/reconciling/perturbing.py``), half of them for training, half for the test. ``--train`` finds weights and
threshold on the training parts alone and prints them for ``desktop/reconciling/pairing/scoring.py``; the figures are
those of the test parts, of other rows, with the weights in the program.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop.reconciling.model import Field, Listed, Pairing, Verdict
from desktop.reconciling.pairing import scoring
from desktop.reconciling.pairing.comparing import near_all, paired
from sync.work import Work
from tests.matching.invented import invented_rows
from tests.reconciling.judging import Figures, by_slip, compare, figures, finder_of
from tests.reconciling.perturbing import Asked, Case, cases

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "dxf" / "DxF_DSA_SignatoryList.xlsx"
INVENTED = 3_886  # rows, as many as the genuine list has
PRECISION, RECALL = 0.98, 0.90  # the bars
ENOUGH = 0.925  # recall on the training part at least: the rest is spent on precision
FIRST_SEED = 20_261_122


def published() -> tuple[Listed, ...]:
    """The rows of the genuine list, or of an invented one of the same length."""
    if not REAL.is_file():
        return tuple(Listed(row, {Field.DXF_ID: row.key}) for row in invented_rows(INVENTED))
    from desktop.reconciling.published import listed_signatories
    from sync.lists.importing import Given, parse
    from sync.lists.model import Signatory

    parsed = parse(REAL.read_bytes(), Given(REAL.name), Work.quiet())
    return listed_signatories(row for _, row in parsed.found if isinstance(row, Signatory))


def train(parts: Sequence[Case]) -> None:
    """Find the weights by logistic regression over the candidates of the training parts, then the threshold."""
    import numpy as np

    names = list(scoring.WEIGHTS)
    told = [pair for case in parts for pair in _measured(case)]
    seen = np.array([[measures.get(name, 0.0) for name in names] for measures, _ in told])
    wanted = np.array([is_right for _, is_right in told], dtype=float)
    weights, keep = np.zeros(len(names)), np.eye(len(names)) * 1.0
    for _ in range(30):
        odds = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (wanted - odds) - keep @ weights
        weights = weights + np.linalg.solve((seen.T * (odds * (1 - odds))) @ seen + keep, slope)
    print(f"{len(told):,} candidates, {int(wanted.sum()):,} of them right")
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    _choose_threshold(parts, {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)})


def _choose_threshold(parts: Sequence[Case], weights: Mapping[str, float]) -> None:
    rows = [[one.own for one in case.asked] for case in parts]
    near = [near_all(some, finder_of(case, weights), Work.quiet()) for case, some in zip(parts, rows, strict=True)]
    asked = [one for case in parts for one in case.asked]
    chosen = 0.0
    for step in range(-4, 31):
        found = [one for some, told in zip(rows, near, strict=True) for one in paired(some, told, step / 5)]
        all_ = figures(asked, found)
        print(f"  from {step / 5:5.1f}: precision {all_.precision:.4f}, recall {all_.recall:.4f}", flush=True)
        if all_.recall < ENOUGH:
            break
        chosen = step / 5
    print(f"LIKELY_FROM = {chosen}")


def _measured(case: Case) -> Iterator[tuple[dict[str, float], bool]]:
    finder = finder_of(case)
    for one in case.asked:
        for key, measures in finder.measures(one.own):
            yield measures, key in one.right


def show(asked: Sequence[Asked], found: Sequence[Pairing]) -> Figures:
    """Print the table and return the figures of exact and likely together."""
    both = figures(asked, found)
    print(f"{'':22}{'rows':>7}{'there':>7}{'paired':>8}{'precision':>11}{'recall':>9}")
    lines = {
        "exact": figures(asked, found, [Verdict.EXACT]),
        "likely": figures(asked, found, [Verdict.LIKELY]),
        "together": both,
        **by_slip(asked, found),
    }
    for name, one in lines.items():
        recall = f"{one.recall:9.1%}" if one.there else f"{'–':>9}"
        print(f"{name:22}{one.rows:>7,}{one.there:>7,}{one.paired:>8,}{one.precision:>11.2%}{recall}")
    return both


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=10_000, help="rows of the list that each part is about, at most")
    options.add_argument("--seeds", type=int, default=4)
    options.add_argument("--train", action="store_true")
    given = options.parse_args()
    rows = published()
    pairs = [cases(rows, FIRST_SEED + number, given.rows) for number in range(given.seeds)]
    if given.train:
        train([first for first, _ in pairs])
    begin = time.perf_counter()
    done = [(case.asked, compare(case)) for _, case in pairs]
    seconds = time.perf_counter() - begin
    asked, found = [one for some, _ in done for one in some], [one for _, some in done for one in some]
    kind = "genuine" if REAL.is_file() else "invented"
    print(f"{kind} list of {len(rows):,} rows, {len(asked):,} rows compared, {1000 * seconds / len(asked):.1f} ms each")
    both = show(asked, found)
    print(f"bars: precision {PRECISION:.0%} at recall {RECALL:.0%}: "
          f"{'kept' if both.precision >= PRECISION and both.recall >= RECALL else 'NOT KEPT'}")  # fmt: skip


if __name__ == "__main__":
    main()
