"""Which sentences of the versions of a release belong together."""

from docintel.alignment.joint import align
from docintel.encoder import Encoder, load_encoder

__all__ = ["Encoder", "align", "load_encoder"]
