"""A small library with something of everything, for the tests of whole pages."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from tests.conftest import exercise

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
"""A PNG of one pixel."""

DISCLAIMER = "This page only teaches.\n\nAsk the clinic when in doubt."
CLINIC = {
    "name": "Riverside Clinic",
    "area": "Springfield and around",
    "address": "12 Mill Lane",
    "phone": "+1 (555) 010-0199",
    "website": "https://clinic.example/home",
}
CONF = {"rehab_disclaimer": DISCLAIMER, "rehab_clinic": CLINIC}

THREADING = """\
# Toe Threading

:::{exercise} toe-threading
:tagline: Loose toes for every day
:aliases: finger lacing, toe circles
:region: foot
:targets: toe joints, foot muscles
:helps: plantar-heel-pain, bunion
:position: sitting
:equipment: none
:level: gentle
:dose: 2 x 10 slow circles each way, hold 2-3 s, rest 30 s, each side, daily, for 6 weeks
:prepares-for: one-leg-stance
:prescribed-by: Dr. Dockery
:formerly: toe-lacing, finger-toes
:image: pictures/foot.png
:status: review

Your fingers loosen *stiff* toes.
:::

## What it is

Go on with [the stance](#one-leg-stance) or {exercise}`one-leg-stance`.

:::{clinical-note}
Often given before a balance drill.

A second paragraph for staff.
:::

:::{ask-first}
- Your feet are numb.
:::

:::{stop-if}
- The pain is sharp.
- The pain stays.
:::

## Steps

:::{steps}
1. **Cross one foot.** Turn the sole up.

   ![A foot on the other knee](pictures/cross.png)
2. **Spread the toes.** Hold for {hold}`2-3 s`.
3. **Make circles.** Do {reps}`10 each way`, then {rest}`pause <30 s>`.
4. **{switch-sides}`Change feet`.** One side is often stiffer.
:::

## Technique points

:::{cues}
- **Hold the heel still.** The ankle does not move.
:::

:::{feel}
- A mild stretch.
:::

:::{mistakes}
Forcing the fingers in
: Fingertips are fine on day one.
:::

:::{advance-when}
- Ten circles feel easy.
:::

:::{video} pictures/film.mp4
:poster: pictures/foot.png
:captions: pictures/film.vtt

The film shows one foot.
:::

:::{why-it-matters}
Loose toes carry you well.
:::

## Questions

:::{faq}
Should it hurt?
: No. A mild stretch is right.

How often?
: Every day.
:::

## Sources

:::{sources}
- [Feet](https://feet.example/anatomy), a handbook
- A book on toes
:::
"""

STANCE = exercise(
    "one-leg-stance",
    "One-Leg Stance",
    region="leg",
    position="standing",
    helps="bunion",
    dose="hold 20-30 s, each side, twice a day",
    message="You stand on one leg.",
)

PLAN = """\
# Stronger Feet

:::{protocol} stronger-feet
:for: plantar-heel-pain
:formerly: foot-plan
:status: review

For you if your heel hurts.
:::

## Phase one

:::{session} Morning round
:frequency: 3 days a week
:advance-when: Both drills feel easy.
:ease-when: Pain lasts into the next day.

1. {exercise}`toe-threading`

   Do this one every day.
2. {exercise}`one-leg-stance` 2 x 5 small hops, each side
:::
"""

CONDITION = """\
# Sore Heel

:::{condition} plantar-heel-pain
:formerly: heel-spur
:status: review

Your heel hurts in the morning.
:::

## What helps

Rest it. See also {condition}`bunion`.
"""

FILES: Mapping[str, str | bytes] = {
    "exercises/toe-threading.md": THREADING,
    "exercises/stance.md": STANCE,
    "exercises/pictures/foot.png": PICTURE,
    "exercises/pictures/cross.png": PICTURE,
    "exercises/pictures/film.mp4": b"film",
    "exercises/pictures/film.vtt": "WEBVTT\n",
    "docs/plan.md": PLAN,
    "docs/heel.md": CONDITION,
    "docs/all.md": "# All Drills\n\n:::{catalogue}\n:::\n\nHow much: {dose}`toe-threading`\n",
}
"""Pages of every kind: two exercises, a protocol that uses both, a condition, a catalogue."""
