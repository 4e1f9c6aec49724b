/// A page of HTML that needs nothing beside itself: no script, no font, no picture from elsewhere.
enum Page {
    static func html(title: String, body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(escaped(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <main>
        \(body)</main>
        </body>
        </html>

        """
    }

    private static let style = """
        :root { --ink: #1a1a1a; --faint: #555; --line: #ccc; --paper: #fff; --link: #005a8f; --mark: #fff0a8; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #eee; --faint: #aaa; --line: #444; --paper: #161616; --link: #7cc4ff; --mark: #5c4a00; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        a { color: var(--link); }
        .faint, figcaption, blockquote footer { color: var(--faint); }
        figure { margin: 1.5rem 0; }
        figure svg { display: block; max-width: 100%; height: auto; background: #fff; border-radius: 4px; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; border-bottom-color: var(--ink); }
        td.when { white-space: nowrap; }
        blockquote { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-inline-start: 3px solid var(--line); }
        blockquote p { margin: 0; }
        mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 .1em; }
        :target { outline: 2px solid var(--link); outline-offset: 3px; }
        code { font-size: .88em; overflow-wrap: anywhere; }
        .changed { font-weight: 600; }
        @media print {
          :root { --ink: #000; --faint: #333; --line: #999; --paper: #fff; --link: #000; --mark: #eee; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          tr, blockquote, figure, .conflict { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .source a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
        }
        """
}

/// Pieces of HTML that pages about claims share. What they are given as text is escaped.
enum HTML {
    static func section(_ heading: String, id: String, _ content: String) -> String {
        "<section id=\"\(anchor(id))\">\n<h2>\(escaped(heading))</h2>\n\(content)</section>\n"
    }

    static func paragraph(_ text: String, cssClass: String? = nil) -> String {
        "<p\(cssClass.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</p>\n"
    }

    static func list(_ items: [String], name: String = "ul") -> String {
        "<\(name)>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</\(name)>\n"
    }

    /// A table of cells that are markup already; `ids` gives rows their anchors.
    static func table(_ headings: [String], _ rows: [[String]], ids: [String] = [], firstClass: String = "when")
        -> String
    {
        let head = headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
        let body = rows.enumerated().map { index, cells in
            let id = index < ids.count ? " id=\"\(ids[index])\"" : ""
            let written = cells.enumerated().map {
                $0 == 0 ? "<td class=\"\(firstClass)\">\($1)</td>" : "<td dir=\"auto\">\($1)</td>"
            }
            return "<tr\(id)>\(written.joined())</tr>\n"
        }.joined()
        return
            "<div class=\"wide\">\n<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>\n</div>\n"
    }

    /// The text as a link where the address is one of the web, else the text alone.
    static func link(_ text: String, to address: String?) -> String {
        guard let address = address.flatMap(webAddress) else { return escaped(text) }
        return "<a href=\"\(escaped(address))\" rel=\"noopener noreferrer\">\(escaped(text))</a>"
    }

    /// The quote of a claim in its context, with the words of the figure marked.
    static func quote(_ row: TraceRow) -> String {
        guard let quote = row.quote else { return "" }
        let exact =
            quote.parts(figure: row.object, value: row.value).map {
                escaped($0.before) + "<mark>" + escaped($0.figure) + "</mark>" + escaped($0.after)
            } ?? escaped(quote.exact)
        let before = quote.prefix.isEmpty ? "" : "<span class=\"faint\">…\(escaped(quote.prefix))</span>"
        let after = quote.suffix.isEmpty ? "" : "<span class=\"faint\">\(escaped(quote.suffix))…</span>"
        let state = (quote.isAnchored ? "" : " Not checked against a text of the source.") + (quote.fate.isEmpty ? "" : " " + escaped(quote.fate))
        return "<blockquote id=\"\(Anchors.quote(row.id))\" dir=\"auto\">\n<p>\(before)<q>\(exact)</q>\(after)</p>\n"
            + "<footer>\(escaped(row.speaker)), \(escaped(row.said)), in \(source(row.source)).\(state)"
            + " Claim <a href=\"#\(Anchors.claim(row.id))\"><code>\(escaped(row.id))</code></a></footer>\n</blockquote>\n"
    }

    /// A source in a few words, linked to where it was published.
    static func source(_ source: SourceView) -> String {
        link(source.name, to: source.url)
    }

    /// The words of a claim, linked to its quote where there is one.
    static func words(_ row: TraceRow) -> String {
        row.quote == nil ? escaped(row.object) : "<a href=\"#\(Anchors.quote(row.id))\">\(escaped(row.object))</a>"
    }

    /// The claims in the order given: when, who, the words and the two readings of them, where, in what source.
    static func claims(_ rows: [TraceRow]) -> String {
        let cells = rows.map { row in
            [
                escaped(row.said), escaped(row.speaker), words(row),
                row.hasFigure ? escaped(phrase(row.plausible)) : "",
                row.hasFigure ? escaped(phrase(row.asserted)) : "", escaped(row.place), escaped(row.during),
                source(row.source),
            ]
        }
        return table(
            ["Said", "Speaker", "Words", "Plausible", "Strictly allowed", "Place", "For the time", "Source"], cells,
            ids: rows.map { Anchors.claim($0.id) })
    }
}

/// The ids of what a page can be linked to.
enum Anchors {
    static func claim(_ id: String) -> String { "claim-" + anchor(id) }
    static func quote(_ id: String) -> String { "quote-" + anchor(id) }
    static func source(_ id: String) -> String { "source-" + anchor(id) }
    static func conflict(_ id: String) -> String { "conflict-" + anchor(id) }
}
