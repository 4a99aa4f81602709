"""Measure the archive's search engine beside others on the same real Arabic texts and questions.

    python benchmarks/search.py --documents 100000

CPU time is what is compared: the clock on the wall says how busy the machine is. See README.md.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

if __name__ == "__main__":
    # Run as a file, Python looks for modules in this folder; the packages lie one above.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    import_module("benchmarks.comparison").main()
