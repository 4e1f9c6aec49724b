import ClaimExtraction
import ClaimModel
import Testing

@Suite struct InputTests {
    private func metadata(_ text: String) -> ArticleMetadata {
        MetadataReader(names: ExtractionLexicon.builtIn.names).metadata(of: ScalarText(text))
    }

    @Test func creditLinesNameAgencyAndDate() {
        let found = metadata("PM speaks of an end\n\nAFP , Friday 5 Jan 2024\n\nThe prime minister said on Friday that the end was near.")
        #expect(found.title == "PM speaks of an end")
        #expect(found.agency == "AFP")
        #expect(found.published?.edtf == "2024-01-05")
        #expect(found.language == "en")
    }

    @Test(arguments: [
        ("BAGHDAD (Reuters) — The port reopened on Monday.", "Baghdad", "Reuters"),
        ("CLEVELAND, July 19 (UPI) — The hall was full.", "Cleveland", "UPI"),
        ("BEIRUT, Jan. 5 - Shops were shut.", "Beirut", nil),
        ("The port reopened - at last.", nil, nil),
    ] as [(String, String?, String?)])
    func datelinesNamePlaceAndAgency(text: String, place: String?, agency: String?) {
        #expect(metadata(text).place == place)
        #expect(metadata(text).agency == agency)
    }

    @Test func bylinesNameAuthors() {
        #expect(metadata("A day out\n\nBy Anna Berg and Omar Haddad\n\nIt rained.").authors == ["Anna Berg", "Omar Haddad"])
    }

    @Test func pagesGiveTheirArticle() {
        let page = """
            <html lang="en"><head><title>T | Site</title><meta property="og:title" content="Bridge &amp; tunnel">
            <meta property="og:site_name" content="The Site"><meta property="article:published_time" content="2024-01-05T10:00:00Z">
            <script>var a = "<p>no</p>";</script></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Bridge</h1><p>Officials said the bridge &ldquo;was closed&rdquo; on Monday, and that repairs would take a long time.</p>
            <p>It is the <b>third</b> time this year that the bridge, which links the two halves of the town, has been shut to all traffic.</p></article>
            <footer>All rights</footer></body></html>
            """
        let article = HTMLReader().article(page)
        #expect(article.title == "Bridge & tunnel")
        #expect(article.outlet == "The Site")
        #expect(article.published == "2024-01-05T10:00:00Z")
        #expect(article.language == "en")
        #expect(
            article.text
                == "Bridge\n\nOfficials said the bridge “was closed” on Monday, and that repairs would take a long time.\n\nIt is the third time this year that the bridge, which links the two halves of the town, has been shut to all traffic.")
    }

    @Test(arguments: [
        ("Ferry sinks &amp; lists | Coast Herald", "Ferry sinks & lists", "Coast Herald"),
        ("Ferry sinks &amp; lists - World - BBC News", "Ferry sinks & lists", "BBC News"),
        ("Ferry sinks &amp; lists", "Ferry sinks & lists", nil), ("Ferry sinks &amp; lists again", "Ferry sinks & lists again", nil),
        ("Coast Herald: home", "Coast Herald: home", nil), ("Ferry sinks &amp; lists |", "Ferry sinks & lists", nil),
    ] as [(String, String, String?)])
    func aTitleEndsWithTheNameOfItsSite(title: String, own: String, outlet: String?) {
        let article = HTMLReader().article(
            "<head><title>\(title)</title></head><article><h1>Ferry sinks &amp; lists</h1><p>It sank on Monday.</p></article>")
        #expect(article.title == own)
        #expect(article.outlet == outlet)
    }

    @Test(arguments: ["", "<", "<p", "<p a=\"", "<!--", "<script>", "a < b & c &#x; &nope; d", "</nav></nav><p>x</p>"])
    func brokenPagesAreRead(page: String) {
        #expect(HTMLReader().article(page).text.count <= page.count)
    }

    @Test func markdownLosesItsMarks() {
        let article = MarkdownReader().article("---\ntitle: \"A day\"\ndate: 2024-01-05\n---\n# A day\n\nHe **said** [so](http://x.y) ![p](q).\n\n- one\n")
        #expect(article.title == "A day")
        #expect(article.published == "2024-01-05")
        #expect(article.text == "A day\n\n\nHe said so .\n\none")
    }
}
