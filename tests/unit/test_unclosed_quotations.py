"""A quotation that the speaker's name, and then another quotation, follow without a closing mark."""

import pytest

from newslint.analyses.quotations import quotations
from newslint.testing import document


def stray(text: str) -> int:
    return len(document(text)[quotations].stray)


@pytest.mark.parametrize(
    "tag",
    [
        ", he said.",
        ", said Ada Lund, the harbour master of Holm.",
        ", Ada Lund told the hearing on Monday.",
        ", the club said in its statement.",
        ", explained Ada Lund of the harbour board.",
    ],
)
def test_a_speaker_s_name_shows_that_the_quotation_has_ended(tag: str) -> None:
    closed = f'"The pier is shut"{tag} Nobody was hurt at all. "It will open on Friday," she added.'
    assert stray(closed) == 0
    assert stray(closed.replace('shut"', "shut")) == 1


def test_a_fragment_of_the_writer_s_sentence_is_not_resumed() -> None:
    closed = 'She said that the pier "was shut for good." Nobody was hurt at all. "It will open," she added.'
    assert stray(closed) == 0
    assert stray(closed.replace('good."', "good.")) == 1


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_speech_in_paragraphs_goes_on(gap: str) -> None:
    assert stray(f'"The pier is shut for good. Nobody was hurt.{gap}"It will open on Friday," she said.') == 0
