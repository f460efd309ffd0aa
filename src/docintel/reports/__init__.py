"""Results for eyes: pages that a reviewer opens."""

from docintel.reports.extraction_html import extraction_html

__all__ = ["extraction_html"]
