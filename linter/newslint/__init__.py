"""A linter for news copy: the names that a rule's author needs.

from newslint import Document, Finding, rule
from newslint.analyses.sentences import sentences
"""

from newslint.analysis import Analysis, Unavailable, analysis, stored_analysis
from newslint.document import Block, Document, Scope
from newslint.finding import Edit, Finding, Fix, Related, safe_fix, suggestion
from newslint.rule import NARRATOR, RuleOptions, rule
from newslint.span import Span

__version__ = "0.2.0"

__all__ = [
    "NARRATOR",
    "Analysis",
    "Block",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Related",
    "RuleOptions",
    "Scope",
    "Span",
    "Unavailable",
    "__version__",
    "analysis",
    "rule",
    "safe_fix",
    "stored_analysis",
    "suggestion",
]
