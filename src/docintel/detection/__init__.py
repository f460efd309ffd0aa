"""Which language a text is in, and where in a document it changes."""

from __future__ import annotations

from docintel.detection.detector import Detection, detect, detect_many
from docintel.detection.interleaving import interleaved
from docintel.detection.segments import segment

__all__ = ["Detection", "detect", "detect_many", "interleaved", "segment"]
