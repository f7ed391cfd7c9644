"""What sort of article it is, as far as its metadata say."""

from newslint.analyses.words import fold
from newslint.analysis import analysis
from newslint.document import Document

_OPINION = frozenset(
    "opinion opinions editorial editorials comment commentary column columnists leader leaders op-ed oped review "
    "reviews analysis letters blog blogs essay viewpoint".split()
)


@analysis
def is_opinion(doc: Document) -> bool:
    """Whether section or genre say that the writer may judge: comment, a review, a leader."""
    fields = (doc.metadata.section, doc.metadata.genre)
    return any(not _OPINION.isdisjoint(fold(field.value).replace("/", " ").split()) for field in fields if field)
