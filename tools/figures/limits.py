"""How far joints go: angles outside are an error.

Normal ranges of motion in degrees of the American Academy of Orthopaedic Surgeons: Joint Motion,
Method of Measuring and Recording (1965), and Greene and Heckman, The Clinical Measurement of Joint
Motion (1994). Under load two joints go further than when they are moved freely, and drawings show
them under load: the ankle in a lunge (mean 38 degrees or more: Bennell et al., Aust J Physiother
1998; 44(3):175) and the wrist on hands and knees (the hand flat on the floor: 90). A bent hip
turns further outwards when the leg lies crossed: mean 62 degrees in cross-legged sitting
("Three-dimensional motion analysis of ten common Asian sitting positions", BMC Musculoskelet
Disord 2021, article s12891-021-04487-z).

Names are those of pose files. Zero is the anatomical position with thumbs forward.
"""

from __future__ import annotations

Range = tuple[float, float]

LIMITS: dict[str, dict[str, Range]] = {
    "trunk": {"flexion": (-30, 80), "bend": (-35, 35), "rotation": (-45, 45)},
    "neck": {"flexion": (-45, 45), "bend": (-45, 45), "rotation": (-60, 60)},
    "hip": {"flexion": (-30, 120), "abduction": (-30, 45), "rotation": (-45, 45)},
    "knee": {"flexion": (-10, 135)},
    "ankle": {"dorsiflexion": (-50, 20), "inversion": (-20, 35), "rotation": (-25, 25)},
    "toes": {"extension": (-45, 70)},
    "shoulder": {"flexion": (-60, 180), "abduction": (-45, 180), "rotation": (-70, 90)},
    "elbow": {"flexion": (0, 150)},
    "forearm": {"pronation": (-80, 80)},
    "wrist": {"flexion": (-70, 80), "deviation": (-30, 20)},
}
"""Joint, movement: least and most. Negative is the opposite movement, such as hip extension."""

BENT = 60.0
"""From this flexion on a hip counts as bent (degrees)."""

LOADED: dict[str, dict[str, Range]] = {
    "hip": {"flexion": (-30, 120), "abduction": (-30, 45), "rotation": (-45, 62)},
    "ankle": {"dorsiflexion": (-50, 45), "inversion": (-20, 35), "rotation": (-30, 30)},
    "wrist": {"flexion": (-95, 80), "deviation": (-30, 30)},
    "forearm": {"pronation": (-90, 90)},
}
"""The same for a foot that stands, a hand that leans on something, or a bent hip."""

MIDLINE = ("trunk", "neck")

OPPOSITE = {
    "flexion": "extension",
    "extension": "flexion",
    "abduction": "adduction",
    "dorsiflexion": "plantar flexion",
    "inversion": "eversion",
    "pronation": "supination",
    "rotation": "inward rotation",
    "bend": "bend to the left",
    "deviation": "deviation to the little finger",
}
"""What a negative angle is called."""


def complaint(joint: str, movement: str, angle: float, loaded: bool = False) -> str:
    """What is wrong with this angle of this joint ("left hip", "trunk"), "" if nothing is."""
    kind = joint.rpartition(" ")[2]
    ranges = LOADED.get(kind, LIMITS[kind]) if loaded else LIMITS[kind]
    least, most = ranges[movement]
    if least - 0.5 <= angle <= most + 0.5:
        return ""
    limit = most if angle > most else least
    name = movement if angle > most else OPPOSITE[movement]
    if kind in MIDLINE and movement == "rotation":
        name = "rotation to the left" if angle > most else "rotation to the right"
    if angle > most and movement == "bend":
        name = "bend to the right"
    return f"{joint}: {name} of {abs(angle):.0f} degrees; the joint goes to {abs(limit):.0f}"
