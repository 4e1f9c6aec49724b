import Foundation
import HearsayCommands
import Testing

@Suite struct AskingCommandTests {
    static let calls: [(name: String, arguments: [String])] = [
        ("claims", ["claims"]), ("claims-by", ["claims", "--by", "Washington", "--in", "Iraq", "--format", "csv"]),
        ("claims-json", ["claims", "--of", "troops", "--in", "Syria", "--format", "json"]),
        ("claims-markdown", ["claims", "--about", "United States", "--format", "markdown"]),
        ("trace", ["trace", "--of", "troops", "--subject", "United States"]),
        ("trace-markdown", ["trace", "--of", "troops", "--format", "markdown"]),
        ("trace-ascii", ["trace", "--of", "attacks-suffered", "--ascii"]),
        ("conflicts", ["conflicts"]), ("conflicts-json", ["conflicts", "--format", "json"]),
        ("conflicts-markdown", ["conflicts", "--format", "markdown"]),
        ("ask-count", ["ask", "claims | count by speaker, predicate", "--format", "jsonl"]),
        ("ask-stats", ["ask", "troops of * | stats by speaker"]),
        ("ask-conflicts-json", ["ask", "troops of * | conflicts", "--format", "json"]),
        ("ask-explain", ["ask", "--explain", "claims by Washington said since mid-October"]),
    ]

    /// A base in which two speakers differ on one figure.
    private static func disputed() throws -> CommandRunner {
        let runner = try CommandRunner.recorded()
        try runner.write(
            "briefing.yaml",
            """
            source: {id: briefing-2024-01-06, outlet: Pentagon, published: 2024-01-06}
            entities: [{id: pentagon, label: Pentagon, kind: organisation, speaks_for: [us-government]}]
            claims:
              - {subject: United States, predicate: troops, object: "about 2,000", place: [Syria], by: Pentagon}
            """)
        runner.run("record", "briefing.yaml")
        return runner
    }

    /// More claims than one piece of an answer holds are printed as one answer.
    @Test func aLongAnswerIsOne() throws {
        let runner = try CommandRunner()
        let source = #"{"id":"s","outlet":"O","published":"2024-01-05"}"#
        let lines = (0..<1_500).map {
            "{\"subject\":\"Unit\",\"predicate\":\"troops\",\"object\":\"\($0 + 100)\",\"by\":\"A\",\"source\":\($0 == 0 ? source : "\"s\"")}"
        }
        try runner.write("a.jsonl", lines.joined(separator: "\n"))
        runner.run("import", "a.jsonl")
        let jsonl = runner.run("claims", "--format", "jsonl").output.split(separator: "\n")
        #expect(jsonl.count == 1_500)
        let array = runner.run("claims", "--format", "json").output
        let members = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [[String: Any]])
        let lineIDs = try jsonl.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["id"] as? String }
        #expect(members.map { $0["id"] as? String } == lineIDs && Set(lineIDs).count == 1_500)
        // Set as one array would be: each member begins and ends alike.
        #expect(array.hasPrefix("[\n  {\n") && array.hasSuffix("\n  }\n]\n"))
        #expect(array.components(separatedBy: "\n  },\n  {\n").count == 1_500)
        let csv = runner.run("ask", "claims | select id, object", "--format", "csv").output.components(separatedBy: "\r\n")
        #expect(csv.count == 1_502 && csv.count { $0 == "id,object" } == 1)
        #expect(runner.run("claims", "--by", "A", "--of", "killed", "--format", "json").output == "[]\n")
    }

    @Test(arguments: calls) func prints(name: String, arguments: [String]) throws {
        let result = try Self.disputed().run(arguments)
        #expect(result.status == .done)
        Golden.check(result.output + (result.error.isEmpty ? "" : "--\n" + result.error), name)
    }

    @Test(arguments: [
        (["claims"], "claims"),
        (["claims", "--by", "Washington", "--by", "Iraqi government", "--in", "Baghdad", "--during", "2024-01-04"],
            "claims by \"Washington\" or by \"Iraqi government\" in \"Baghdad\" during \"2024-01-04\""),
        (["claims", "--of", "troops", "--limit", "5", "--sort", "said"], "claims \"troops\" of * | sort said | first 5"),
        (["claims", "--subject", "United States", "--quoting", "self-defence | first 1"],
            "claims * of \"United States\" quoting \"self-defence | first 1\""),
        (["trace", "--of", "troops", "--since", "2019", "--until", "2020", "--known", "2024-01-10"],
            "claims \"troops\" of * since \"2019\" until \"2020\" known \"2024-01-10\" | trace"),
        (["conflicts", "--all", "--strict", "--including-retracted", "--per", "AFP", "--via", "his office", "--about", "Iraq"],
            "claims about \"Iraq\" via \"his office\" per \"AFP\" including retracted | conflicts all strict"),
    ])
    func optionsStandForAQuestion(arguments: [String], question: String) throws {
        let runner = try CommandRunner.recorded()
        let result = runner.run(arguments + ["--show-question"])
        #expect(result.output == question + "\n")
        // What is printed can be asked, as far as its names are known.
        #expect(runner.run(["ask", question]).error.contains("expected") == false)
    }

    @Test func checkExitsWithThreeWhereThereAreConflicts() throws {
        #expect(try Self.disputed().run("conflicts", "--check").status == .found)
        #expect(try CommandRunner.recorded().run("conflicts", "--check").status == .done)
        let runner = try Self.disputed()
        #expect(runner.run("conflicts", "--check", "--since-recorded", "2024-01-07").status == .done)
        #expect(runner.run("conflicts", "--check", "--since-recorded", "2024-01-06").status == .found)
        #expect(runner.run("conflicts", "--check", "--kind", "retrograde").status == .done)
    }

    /// Without an order of its own a trace is not asked for it: its rows stand as the question gives them.
    @Test func aTraceHasTheOrderOfItsQuestion() throws {
        let runner = try Self.disputed()
        let plain = runner.run("trace", "--of", "troops")
        #expect(plain.status == .done && !plain.output.isEmpty)
        #expect(plain.output == runner.run("trace", "--of", "troops", "--limit", "100").output)
        #expect(plain.output != runner.run("trace", "--of", "troops", "--limit", "1").output)
    }

    /// A chart, a picture and a page show the claims that the table shows; a chart in the order of time, whatever the table's.
    @Test(arguments: [
        (["--limit", "1"], ["900"], ["900"]), (["--limit", "2"], ["900", "around 2,500"], ["900", "around 2,500"]),
        (["--sort", "plausible.upper desc", "--limit", "2"], ["around 2,500", "about 2,000"], ["around 2,500", "about 2,000"]),
        (["--sort", "plausible.lower"], ["900", "about 2,000", "around 2,500"], ["900", "around 2,500", "about 2,000"]),
    ])
    func aTraceDrawsWhatItsTableShows(options: [String], rows: [String], drawn: [String]) throws {
        let runner = try Self.disputed()
        runner.terminal.width = 200
        let call = ["trace", "--of", "troops"] + options
        let parts = runner.run(call).output.components(separatedBy: "\n\n")
        let words = ["900", "around 2,500", "about 2,000"]
        func told(_ text: String) -> [String] {
            text.split(separator: "\n").filter { $0.hasPrefix("20") }
                .compactMap { line in words.first { line.contains(" \($0)  ") } }
        }
        #expect(told(parts[0]) == rows)
        #expect(told(parts[2]) == drawn)
        #expect(parts[1].contains(rows.count == 3 ? "\n3 claims by" : "\n\(rows.count) of 3 claims by"))
        runner.run(call + ["--svg", "t.svg", "--html", "t.html"])
        let markdown = runner.run(call + ["--format", "markdown"]).output
        // The quote of another claim holds 900 too.
        for word in words.dropFirst() {
            #expect(try runner.read("t.svg").contains(word) == rows.contains(word))
            #expect(try runner.read("t.html").contains(word) == rows.contains(word))
            #expect(markdown.contains(word) == rows.contains(word))
        }
    }

    /// What a predicate is called elsewhere is known without being used here.
    @Test(arguments: [
        (["trace", "--of", "arrests"], "(also called arrests, rounded up); did you mean \"bench-arrests\"?\nnothing found\n"),
        (["conflicts", "--of", "rounded up"], "(also called arrests, rounded up); did you mean \"bench-arrests\"?\nno conflicts\n"),
        (["claims", "--of", "arrests", "--format", "json"], "did you mean \"bench-arrests\"?\n"),
        (["ask", "claims where predicate = arrests | count"], "did you mean \"bench-arrests\"?\n"),
        (["ask", "killed of * or bench-arrests of *"], "note: no claim of this base has the predicate `killed`"),
        (["claims", "--of", "bench-arrests"], ""),
    ])
    func aPredicateThatTheBaseDoesNotUseIsSaidToBeThat(arguments: [String], note: String) throws {
        let runner = try CommandRunner()
        runner.run(
            ["record", "-"],
            input: """
                source: {id: s, outlet: O, published: 2024-01-05}
                claims: [{subject: Unit, predicate: bench-arrests, object: "12"}]
                """)
        let result = runner.run(arguments)
        #expect(result.status == .done)
        #expect(note.isEmpty ? result.error.isEmpty : result.error.contains(note), "\(result.error)")
        #expect(result.error.hasPrefix("note: no claim of this base has the predicate `") == !note.isEmpty)
    }

    @Test func tracesAreWrittenAsPictureAndPage() throws {
        let runner = try Self.disputed()
        let result = runner.run("trace", "--of", "troops", "--svg", "t.svg", "--html", "t.html")
        #expect(result.status == .done)
        #expect(result.error == "wrote t.svg\nwrote t.html\n")
        #expect(try runner.read("t.svg").hasPrefix("<svg"))
        #expect(try runner.read("t.html").contains("troops in Iraq"))
        #expect(runner.run("trace", "--of", "troops", "--svg", "nowhere/t.svg").status == .wrongCall)
    }

    @Test func aQuestionComesFromAnArgumentAFileOrStandardInput() throws {
        let runner = try CommandRunner.recorded()
        try runner.write("q.ask", "claims by $who | count -- how many\n")
        let expected = runner.run("ask", "claims by Washington | count").output
        #expect(runner.run("ask", "--file", "q.ask", "--param", "who=Washington").output == expected)
        #expect(runner.run(["ask"], input: "claims by Washington | count").output == expected)
    }

    @Test(arguments: [
        (["ask", "claims by Washingtn"], "line 1, column 11: no entity is named `Washingtn`"),
        (["ask", "claims by \"Washington"], "line 1, column 11: the quote is not closed"), (["ask", "claims | frist 5"], "line 1, column 10: expected a stage"),
        (["ask", "claims said 2023-02-30"], "2023-02 has no day 30"), (["ask", "claims | first 1000000000"], "from 1 to 1,000,000"),
        (["ask", "claims by $who"], "line 1, column 11: the parameter `$who` has no value"), (["ask", "--param", "=x", "claims"], "--param takes NAME=VALUE"),
        (["ask", String(repeating: "(", count: 10_000)], ":"), (["ask", String(repeating: "a", count: 1 << 20)], "at most 65,536 bytes"),
        (["ask", "--file", "none.ask"], "there is no file none.ask"),
        (["ask", "claims", "--timeout", "0"], "--timeout takes a number of seconds above 0"),
        (["claims", "--said", "the other day"], ":"), (["claims", "--limit", "0"], "'0' is invalid for '--limit <limit>': it takes a whole number from 1 to 1,000,000."),
        (["claims", "--limit", "-1"], "'-1' is invalid for '--limit <limit>': it takes a whole number from 1"),
        (["trace", "--limit=-1"], "'-1' is invalid for '--limit <limit>': it takes a whole number from 1"),
        (["conflicts", "--limit", "-1"], "'-1' is invalid for '--limit <limit>': it takes a whole number from 1"),
        (["conflicts", "--limit", "2.5"], "'2.5' is invalid for '--limit <limit>': it takes a whole number from 1"),
        (["ask", "claims", "--timeout", "-1"], "--timeout takes a number of seconds above 0"),
        (["source", "origins", "--threshold", "-1"], "--threshold takes a number from 0 to 1"),
        (["import", "a.jsonl", "--batch", "-1"], "--batch is a number of megabytes from 1 to 1,024"),
        (["extract", "a.txt", "--published", "2024-01-05", "--at-least", "-1"], "--at-least is a number from 0 to 1"),
        (["claims", "--limit", "--sort"], "'--sort' is invalid for '--limit <limit>'"),
        (["claims", "--by", "the white"], "hearsay: in --by: no entity is named `the white`\n  --by \"the white\"\n       ^^^^^^^^^^^\n"),
        (["claims", "--sort", "sayd"], "in --sort: there is no field `sayd`"),
        (["trace", "--sort", "sayd"], "in --sort: there is no column `sayd`"),
        (["conflicts", "--in", "Irak"], "in --in: no entity is named `Irak`\n  --in \"Irak\"\n       ^^^^^^\nhint: did you mean \"Iraq\"?"),
        (["claims", "--sort", "said |", "--show-question"], "in --sort: expected a stage"),
    ])
    func badQuestionsEndWithTwoAndSayWhere(arguments: [String], part: String) throws {
        let result = try CommandRunner.recorded().run(arguments)
        #expect(result.status == .wrongCall, "\(result.output)")
        #expect(result.output == "")
        #expect(result.error.contains(part), "\(result.error)")
        #expect(!result.error.contains("SELECT"))
    }

    /// What is denied, planned, partial or taken back must not read as if it were stated.
    @Test func aTableShowsHowAClaimIsMeant() throws {
        let runner = try CommandRunner()
        let record = """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: strike, predicate: located-in, object: Jordan, stance: denies}
              - {subject: strike, predicate: killed, object: none, qualifiers: {population: civilians}}
              - {subject: US, predicate: troops, object: "900", mood: planned}
            """
        runner.run(["record", "-"], input: record)
        for format in ["table", "csv", "markdown"] {
            let shown = runner.run("claims", "--format", format).output
            #expect(shown.contains("denies: Jordan") || format == "table" && shown.contains("denies:"))
            #expect(shown.contains("none (civilians)") || format == "table" && shown.contains("(civilians)"))
            #expect(shown.contains("planned: 900"))
        }
        let id = String(runner.run("claims", "--of", "troops", "--format", "jsonl").output.dropFirst(7).prefix(16))
        runner.run("retract", id, "--why", "test", "--kind", "entry-error")
        #expect(runner.run("claims", "--including-retracted", "--format", "csv").output.contains("planned: 900 [retracted]"))
    }

    @Test func beforeItsFirstRecordABaseKnowsNothingAndSaysSo() throws {
        let result = try CommandRunner.recorded().run("claims", "--by", "Washington", "--known", "2020-01-01", "--format", "json")
        #expect(result.status == .done)
        #expect(result.output == "[]\n")
        #expect(result.error == "note: at the end of 2020-01-01 this base held nothing: its first record is of 2024-01-06\n")
    }

    @Test func bytesThatAreNotTextAreNoQuestion() throws {
        let runner = try CommandRunner.recorded()
        try Data([0x63, 0x6C, 0xFF, 0xFE]).write(to: runner.folder.appendingPathComponent("bad.ask"))
        let result = runner.run("ask", "--file", "bad.ask")
        #expect(result.status == .wrongCall)
        #expect(result.error.contains("UTF-8"))
    }

    /// Each example in the page that teaches the language is answered by the dossier.
    @Test func theExamplesOfTheDocumentationAreAnswered() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let runner = try CommandRunner()
        let dossier = root.appendingPathComponent("Examples/dossier")
        let files = try FileManager.default.contentsOfDirectory(atPath: dossier.path).filter { $0.hasSuffix(".yaml") }.sorted()
        let recorded = runner.run(["record"] + files.map { dossier.appendingPathComponent($0).path })
        #expect(recorded.status == .done, "\(recorded.error)")
        let page = try String(contentsOf: root.appendingPathComponent("Docs/ask.md"), encoding: .utf8)
        let examples = page.components(separatedBy: "```ask\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        #expect(examples.count > 20)
        let questions = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Examples/questions").path)
            .sorted().map { try String(contentsOf: root.appendingPathComponent("Examples/questions/\($0)"), encoding: .utf8) }
        for question in examples + questions {
            let result = runner.run(["ask"], input: question)
            #expect(result.status == .done, "\(question)\n\(result.error)")
        }
    }
}
