import HearsayCommands
import Testing

/// A review as it is typed.
@Suite struct ExtractReviewTests {
    private func review(_ typed: [String], _ more: String...) throws -> (runner: CommandRunner, result: CommandResult) {
        let runner = try CommandRunner()
        try runner.write("strike.txt", ExtractCommandTests.strike)
        runner.typed = typed
        return (runner, runner.run(["extract", "strike.txt", "--published", "2024-03-05", "--review"] + more))
    }

    @Test func aSessionIsToldAsItGoes() throws {
        let (_, result) = try review(["what", "a", "s", "q"])
        #expect(result.status == .done)
        Golden.check(result.error + "--\n" + result.output, "extract-review")
    }

    @Test func whatIsSkippedIsLeftOut() throws {
        let (_, result) = try review(["s", "a"])
        #expect(result.output.matches(of: /- subject:/).count == 1)
        #expect(result.output.contains("predicate: attacks-suffered"))
        #expect(!result.output.contains("Observatory for Human Rights\n    kind"))
        #expect(result.output.contains("metonyms: [Washington]"))
    }

    @Test func fieldsAreEditedOneByOne() throws {
        // subject, predicate, object, place, during, by, via, verb, stance, mood, said, quote
        let edit = ["air strike on Kafr Zita", "", "at least 60 people", "Kafr Zita; Syria", "-", "a monitor", "", "", "maybe", "affirms", "", "", ""]
        let (runner, result) = try review(["e"] + edit + ["a", "q"], "--out", "strike.yaml")
        #expect(result.output == "")
        #expect(result.error.contains("stance is one of: affirms, denies.\n"))
        let yaml = try runner.read("strike.yaml")
        #expect(yaml.contains("  - subject: air strike on Kafr Zita\n    predicate: killed\n    object: at least 60 people\n    place: [Kafr Zita, Syria]\n    by: a monitor"))
        #expect(yaml.matches(of: /- subject:/).count == 1)
        #expect(runner.run("record", "strike.yaml").status == .done)
    }

    @Test func whatCannotBeRecordedIsSaidAndAskedAgain() throws {
        let edit = ["", "", "a lot of them perhaps", "", "", "", "", "", "", "", "", ""]
        let (_, result) = try review(["e"] + edit + ["a", "s", "q"])
        #expect(result.error.contains("it cannot be recorded: “a lot of them perhaps” cannot be read as a figure for `killed`"), "\(result.error)")
        #expect(result.output.hasSuffix("claims: []\n"))
    }

    @Test func theEndOfInputFinishes() throws {
        let (_, result) = try review(["a"])
        #expect(result.status == .done)
        #expect(result.error.hasSuffix("\naccepted 1 of 2 proposals; the input ended, and number 2 was not accepted and left out\n"))
    }

    @Test func whatAnEditLosesAtTheEndOfInputIsSaid() throws {
        let (_, result) = try review(["e", "air strike on Kafr Zita"])
        #expect(result.status == .done)
        #expect(result.error.hasSuffix("\naccepted 0 of 2 proposals; the input ended, and numbers 1 to 2 were not accepted and left out\n"))
        #expect(result.output.hasSuffix("claims: []\n"))
    }

    @Test func whoeverAnswersAllIsToldTheCount() throws {
        let (_, result) = try review(["a", "s"])
        #expect(result.error.hasSuffix("accepted 1 of 2 proposals\n"))
    }

    @Test func theFigureIsHighlightedOnATerminal() throws {
        let runner = try CommandRunner()
        try runner.write("strike.txt", ExtractCommandTests.strike)
        runner.terminal = .init(width: 80, isOutput: true, isError: true)
        let result = runner.run("extract", "strike.txt", "--published", "2024-03-05", "--review")
        #expect(result.error.contains("\u{1B}[1;33mAt least 58 people\u{1B}[0m were killed"))
    }
}
