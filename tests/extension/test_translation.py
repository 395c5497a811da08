"""A library in another language: what its translators get, and what its patients read."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from bs4 import BeautifulSoup
from sphinx_rehab import i18n

from tests.conftest import VOCABULARY, Build, Built, exercise
from tests.extension.samples import CONF, FILES
from tests.extension.samples_es import SPANISH, THREADING, TWIN

SOURCE = Path(i18n.__file__).parent / "locale/es/LC_MESSAGES/sphinx_rehab.po"
OURS = {"Clinical note", "Why it matters", "Ask first if", "Stop if"}
Spanish = Callable[..., Built]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extension's Spanish, compiled outside the checkout, which holds no `.mo` files."""
    folder = tmp_path_factory.mktemp("locale")
    target = folder / "es/LC_MESSAGES/sphinx_rehab.mo"
    target.parent.mkdir(parents=True)
    with SOURCE.open("rb") as stream, target.open("wb") as out:
        write_mo(out, read_po(stream, locale="es"))
    return folder


@pytest.fixture
def spanish(build: Build, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Spanish:
    """Build the sample pages, or *files*, in Spanish; *texts* are the translations by page."""
    monkeypatch.setattr(i18n, "LOCALE_DIR", compiled)

    def run(
        files: Mapping[str, str | bytes] = FILES,
        texts: Mapping[str, Mapping[str, str]] = SPANISH,
        **conf: Any,
    ) -> Built:
        catalogs = {f"locale/es/LC_MESSAGES/{page}.po": _po(of) for page, of in texts.items()}
        settings = {"language": "es", "gettext_compact": False, "locale_dirs": ["locale"]}
        return build(
            {"exercises/vocabulary.es.toml": TWIN, **files, **catalogs},
            conf={**CONF, **settings, **conf},
        )

    return run


def _po(texts: Mapping[str, str]) -> bytes:
    catalog, stream = Catalog(locale="es", fuzzy=False), io.BytesIO()
    for text, translation in texts.items():
        catalog.add(text, translation)
    write_po(stream, catalog)
    return stream.getvalue()


def _page(built: Built, docname: str) -> BeautifulSoup:
    return BeautifulSoup(built.html(docname), "html.parser")


def _shown(built: Built, docname: str) -> str:
    """All that a reader of *docname* sees or hears, on one line."""
    page = _page(built, docname)
    described = [image["alt"] for image in page.select(".body img")]
    return " ".join(" ".join([page.select_one(".body").get_text(), *described]).split())


def _plain(markdown: str) -> str:
    """The first words of *markdown* as a page shows them, up to a role or link within."""
    opening = markdown.removeprefix("**{switch-sides}`").removeprefix("[")
    return " ".join(re.sub(r"[*]", "", re.split(r"\{[a-z-]+\}`|\[|`|\]", opening)[0]).split())


# -- what translators get


def test_template_of_each_page_holds_every_text_of_its_author(build: Build) -> None:
    built = build(FILES, builder="gettext", conf={**CONF, "gettext_compact": False})
    assert built.warnings == []
    for page, texts in SPANISH.items():
        with (built.outdir / f"{page}.pot").open("rb") as stream:
            found = {message.id for message in read_po(stream) if message.id}
        # a picture on its own is offered twice: its description, and its Markdown
        assert {text for text in found if not text.startswith("![")} - OURS == set(texts), page


# -- what patients read


def test_each_page_shows_its_texts_in_spanish_and_no_longer_in_english(spanish: Spanish) -> None:
    built = spanish()
    assert built.warnings == []
    for page, texts in SPANISH.items():
        shown = _shown(built, page)
        for text, translation in texts.items():
            assert _plain(translation) in shown, page
            assert not re.search(rf"\b{re.escape(_plain(text))}\b", shown), page


def test_each_page_shows_the_titles_and_messages_of_others_in_spanish(spanish: Spanish) -> None:
    built = spanish()
    assert {"A la pata coja", "Se para en una pierna."} <= _cards(built, THREADING)
    assert {"Pies más fuertes", "Para usted si le duele el talón."} <= _cards(built, THREADING)
    assert {"Dedos entrelazados", "Sus manos sueltan los dedos rígidos."} <= _cards(
        built, "docs/all"
    )
    assert "o con A la pata coja." in _shown(built, THREADING)
    assert "Dedos entrelazados — " in _shown(built, "docs/plan")


def _cards(built: Built, docname: str) -> set[str]:
    return {p.get_text() for p in _page(built, docname).select(".rehab-card p")}


def test_dose_is_in_spanish_wherever_it_stands(spanish: Spanish) -> None:
    built = spanish()
    whole = (
        "2 series de 10 círculos lentos en cada sentido, mantenga la posición 2 a 3 segundos cada"
        " vez, descanse 30 segundos entre series, con cada lado, todos los días, durante 6 semanas"
    )
    short = "2 × 10 círculos lentos en cada sentido, mantenga 2–3 s, con cada lado, todos los días"
    assert whole in _shown(built, THREADING)
    assert f"Receta: {whole}" in _shown(built, "docs/all")
    assert short in _cards(built, "docs/all")
    assert f"Dedos entrelazados — {whole}" in _shown(built, "docs/plan")
    assert "A la pata coja — 2 series de 5 saltitos, con cada lado" in _shown(built, "docs/plan")
    data = json.loads((built.outdir / "exercises.json").read_text("utf-8"))
    dose = next(e["dose"] for e in data["exercises"] if e["name"] == "toe-threading")
    assert (dose["words"], dose["unit"]) == (whole, "círculos lentos")
    assert dose["text"].startswith("2 x 10 slow circles each way, hold 2-3 s")
    item = data["protocols"][0]["sessions"][0]["items"][0]
    assert item["dose"]["words"] == whole


def test_labels_are_in_spanish(spanish: Spanish, build: Build) -> None:
    """Whatever word of ours an English page shows, the Spanish one shows its translation."""
    with SOURCE.open("rb") as stream:
        labels = {m.id: m.string for m in read_po(stream) if m.id and isinstance(m.id, str)}
    plain = {text: words for text, words in labels.items() if "%(" not in text}
    settings = {"html_theme": "rehab", "rehab_disclaimer": ""}
    english = build(FILES, folder="english", conf={**CONF, **settings})
    built = spanish(**settings)
    seen = set()
    for docname in SPANISH:
        before, after = (_labels(_page(of, docname)) for of in (english, built))
        for text in before & plain.keys():
            assert text not in after, docname
            if plain[text] in after:  # else Sphinx has a translation of its own
                seen.add(text)
    assert {"Stop if", "Ask first if", "Related drills", "Find an exercise", "Takes"} <= seen
    assert len(seen) > 30


def _labels(page: BeautifulSoup) -> set[str]:
    texts = {" ".join(text.split()).removesuffix(":") for text in page.find_all(string=True)}
    attributes = ("aria-label", "placeholder", "title")
    return texts | {tag[name] for name in attributes for tag in page.select(f"[{name}]")}


def test_roles_in_steps_keep_their_data(spanish: Spanish) -> None:
    page = _page(spanish(), THREADING)
    timings = [
        (item["class"], item.get("data-dose"), item.get_text())
        for item in page.select(".rehab-step span")
    ]
    assert timings == [
        (["rehab-hold"], "hold 2-3 s", "de 2 a 3 segundos"),
        (["rehab-reps"], "10 each way", "10 por lado"),
        (["rehab-rest"], "rest 30 s", "descanse"),
        (["rehab-switch-sides"], None, "Cambie de pie"),
    ]
    titles = [title.get_text() for title in page.select(".rehab-step-title")]
    assert titles == ["Cruce un pie.", "Separe los dedos.", "Haga círculos.", "Cambie de pie."]


def test_question_keeps_the_address_that_it_has_in_english(spanish: Spanish) -> None:
    built = spanish()
    question = _page(built, THREADING).select_one("#question-should-it-hurt")
    assert question.get_text() == "¿Debe doler?"
    data = json.loads((built.outdir / "exercises.json").read_text("utf-8"))
    found = next(e["questions"][0] for e in data["exercises"] if e["name"] == "toe-threading")
    assert found == {
        "question": "¿Debe doler?",
        "answer": "No. Lo normal es sentir algo de tirantez.",
        "anchor": "question-should-it-hurt",
    }


def test_text_that_stays_the_same_does_not_keep_the_others_from_being_translated(
    spanish: Spanish,
) -> None:
    page = exercise("clam", tagline="Strong hips", targets="gluteus maximus", status="review")
    texts = {"exercises/clam": {"Strong hips": "Caderas", "gluteus maximus": "gluteus maximus"}}
    shown = _shown(spanish({"exercises/clam.md": page}, texts), "exercises/clam")
    assert "Caderas" in shown
    assert "gluteus maximus" in shown


def test_text_without_translation_stays_as_its_author_wrote_it(spanish: Spanish) -> None:
    built = spanish(texts={THREADING: {"Toe Threading": "Dedos entrelazados"}})
    assert built.warnings == []
    shown = _shown(built, THREADING)
    assert "Dedos entrelazados" in shown
    assert "Your fingers loosen stiff toes." in shown
    assert "2 series de 10 slow circles en cada sentido" in shown


# -- the vocabulary


def _facts(built: Built, docname: str) -> str:
    found = _page(built, docname).select(".rehab-facts")
    return " ".join(part.get_text(" ", strip=True) for part in found)


def test_twin_of_the_vocabulary_gives_labels_and_synonyms(spanish: Spanish) -> None:
    built = spanish()
    assert built.warnings == []
    facts = _facts(built, THREADING)
    for label in ("Sentado", "Nada", "Suave", "Pie", "Dolor de talón", "Juanete"):
        assert label in facts
    assert "Vea también Juanete" in _shown(built, "docs/heel")
    assert built.domain.vocabulary.terms("regions")["foot"].synonyms == ("pies",)
    assert built.domain.vocabulary.terms("regions")["foot"].parent == "leg"


def test_term_that_the_twin_lacks_keeps_its_label(spanish: Spanish) -> None:
    page = exercise("clam", region="hip", equipment="band")
    built = spanish({"exercises/clam.md": page}, {})
    assert built.warnings == []
    facts = _facts(built, "exercises/clam")
    assert "Band" in facts
    assert "Hip" in facts


def test_twin_of_another_language_is_left_alone(build: Build) -> None:
    built = build({**FILES, "exercises/vocabulary.es.toml": TWIN}, conf={"language": "en"})
    assert "Juanete" not in built.html(THREADING)


def test_change_of_the_twin_is_seen_by_the_pages_that_use_it(spanish: Spanish) -> None:
    spanish()
    changed = TWIN.replace("Juanete", "Dedo salido")
    built = spanish({"exercises/vocabulary.es.toml": changed})
    assert "Dedo salido" in _shown(built, THREADING)
    assert "Dedo salido" in _shown(built, "docs/heel")
    assert VOCABULARY.count("Bunion") == 1


# -- incremental


def test_new_translation_of_a_title_is_shown_on_the_pages_that_name_it(
    spanish: Spanish, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {"exercises/stance": {"One-Leg Stance": "A la pata coja"}}
    assert "A la pata coja" in _shown(spanish(texts=texts), THREADING)
    monkeypatch.setattr("gettext._translations", {})  # Python reads each file once a process
    texts = {"exercises/stance": {"One-Leg Stance": "De pie en una pierna"}}
    assert "De pie en una pierna" in _shown(spanish(texts=texts), THREADING)
