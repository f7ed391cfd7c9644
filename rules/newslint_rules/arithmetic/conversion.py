"""
A measure or a sum of money that differs from itself in another unit.

## What it does
Converts a length, weight, area, volume, speed or temperature that is given in
two units, and flags the second when it is not the first, printed precision
and round numbers allowed for. Of sums in two currencies it flags one whose
rate is more than a tenth off the others of the article, or that was never near.

## Why is this bad?
Half of the readers use one unit and half the other. Each half is told
something else.

## Example
```news bad
They walked 10 miles ([[26km]]) on Monday.
It was 20C ([[48F]]) in the shade, and 86 degrees Fahrenheit ([[20 degrees Celsius]]) in the sun.
The estate covers 100 acres, or [[400 hectares]].
He is 5ft 10in ([[1.98m]]) and weighs 11 stone ([[50kg]]).
Winds of 60-80 mph (95-[[190 km/h]]) were forecast.
The van reached 40 miles per hour ([[25km/h]]).
It fell to minus 10C ([[50F]]) at night.
```
```news bad
The firm paid $339m ([[£1.8bn]]) for it.
---
It took $20m (£10m) in May. It took $30m (£15m) in June. It took $40m ([[£30m]]) in July.
---
It took $20m (£10m) in May. It took $30m ([[£25m]]) in June.
```
```news good
They walked 10 miles (16km) on Monday, and the last 60 miles (100km) in a week.
It was 20C (68F) in the shade, 2C (3.6F) more than on Sunday.
The glue melts at 450F (230C).
The estate covers 100 acres (40 hectares).
He is 5ft 10in (1.78m) and weighs 11 stone (70kg).
Winds of 60-80 mph (95-130 km/h) were forecast.
The tank holds 10 gallons (38 litres) or 10 gallons (45 litres).
The road is 10 miles (five hours) long.
He walked two to 10 miles (16km) a day.
It fell to minus 10C (14F) at night, and was 4C below freezing (25F) by day.
She weighs 12st 8lb (80kg), and the plank is 6' 2in (1.88m) long.
```
```news good
The firm paid $339m (£182.5m) for it, and 1.55bn euros ($2bn; £1.1bn) for another.
---
It took $20m (£10m) in May. It took $30m (£16m) in June.
---
It took $20m (£10m) in 2007. In 2023 it took $30m (£25m).
---
It paid 500 yen (£30m) in fees.
```

## References
- NIST, *Special Publication 811*, appendix B: conversion factors
- *The Guardian and Observer style guide*, “measures”: convert, and check the conversion
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule, suggestion
from newslint.analyses.conversions import Exchange, conversions, exchanges

HELP = "check which of the two is right; readers use one or the other"


@rule(severity="warning", fix="suggest", scope=("narrator", "standfirst", "caption"), since="0.2", stage="stable")
def conversion(doc: Document) -> Iterator[Finding]:
    for pair in doc[conversions]:
        if not pair.agrees:
            first, second = doc.words(pair.first.span), doc.words(pair.second.span)
            yield Finding(
                pair.second.span,
                f"“{first}” is about {pair.expected}, which differs from “{second}”",
                HELP,
                (Related(pair.first.span, "the first figure"),),
                (suggestion(pair.second.span, pair.expected),),
            )
    every = doc[exchanges]
    for exchange in every:
        against = odd_beside(exchange, every)
        if against is not None:
            first, second = doc.words(exchange.first.span), doc.words(exchange.second.span)
            yield Finding(exchange.second.span, f"“{first}” is given as “{second}”, {against}", HELP)


def odd_beside(exchange: Exchange, every: tuple[Exchange, ...]) -> str | None:
    """What the rate differs from, or None: most of the others, the earlier of two, or any rate there was."""
    if not exchange.was_ever_near:
        return "far from any rate of the two currencies"
    currencies = exchange.first.currency, exchange.second.currency
    same = [each for each in every if (each.first.currency, each.second.currency) == currencies]
    others = [each for each in same if each is not exchange]
    apart = [each for each in others if exchange.differs(each)]
    if (len(others) == 1 and same[0] is exchange) or 2 * len(apart) <= len(others):
        return None
    return (
        f"a rate that differs by more than a tenth from the {'other' if len(others) == 1 else 'others'} in the article"
    )
