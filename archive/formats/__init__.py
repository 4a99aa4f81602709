"""How records are written out: bylines, citations, CSV, JSON-LD, feeds."""
