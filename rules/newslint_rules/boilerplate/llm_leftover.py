"""
A chatbot's own words to its user, left standing in the copy.

## What it does
Flags what a writing assistant says to the person who uses it: refusals, remarks about its
training, offers of another draft, blanks for “your name”, and the marks of its footnotes.
Quotations are left alone, and so are articles about such programs, unless a paragraph
opens with the words in the first person.

## Why is this bad?
It shows the reader that nobody read the page. Dozens of sites were found out by such lines.

## Example
```news bad
[[As an AI language model]], I cannot say who won the match.
[[I'm sorry, but I cannot fulfil this request]]. The council met on Monday, and [[my knowledge cutoff]] is 2021.
[[Certainly! Here is a summary]] of the match in 300 words:
[[Sure, here’s a rewritten version of the article]]: the mayor will resign.
[[As of my last knowledge update]] in 2023, the mayor was still in office.
[[I do not have access to real-time]] information.
Contact [[[Your Name]]] for details. [[Let me know if you'd like me to]] make it shorter.
[[I hope this article meets]] your needs. [[Here's a revised version of the article]]:
[[Would you like me to shorten]] it?
[[Is there anything else you'd like me to]] do? It goes against [[OpenAI use case policy]].
The mayor resigned [[:contentReference[oaicite:0]{index=0}]], and the council met [[【4†source】]].
```
```news bad
The chatbot ChatGPT is popular.
[[As a large language model]], I have no opinion on the mayor.
```
```news good
The bot answered: “As an AI language model, I cannot say who won.”
The chatbots often open with as an AI language model, and ChatGPT says that it cannot fulfil this request.
The firm was certain; here is a list of its goods. “Let me know if you'd like me to stop,” she said.
Sure, here is where the road ends. His knowledge of the update was poor.
I cannot fulfil the hopes of my voters. She does not have access to real-time data.
```

## References
- NewsGuard, *Tracking AI-enabled misinformation*: every site on its first list had published such lines
- Wikipedia, *Signs of AI writing*
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Span, rule
from newslint.analyses.words import folded, vocabulary, words_in
from newslint.lazy_pattern import lazy_pattern

SIGNS = {
    "language": "language model", "ai": "as an ai", "knowledge": "my knowledge|my last knowledge|my latest knowledge",
    "update": "my last update|my latest update|my last training update", "cutoff": "my last|my latest|my training",
    "training": "my training data", "request": "this request|that request|your request",
    "prompt": "this prompt|your prompt", "real": "real-time", "internet": "the internet",
    "certainly": "certainly! here|certainly, here", "sure": "sure! here|sure, here",
    "absolutely": "absolutely! here|absolutely, here", "version": "version of the|version of your", "your": "[your",
    "know": "let me know if you", "hope": "i hope this", "shorten": "would you like me to",
    "revise": "would you like me to", "rewrite": "would you like me to", "expand": "would you like me to",
    "else": "anything else you", "openai": "openai", "oaicite": "oaicite", "contentreference": "oaicite",
    "regenerate": "regenerate response", "utm_source": "=chatgpt",
}  # fmt: skip
"""A word of each remark, and wordings with it that are worth a closer look; the footnote sign † is another."""

PIECE = r"(?:article|story|summary|version|draft|rewrite|report|headline|text|paragraph|blog post|outline)"
REMARKS = lazy_pattern(
    r"\b(?:as|i'm|i am) (?:an? )?(?:ai|large|artificial intelligence)(?: large)? language model\b"
    r"|\bas an ai(?: (?:assistant|model|chatbot))?(?=,? i\b)"
    r"|(?:\bi(?:'m| am) sorry, (?:but )?|\bi apologi[sz]e, but )?\bi (?:cannot|can't|am unable to|'m unable to)"
    r" (?:fulfil+|complete|comply with|assist with|help with|process|generate) (?:this|that|your) (?:request|prompt)\b"
    r"|\b(?:as of )?my (?:last |latest )?(?:knowledge (?:cut-?off|update)|training data)\b"
    r"|\bas of my (?:last|latest) (?:training )?(?:update|cut-?off)\b"
    r"|\bi (?:do not|don't|cannot|can't) (?:have |browse )?(?:access (?:to )?)?(?:the internet|real-time)\b"
    r"|\b(?:certainly|sure|absolutely)[!,] here(?:'s| is| are) (?:an?|the|your|some)(?: [\w-]+){0,3}?"
    rf" {PIECE}s?(?: of (?:the|your) {PIECE})?\b"
    r"|\bhere(?:'s| is) (?:an?|the|your) (?:rewritten|revised|shortened|edited|updated|polished)"
    rf" version of (?:the|your) {PIECE}\b"
    r"|\[your [^\]\n]{2,40}\]"
    r"|\blet me know if you(?:'d| would) like (?:me to|any (?:changes|revisions|adjustments))\b"
    r"|\bwould you like me to (?:add|shorten|expand|revise|rewrite|draft|include|adjust)\b"
    r"|\bis there anything else you(?:'d| would) like me to\b"
    rf"|\bi hope this {PIECE} (?:meets|helps)\b|\bopenai(?:'s)? use(?:[- ]case)? policy\b"
    r"|:?contentreference\[oaicite:\d+\](?:\{index=\d+\})?|【\d+(?::\d+)?†[^】\n]{1,40}】"
    r"|\bregenerate response\b|utm_source=chatgpt\.com"
)
ABOUT = frozenset("ai chatgpt chatbot chatbots openai gpt gpt-4 gemini claude llm llms copilot prompt prompts".split())


@rule(severity="error", since="0.2", stage="stable", scope=(*NARRATOR, "headline", "heading", "caption", "note"))
def llm_leftover(doc: Document) -> Iterator[Finding]:
    low = doc[folded]
    signs = [sign for word in SIGNS.keys() & doc[vocabulary] for sign in SIGNS[word].split("|") if sign in low]
    if "†" in low:
        signs.append("†")
    if not signs:
        return
    signed = [block for block in doc.blocks if any(sign in block.span.of(low) for sign in signs)]
    found = [Span(*match.span()) for block in signed for match in REMARKS.finditer(low, *block.span)]
    about_it = not ABOUT.isdisjoint(words_in(REMARKS.sub(" ", low))) if found else False
    opens = {block.span.start for block in signed if block.kind != "list_item"}
    for span in found:
        if about_it and span.start not in opens and low[span.start] not in "[:【":
            continue
        help = "take it out, and read the whole piece against its sources before it goes out"
        yield Finding(span, f"“{doc.words(span)}” is a writing assistant's remark to its user", help)
