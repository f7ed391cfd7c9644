"""Tags of XML 1.0, whose attributes hold any text: it is made inert and one line first."""

from xml.sax.saxutils import escape, quoteattr

from newslint.reports._inert import one_line


def tag(name: str, /, **attributes: str | int) -> str:
    """An opening tag."""
    return f"<{name}{_written(attributes)}>"


def element(name: str, content: str = "", /, **attributes: str | int) -> str:
    """A whole element with text, or an empty one."""
    text = escape(one_line(content))
    return f"<{name}{_written(attributes)}>{text}</{name}>" if text else f"<{name}{_written(attributes)}/>"


def _written(attributes: dict[str, str | int]) -> str:
    return "".join(f" {key}={quoteattr(one_line(str(value)))}" for key, value in attributes.items())
