"""The sides of what a noun tells: the clause that it belongs to, and who met those that it names."""

from communique.extraction.happening import parties
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.parties import Parties


def host_of(found: Structure, clause: Clause | None) -> Clause | None:
    """The finite clause in which a noun stands, or that its own clause hangs on."""
    if clause is None or clause.predicate.finite:
        return clause
    return clause.governor or next((c for c in found.clauses if c.predicate.finite), None)


def with_host(
    found: Structure, noun: Nominal, last: int, clause: Clause | None, who: Parties, spoken_of: Discourse
) -> Parties:
    """Who met whom, where a noun names only one side: "said during a meeting with Lee on Thursday that …"."""
    lows = found.words.lows
    host = host_of(found, clause)
    if host is None or noun.kind != "CONSULT" or len(who.codes) != 1 or "with" not in lows[noun.head : last]:
        return who
    agents = parties.of_clause(found, host, None, spoken_of).agents
    during = lows[noun.first - 1 : noun.first] in (["during"], ["at"], ["in"], ["after"])
    return parties.joined(who, agents) if during and len(agents) == 1 and agents[0] not in who.codes else who
