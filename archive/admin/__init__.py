"""The editors' side: one module per family of records."""
