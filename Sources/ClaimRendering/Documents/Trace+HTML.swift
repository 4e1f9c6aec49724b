extension Trace {
    /// The trace as a page of its own: the picture, the claims in a table, their quotes. Links lead only to the web.
    package var html: String {
        var body = "<h1>\(escaped(title))</h1>\n"
        if !subtitle.isEmpty { body += HTML.paragraph(subtitle, cssClass: "faint") }
        body += "<figure>\n\(svg())</figure>\n"
        body += HTML.section("Claims", id: "claims", rows.isEmpty ? HTML.paragraph("No claims.") : HTML.claims(rows))
        let quotes = rows.map(HTML.quote).joined()
        if !quotes.isEmpty { body += HTML.section("Quotes", id: "quotes", quotes) }
        return Page.html(title: title, body: body)
    }
}
