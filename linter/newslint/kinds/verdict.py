"""``kind = "verdict"``: a page for what is found out when findings are judged, such as an unused directive.

Such a rule looks at no text by itself; its findings come from ``newslint.verdicts``.
"""

from newslint.kinds import Kind

KIND = Kind({}, {}, lambda settings, card: lambda doc: (), lambda settings: ())
