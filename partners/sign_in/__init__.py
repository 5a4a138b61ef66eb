"""Signing in: the password, the second factor, a provider's word, and proving it again for what is dangerous."""

from partners.sign_in.adapter import Adapter
from partners.sign_in.factor_adapter import FactorAdapter
from partners.sign_in.first import SignInFirst, gives_words_back, signed_in
from partners.sign_in.proof import step_up, stepped_up
from partners.sign_in.second_factor import SecondFactorFirst, came_invited

__all__ = [
    "Adapter",
    "FactorAdapter",
    "SecondFactorFirst",
    "SignInFirst",
    "came_invited",
    "gives_words_back",
    "signed_in",
    "step_up",
    "stepped_up",
]
