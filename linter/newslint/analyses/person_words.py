"""The nouns by which English news copy names one person, by the pronoun that may stand for them."""

HE = frozenset("man boy father husband son brother grandfather gentleman uncle nephew stepfather boyfriend".split())
SHE = frozenset("woman girl mother wife daughter sister grandmother lady aunt niece stepmother girlfriend".split())
EITHER = frozenset(
    "teenager child baby toddler pensioner driver cyclist rider patient officer victim pedestrian motorcyclist "
    "suspect gunman pilot passenger soldier student partner friend neighbour neighbor colleague cousin".split()
)
PERSONS = HE | SHE | EITHER
"""Folded nouns of one person."""

KIN = frozenset(
    "father husband son brother grandfather uncle nephew stepfather boyfriend mother wife daughter sister grandmother "
    "aunt niece stepmother girlfriend partner friend neighbour neighbor colleague cousin".split()
)
"""Those that name a person by another: “his brother” is not he."""
