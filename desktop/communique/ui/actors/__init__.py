"""Actors by hand: a list of them all, and dialogs that merge, rename, split and describe them."""

from communique.ui.actors.menu import offer_actor, show_actor_menu
from communique.ui.actors.page import show_actors

__all__ = ["offer_actor", "show_actor_menu", "show_actors"]
