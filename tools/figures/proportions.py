"""How long the parts of the body are, in centimetres, for an adult of 170 cm.

Lengths are shares of stature after Drillis and Contini, Body Segment Parameters, New York
University report 1166.03 (1966), as in Winter, Biomechanics and Motor Control of Human Movement,
4th ed. (2009), figure 4.1. Widths of the trunk's joints and the thickness of the flesh are our own,
drawn by eye within the breadths given there.
"""

from __future__ import annotations

STATURE = 170.0

ANKLE_HEIGHT = 0.039 * STATURE
SHANK = 0.246 * STATURE
THIGH = 0.245 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
HAND = 0.108 * STATURE
FOOT = 0.152 * STATURE
SHOULDER_HEIGHT = 0.818 * STATURE
HIP_HEIGHT = 0.530 * STATURE
HIP_BREADTH = 0.191 * STATURE
SHOULDER_BREADTH = 0.259 * STATURE
"""Between the outermost points of the two shoulder blades."""

HIP_OFFSET = 0.26 * HIP_BREADTH
"""From the middle to the centre of a hip joint."""

SHOULDER_OFFSET = 0.39 * SHOULDER_BREADTH
"""From the middle to the centre of a shoulder joint, which lies inside the deltoid."""

SHOULDER_RISE = SHOULDER_HEIGHT - HIP_HEIGHT
"""From the hip joints up to the shoulder joints."""

WAIST_RISE = 14.0
"""From the hip joints up to the joint that stands for the lumbar spine."""

RIBS_RISE = 13.0
"""From there to the joint that stands for the thoracic spine."""

NECK_RISE = 5.0
"""From the line of the shoulder joints up to the root of the neck."""

NECK = 4.6
"""From the root of the neck to the joint below the skull."""

TOES = 7.2
"""From the joints at the toes' base to the tip of the big toe."""

BALL = 11.5
"""From below the ankle forward to the joints at the toes' base."""

BREATH = 11.0
"""How far a full breath lifts the belly: more than in life, so that a small picture tells it."""
