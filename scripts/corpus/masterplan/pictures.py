"""The two pictures of the masterplan, drawn: an emblem and the frame of the six dimensions."""

from __future__ import annotations

import io
from typing import Any


def _png(image: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def emblem() -> bytes:
    """A shield with a mountain and a river: the invented regency's emblem."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only the masterplan needs it

    image = Image.new("RGB", (300, 340), "white")
    draw = ImageDraw.Draw(image)
    draw.polygon(
        [(20, 20), (280, 20), (280, 210), (150, 330), (20, 210)], fill="#1f6f43", outline="#c9a227", width=8
    )
    draw.polygon([(60, 200), (150, 70), (240, 200)], fill="#f4f1e4")
    draw.polygon([(125, 106), (150, 70), (175, 106), (150, 120)], fill="#9fb8c8")
    for y in (220, 240, 260):
        draw.arc([(90, y - 12), (150, y + 12)], 180, 360, fill="#7ec8e3", width=6)
        draw.arc([(150, y - 12), (210, y + 12)], 0, 180, fill="#7ec8e3", width=6)
    draw.ellipse([(138, 34), (162, 58)], fill="#c9a227")
    return _png(image.quantize(32))


def framework() -> bytes:
    """Six dimensions over three foundations; the words are part of the picture, as in real plans."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - only the masterplan needs it

    image = Image.new("RGB", (900, 380), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(20)
    names = ("Governance", "Branding", "Economy", "Living", "Society", "Environment")
    colours = ("#1f6f43", "#c9a227", "#b5523b", "#2f6690", "#7a4e8a", "#5a8f29")
    draw.polygon([(20, 110), (450, 15), (880, 110)], fill="#d9e2f3", outline="#2f5597")
    draw.text((450, 75), "BANYUJATI 2029", font=font, fill="#1f3864", anchor="mm")
    for i, (name, colour) in enumerate(zip(names, colours, strict=True)):
        left = 20 + i * 145
        draw.rectangle([(left, 125), (left + 135, 285)], fill=colour)
        draw.text((left + 67, 195), f"Smart\n{name}", font=font, fill="white", anchor="mm", align="center")
    for i, name in enumerate(("Regulasi", "Infrastruktur", "SDM")):
        left = 20 + i * 290
        draw.rectangle([(left, 300), (left + 280, 360)], fill="#8497b0")
        draw.text((left + 140, 330), name, font=font, fill="white", anchor="mm")
    return _png(image.quantize(64))
