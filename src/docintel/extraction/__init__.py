"""What a document promises: years, dimensions, programmes and commitments, from prose and from tables."""

from docintel.extraction.commitments import prose_commitments
from docintel.extraction.mentions import date_warnings, find_mentions
from docintel.extraction.tables import table_commitments

__all__ = ["date_warnings", "find_mentions", "prose_commitments", "table_commitments"]
