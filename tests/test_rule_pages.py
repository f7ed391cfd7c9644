"""Every rule of the built-in pack proves what its page says."""

import pytest

from newslint.testing import Proof, proofs


@pytest.mark.parametrize("proof", proofs(), ids=str)
def test_page(proof: Proof) -> None:
    proof()
