"""Sentence pools of the benchmark corpus. Filler of realistic length; no advice for patients."""

from __future__ import annotations

from dataclasses import dataclass

LEVELS = ("beginner", "intermediate", "expert")


@dataclass(frozen=True, slots=True)
class Category:
    """``aim`` ends "this drill ..."; ``timing`` is a hold (``20-30 s``) or a count (``8-12``)."""

    aim: str
    doses: tuple[str, ...]
    timing: str


CATEGORIES = {
    "cardio": Category(
        "trains the heart and lungs", ("10 min, 3 days a week", "15 min, every other day"), "10-12"
    ),
    "olympic-weightlifting": Category(
        "builds speed under load", ("5 x 3, rest 120 s", "4 x 3, rest 90 s, 2 days a week"), "3"
    ),
    "plyometrics": Category(
        "builds spring and control in landing",
        ("3 x 6, rest 90 s, 2 days a week", "4 x 5, rest 90 s, 2 days a week"),
        "5-6",
    ),
    "powerlifting": Category(
        "builds strength with heavy load", ("5 x 5, rest 180 s", "4 x 5, rest 120 s"), "5"
    ),
    "strength": Category(
        "builds strength",
        (
            "3 x 8-12, rest 60 s, 3 days a week",
            "3 x 10, rest 60 s, every other day",
            "2-3 x 8-12, tempo 3-2-3, 3 days a week",
            "2 x 15, each side, daily, for 6 weeks",
        ),
        "8-12",
    ),
    "stretching": Category(
        "eases a stiff area",
        (
            "3 x 2, hold 20-30 s, each side, daily",
            "2 x 4, hold 15-30 s, twice a day",
            "hold 20-30 s, each side, daily, for 6 weeks",
        ),
        "20-30 s",
    ),
    "strongman": Category(
        "trains the whole body to carry load",
        ("4 x 6, rest 120 s, 2 days a week", "3 x 6, rest 120 s"),
        "6",
    ),
}

MESSAGES = (
    "{title} {aim} and works the {muscle}. Move slowly and stop short of pain.",
    "This drill {aim}, with most of the work in the {muscle}.",
    "A drill that {aim}. You should feel it in the {muscle}, never in a joint.",
    "{title} works the {muscle}. Done at an even pace, it {aim}.",
)
TAGLINES = (
    "For the {muscle}, with control",
    "Steady work for the {muscle}",
    "The {muscle} and the {others}",
)
WHAT = (
    "{title} asks the {muscle} to do most of the work, while the {others} keep you steady.",
    "You need {tool} and enough room to stretch out both arms.",
    "The drill {aim}, and it does so without hurry: one slow repetition is worth two fast ones.",
    "Most people learn the movement in two or three sessions and then only need to refine it.",
    "It is one of the plainest ways to load the {muscle}, so it is often given early.",
)
NOTES = (
    "Often given after a quiet week, when the {muscle} no longer feel sore at rest.",
    "It is often given as a warm-up for work that asks more of the {muscle} and the {others}.",
    "Where the {muscle} tire early, half the dose on twice as many days works just as well.",
)
ASK_FIRST = (
    "You had an operation near the {muscle} in the last three months.",
    "Your blood pressure is high and not yet under treatment.",
    "You have numbness or tingling that comes and goes.",
    "A joint nearby is hot, swollen or red.",
    "You are pregnant, or gave birth in the last six weeks.",
    "You have had a fracture in the past year.",
    "You take medicine that makes you dizzy when you stand up.",
    "You are not sure which side or which weight was meant for you.",
)
STOP_IF = (
    "You feel a sharp pain, or the pain stays after you stop.",
    "Your chest hurts, you cannot catch your breath, or you feel faint.",
    "A joint gives way, locks or swells.",
    "Numbness or tingling starts or spreads.",
    "The {muscle} cramp and do not let go within a minute.",
    "You can no longer keep the movement under control.",
)
INTROS = (
    "Read all the steps once before you start. Have {tool} within reach.",
    "Find a quiet place with a floor that does not slip. You need {tool}.",
    "Warm up with two minutes of easy walking, then set up {tool}.",
)
CUES = (
    "**Breathe out on the effort.** Never hold your breath.",
    "**Keep your neck long.** Look at one spot straight ahead.",
    "**Move at one speed.** The way back takes as long as the way out.",
    "**Feel the {muscle} work.** If you feel another place more, start again with less load.",
    "**Stay tall.** Imagine a string from the top of your head to the ceiling.",
    "**Let your shoulders hang.** They must not creep toward your ears.",
    "**Press evenly through both feet.** The heels stay heavy.",
    "**Finish with one more in reserve.** You should be able to do two more, no fewer.",
)
MISTAKES = (
    ("Swinging to get past the hard part", "Use less load and pause where it is hardest."),
    ("Holding your breath", "Count aloud; nobody can count and hold their breath."),
    ("Going too fast", "Take three seconds for each half of the movement."),
    ("Letting the back arch", "Draw the ribs down before each repetition and keep them there."),
    ("Working through pain", "Make the movement smaller until it no longer hurts."),
    ("Gripping too hard", "Hold as you would hold a hammer, firm but not white-knuckled."),
    ("Doing only the strong side", "Start with the weaker side and match its count."),
    ("Skipping the warm-up", "Do one easy set without load first."),
)
WHY = (
    "Muscles grow stronger when they are asked for a little more than they are used to.",
    "The {muscle} respond well to slow loading, because time under load counts as much as weight.",
    "Repeating one movement teaches the nerves to call on the {others} at the right moment.",
    "Regular sessions matter more than hard ones: you can keep up a dose of {dose}.",
    "Tendons change more slowly than muscles, so the first gain is control rather than size.",
)
QUESTIONS = (
    (
        "Should {title} hurt?",
        "No. Effort in the {muscle} is right; pain is not. Move less, and call us if it stays.",
    ),
    (
        "What if I feel it in the {others} instead?",
        "Use less load and slow down. The {muscle} should tire first.",
    ),
    (
        "How soon does it help?",
        "Most people notice a change after three to four weeks with a dose of {dose}.",
    ),
    (
        "I missed a few days. Do I have to catch up?",
        "No. Go on where you stopped, with the same dose, and never do two sessions at once.",
    ),
    (
        "Can I do {title} at home?",
        "Yes, if you have {tool} and someone has checked your form once.",
    ),
    (
        "May I add weight?",
        "Only when the last repetition of every set feels as steady as the first, twice running.",
    ),
    (
        "What can I do if {tool} is missing?",
        "Ask for one of the related drills. Several train the {muscle} in another way.",
    ),
)
SOURCES = (
    ("Free exercise data, public domain", "https://example.org/free-exercise-db"),
    ("Handbook of therapeutic exercise", "https://example.org/handbook"),
    ("Home programs: a plain guide", "https://example.org/home-programs"),
    ("Strength training after injury", "https://example.org/strength"),
    ("Consensus on exercise reporting", "https://example.org/cert"),
)

CLINIC = {"name": "Benchmark Clinic", "phone": "555 0100", "area": "Livonia and nearby"}
DISCLAIMER = (
    "This page is for education only. Stop if your symptoms get worse, and ask your clinician "
    "when you are unsure."
)
CLINICIAN = "Dr. Bench"
REVIEWED_ON = "2026-01-15"
TODAY = "2026-06-01"
