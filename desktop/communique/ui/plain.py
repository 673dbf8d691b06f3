"""Text from documents, made safe for the places where Qt would guess markup."""

from __future__ import annotations


def tooltip(text: str, limit: int = 600) -> str:
    """The text as a tooltip shows it, whatever it holds; long ones are cut; "" for none."""
    if not text:
        return ""
    cut = text if len(text) <= limit else text[:limit].rstrip() + "…"
    escaped = cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    # Marked as rich text, so that Qt does not guess, and broken into lines of a readable length.
    return f"<qt>{escaped}</qt>"
