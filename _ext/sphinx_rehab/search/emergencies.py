"""What patients write when they may need help at once, and what they are then told first.

The words err on the side of caution. A clinic adds, changes and removes entries with the setting
`rehab_emergencies`; the questions for it stand in `docs/authoring/open-questions.md`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_rehab.i18n import _


@dataclass(frozen=True, slots=True)
class Emergency:
    """A notice. Each of *words* is a phrase: all its words have to stand near each other in what
    was typed, in any order and with a slip or two; "/" parts words of which one is enough.
    """

    id: str
    words: tuple[str, ...]
    title: str
    text: str
    phone: str = ""


_NOT = "cannot/cant/couldnt/unable/not/no"
_LEGS = "leg/legs/foot/feet"
_PRIVATE = "groin/genitals/genital/crotch/private/privates/vagina/penis/anus/rectum/perineum"
_WORDS: dict[str, tuple[str, ...]] = {
    "chest-pain": (
        "chest pain/pains/painful/hurts/hurting/ache/aches/aching/sore",
        "chest tight/tightness/pressure/heavy/heaviness/crushing/squeezing/burning",
        "heart attack",
        "pain/pains/numb arm jaw",
        "pain left arm",
    ),
    "breathing": (
        f"{_NOT}/hard/trouble/difficulty/difficult/struggling/problems breathe/breath/breathing",
        "short/shortness breath",
        "breathless/breathlessness/gasping/suffocating/choking",
        "lips blue",
    ),
    "stroke": (
        "face/mouth/smile droop/drooping/droops/drooped/dropped/crooked/lopsided",
        "slurred/slurring speech/words/talking",
        f"{_NOT} speak/talk",
        "sudden/suddenly weak/weakness/numb/numbness side/arm/face",
        "having/sign/signs/symptom/symptoms/mini stroke",
        "sudden/suddenly blind/blindness/confused/confusion",
    ),
    "cauda-equina": (
        f"numb/numbness/tingling between/saddle/{_PRIVATE}",
        f"{_NOT} feel {_PRIVATE}/saddle",
        "saddle anesthesia/anaesthesia/numbness",
        f"lost/lose/losing/loss/{_NOT} control bladder/bowel/bowels/pee/urine/poop/stool",
        "bladder/bowel accident/accidents/leaking/incontinence",
        f"{_NOT} pee/urinate/wee/poop",
        "wet/wetting/soiled/soiling myself",
        "cauda equina",
    ),
    "legs": (
        f"{_NOT} feel {_LEGS}",
        f"{_NOT} move/lift/walk {_LEGS}/suddenly/anymore",
        "both legs numb/numbness/weak/weakness/tingling/dead",
        f"sudden/suddenly weak/weakness/numb/numbness {_LEGS}",
        "paralyzed/paralysed/paralysis",
    ),
    "blood-clot": (
        f"calf/calves/{_LEGS} hot/warm/red/painful swollen/swelling/swelled/swells/puffy",
        "calf/calves swollen/swelling/swelled/swells/hot",
        "blood clot/clots",
        "deep vein/thrombosis",
        "dvt",
    ),
    "headache": (
        "sudden/suddenly/worst/severe/terrible/thunderclap headache/migraine",
        "worst/explosive/sudden head pain",
        "hit/banged/injury head dizzy/vomit/vomiting/sick/confused/drowsy",
    ),
    "collapse": (
        "passed/passing/black/blacked/blacking/blackout out",
        "fainted/fainting/collapsed/unconscious/seizure",
        "bone sticking/poking/through",
        f"{_NOT} stop bleeding",
        "coughing blood",
    ),
    "self-harm": (
        "suicide/suicidal",
        "kill/killing myself",
        "want/wish/going die/dead",
        "want/hurting harm/hurt/cut myself",
        "end my life",
    ),
}


def shipped() -> dict[str, Emergency]:
    """The entries of the extension, in the language of the build, by id."""
    help_now, call = _("Get help now"), _("Stop and call 911.")
    texts = {
        "chest-pain": _("Chest pain or pressure can come from the heart."),
        "breathing": _("Trouble breathing can be serious. Do not wait for it to pass."),
        "stroke": _("These can be signs of a stroke. Every minute counts."),
        "cauda-equina": _(
            "Numbness between the legs, or a bladder or bowel that you cannot control, can mean"
            " that nerves in your low back are pressed. This needs an emergency room today."
        ),
        "legs": _("Legs that you suddenly cannot feel or move need an emergency room today."),
        "blood-clot": _(
            "A calf that is hot, red, swollen or sore can be a blood clot. Do not rub or stretch"
            " it. See a doctor today. If your chest hurts or you are short of breath, call 911."
        ),
        "headache": _(
            "A sudden, very bad headache, or feeling ill after a blow to the head, is an emergency."
        ),
        "collapse": _("Fainting, a seizure or heavy bleeding needs help at once."),
        "self-harm": _("You are not alone. Call or text 988 at any time to talk to someone now."),
    }
    own_call = {"blood-clot", "self-harm"}
    return {
        id_: Emergency(
            id_,
            _WORDS[id_],
            help_now,
            text if id_ in own_call else f"{text} {call}",
            "988" if id_ == "self-harm" else "911",
        )
        for id_, text in texts.items()
    }
