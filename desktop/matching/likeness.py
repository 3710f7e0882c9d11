"""How alike two names are, word by word, with slips of the keyboard and shortened words forgiven."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

SHORTEST_WITH_SLIPS = 4  # letters; shorter words and words with digits have to be the same
CLOSE_WORD = 0.7  # from here on two words may be one with a slip: one slip in four letters, two in seven
SHORTENED = 0.85  # what a word counts that is the beginning of the other one
SHORTEST_BEGINNING = 3  # letters

# Words that half of the field has in its name say little about which one it is.
COMMON = frozenset(
    "center medical health healthcare care group hospital community services clinic rehabilitation nursing associates "
    "laboratory convalescent postacute skilled facility md do dr doctor professional specialists physicians medicine "
    "wellness home family county department holdings opco california".split()
)
WEIGHT, COMMON_WEIGHT = 1.0, 0.45


def weight(word: str) -> float:
    """Return how much a word tells about which organization it is."""
    return COMMON_WEIGHT if word in COMMON else WEIGHT


def likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Return from 0 to 100 how alike two names are, each given as its words; their order hardly counts."""
    if tuple(ours) == tuple(theirs):
        return 100.0
    matched_ours, matched_theirs = _matched(ours, theirs)
    covered = matched_ours / sum(map(weight, ours))
    covering = matched_theirs / sum(map(weight, theirs))
    both = covered + covering
    by_words = 0.35 * covered + 0.65 * (2 * covered * covering / both if both else 0.0)
    return min(99.0, 100 * max(by_words, _as_one(ours, theirs)))


@lru_cache(maxsize=1 << 15)  # a list's words come up again and again within one query
def word_likeness(ours: str, theirs: str) -> float:
    """Return from 0 to 1 how likely two words are meant to be one."""
    if ours == theirs:
        return 1.0
    short, long = sorted((ours, theirs), key=len)
    if len(short) < SHORTEST_BEGINNING or not (short.isalpha() and long.isalpha()):
        return 0.0
    beginning = SHORTENED if long.startswith(short) else 0.0
    slip = _similarity()(ours, theirs) if len(short) >= SHORTEST_WITH_SLIPS else 0.0
    return max(beginning, slip if slip >= CLOSE_WORD else 0.0)


def _matched(ours: Sequence[str], theirs: Sequence[str]) -> tuple[float, float]:
    """Return the weight of the words of each side that the other side has, too."""
    left = list(theirs)
    open_words, mine, other = [], 0.0, 0.0
    for word in ours:
        if word in left:
            left.remove(word)
            mine, other = mine + weight(word), other + weight(word)
        else:
            open_words.append(word)
    for word in open_words:
        best, like = "", 0.0
        for one in left:
            alike = word_likeness(word, one)
            if alike > like:
                best, like = one, alike
        if like:
            left.remove(best)
            mine, other = mine + like * weight(word), other + like * weight(best)
    return mine, other


def _as_one(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Compare without spaces, so that words written together or apart are found; 0 where the lengths are far apart."""
    one, two = "".join(ours), "".join(theirs)
    if not 0.7 < len(one) / len(two) < 1.4:
        return 0.0
    like = _similarity()(one, two)
    return 0.97 * like if like > 0.8 else 0.0  # below that, letters agree by chance


@cache
def _similarity() -> Callable[[str, str], float]:
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity
