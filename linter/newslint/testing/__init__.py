"""The harness that holds a rule to its page, for any pack's tests.

from newslint.testing import proofs

@pytest.mark.parametrize("proof", proofs("acme_rules"), ids=str)
def test_page(proof):
    proof()
"""

from newslint.testing.proofs import Proof, document, proofs

__all__ = ["Proof", "document", "proofs"]
