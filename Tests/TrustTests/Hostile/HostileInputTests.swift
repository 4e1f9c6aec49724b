import Foundation
import Hearsay
import HearsayCommands
import Testing

/// Files made to harm: each is taken for what it is, or refused in a message that says what and where; none crashes,
/// hangs, reads what it may not, or leaves something behind.
@Suite struct HostileInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var file: String
        var bytes: @Sendable () -> Data
        /// The message in full; `nil` where the file is taken.
        var refusal: String?
        var testDescription: String { name }

        init(_ name: String, _ file: String, _ refusal: String?, _ text: @escaping @Sendable () -> String) {
            (self.name, self.file, self.refusal) = (name, file, refusal)
            bytes = { Data(text().utf8) }
        }
    }

    private static let head = "source: {id: s, outlet: O, published: 2024-01-05}\n"

    private static func claim(_ keys: String) -> String { head + "claims:\n  - {subject: A, predicate: troops, \(keys)}\n" }

    static let cases: [Case] = [
        Case("aliases within aliases", "bad.yaml", "bad.yaml:1:4: anchors and aliases (&name, *name) are not read in a record.\n  Write the value out where it is needed; put a name that begins with * or & in quotes.") {
            var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            for (before, name) in zip("abcdefghi", "bcdefghij") {
                text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
            }
            return text
        },
        Case("a long line of YAML", "long.yaml", nil) {
            claim("object: 5, note: \(String(repeating: "x", count: Amount.of(9 << 20, soak: 15 << 20)))")
        },
        Case("a file too large for YAML", "large.yaml", "large.yaml:1: the file is larger than 16 MiB.\n  Write long records as JSON Lines (.jsonl).") {
            head + "# " + String(repeating: "x", count: 16 << 20)
        },
        Case("a long line of JSON", "long.jsonl", nil) {
            """
            {"source":{"id":"s","outlet":"O","published":"2024-01-05"},"subject":"A","predicate":"labels","object":"x","note":"\
            \(String(repeating: "x", count: 5 << 20))"}
            """
        },
        Case("a line beyond the bound", "long.jsonl", "long.jsonl:1: the line is longer than 8 MiB.") {
            "{\"subject\":\"" + String(repeating: "x", count: Amount.of(9 << 20, soak: 100 << 20))
        },
        Case("deep lists of JSON", "deep.jsonl", "deep.jsonl:1:76: nested too deeply.") {
            "{\"subject\":" + String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000) + "}"
        },
        Case("deep objects of JSON", "deep.jsonl", "deep.jsonl:1:322: nested too deeply.") {
            String(repeating: "{\"a\":", count: 200_000) + "1" + String(repeating: "}", count: 200_000)
        },
        Case("deep lists of YAML", "deep.yaml", "deep.yaml:1: nested too deeply.") { String(repeating: "[", count: 200_000) },
        Case("deep mappings of YAML", "deep.yaml", "deep.yaml:1000:1000: the YAML is malformed: Maximum nesting level reached, set with yaml_set_max_nest_level()).\n  A value with a colon, or one that begins with a quotation mark or [ { * & # @, goes in quotes.") {
            (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        },
        Case("a null byte", "null.yaml", "null.yaml:3:15: `subject` holds the control character U+0000.\n  Remove it: it cannot be seen, and may steer a terminal.") {
            head + "claims:\n  - {subject: \"A\\0B\", predicate: troops, object: 5}\n"
        },
        Case("a raw null byte", "null.yaml", "null.yaml:1: the YAML cannot be read: control characters are not allowed.") {
            claim("object: 5, note: a\u{0}b")
        },
        Case("a null byte of JSON", "null.jsonl", "null.jsonl:1:70: `subject` holds the control character U+0000.\n  Remove it: it cannot be seen, and may steer a terminal.") {
            "{\"source\":{\"id\":\"s\",\"outlet\":\"O\",\"published\":\"2024-01-05\"},\"subject\":\"A\\u0000\",\"predicate\":\"labels\",\"object\":\"x\"}"
        },
        Case("half a surrogate pair", "half.jsonl", "half.jsonl:1:77: the line is not one whole JSON value: half a surrogate pair stands alone.\n  Each line of JSON Lines is one object: {\"subject\": …, \"predicate\": …, \"object\": …}.") {
            "{\"source\":{\"id\":\"s\",\"outlet\":\"O\",\"published\":\"2024-01-05\"},\"subject\":\"\\ud800\",\"predicate\":\"labels\",\"object\":\"x\"}"
        },
        Case("a byte order mark and CR LF", "dos.yaml", nil) {
            "\u{FEFF}" + claim("object: 5, quote: five").replacing("\n", with: "\r\n")
        },
        Case("a byte order mark of JSON", "dos.jsonl", nil) {
            "\u{FEFF}{\"source\":{\"id\":\"s\",\"outlet\":\"O\",\"published\":\"2024-01-05\"},\"subject\":\"A\",\"predicate\":\"labels\",\"object\":\"x\"}\r\n"
        },
        Case("a number beyond all bounds", "huge.yaml", "huge.yaml:3:45: “1e999999” cannot be read as a figure for `troops`: “e” is not a counted noun. Accepted after the number: a noun in the plural (attacks, people, members of its forces), percent, a currency (USD, euros) or a physical unit (km, tonnes).") {
            claim("object: 1e999999")
        },
        Case("a number of 20 digits", "huge.yaml", "huge.yaml:3:45: “99999999999999999999” cannot be read as a figure for `troops`: “99999999999999999999” is not one number. Accepted: at most 15 digits, in groups of three if grouped (1,234,567), with a point before decimals (1.5).") { claim("object: \(String(repeating: "9", count: 20))") },
        Case("a bound that is infinite", "huge.jsonl", "huge.jsonl:1:153: `value` is a number, not “1e400”.") {
            """
            {"source":{"id":"s","outlet":"O","published":"2024-01-05"},"subject":"A","predicate":"troops","object":{"figure":\
            {"text":"many","hedge":"range","value":1e400,"lower":1}}}
            """
        },
        Case("the year 99999", "far.yaml", "far.yaml:3:56: the date “99999-01-01” cannot be read: '99999-01-01' is not EDTF: at offset 4, found '9'; accepted: '-' and a month, '?', '~' or '%', '/', or the end of the text") { claim("object: 5, during: 99999-01-01") },
        Case("a year of EDTF far away", "far.yaml", "far.yaml:3:56: the date “Y9999999999999999999” cannot be read: 'Y9999999999999999999' is not EDTF: at offset 0, there is no year Y9999999999999999999; accepted: a year of at most 11 digits") { claim("object: 5, during: Y9999999999999999999") },
        Case("a year of EDTF", "far.yaml", nil) { claim("object: 5, during: Y-170000002") },
        // A name that claims repeat would make an export of any size of a small record.
        Case("a long name", "long.yaml", "long.yaml:3:52: `by` is longer than 10,000 bytes.") {
            claim("object: 5, by: \(String(repeating: "x", count: 10_001))")
        },
        Case("the longest name", "long.yaml", nil) { claim("object: 5, by: \(String(repeating: "x", count: 10_000))") },
        Case("a name through many hands", "many.yaml", "many.yaml:3:48: `via` has more than 1,000 names.") {
            claim("object: 5, via: [\(Array(repeating: "x", count: 1_001).joined(separator: ", "))]")
        },
        Case("a long qualifier's name", "long.jsonl", "long.jsonl:1:122: a qualifier's name is longer than 10,000 bytes.") {
            """
            {"source":{"id":"s","outlet":"O","published":"2024-01-05"},"subject":"A","predicate":"labels","object":"x",\
            "qualifiers":{"\(String(repeating: "x", count: 10_001))":"y"}}
            """
        },
        Case("a text that its export writes as three times as long", "long.jsonl", nil) {
            """
            {"source":{"id":"s","outlet":"O","published":"2024-01-05","text":"A \
            \(String(repeating: "\u{061C}", count: Amount.of(1 << 20, soak: 3 << 20)))"},"subject":"A","predicate":"labels","object":"x"}
            """
        },
        Case("many aliases", "many.yaml", nil) {
            head + "entities:\n  - id: a\n    label: A\n    aliases:\n"
                + (0..<Amount.of(5_000, soak: 100_000)).map { "      - alias \($0)\n" }.joined()
        },
        // What grows line by line would be written anew, or gone over, with each.
        Case("synonyms line by line", "many.jsonl", "many.jsonl:2:41: `synonyms` of unrest would have more than 1,000 names.") {
            (0..<2).map { line in
                let names = (0..<600).map { "\"unrest \(line) \($0)\"" }.joined(separator: ", ")
                return "{\"predicate\":{\"id\":\"unrest\",\"synonyms\":[\(names)]}}"
            }.joined(separator: "\n")
        },
        Case("one thing under many names", "many.jsonl", "many.jsonl:2:44: `same_as` of a would have more than 1,000 names.") {
            (0..<2).map { line in
                let names = (0..<600).map { "\"wikidata:Q\(line)\($0)\"" }.joined(separator: ", ")
                return "{\"entity\":{\"id\":\"a\",\"label\":\"A\",\"same_as\":[\(names)]}}"
            }.joined(separator: "\n")
        },
        Case("places within places", "many.jsonl", "many.jsonl:1002:51: p1001 would lie within more than 1,000 others.") {
            (0..<1_100).map { number in
                let within = number == 0 ? "" : ",\"within\":[\"p\(number - 1)\"]"
                return "{\"entity\":{\"id\":\"p\(number)\",\"label\":\"P\(number)\"\(within)}}"
            }.joined(separator: "\n")
        },
        Case("many keys", "many.yaml", nil) {
            claim("object: 5, qualifiers: {\((0..<5_000).map { "k\($0): v" }.joined(separator: ", "))}")
        },
    ]

    @Test(arguments: cases)
    func isTakenOrRefused(_ hostile: Case) throws {
        let folder = try TrustFolder()
        let file = try folder.write(hostile.file, hostile.bytes())
        let base = try KnowledgeBase()
        do {
            try base.record(files: [file], options: Records.options)
            #expect(hostile.refusal == nil)
            #expect(try base.check().allSatisfy { $0.problem == nil })
            let export = try Records.export(base)
            let copy = try KnowledgeBase()
            try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Records.options))
            #expect(try Records.export(copy) == export)
        } catch {
            #expect("\(error)" == hostile.refusal)
            #expect(KnowledgeBase.isInputError(error))
            #expect(try base.counts().allSatisfy { $0.count == 0 })
        }
    }

    /// A record reads text beside it, and nowhere else.
    @Test(arguments: ["../secret.txt", "/etc/hostname", "link.txt", "linked/secret.txt", "./../secret.txt", "sub/../../secret.txt", "%2e%2e/secret.txt", "pipe", "sub", "device", "~/secret.txt", "file:///etc/hostname"])
    func nothingOutsideTheFolderIsRead(path: String) throws {
        let folder = try TrustFolder()
        try folder.write("secret.txt", "the secret is 42")
        let records = folder.path("records")
        try FileManager.default.createDirectory(atPath: records + "/sub", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: records + "/link.txt", withDestinationPath: "../secret.txt")
        try FileManager.default.createSymbolicLink(atPath: records + "/linked", withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: records + "/device", withDestinationPath: "/dev/zero")
        #expect(mkfifo(records + "/pipe", 0o600) == 0)
        let file = try folder.write("records/a.yaml", "source: {id: s, outlet: O, published: 2024-01-05, text: \(path)}\n")
        let base = try KnowledgeBase()
        let error = #expect(throws: RecordError.self) { try base.record(files: [file], options: Records.options) }
        #expect(error?.description.hasPrefix("a.yaml:1:57: ") == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("42") == false)
        #expect(try base.counts().allSatisfy { $0.count == 0 })
    }

    @Test func textInAFolderBelowIsRead() throws {
        let folder = try TrustFolder()
        try FileManager.default.createDirectory(atPath: folder.path("texts"), withIntermediateDirectories: true)
        try folder.write("texts/a.txt", "There are 5 troops.")
        try FileManager.default.createSymbolicLink(atPath: folder.path("inner.txt"), withDestinationPath: "texts/a.txt")
        for (id, path) in [("s", "texts/a.txt"), ("t", "inner.txt")] {
            let file = try folder.write("\(id).yaml", "source: {id: \(id), outlet: O, published: 2024-01-05, text: \(path)}\n")
            let base = try KnowledgeBase()
            try base.record(files: [file], options: Records.options)
            #expect(try base.source(id).source.text == "There are 5 troops.")
        }
    }

    /// SQL, patterns and questions in every field are values: they come back to the letter, and are found by it.
    @Test(arguments: [
        "'; DROP TABLE claim; --", "\" OR 1=1 --", "x%' AND '1'='1", "NEAR(\"a\" \"b\")", "a_b*", "${HOME} $(id) `id`", "\\u0000 \\n",
        "{{7*7}} <%= 7 %>", "-- | first 1", "A \\\" claims", "\u{202E}abc\u{202C}", "𝐀Ａ\u{0301}", "%s%n%x", "../../x",
    ])
    func everyFieldIsAValue(value: String) throws {
        func json(_ text: String) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed), as: UTF8.self)
        }
        let field = try json(value)
        let line = """
            {"source":{"id":\(field),"outlet":\(field),"agency":\(field),"title":\(field),"authors":[\(field)],"published":"2024-01-05","url":\(field),"language":\(field),"text":\(try json("Text: " + value))},\
            "subject":\(field),"predicate":"position-on","object":{"text":\(field)},"by":\(field),"via":[\(field)],"verb":\(field),"place":[\(field)],"quote":\(field),"note":\(field),"qualifiers":{\(field):\(field)}}
            """
        let base = try KnowledgeBase()
        var options = Records.options
        options.recorder = value
        try base.record(text: Data(line.utf8), named: "lines.jsonl", options: options)
        let source = try base.source(value)
        let claim = try #require(source.claims.first)
        #expect([source.source.outlet, source.source.agency, source.source.title, source.source.url] == Array(repeating: value, count: 4))
        #expect([claim.subject.label, claim.by.label, claim.place.first?.label, claim.via.first?.label] == Array(repeating: value, count: 4))
        #expect(claim.qualifiers == [value: value])
        #expect(claim.quote?.exact == value)
        #expect(claim.recorder == value)
        #expect(try base.check().allSatisfy { $0.problem == nil })
        let quoted = "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        for question in ["claims by \(quoted)", "claims about \(quoted)", "claims in \(quoted)", "claims where note = \(quoted)", "claims by $v"] {
            let answer = try base.ask(question, parameters: question == "claims by $v" ? ["v": value] : [:], today: claim.said.day)
            #expect(answer.count == 1, "\(question)")
        }
        let export = try Records.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Records.options))
        #expect(try Records.export(copy) == export)
    }

    /// A base that was filled in any way exports what can be imported again: nothing comes in by the commands that a
    /// record would refuse.
    @Test func controlsAreRefusedWhateverTheWay() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        let claim = try base.source("wire-1").claims[0].id
        try base.close()
        try folder.write("b.yaml", Records.article(2))
        let calls = Calls(folder: folder)
        for arguments in [
            ["entity", "alias", "iraq", "x\u{1B}"], ["entity", "add", "x\u{1B}"], ["entity", "add", "x", "--kind", "\u{1B}"],
            ["entity", "add", "x", "--alias", "\u{1B}"], ["entity", "add", "x", "--description", "\u{1B}"],
            ["entity", "add", "x", "--metonym", "\u{1B}"],
            ["retract", claim, "--why", "\u{1B}", "--kind", "entry-error"], ["record", "b.yaml", "--recorder", "\u{1B}"],
            ["entity", "merge", "iraq", "syria", "--why", "\u{1B}"], ["undo", "1", "--why", "\u{1B}"],
            ["entity", "alias", "iraq", "y", "--why", "\u{1B}"], ["entity", "alias", "iraq", "y", "--recorder", "\u{1B}"],
        ] {
            let before = try Records.sound(folder.base)
            let result = calls.run(arguments)
            #expect(result.status == .wrongCall, "\(arguments)")
            #expect(try Records.sound(folder.base) == before, "\(arguments)")
        }
    }

    /// Names that look like known ones, or hide characters, are pointed out when they come in.
    @Test(arguments: [
        ("Вashar al-Assad", "near “Bashar al-Assad”"), ("Bashar al-As\u{200B}sad", "near “Bashar al-Assad”"),
        ("\u{202E}dassA-la rahsaB", "⟨U+202E⟩"), ("Bashar al\u{2010}Assad", "Bashar al"),
    ])
    func namesThatDeceiveAreShown(name: String, shown: String) throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.addEntity(Entity(id: "assad", label: "Bashar al-Assad"), options: Records.options)
        try base.close()
        try folder.write("a.yaml", "source: {id: s, outlet: Wire, published: 2024-01-05}\nclaims: [{subject: \"\(name)\", predicate: troops, object: 5}]\n")
        let result = Calls(folder: folder).run(["record", "a.yaml"])
        #expect(result.status == .done)
        #expect((result.output + result.error).contains(shown), "\(result.error)")
    }
}

extension ClaimTime {
    fileprivate var day: Day { Day(containing: bounds.to ?? bounds.from ?? 0) }
}
