"""How well two colours can be told apart."""

EASY_TO_READ = 7.0
"""Words need this ratio. Source: WCAG 2.2, 1.4.6 Contrast (Enhanced)."""

_KNEE = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, from 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return `one` with `share` (0 to 1) of `other` in it."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    parts = (round(first + (second - first) * share) for first, second in pairs)
    return "#" + "".join(f"{part:02X}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= _KNEE:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
