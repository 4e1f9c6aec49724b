import Foundation
import HearsayCommands
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
