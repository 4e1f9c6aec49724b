extension Dossier {
    /// The dossier as a page of its own, with figures linked to their quotes and claims to their rows.
    package var html: String {
        let sections = [
            summary.isEmpty ? "" : HTML.section("Summary", id: "summary", HTML.list(summary.map(escaped))),
            chart.map { "<figure>\n\($0.svg(identifier: "chart"))</figure>\n" } ?? "",
            HTML.section("Where the claims part", id: "conflicts", conflictsHTML),
            HTML.section(
                "Who said what, when", id: "timeline",
                timeline.isEmpty ? HTML.paragraph("No claims.") : HTML.claims(timeline)),
            lineages.isEmpty ? "" : HTML.section("How it came", id: "lineage", lineages.map(html).joined()),
            quotesHTML,
            openQuestions.isEmpty
                ? "" : HTML.section("Open questions", id: "open", HTML.list(openQuestions.map(escaped))),
            allSources.isEmpty ? "" : HTML.section("Sources", id: "sources", sourcesHTML),
            HTML.section("How to read this sheet", id: "reading", HTML.list(Self.reading.map(escaped))),
        ]
        return Page.html(title: title, body: headHTML + sections.joined())
    }

    private var headHTML: String {
        "<header>\n<h1>\(escaped(title))</h1>\n"
            + "<p class=\"faint\">Question: <code>\(escaped(question))</code><br>\n"
            + "As of \(escaped(asOf)). \(escaped(extent))</p>\n</header>\n"
    }

    private var conflictsHTML: String {
        guard !conflicts.isEmpty else { return HTML.paragraph("No conflict was found among these claims.") }
        return conflicts.map { conflict in
            let heading = [conflict.kind, conflict.severity].filter { !$0.isEmpty }.joined(separator: " ")
            var out = "<div class=\"conflict\" id=\"\(Anchors.conflict(conflict.id))\">\n"
            out += "<h3>\(escaped(conflict.issue)): \(escaped(heading))</h3>\n" + HTML.paragraph(conflict.reason)
            if let envelope = conflict.envelope {
                out += HTML.paragraph("All of it together: \(phrase(envelope))\(conflict.unit.map { " " + $0 } ?? "").")
            }
            let rows = conflict.camps.enumerated().map { index, camp in
                [
                    "\(index + 1)", escaped(camp.position), escaped(camp.speakers.joined(separator: "; ")),
                    escaped(camp.place), escaped(camp.during), "\(camp.sources)", "\(camp.origins)",
                    camp.claims.map(claimLink).joined(separator: ", "),
                ]
            }
            let headings = [
                "Camp", "Says", "Speakers", "Place", "For the time", "Sources", "Independent origins", "Claims",
            ]
            return out + HTML.table(headings, rows) + "</div>\n"
        }.joined()
    }

    /// A claim linked to its row in the timeline where it has one.
    private func claimLink(_ id: String) -> String {
        let code = "<code>\(escaped(id))</code>"
        return timeline.contains { $0.id == id } ? "<a href=\"#\(Anchors.claim(id))\">\(code)</a>" : code
    }

    private func html(_ lineage: LineageView) -> String {
        "<h3>\(escaped(lineage.title))</h3>\n"
            + HTML.list(
                lineage.hops.map { hop in
                    "\(escaped(hop.speaker)), \(escaped(hop.said)), in \(escaped(hop.source)): \(escaped(hop.object))"
                        + " (\(claimLink(hop.claim)))"
                        + (hop.hands.isEmpty ? "" : "<br>\nby way of " + escaped(hop.hands.joined(separator: " → ")))
                        + (hop.change.map { "<br>\n<span class=\"changed\">Changed: \(escaped($0))</span>" } ?? "")
                }, name: "ol")
    }

    private var quotesHTML: String {
        let quotes = timeline.map(HTML.quote).joined()
        return quotes.isEmpty ? "" : HTML.section("The words in their context", id: "quotes", quotes)
    }

    private var sourcesHTML: String {
        let items = allSources.map { source in
            var parts = [escaped(source.name)]
            if let title = source.title { parts.append(HTML.link(title, to: source.url)) }
            if source.title == nil, let url = source.url { parts.append(HTML.link(url, to: url)) }
            parts += source.facts.map(escaped)
            if let archived = source.archived { parts.append("archived: " + HTML.link(archived, to: archived)) }
            parts.append("id <code>\(escaped(source.id))</code>")
            if let hash = source.textHash { parts.append("\(source.hashName) <code>\(escaped(hash))</code>") }
            return "<li class=\"source\" id=\"\(Anchors.source(source.id))\">\(parts.joined(separator: "; "))</li>\n"
        }
        return "<ol>\n\(items.joined())</ol>\n"
    }
}

extension SourceView {
    /// The outlet, with the agency where that is another.
    var name: String { agency.map { $0 == outlet ? outlet : "\(outlet) (\($0))" } ?? outlet }

    /// What else is known of the document, a few words each.
    var facts: [String] {
        [
            authors.isEmpty ? nil : "by " + authors.joined(separator: ", "), published.map { "published " + $0 },
            retrieved.map { "retrieved " + $0 },
        ].compactMap { $0 }
    }
}
