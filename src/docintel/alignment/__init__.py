"""Which sentences of the versions of a release belong together."""

from docintel.alignment.encoder import Encoder, load_encoder
from docintel.alignment.joint import align

__all__ = ["Encoder", "align", "load_encoder"]
