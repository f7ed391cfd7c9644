"""How many syllables English words have, from a table that is part of the package.

The table was made from the CMU Pronouncing Dictionary by ``linter/build_syllables.py``;
its licence is ``newslint/data/syllables.LICENSE``.
"""

import pkgutil
import zlib
from functools import cache

_GZIP = 31


@cache
def pronunciations() -> dict[str, list[list[str]]]:
    """125,000 lower-case words in the form of NLTK's ``cmudict``: each syllable of a word is one phone “0”.

    Raises OSError if the package's data are gone. Read once, in some 40 ms.
    """
    packed = pkgutil.get_data("newslint", "data/syllables.txt.gz")
    if packed is None:
        raise OSError("newslint/data/syllables.txt.gz is missing")
    table: dict[str, list[list[str]]] = {}
    for count, line in enumerate(zlib.decompress(packed, _GZIP).decode().split("\n"), 1):
        phones = [["0"] * count]
        table.update((word, phones) for word in line.split())
    return table
