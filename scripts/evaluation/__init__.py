"""How good docintel is, against documents whose answers are known: one module a family of measures.

A family is a function from corpora to scores, one row in ``families.FAMILIES``. The gate compares scores with
the pinned floors; it knows nothing of what a family measures.
"""
