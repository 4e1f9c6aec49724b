extension Trace {
    /// The trace as Markdown: the claims in a table, their quotes below it.
    package var markdown: String {
        var out = "# \(Markdown.inline(visible(title)))\n\n"
        if !subtitle.isEmpty { out += Markdown.block(visible(subtitle)) + "\n\n" }
        out += rows.isEmpty ? "No claims.\n" : MarkdownPieces.claims(rows)
        let quotes = rows.compactMap(MarkdownPieces.quote)
        if !quotes.isEmpty { out += "\n## Quotes\n\n" + quotes.joined(separator: "\n") }
        return out
    }
}

/// Pieces of Markdown that documents about claims share.
enum MarkdownPieces {
    static func text(_ text: String) -> String { Markdown.cell(visible(text, keepingLineBreaks: true)) }

    /// A table of cells that are Markdown already.
    static func table(_ headings: [String], _ rows: [[String]]) -> String {
        ([headings, headings.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    static func claims(_ rows: [TraceRow]) -> String {
        table(
            ["Said", "Speaker", "Words", "Plausible", "Strictly allowed", "Place", "For the time", "Source"],
            rows.map { row in
                [
                    "<a id=\"\(Anchors.claim(row.id))\"></a>" + text(row.said), text(row.speaker), words(row),
                    row.hasFigure ? text(phrase(row.plausible)) : "", row.hasFigure ? text(phrase(row.asserted)) : "",
                    text(row.place), text(row.during), source(row.source),
                ]
            })
    }

    static func words(_ row: TraceRow) -> String {
        row.quote == nil ? text(row.object) : "[\(text(row.object))](#\(Anchors.quote(row.id)))"
    }

    static func source(_ source: SourceView) -> String {
        Markdown.link(visible(source.name), to: source.url)
    }

    /// The quote of a claim as a block, the words of the figure in bold; `nil` where it has none.
    static func quote(_ row: TraceRow) -> String? {
        guard let quote = row.quote else { return nil }
        func line(_ text: String) -> String { Markdown.inline(visible(text, keepingLineBreaks: true)) }
        let exact =
            quote.parts(figure: row.object, value: row.value).map {
                line($0.before) + "**" + line($0.figure) + "**" + line($0.after)
            } ?? line(quote.exact)
        let before = quote.prefix.isEmpty ? "" : "…" + line(quote.prefix)
        let after = quote.suffix.isEmpty ? "" : line(quote.suffix) + "…"
        let state = (quote.isAnchored ? "" : " Not checked against a text of the source.")
            + (quote.fate.isEmpty ? "" : " " + line(quote.fate))
        return "> <a id=\"\(Anchors.quote(row.id))\"></a>\(before)“\(exact)”\(after)\n>\n"
            + "> — \(line(row.speaker)), \(line(row.said)), in \(source(row.source)).\(state)"
            + " Claim [\(line(row.id))](#\(Anchors.claim(row.id)))\n"
    }
}
