"""What side-by-side reports: the figures, their goals, and the tables."""

SYSTEMS = ["hearsay", "limit", "oxigraph", "duckdb"]
TITLES = {"hearsay": "Hearsay", "limit": "limit", "oxigraph": "Oxigraph", "duckdb": "DuckDB"}

# (figure, what the table calls it, digits after the point, whether more is better, goals).
# A goal is what is compared, how, and with what: "limit" and "oxigraph" compare Hearsay with theirs, "self" takes
# Hearsay's figure as it is, "million" for a million claims.
FIGURES = [
    ("import", "import, claims/s", 0, True, [("limit", ">=", 0.5), ("oxigraph", ">=", 2.5)]),
    ("memory", "memory of an import, MB", 0, False, [("self", "<=", 400)]),
    ("bytes", "bytes a claim", 0, False, [("self", "<=", 600)]),
    ("q1", "q1 newest 50 of a speaker, ms", 3, False, [("limit", "<=", 2), ("oxigraph", ">=", 10)]),
    ("q2", "q2 all about a subject, ms", 3, False, [("limit", "<=", 2), ("oxigraph", ">=", 10)]),
    ("q3", "q3 trace of a figure, ms", 3, False, [("limit", "<=", 2), ("oxigraph", ">=", 10)]),
    ("q3_sources", "q3 with outlet, title and date, ms", 3, False, []),
    ("q4", "q4 a word in quotes and a year, ms", 3, False, [("limit", "<=", 1.5)]),
    ("q5", "q5 all conflicts, s", 3, False, [("million", "<=", 0.6)]),
    ("q5_camps", "q5 with camps and reasons, s", 3, False, [("million", "<=", 2)]),
    ("q6", "q6 one durable record, ms", 3, False, [("limit", "<=", 2.5)]),
    ("memory_asking", "memory of q1 to q5, MB", 0, False, []),
    ("command_version", "`hearsay --version`, ms", 1, False, [("self", "<=", 10)]),
    ("command_q1", "`hearsay claims --by …`, ms", 1, False, [("self", "<=", 25)]),
    ("command_q2", "`hearsay claims --about …`, ms", 1, False, [("self", "<=", 25)]),
    ("command_q3", "`hearsay trace --of … --subject …`, ms", 1, False, [("self", "<=", 25)]),
]
# What others are asked in the place of some of ours.
THEIRS = {"q3_sources": "q3", "q5_camps": "q5"}
# Between the smallest and the largest size: by how much a figure may change.
SCALING = [
    ("q1", "q1", 2.0), ("q2", "q2", 2.0), ("q3", "q3", 2.0),
    ("import", "import, time a claim", 1.2), ("q5", "q5, time a claim", 1.2),
]


def value(figures, system, name):
    figure = figures.get(system, {}).get(name)
    return None if figure is None else figure["median"]


def ratio(figures, name, system, more_is_better):
    """Hearsay's figure as so many times the limit's; of a peer, so many times as good."""
    ours, theirs = value(figures, "hearsay", name), value(figures, system, THEIRS.get(name, name))
    if ours is None or theirs is None or not ours or not theirs:
        return None
    return ours / theirs if system == "limit" or more_is_better else theirs / ours


def goals(size, figures):
    """For each figure with goals: each goal in words, and whether it is met (null where it was not measured)."""
    result = {}
    for name, _, _, more_is_better, wanted in FIGURES:
        for against, how, bound in wanted:
            if against in ("limit", "oxigraph"):
                measured = ratio(figures, name, against, more_is_better)
                words = "%s %g × %s" % ("≥" if how == ">=" else "≤", bound, TITLES[against])
                if against == "oxigraph" and not more_is_better:
                    words = "%g × faster than Oxigraph" % bound
            else:
                measured = value(figures, "hearsay", name)
                if against == "million" and measured is not None:
                    measured *= 1e6 / size
                words = "≤ %g%s" % (bound, " s a million claims" if against == "million" else "")
            met = None if measured is None else (measured >= bound if how == ">=" else measured <= bound)
            result.setdefault(name, []).append({"goal": words, "measured": measured, "met": met})
    return result


def scaling(results):
    """How figures change from the smallest size to the largest, both of 100,000 claims and more."""
    sizes = [size for size in sorted(results) if size >= 100_000]
    if len(sizes) < 2:
        return None
    small, large = sizes[0], sizes[-1]
    rows = []
    for name, title, bound in SCALING:
        first, last = (value(results[size]["figures"], "hearsay", name) for size in (small, large))
        if name == "import":
            first, last = 1 / first, 1 / last
        elif name == "q5":
            first, last = first / small, last / large
        rows.append({"figure": title, "factor": last / first, "goal": bound, "met": last / first <= bound})
    return {"from": small, "to": large, "figures": rows}


# Tables


def markdown(report):
    lines = ["Measured with `%s`%s: medians of %d round%s. %s." % (
        report["command"], " on " + report["date"] if report["date"] else "", report["rounds"],
        "" if report["rounds"] == 1 else "s", report["machine"])]
    lines += ["", "; ".join("%s %s" % (name, version) for name, version in report["versions"].items()) + "."]
    for size, result in report["sizes"].items():
        lines += ["", "**%s claims**" % thousands(int(size)), ""] + table(result)
    if report["scaling"]:
        scale = report["scaling"]
        lines += ["", "**From %s to %s claims**" % (thousands(scale["from"]), thousands(scale["to"])), ""]
        lines += ["| | factor | goal | |", "|---|--:|--:|---|"]
        lines += ["| %s | %.2f × | ≤ %g × | %s |" % (row["figure"], row["factor"], row["goal"], word(row["met"]))
                  for row in scale["figures"]]
    lines += ["", "**Readers**", "", "| reads | a second |", "|---|--:|"]
    lines += ["| %s | %s |" % (name.replace("_", " "), thousands(rate)) for name, rate in sorted(report["readers"].items())]
    return "\n".join(lines)


def table(result):
    figures = result["figures"]
    systems = [system for system in SYSTEMS if system in figures]
    titles = [TITLES[system] for system in systems]
    peers = [system for system in systems if system in ("limit", "oxigraph")]
    head = [""] + titles + ["to the limit"] + (["against Oxigraph"] if "oxigraph" in peers else []) + ["goal", ""]
    lines = ["| %s |" % " | ".join(head), "|%s|" % "|".join(["---"] + ["--:"] * (len(head) - 3) + ["---", "---"])]
    for name, title, digits, more_is_better, _ in FIGURES:
        cells = [title] + [number(value(figures, system, name), digits) for system in systems]
        for system in peers:
            found = None if name.startswith("memory") or name == "bytes" else ratio(figures, name, system, more_is_better)
            cells.append("" if found is None else times(found))
        wanted = result["goals"].get(name, [])
        cells += ["; ".join(goal["goal"] for goal in wanted), ", ".join(word(goal["met"]) for goal in wanted)]
        lines.append("| %s |" % " | ".join(cells))
    return lines


def number(amount, digits):
    return "" if amount is None else "{:,.{}f}".format(amount, digits)


def times(factor):
    if factor >= 20:
        return thousands(factor) + " ×"
    return ("%.1f ×" if factor >= 10 else "%.2f ×" if factor >= 0.1 else "%.2g ×") % factor


def thousands(amount):
    return "{:,.0f}".format(amount)


def word(met):
    return "not measured" if met is None else "met" if met else "**missed**"
