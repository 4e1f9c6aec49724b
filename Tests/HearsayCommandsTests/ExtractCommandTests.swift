import Foundation
import HearsayCommands
import Testing

@Suite struct ExtractCommandTests {
    static let strike = """
        Monitor counts dead after strike

        BEIRUT, March 4 (Reuters) — At least 58 people were killed in an air strike on the northern town of Kafr Zita, the \
        Syrian Observatory for Human Rights said on Monday.

        Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October.

        """
    static let budget = """
        ---
        title: Port strike costs traders dear
        author: Ann Lee
        date: 2023-09-14
        outlet: Harbour Post
        ---
        # Port strike costs traders dear

        The strike cost traders **$4.2 million**, said Maria Costa, who heads the Port Authority.

        "Around 900 workers stayed at home," Costa said. She denied that 40 people were injured.

        """

    // MARK: Recording files

    @Test func aPlainArticleBecomesARecordingFile() throws {
        let runner = try CommandRunner()
        try runner.write("strike.txt", Self.strike)
        let result = runner.run("extract", "strike.txt", "--published", "2024-03-05", "--outlet", "Morning Wire")
        #expect(result.status == .done)
        #expect(result.error == "")
        Golden.check(result.output, "extract-strike")
    }

    @Test func aMarkdownArticleBringsItsOwnDetails() throws {
        let runner = try CommandRunner()
        try runner.write("budget.md", Self.budget)
        let result = runner.run("extract", "budget.md")
        #expect(result.error == "")
        Golden.check(result.output, "extract-budget")
    }

    @Test(arguments: [strike, budget]) func whatIsProposedRecords(text: String) throws {
        let runner = try CommandRunner()
        let proposed = runner.run(["extract", "-", "--published", "2024-03-05"], input: text)
        #expect(proposed.status == .done)
        let recorded = runner.run(["record", "-"], input: proposed.output)
        #expect(recorded.status == .done, "\(recorded.error)")
        let known = runner.run(["extract", "-", "--published", "2024-03-05", "--known", "hearsay.db"], input: text)
        #expect(runner.run(["record", "-"], input: known.output).output.hasPrefix("0 new"), "\(known.output)")
    }

    // MARK: Other languages

    static let foreign = """
        Bei einem schweren Erdbeben im Osten des Landes sind nach Angaben der Behörden mindestens 40 Menschen ums Leben \
        gekommen. Mehr als 200 wurden verletzt, sagte ein Sprecher.

        """

    @Test func aForeignTextAloneIsRefused() throws {
        let runner = try CommandRunner()
        try runner.write("beben.txt", Self.foreign)
        let result = runner.run("extract", "beben.txt", "--published", "2024-03-05", "--outlet", "Tageblatt")
        #expect(result.status == .wrongCall)
        #expect(result.output == "")
        #expect(
            result.error.hasSuffix(
                "beben.txt has none of the commonest English words, and only English is read. If it is English all the same, say so: --language en.\n"))
    }

    @Test func aForeignTextThatIsCalledEnglishIsReadWithAWarning() throws {
        let runner = try CommandRunner()
        try runner.write("beben.txt", Self.foreign)
        let result = runner.run("extract", "beben.txt", "--published", "2024-03-05", "--outlet", "Tageblatt", "--language", "en")
        #expect(result.status == .done)
        #expect(result.error == "beben.txt: The text has none of the commonest English words; only English is read.\n")
        #expect(result.output.contains("# The text has none of the commonest English words; only English is read.\n"))
    }

    @Test func oneForeignTextOfManyIsWarnedOf() throws {
        let runner = try CommandRunner()
        let result = runner.run(
            ["extract", "--format", "jsonl", "-"],
            input: #"{"id": "a", "published": "2024-03-05", "text": "\#(Self.foreign.replacing("\n", with: " "))"}"# + "\n"
                + #"{"id": "b", "published": "2024-03-05", "text": "Twelve people died."}"# + "\n")
        #expect(result.status == .done)
        #expect(result.output.split(separator: "\n").count == 2)
        #expect(result.error == "standard input:1: The text has none of the commonest English words; only English is read.\n")
    }

    @Test func withOutTheTextStaysBesideTheFile() throws {
        let runner = try CommandRunner()
        try runner.write("strike.txt", Self.strike)
        let result = runner.run("extract", "strike.txt", "--published", "2024-03-05", "--out", "strike.yaml")
        #expect(result.output == "")
        #expect(result.error.hasPrefix("wrote FOLDER/strike.yaml: "))
        #expect(try runner.read("strike.yaml").contains("\n  text: strike.txt\n"))
        #expect(runner.run("record", "strike.yaml").status == .done)
        let again = runner.run("extract", "strike.txt", "--published", "2024-03-05", "--out", "strike.yaml")
        #expect(again.status == .wrongCall)
        #expect(again.error == "hearsay: there is a file FOLDER/strike.yaml already; --replace writes over it.\n")
        #expect(runner.run("extract", "strike.txt", "--published", "2024-03-05", "--out", "strike.yaml", "--replace").status == .done)
    }

    @Test func aPageGetsATextFileOfItsOwn() throws {
        let runner = try CommandRunner()
        try runner.write(
            "page.html",
            """
            <html lang="en"><head><title>Dead after strike</title><meta property="og:site_name" content="Morning Wire">
            <meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body><nav>Home</nav><article>
            <p>At least 58 people were killed, the Observatory said.</p><p>The army denied it.</p></article></body></html>
            """)
        let result = runner.run("extract", "page.html", "--out", "page.yaml")
        #expect(result.status == .done, "\(result.error)")
        let yaml = try runner.read("page.yaml")
        #expect(yaml.contains("  text: page.txt\n"))
        #expect(yaml.contains("  published: 2024-03-05\n"))
        #expect(yaml.contains("  outlet: Morning Wire\n"))
        #expect(try runner.read("page.txt").hasPrefix("At least 58 people"))
        #expect(runner.run("record", "page.yaml").status == .done)
    }

    @Test func aFolderTakesAFileForEachArticle() throws {
        let runner = try CommandRunner()
        try runner.write("two.jsonl", Self.lines)
        #expect(runner.run("extract", "two.jsonl", "--out", "proposals/").status == .done)
        #expect(runner.run("record", "proposals/first.yaml", "proposals/second.yaml").status == .done)
        let one = runner.run("extract", "two.jsonl")
        #expect(one.status == .wrongCall)
        #expect(one.output == "")
        #expect(one.error.hasPrefix("hearsay: a recording file holds one article"))
    }

    @Test func proposalsLessSureAreLeftOut() throws {
        let runner = try CommandRunner()
        try runner.write("budget.md", Self.budget)
        let all = runner.run("extract", "budget.md").output.matches(of: /- subject:/).count
        let sure = runner.run("extract", "budget.md", "--at-least", "0.5").output.matches(of: /- subject:/).count
        #expect(sure < all)
        #expect(runner.run("extract", "budget.md", "--at-least", "1").output.hasSuffix("claims: []\n"))
    }

    @Test func namesNearToKnownOnesAreOffered() throws {
        let runner = try CommandRunner()
        runner.run("record", "-", input: """
            source: {id: a, outlet: Harbour Post, published: 2023-01-01}
            entities: [{id: costa, label: Mariah Costa, kind: person}]
            claims: [{subject: Port, predicate: workers, object: 900}]
            """)
        try runner.write("budget.md", Self.budget)
        let result = runner.run("extract", "budget.md", "--known", "hearsay.db")
        #expect(result.output.contains("# near: Mariah Costa (costa); if it is that, use it\n  - id: maria-costa"), "\(result.output)")
    }

    // MARK: Lines

    static let lines = """
        {"id": "first", "published": "2024-03-05", "outlet": "Wire", "text": "“🙂 ok”. At least 58 people were killed, the Observatory said on Monday."}

        {"doc_id": "second", "dct": "2024-03-06", "agency": "AFP", "text": "No figure."}

        """

    @Test func linesHaveTheOffsetsOfTheirText() throws {
        let result = try CommandRunner().run(["extract", "--format", "jsonl", "-"], input: Self.lines)
        #expect(result.status == .done)
        let lines = result.output.split(separator: "\n")
        try #require(lines.count == 2)
        let first = try #require(JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(Set(first.keys) == ["id", "attributions", "figures", "dates", "claims"])
        #expect(first["id"] as? String == "first")
        let figure = try #require((first["figures"] as? [[String: Any]])?.first)
        #expect(figure["start"] as? Int == 8)
        #expect(figure["end"] as? Int == 26)
        #expect(figure["hedge"] as? String == "at-least")
        #expect(figure["lower"] as? Double == 58)
        #expect(figure["upper"] is NSNull)
        let attribution = try #require((first["attributions"] as? [[String: Any]])?.first)
        #expect(attribution["source"] as? [[Int]] == [[40, 55]])
        #expect(attribution["cue"] as? [[Int]] == [[56, 60]])
        #expect(attribution["speaker"] as? String == "Observatory")
        let date = try #require((first["dates"] as? [[String: Any]])?.first)
        #expect(date["edtf"] as? String == "2024-03-04")
        let claim = try #require((first["claims"] as? [[String: Any]])?.first)
        #expect(claim["start"] as? Int == 8)
        #expect((claim["figure"] as? [String: Any])?["unit"] as? String == "people")
        #expect(lines[1].hasPrefix(#"{"id":"second","attributions":[],"figures":[],"dates":[],"claims":[]}"#))
    }

    // MARK: Errors

    @Test(arguments: [
        (["extract", "none.txt"], "hearsay: there is no file FOLDER/none.txt.\n"),
        (["extract", "undated.txt"], "hearsay: nothing in undated.txt tells when it was published.\n  Give the date: --published 2024-01-05."),
        (["extract", "undated.txt", "--published", "Friday"], "hearsay: “Friday” cannot be read as a date for --published: "),
        (["extract", "latin.txt", "--published", "2024-01-05"], "hearsay: latin.txt:2: the text is not UTF-8: byte 0xE9 at offset 2.\n  Save the file as UTF-8.\n"),
        (["extract", "bad.jsonl", "--out", "p/"], "hearsay: bad.jsonl:2: the article lacks its `text`.\n"),
        (["extract", "dates.jsonl"], "hearsay: dates.jsonl:1: `date` cannot be read as a date: “soon”.\n"),
        (["extract", "undated.txt", "--words", "words.txt", "--published", "2024-01-05"], "hearsay: words.txt:2: there is no section [verbs]"),
        (["extract", "undated.txt", "--known", "none.db"], "hearsay: There is no base at FOLDER/none.db."),
        (["extract", "undated.txt", "--at-least", "2"], "Error: --at-least is a number from 0 to 1."),
        (["extract", "-", "--review"], "Error: --review reads your keys from standard input"),
        (["extract", "a.txt", "--format", "jsonl", "--out", "b"], "Error: --format jsonl goes to standard output"),
        (["extract"], "Error: Missing expected argument '<files> ...'"),
    ])
    func wrongCallsEndWithTwo(arguments: [String], beginning: String) throws {
        let runner = try CommandRunner()
        try runner.write("undated.txt", "Police said 5 people died.\n")
        try Data([0x61, 0x0A, 0xE9, 0x0A]).write(to: runner.folder.appendingPathComponent("latin.txt"))
        try runner.write("bad.jsonl", "{\"text\": \"x\", \"date\": \"2024-01-05\"}\n{\"id\": \"b\"}\n")
        try runner.write("dates.jsonl", "{\"text\": \"x\", \"date\": \"soon\"}\n")
        try runner.write("words.txt", "# mine\n[verbs]\n")
        let result = runner.run(arguments)
        #expect(result.status == .wrongCall)
        #expect(result.output == "")
        #expect(result.error.contains(beginning), "\(result.error)")
    }

    @Test func aWordListAddsMetonyms() throws {
        let runner = try CommandRunner()
        try runner.write("a.txt", "Gondor said on Monday that 5 people were killed.\n")
        try runner.write("mine.txt", "# mine\n[metonyms]\nGondor: Steward of Gondor\n")
        let without = runner.run("extract", "a.txt", "--published", "2024-01-05")
        let with = runner.run("extract", "a.txt", "--published", "2024-01-05", "--words", "mine.txt")
        #expect(with.status == .done, "\(with.error)")
        #expect(!without.output.contains("metonyms"))
        #expect(with.output.contains("label: Steward of Gondor\n    metonyms: [Gondor]"), "\(with.output)")
    }
}
