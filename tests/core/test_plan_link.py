"""The links of plans (lazy/plan.js/10-link.js): old ones stay readable, damage is noticed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.core.strategies import doses
from tests.node import STATIC, Scripts, sources

ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789-./:"


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    link = STATIC / "lazy/plan.js/10-link.js"
    scripts = Scripts(*sources("dose.js"), link)
    yield scripts
    scripts.close()


def item(name: str, dose: str = "", note: str = "", misread: str = "") -> dict[str, str]:
    return {"name": name, "dose": dose, "note": note, "misread": misread}


def plan(*items: dict[str, str], title: str = "", note: str = "") -> dict[str, Any]:
    return {"title": title, "note": note, "items": list(items)}


# Links that patients have on paper. Never change a line of this table: add to it.

GIVEN_OUT = [
    ("1/toe-threading/:3fzni", plan(item("toe-threading"))),
    (
        "1/toe-threading/banded-clam.3x10:-each.side:-daily/:572r3",
        plan(item("toe-threading"), item("banded-clam", "3 x 10, each side, daily")),
    ),
    (
        (
            "1/-:left.heel:-weeks.1.and.2/.:stop.if.it.hurts.more.the.next.day.:5call.us:6:.:9a:"
            ":do.it.before.breakfast:-if.you.can:./banded-clam.2-3x8-12:-hold.2-3s:-rest.1min"
            ":-tempo.3-2-3:-each.side:-twice.a.day:-5.days.a.week:-for.6.weeks"
            "/.:only.the.left.leg:4.it.is.weaker:3"
            "/toe-yoga.10.slow.c:96l:rculos.each.way:-daily/:3t7p0"
        ),
        plan(
            item(
                "banded-clam",
                "2-3 x 8-12, hold 2-3 s, rest 1 min, tempo 3-2-3, each side, twice a day,"
                " 5 days a week, for 6 weeks",
                "Only the left leg: it is weaker!",
            ),
            item("toe-yoga", "10 slow círculos each way, daily"),
            title="Left heel, weeks 1 and 2",
            note="Stop if it hurts more the next day (call us).\n"
            "Do it before breakfast, if you can.",
        ),
    ),
    (
        (
            "1/.:ll:969:menos.si.duele.m:969:s:91n:.:95b:dudas:2.10:710.:96c3:.50.:911::-:92qtp:"
            "/knee-to-wall.5reps:-each.side:-every.other.day/calf-raise.30-60s/:94r02"
        ),
        plan(
            item("knee-to-wall", "5 reps, each side, every other day"),
            item("calf-raise", "30-60 s"),
            note="Llámenos si duele más; ¿dudas? 10/10 – 50 %, 👍",
        ),
    ),
]


@pytest.mark.parametrize(("link", "means"), GIVEN_OUT)
def test_a_link_once_given_out_is_read_for_ever(
    scripts: Scripts, link: str, means: dict[str, Any]
) -> None:
    assert scripts("rehabPlan.decode", f"#{link}") == {"plan": means, "state": "whole"}


@pytest.mark.parametrize(("link", "means"), GIVEN_OUT)
def test_the_table_is_what_is_written_today(
    scripts: Scripts, link: str, means: dict[str, Any]
) -> None:
    assert scripts("rehabPlan.encode", means) == link


names = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(lambda n: len(n) < 60)


def texts(most: int) -> st.SearchStrategy[str]:
    return st.one_of(
        st.text(max_size=most),
        st.text("abcXYZ 019 .,-:;/!?'()\n¿áéñÑ½", max_size=most),
        st.sampled_from(["", "Only the left foot.", "Llámenos si duele, por favor (y pare)."]),
    )


plans = st.fixed_dictionaries(
    {
        "title": texts(60),
        "note": texts(300),
        "items": st.lists(
            st.fixed_dictionaries(
                {
                    "name": names,
                    "dose": st.just("") | doses().map(str),
                    "note": texts(40),
                    "misread": st.just(""),
                }
            ),
            max_size=8,
        ),
    }
)
CLEANED = """plan => ({
    title: rehabPlan.clean(plan.title, rehabPlan.LONGEST.title),
    note: rehabPlan.clean(plan.note, rehabPlan.LONGEST.note),
    items: plan.items.map(item => ({
        ...item, note: rehabPlan.clean(item.note, rehabPlan.LONGEST.itemNote)})),
})"""


@given(texts(300))
def test_a_note_keeps_all_that_can_be_seen(scripts: Scripts, note: str) -> None:
    kept = scripts("rehabPlan.clean", note, 300)
    assert scripts("rehabPlan.clean", kept, 300) == kept
    if all(unicodedata.category(letter)[0] in "LNPS" or letter == " " for letter in note):
        assert kept == unicodedata.normalize("NFC", note).strip()[:300].strip()


MISTREATED = {
    "as it is": lambda link: link,
    "with the sign": lambda link: f"#{link}",
    "in capitals": str.upper,
    "percent signs": lambda link: link.replace("/", "%2F").replace(":", "%3a"),
    "percent signs twice": lambda link: link.replace("/", "%252F").replace(":", "%253A"),
    "broken over lines": lambda link: "\r\n ".join(link[i : i + 20] for i in range(0, 900, 20)),
    "encoded line breaks": lambda link: "%0D%0A".join(
        link[i : i + 20] for i in range(0, len(link), 20)
    ),
    "quoted-printable": lambda link: "=\n".join(link[i : i + 9] for i in range(0, len(link), 9)),
    "an end of a sentence": lambda link: f"{link}).",
    "dashes": lambda link: link.replace("-", "–"),
    "soft hyphens": lambda link: "\u00ad".join(link),
}


DAMAGE = st.tuples(
    st.sampled_from(["change", "drop", "add", "swap", "cut"]),
    st.integers(0, 10_000),
    st.sampled_from(ALPHABET + "ABZ %#=?&\n"),
)


def damaged(link: str, kind: str, anywhere: int, letter: str) -> str:
    place = anywhere % len(link)
    return {
        "change": link[:place] + letter + link[place + 1 :],
        "drop": link[:place] + link[place + 1 :],
        "add": link[:place] + letter + link[place:],
        "swap": link[:place] + link[place + 1 : place + 2] + link[place] + link[place + 2 :],
        "cut": link[:place],
    }[kind]


@settings(max_examples=250)
@given(plans, st.lists(DAMAGE, min_size=2, max_size=4))
def test_a_plan_comes_back_from_its_link_and_damage_is_noticed(
    scripts: Scripts, given_plan: dict[str, Any], damage: list[tuple[str, int, str]]
) -> None:
    """What mail programs do to a link is undone; one changed character is noticed or harmless."""
    link, cleaned = scripts(f"plan => [rehabPlan.encode(plan), ({CLEANED})(plan)]", given_plan)
    assert set(link) <= set(ALPHABET)
    ways = MISTREATED if len(link) <= 800 else {"as it is": MISTREATED["as it is"]}
    harmed = [damaged(link, *how) for how in damage]
    sent = [way(link) for way in ways.values()] + harmed
    read = scripts("links => links.map((link) => rehabPlan.decode(link))", sent)
    whole = {"plan": cleaned, "state": "whole"}
    assert dict(zip(ways, read, strict=False)) == dict.fromkeys(ways, whole)
    for text, back in zip(harmed, read[len(ways) :], strict=True):
        assert back is None or back["state"] != "whole" or back == whole
        assert back is not None or "/" not in text


def test_every_change_of_one_character_is_noticed(scripts: Scripts) -> None:
    link = scripts("rehabPlan.encode", plan(item("banded-clam", "3 x 10"), item("toe-yoga")))
    changed = [
        link[:place] + letter + link[place + 1 :]
        for place in range(len(link))
        for letter in ALPHABET
        if letter != link[place]
    ]
    states = scripts("links => links.map(link => rehabPlan.decode(link)?.state)", changed)
    assert set(states) == {"damaged"}


def test_a_link_that_was_cut_shows_what_is_left(scripts: Scripts) -> None:
    link = scripts(
        "rehabPlan.encode",
        plan(item("toe-threading", "3 x 10, daily"), item("banded-clam"), note="Go slowly."),
    )
    back = scripts("rehabPlan.decode", link[: link.index("-clam")])
    assert back["state"] == "damaged"
    left = plan(item("toe-threading", "3 x 10, daily"), item("banded"), note="Go slowly.")
    assert back["plan"] == left


def test_a_dose_that_is_none_is_told(scripts: Scripts) -> None:
    [found] = scripts("rehabPlan.decode", "1/toe-threading.3:-sets/:00000")["plan"]["items"]
    assert found == item("toe-threading", misread="3, sets")


def test_a_link_of_a_later_version_says_so(scripts: Scripts) -> None:
    link = scripts("rehabPlan.encode", plan(item("toe-threading")))
    body = "2" + link[1 : link.rindex("/")]
    assert scripts("rehabPlan.decode", f"{body}/:{crc24(body)}")["state"] == "newer"
    assert scripts("rehabPlan.decode", f"{body}/:00000")["state"] == "damaged"


def crc24(text: str) -> str:
    """The checksum once more, from RFC 9580, to hold the script's against."""
    crc = 0xB704CE
    for byte in text.encode():
        crc ^= byte << 16
        for _ in range(8):
            crc = (crc << 1) ^ (0x1864CFB if crc & 0x800000 else 0)
    digits = ""
    for _ in range(5):
        crc, digit = divmod(crc, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


@pytest.mark.parametrize("anchor", ["", "#", "#content", "#toe-threading", "#1", "#%zz"])
def test_another_anchor_is_no_plan(scripts: Scripts, anchor: str) -> None:
    assert scripts("rehabPlan.decode", anchor) is None


@given(st.text() | st.text(ALPHABET + "%<>&\"'\\"))
@example("1/__proto__/constructor/tostring/:00000")
@example("1/<img src=x onerror=alert(1)>/:00000")
@example("1/" + "a" * 100_000)
@example("1/" + "a/" * 50_000)
@example("1/" + "%25" * 33_000)
@example("1/." + ":9zzzz:" * 5_000)
@example("1/toe-threading." + "9" * 90_000)
def test_no_fragment_breaks_the_reader(scripts: Scripts, fragment: str) -> None:
    back = scripts("rehabPlan.decode", fragment)
    for found in back["plan"]["items"] if back else []:
        assert set(found["name"]) <= set(ALPHABET) - set("/.:")
        assert len(found["name"]) <= 80
        assert len(found["note"]) <= 120
    assert back is None or len(back["plan"]["items"]) <= 24
    assert back is None or back["state"] == "damaged" or crc_holds(fragment)


def crc_holds(fragment: str) -> bool:
    body, _, given_sum = fragment.rpartition("/:")
    return crc24(body) == given_sum
