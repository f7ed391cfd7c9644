"""An archive of articles on disk, asked for the few that share a passage or a quotation with one text.

Needs numpy, which nothing else does: this package is imported when an archive is named.
"""
