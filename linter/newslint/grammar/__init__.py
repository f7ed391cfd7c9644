"""LanguageTool for rules: asked over HTTP, at an address of the configuration's or on a local server of our own."""

import os

from newslint.grammar.server import locate
from newslint.grammar.service import Service, Settings

__all__ = ["Service", "Settings", "home_in", "locate"]


def home_in(cache: str) -> str:
    """The folder of the local server, and of LanguageTool's answers, within the cache folder."""
    return os.path.join(os.path.abspath(cache), "grammar")
