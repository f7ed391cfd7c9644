"""Which groups of hits cannot be a passage: told for all of them at once, so that few are aligned word by word.

Two hits beside each other are often a name or a phrase, and most groups are such.
For each, the words around it are compared along its offset, a few words to
either side allowed; no alignment there can score more than the best stretch of
this. It is a bound, not a guess, unless a passage drifts further within 100 words.
"""

import numpy as np

from newslint.reuse.reader import RECENT, Reader
from newslint.reuse.tokens import Array

BEFORE, AFTER = 40, 64
"""Words around the first hit of a group that are compared."""

_DRIFT = 8
_NO_WORD, _NO_WORD_EITHER = 0xFFFF, 0xFFFE


def possible(
    reader: Reader, codes: Array, worth: Array, here: Array, segment: Array, word: Array, least: float, penalty: float
) -> Array:
    """For each group, whether an alignment around it may score ``least``; True for recent articles.

    ``codes`` are the words of the text and ``worth`` what each of them earns; a
    word that differs costs ``penalty``. A group's first hit stands at the words
    ``here`` of the text and ``word`` of the ``segment``.
    """
    able = np.asarray(segment == RECENT)
    for number, opened in enumerate(reader.segments):
        own = np.flatnonzero(segment == number)
        if not len(own):
            continue
        ours = here[own, None] + np.arange(-BEFORE, AFTER)
        inside = (ours >= 0) & (ours < len(codes))
        ours = np.clip(ours, 0, len(codes) - 1)
        wanted = np.where(inside, codes[ours], _NO_WORD)
        theirs = word[own, None] + np.arange(-BEFORE - _DRIFT, AFTER + _DRIFT)
        owner = opened.owners(word[own])
        first, last = opened.starts[owner][:, None], opened.starts[owner + 1][:, None]
        within = (theirs >= first) & (theirs < last)
        found = np.where(within, opened.codes_at(np.clip(theirs, first, last - 1)), _NO_WORD_EITHER)
        width = BEFORE + AFTER
        same = np.zeros(wanted.shape, bool)
        for shift in range(2 * _DRIFT + 1):
            same |= wanted == found[:, shift : shift + width]
        gain = np.cumsum(np.where(same, worth[ours], -penalty), axis=1)
        lowest = np.minimum.accumulate(np.concatenate((np.zeros((len(own), 1)), gain[:, :-1]), axis=1), axis=1)
        able[own] = (gain - lowest).max(axis=1) >= least
    return able
