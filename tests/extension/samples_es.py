"""The pages of `samples` in Spanish: each text of their authors with its translation, by page."""

from __future__ import annotations

from collections.abc import Mapping

THREADING = "exercises/toe-threading"
SPANISH: Mapping[str, Mapping[str, str]] = {
    "index": {"Index": "Índice"},
    THREADING: {
        "Toe Threading": "Dedos entrelazados",
        "Loose toes for every day": "Dedos sueltos para cada día",
        "finger lacing": "lazo de dedos",
        "toe circles": "círculos con los dedos",
        "toe joints": "articulaciones de los dedos",
        "foot muscles": "músculos del pie",
        "slow circles": "círculos lentos",
        "Your fingers loosen *stiff* toes.": "Sus manos sueltan los dedos *rígidos*.",
        "What it is": "Qué es",
        "Go on with [the stance](#one-leg-stance) or {exercise}`one-leg-stance`.": (
            "Siga con [la postura](#one-leg-stance) o con {exercise}`one-leg-stance`."
        ),
        "Often given before a balance drill.": "Se indica antes de trabajar el equilibrio.",
        "A second paragraph for staff.": "Un segundo párrafo para el personal.",
        "Your feet are numb.": "No siente bien los pies.",
        "The pain is sharp.": "El dolor es agudo.",
        "The pain stays.": "El dolor no se va.",
        "Steps": "Pasos",
        "**Cross one foot.** Turn the sole up.": "**Cruce un pie.** Gire la planta hacia arriba.",
        "A foot on the other knee": "Un pie sobre la otra rodilla",
        "**Spread the toes.** Hold for {hold}`2-3 s`.": (
            "**Separe los dedos.** Sostenga {hold}`de 2 a 3 segundos <2-3 s>`."
        ),
        "**Make circles.** Do {reps}`10 each way`, then {rest}`pause <30 s>`.": (
            "**Haga círculos.** Haga {reps}`10 por lado <10 each way>` y {rest}`descanse <30 s>`."
        ),
        "**{switch-sides}`Change feet`.** One side is often stiffer.": (
            "**{switch-sides}`Cambie de pie`.** Un lado suele estar más rígido."
        ),
        "Technique points": "Claves de la técnica",
        "**Hold the heel still.** The ankle does not move.": (
            "**Deje quieto el talón.** El tobillo no se mueve."
        ),
        "A mild stretch.": "Un estiramiento suave.",
        "Forcing the fingers in": "Meter las manos a la fuerza",
        "Fingertips are fine on day one.": "El primer día bastan las yemas.",
        "Ten circles feel easy.": "Diez círculos le resultan fáciles.",
        "The film shows one foot.": "La película muestra un pie.",
        "Loose toes carry you well.": "Unos dedos sueltos lo llevan bien.",
        "Questions": "Preguntas",
        "Should it hurt?": "¿Debe doler?",
        "No. A mild stretch is right.": "No. Lo normal es sentir algo de tirantez.",
        "How often?": "¿Cada cuánto?",
        "Every day.": "Todos los días.",
        "Sources": "Fuentes",
        "[Feet](https://feet.example/anatomy), a handbook": (
            "[Los pies](https://feet.example/anatomy), un manual"
        ),
        "A book on toes": "Un libro sobre los dedos",
    },
    "exercises/stance": {
        "One-Leg Stance": "A la pata coja",
        "You stand on one leg.": "Se para en una pierna.",
    },
    "docs/plan": {
        "Stronger Feet": "Pies más fuertes",
        "For you if your heel hurts.": "Para usted si le duele el talón.",
        "Phase one": "Primera fase",
        "Morning round": "Ronda de la mañana",
        "Both drills feel easy.": "Los dos ejercicios le resultan fáciles.",
        "Pain lasts into the next day.": "El dolor sigue al otro día.",
        "small hops": "saltitos",
        "Do this one every day.": "Haga este a diario.",
    },
    "docs/heel": {
        "Sore Heel": "Talón dolorido",
        "Your heel hurts in the morning.": "El talón le duele por la mañana.",
        "What helps": "Qué ayuda",
        "Rest it. See also {condition}`bunion`.": "Descanse. Vea también {condition}`bunion`.",
    },
    "docs/all": {
        "All Drills": "La lista entera",
        "How much: {dose}`toe-threading`": "Receta: {dose}`toe-threading`",
    },
}
"""Each text of the sample pages with its translation, by page."""

TWIN = """
[regions]
foot = { label = "Pie", synonyms = ["pies"] }
leg = { label = "Pierna" }
[conditions]
plantar-heel-pain = { label = "Dolor de talón" }
bunion = { label = "Juanete" }
[positions]
sitting = { label = "Sentado" }
standing = { label = "De pie" }
[equipment]
none = { label = "Nada" }
[levels]
gentle = { label = "Suave" }
"""
