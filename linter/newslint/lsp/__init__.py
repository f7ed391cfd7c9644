"""The language server: a thin adapter between an editor and ``session``.

``buffers`` keeps the text as the editor has it, ``translation`` speaks the
protocol's coordinates, ``actions`` offers remedies, ``server`` decides when to
lint, ``features`` listens and answers.
Nothing below ``session`` opens a file, so unsaved text is linted as it stands.
"""
