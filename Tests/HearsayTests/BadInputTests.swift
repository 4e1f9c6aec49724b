import Foundation
import Hearsay
import Testing

/// Bad records: one message that says what, where and what would be accepted; and a base as it was.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var record: String
        var message: String
        var testDescription: String { name }

        init(_ name: String, _ record: String, _ message: String) {
            (self.name, self.record, self.message) = (name, record, message)
        }
    }

    private static let head = "source: {id: s, outlet: O, published: 2024-01-05, text: Two dogs and nine cats ran.}\n"

    static let cases: [Case] = [
        Case("malformed YAML", "source: [a\n", "bad.yaml:2:1: the YAML is malformed: did not find expected ',' or ']'.\n  A value with a colon, or one that begins with a quotation mark or [ { * & # @, goes in quotes."),
        Case(
            "unknown key", head + "claims:\n  - subjct: A\n    predicate: troops\n    object: 5\n",
            "bad.yaml:3:5: a claim has no key `subjct`.\n  Did you mean `subject`?"),
        Case(
            "unknown key far from any", head + "colour: red\n",
            "bad.yaml:2:1: a recording file has no key `colour`.\n  It takes: source, entities, predicates, claims."),
        Case(
            "missing subject", head + "claims:\n  - predicate: troops\n    object: 5\n",
            "bad.yaml:3:5: a claim lacks its `subject`."),
        Case(
            "empty object", head + "claims:\n  - {subject: A, predicate: troops, object: ''}\n",
            "bad.yaml:3:45: `object` is empty."),
        Case(
            "a list for a value", head + "claims:\n  - {subject: [A, B], predicate: troops, object: 5}\n",
            "bad.yaml:3:15: `subject` is a single value, not a list."),
        Case(
            "ambiguous alias",
            head + """
                entities:
                  - {id: a, label: First, aliases: [Both]}
                  - {id: b, label: Second, aliases: [Both]}
                claims:
                  - {subject: Both, predicate: troops, object: 5}
                """,
            "bad.yaml:6:15: “Both” fits several entities: a (First), b (Second).\n  Write the id of the one meant."),
        Case(
            "quote not in the text",
            head + "claims:\n  - {subject: A, predicate: troops, object: 5, quote: nine dogs ran}\n",
            "bad.yaml:3:55: the quote is not in the text of “s”: “nine dogs ran”.\n  The nearest passage is: “nine cats ran”"),
        Case(
            "text file missing", "source: {id: s, outlet: O, published: 2024-01-05, text: missing.txt}\n",
            "bad.yaml:1:57: there is no text file “missing.txt” beside the record."),
        Case(
            "text file outside", "source: {id: s, outlet: O, published: 2024-01-05, text: ../outside.txt}\n",
            "bad.yaml:1:57: `text` names “../outside.txt”, which lies outside the record's own folder.\n  Put the text file beside the record."),
        Case(
            "text file by an absolute path", "source: {id: s, outlet: O, published: 2024-01-05, text: /etc/passwd}\n",
            "bad.yaml:1:57: `text` names “/etc/passwd”, which lies outside the record's own folder.\n  Put the text file beside the record."),
        Case(
            "text file not UTF-8", "source: {id: s, outlet: O, published: 2024-01-05, text: latin1.txt}\n",
            "latin1.txt:2: the text is not UTF-8.\n  Save the file as UTF-8."),
        Case(
            "control character", head + "claims:\n  - {subject: \"A\\eB\", predicate: troops, object: 5}\n",
            "bad.yaml:3:15: `subject` holds the control character U+001B.\n  Remove it: it cannot be seen, and may steer a terminal."),
        Case(
            "wrong stance", head + "claims:\n  - {subject: A, predicate: troops, object: 5, stance: denys}\n",
            "bad.yaml:3:56: `stance` cannot be “denys”.\n  Did you mean `denies`? It is one of: affirms, denies."),
        Case(
            "no source", "claims:\n  - {subject: A, predicate: troops, object: 5}\n",
            "bad.yaml:2:5: the file has claims but no `source`.\n  Begin with `source:` and its `id`, `outlet` and `published`."),
        Case(
            "nobody speaks", "source: {id: s, published: 2024-01-05}\nclaims:\n  - {subject: A, predicate: troops, object: 5}\n",
            "bad.yaml:3:5: the claim has no `by`, and its source has neither `agency` nor `outlet`.\n  Say who speaks: `by: …`."),
        Case(
            "no date", "source: {id: s, outlet: O}\nclaims:\n  - {subject: A, predicate: troops, object: 5}\n",
            "bad.yaml:3:5: the claim has no `said`, and its source has no `published` date.\n  Give one of them, such as `said: 2024-01-05`."),
        Case(
            "alias bomb", "source: &a {id: s, outlet: O}\nentities: [*a, *a]\n",
            "bad.yaml:1:9: anchors and aliases (&name, *name) are not read in a record.\n  Write the value out where it is needed; put a name that begins with * or & in quotes."),
        Case(
            "a place within itself",
            head + "entities:\n  - {id: a, label: A, within: [b]}\n  - {id: b, label: B, within: [a]}\n",
            "bad.yaml:4:32: b would lie within itself."),
        Case(
            "reports nothing", head + "claims:\n  - {subject: A, predicate: troops, object: 5, reports: abcdef}\n",
            "bad.yaml:3:57: no claim has the id “abcdef”.\n  `reports` takes the id of a claim recorded before."),
    ]

    @Test(arguments: cases)
    func givesOneMessageAndLeavesTheBaseAsItWas(_ bad: Case) throws {
        let folder = try TemporaryFolder()
        try folder.write("latin1.txt", Data([0x6F, 0x6B, 0x0A, 0xE9, 0x74, 0xE9]))
        let file = try folder.write("bad.yaml", bad.record)
        let base = try Samples.base()
        let before = try Samples.export(base)
        let error = #expect(throws: RecordError.self) { try base.record(files: [file], options: Samples.options()) }
        #expect(error?.description == bad.message)
        #expect(KnowledgeBase.isInputError(try #require(error)))
        #expect(try Samples.export(base) == before)
    }

    /// Errors of the readers carry their words; here only that they come with a place.
    @Test(arguments: [
        ("object: lots and lots", "bad.yaml:6:13: “lots and lots” cannot be read as a figure for `troops`:"),
        ("object: 5\n    said: the other day maybe", "bad.yaml:7:11: the date “the other day maybe” cannot be read:"),
        ("object: 5\n    during: 03/04/2024", "bad.yaml:7:13: the date “03/04/2024” cannot be read:"),
        ("object: 5\n    during: 2023-02-30", "bad.yaml:7:13: the date “2023-02-30” cannot be read:"),
    ])
    func unreadableWordsAreShown(lines: String, beginning: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "bad.yaml",
            "source: {id: s, outlet: O, published: 2024-01-05}\n\nclaims:\n  - subject: A\n    predicate: troops\n    \(lines)\n")
        let base = try KnowledgeBase()
        let error = #expect(throws: RecordError.self) { try base.record(files: [file], options: Samples.options()) }
        #expect(error?.description.hasPrefix(beginning) == true, "\(error?.description ?? "")")
        #expect(try base.counts().allSatisfy { $0.count == 0 })
    }

    @Test func oneBadFileOfSeveralRecordsNone() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.yaml", Samples.article)
        let bad = try folder.write("bad.yaml", "source: {id: s}\nclaims: [{subject: A}]\n")
        let base = try KnowledgeBase()
        #expect(throws: RecordError.self) { try base.record(files: [good, bad], options: Samples.options()) }
        #expect(try base.counts().allSatisfy { $0.count == 0 })
    }

    @Test(arguments: [
        ("{\"subject\":\"A\"", "lines.jsonl:1:15: the line is not one whole JSON value: it breaks off."),
        ("\n{\"subject\":\"A\",\"predicate\":\"troops\",\"object\":\"5\"}", "lines.jsonl:2:1: a claim in JSON Lines lacks its `source`."),
        ("{\"subject\":\"A\",\"predicate\":\"troops\",\"object\":\"5\",\"source\":\"x\"}", "lines.jsonl:1:59: no source has the id “x”."),
        ("{\"figure\":5}", "lines.jsonl:1:2: a line has no key `figure` by itself."),
        ("[1]", "lines.jsonl:1:1: a line is an object, not a list."),
    ])
    func badLinesAreNamedByPlace(text: String, beginning: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("lines.jsonl", text)
        let base = try KnowledgeBase()
        let error = #expect(throws: RecordError.self) { try base.record(files: [file], options: Samples.options()) }
        #expect(error?.description.hasPrefix(beginning) == true, "\(error?.description ?? "")")
    }

    /// Nesting that would overflow a reader's stack is refused before it is read.
    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000) + "a",
        "a: " + String(repeating: "{b: ", count: 50_000), String(repeating: "? ", count: 100_000) + "a",
    ])
    func deepNestingIsRefused(text: String) throws {
        let base = try KnowledgeBase()
        #expect(throws: RecordError.self) {
            try base.record(text: Data(("source: " + text).utf8), named: "deep.yaml", options: Samples.options())
        }
    }

    @Test func unknownNamesCanBeRefused() throws {
        let base = try Samples.base()
        let error = #expect(throws: RecordError.self) {
            try base.record(
                text: Data(
                    """
                    source: {id: s2, outlet: AFP, published: 2024-01-06}
                    claims: [{subject: United Sttes, predicate: troops, object: 5}]
                    """.utf8), named: "s2.yaml", options: Samples.options(refusesNewNames: true))
        }
        #expect(
            error?.description
                == "s2.yaml:2:20: “United Sttes” is no known entity.\n  Did you mean “United States” or “United States government”?")
    }
}
