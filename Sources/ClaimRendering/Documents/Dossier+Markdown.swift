extension Dossier {
    /// The dossier as Markdown, with the same sections and links as the page.
    package var markdown: String {
        let sections: [(String, String)] = [
            ("Summary", list(summary)), ("Where the claims part", conflictsMarkdown),
            ("Who said what, when", timeline.isEmpty ? "No claims.\n" : MarkdownPieces.claims(timeline)),
            ("How it came", lineages.map(markdown).joined(separator: "\n")),
            ("The words in their context", timeline.compactMap(MarkdownPieces.quote).joined(separator: "\n")),
            ("Open questions", list(openQuestions)), ("Sources", sourcesMarkdown),
            ("How to read this sheet", list(Self.reading)),
        ]
        let head =
            "# \(line(title))\n\nQuestion: \(line(question))\n\nAs of \(line(asOf)). \(line(extent))\n"
        return head + sections.filter { !$0.1.isEmpty }.map { "\n## \($0.0)\n\n\($0.1)" }.joined()
    }

    private func line(_ text: String) -> String { Markdown.inline(visible(text, keepingLineBreaks: true)) }

    private func list(_ sentences: [String]) -> String { sentences.map { "- \(line($0))\n" }.joined() }

    private var conflictsMarkdown: String {
        guard !conflicts.isEmpty else { return "No conflict was found among these claims.\n" }
        return conflicts.map { conflict in
            let heading = [conflict.kind, conflict.severity].filter { !$0.isEmpty }.joined(separator: " ")
            var out = "### \(line(conflict.issue)): \(line(heading))\n\n\(Markdown.block(visible(conflict.reason)))\n\n"
            if let envelope = conflict.envelope {
                out += "All of it together: \(line(phrase(envelope)))\(conflict.unit.map { " " + line($0) } ?? "").\n\n"
            }
            let rows = conflict.camps.enumerated().map { index, camp in
                [
                    "\(index + 1)", MarkdownPieces.text(camp.position),
                    MarkdownPieces.text(camp.speakers.joined(separator: "; ")), MarkdownPieces.text(camp.place),
                    MarkdownPieces.text(camp.during), "\(camp.sources)", "\(camp.origins)",
                    camp.claims.map(claimLink).joined(separator: ", "),
                ]
            }
            let headings = [
                "Camp", "Says", "Speakers", "Place", "For the time", "Sources", "Independent origins", "Claims",
            ]
            return out + MarkdownPieces.table(headings, rows)
        }.joined(separator: "\n")
    }

    private func claimLink(_ id: String) -> String {
        timeline.contains { $0.id == id } ? "[\(line(id))](#\(Anchors.claim(id)))" : line(id)
    }

    private func markdown(_ lineage: LineageView) -> String {
        let hops = lineage.hops.enumerated().map { index, hop in
            "\(index + 1). \(line(hop.speaker)), \(line(hop.said)), in \(line(hop.source)): \(line(hop.object))"
                + " (\(claimLink(hop.claim)))"
                + (hop.hands.isEmpty ? "" : ", by way of " + line(hop.hands.joined(separator: " → "))) + (hop.change.map { ". **Changed:** \(line($0))" } ?? "") + "\n"
        }
        return "### \(line(lineage.title))\n\n" + hops.joined()
    }

    private var sourcesMarkdown: String {
        allSources.enumerated().map { index, source in
            var parts = [line(source.name)]
            if let title = source.title { parts.append(Markdown.link(visible(title), to: source.url)) }
            if source.title == nil, let url = source.url { parts.append(Markdown.link(visible(url), to: url)) }
            parts += source.facts.map(line)
            if let archived = source.archived {
                parts.append("archived: " + Markdown.link(visible(archived), to: archived))
            }
            parts.append("id \(line(source.id))")
            if let hash = source.textHash { parts.append("\(source.hashName) \(line(hash))") }
            return "\(index + 1). <a id=\"\(Anchors.source(source.id))\"></a>\(parts.joined(separator: "; "))\n"
        }.joined()
    }
}
