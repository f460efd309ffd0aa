"""Plan tables to commitments: a program or activity with everything that its rows say.

The way of a table: :mod:`grid` (cells) - :mod:`headers` and :mod:`labels` (what the header says) -
:mod:`columns` and :mod:`content` (what each column holds) - :mod:`surroundings` and :mod:`years` (what the
text around it says) - :mod:`body` and :mod:`values` (rows to records) - :mod:`commitments`.
"""

from docintel.extraction.tables.extract import table_commitments

__all__ = ["table_commitments"]
