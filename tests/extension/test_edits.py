"""Whatever authors change, in whatever order: the last build is as a first one would be."""

from __future__ import annotations

from itertools import count, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import VOCABULARY, Build, exercise
from tests.extension.test_incremental import HEEL, PLAN, REHAB, same_files

NAMES = ("one", "two", "three")
FIXED = {
    "index.md": "# Front\n\n:::{toctree}\n:hidden:\n:glob:\n\n*\n:::\n",
    "feet.md": "# Feet\n\n:::{catalogue}\n:region: foot\n:::\n\n{dose}`one`\n",
    "text.md": "# Text\n\nSee {exercise}`one`, [](#two), [these](#three), {condition}`bunion`.\n",
}


def texts(*choices: str) -> st.SearchStrategy[str]:
    """One of *choices*."""
    return st.sampled_from(choices)


def pages(name: str) -> st.SearchStrategy[str]:
    """The page of the exercise *name*; all of its other words may differ."""
    others = [other for other in NAMES if other != name]
    kinds = texts("harder", "prepares-for", "pairs-with")
    relation = st.builds(":{}: {}".format, kinds, st.sampled_from(others))
    return st.builds(
        exercise,
        st.just(name),
        texts(name.title(), f"{name} again"),
        options=st.just("") | relation,
        message=texts("It loosens.", "It stretches."),
        dose=texts("3 x 10", "5 min"),
        status=texts("review", "draft"),
        region=texts("foot", "hip"),
        helps=texts("bunion", "plantar-heel-pain"),
        formerly=st.none() | st.just(f"old-{name}"),
    )


PLANS = st.builds(PLAN.replace, st.just("toes"), st.sampled_from(NAMES))
CONDITIONS = st.sampled_from([HEEL, HEEL.replace("plantar-heel-pain", "bunion")])
LIBRARIES = st.fixed_dictionaries(
    {f"{name}.md": pages(name) for name in NAMES}
    | {"exercises/vocabulary.toml": texts(VOCABULARY, VOCABULARY.replace('"Bunion"', '"Bump"'))},
    optional={"plan.md": PLANS, "sore.md": CONDITIONS},
)
numbers = count()


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(states=st.lists(LIBRARIES, min_size=2, max_size=4))
def test_last_build_is_as_a_first_one(build: Build, states: list[dict[str, str]]) -> None:
    folder = f"edited-{next(numbers)}"
    later = build({**FIXED, **states[0]}, conf=REHAB, folder=folder)
    for before, after in pairwise(states):
        gone = dict.fromkeys(before.keys() - after.keys())
        edited = {name: text for name, text in after.items() if before.get(name) != text}
        later = build(gone | edited, conf=REHAB, folder=folder)
    fresh = build({**FIXED, **states[-1]}, conf=REHAB, folder=f"{folder}-fresh")
    same_files(fresh.outdir, later.outdir)
