import Foundation
import HearsayCommands
import Synchronization
import Testing

@Suite struct RecordCommandTests {
    @Test func saysWhatWasNewAndThenThatNothingWas() throws {
        let runner = try CommandRunner()
        try runner.write("article.yaml", CommandRunner.article)
        let first = runner.run("record", "article.yaml")
        Golden.check(first.output + "--\n" + first.error, "record")
        let second = runner.run("record", "article.yaml")
        #expect(second.output == "0 new, 3 known claims\n")
        #expect(second.status == .done)
    }

    @Test func theBaseIsWhereItIsSaidToBe() throws {
        let runner = try CommandRunner()
        try runner.write("article.yaml", CommandRunner.article)
        runner.run("--db", "first.db", "record", "article.yaml")
        runner.run("record", "--db", "second.db", "article.yaml")
        runner.environment["HEARSAY_DB"] = "third.db"
        runner.run("record", "article.yaml")
        #expect(["first.db", "second.db", "third.db"].allSatisfy(runner.exists))
        #expect(!runner.exists("hearsay.db"))
    }

    @Test func standardInputIsRead() throws {
        let runner = try CommandRunner()
        #expect(runner.run("record", "-", input: CommandRunner.article).output.hasPrefix("3 new claims"))
    }

    /// Calls that cannot be carried out end with 2 and one message on standard error; nothing goes to standard output.
    @Test(arguments: [
        (["record", "none.yaml"], "hearsay: there is no file FOLDER/none.yaml.\n"),
        (["record", "."], "hearsay: FOLDER/. is a folder.\n"),
        (["show", "zzz"], "hearsay: There is no base at FOLDER/hearsay.db. `hearsay record FILE` makes one, or name another with --db.\n"),
        (["read", "figure", "lost of"], "hearsay: “lost of” cannot be read as a figure: "),
        (["read", "date", "x", "--relative-to", "soon"], "hearsay: “soon” cannot be read as a day for --relative-to: It takes one day, such as 2024-01-05.\n"),
        (["retract", "ab"], "Error: Missing expected argument '--why <why>'"),
        (["retract", "ab", "--why", "x", "--kind", "typo"], "Error: The value 'typo' is invalid for '--kind <kind>'"),
        (["import", "a.jsonl", "--batch", "2"], "Error: --batch goes with --resume"),
        (["import", "a.jsonl", "--resume", "--batch", "0"], "Error: --batch is a number of megabytes from 1 to 1,024."),
        (["frobnicate"], "hearsay: there is no command `frobnicate`.\n  `hearsay --help` lists them.\n"),
        (["recrod", "a.yaml"], "hearsay: there is no command `recrod`.\n  Did you mean `record`?\n"),
        (["stats", "--format", "xml"], "Error: The value 'xml' is invalid for '--format <format>'"),
    ])
    func wrongCallsEndWithTwo(arguments: [String], beginning: String) throws {
        let result = try CommandRunner().run(arguments)
        #expect(result.status == .wrongCall)
        #expect(result.output == "")
        #expect(result.error.hasPrefix(beginning), "\(result.error)")
    }

    @Test func aFailedRecordLeavesNoEmptyBaseBehind() throws {
        let runner = try CommandRunner()
        try runner.write("bad.yaml", "source: {id: s}\nclaims: [{subject: A}]\n")
        try runner.write("bad.jsonl", "{\"subject\": 1\n")
        #expect(runner.run("record", "bad.yaml").status == .wrongCall)
        #expect(runner.run("import", "bad.jsonl").status == .wrongCall)
        #expect(!runner.exists("hearsay.db"))
    }

    /// Interrupted, a command says what it leaves, and that is so.
    @Test(arguments: [
        (["record", "a.jsonl"], "hearsay: interrupted; nothing was recorded.\n", false),
        (["import", "a.jsonl"], "hearsay: interrupted; nothing was recorded.\n  With --resume", false),
        (["import", "a.jsonl", "--resume"], "hearsay: interrupted before anything was recorded.\n  A smaller --batch than 32", false),
    ])
    func anInterruptedCommandSaysWhatItLeaves(arguments: [String], beginning: String, leavesBase: Bool) throws {
        let runner = try CommandRunner()
        try runner.write("a.jsonl", Self.line(1) + "\n")
        runner.interruption = Interruption(watch: {}, isWanted: { true })
        let result = runner.run(arguments)
        #expect(result.status == .interrupted)
        #expect(result.output == "")
        #expect(result.error.hasPrefix(beginning), "\(result.error)")
        #expect(runner.exists("hearsay.db") == leavesBase)
    }

    @Test func anInterruptedImportThatCanBeResumedSaysHowFarItCame() throws {
        let runner = try CommandRunner()
        try runner.write("a.jsonl", (1...12_000).map(Self.line).joined(separator: "\n"))
        let asked = Mutex(0)
        runner.interruption = Interruption(watch: {}, isWanted: { asked.withLock { $0 += 1; return $0 == 2 } })
        let result = runner.run("import", "a.jsonl", "--resume", "--batch", "1")
        let said = try #require(result.error.firstMatch(of: /what the first ([0-9,]+) lines say is recorded\.\n  The same command goes on/))
        let lines = try #require(Int(said.1.replacing(",", with: "")))
        runner.interruption = .never
        for command in ["stats", "check"] {
            let note = runner.run(command).error
            #expect(note.hasPrefix("note: the import of a.jsonl is not done: its first \(said.1) lines are in"), "\(note)")
        }
        let rest = runner.run("import", "a.jsonl", "--resume", "--batch", "1").output.replacing(",", with: "")
        #expect(rest.hasPrefix("\(12_000 - lines) new claims"), "\(rest)")
        #expect(runner.run("stats").error == "")
    }

    private static func line(_ number: Int) -> String {
        """
        {"subject":"Unit \(number)","predicate":"troops","object":"\(number)","by":"A","said":"2024",\
        "source":{"id":"s","outlet":"Outlet","published":"2024-01-05"},"note":"\(String(repeating: "n", count: 60))"}
        """
    }

    /// A long import has more to advise than anybody reads.
    @Test func adviceAfterAnImportIsBounded() throws {
        let runner = try CommandRunner()
        let lines = (1...25).map { Self.line($0).replacing("troops", with: "measure \(Array("abcdefghijklmnopqrstuvwxyz")[$0])") }
        try runner.write("a.jsonl", lines.joined(separator: "\n"))
        let advice = runner.run("import", "a.jsonl").error.split(separator: "\n")
        #expect(advice.count == 21)
        #expect(advice.last == "… and 5 more new predicates")
    }

    @Test func aUnitThatThePredicateDoesNotCountInIsPointedOut() throws {
        let runner = try CommandRunner()
        let record = """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: flood, predicate: killed, object: 31 houses}
              - {subject: flood, predicate: killed, object: 31 civilians}
            """
        let result = runner.run(["record", "-"], input: record)
        #expect(result.error.contains("standard input:3:49: “31 houses” counts houses, where killed counts people\n"), "\(result.error)")
        #expect(!result.error.contains("civilians"))
    }

    @Test func whatMaySteerATerminalIsShown() throws {
        let runner = try CommandRunner()
        runner.terminal.isOutput = true
        let record = CommandRunner.article.replacingOccurrences(of: "United States\n", with: "\"United \\u202EStates\"\n")
        try runner.write("a.yaml", record)
        let result = runner.run("record", "a.yaml")
        #expect(!result.output.unicodeScalars.contains("\u{202E}"))
        #expect(!result.error.unicodeScalars.contains("\u{202E}"))
        #expect(result.output.contains("⟨U+202E⟩"))
    }
}
