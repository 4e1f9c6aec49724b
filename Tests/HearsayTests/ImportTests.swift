import Foundation
import Testing

@testable import ClaimStore
@testable import Hearsay

/// Long input: what is read, what is set aside, and what is left of a failed one.
@Suite struct ImportTests {
    static func line(_ number: Int, source: String? = nil) -> String {
        let source = source ?? "\"s\(number % 3)\""
        return """
            {"subject":"Unit \(number % 7)","predicate":"troops","object":"\(number + 100)","by":"Speaker \(number % 5)",\
            "said":"2024-01-0\(number % 9 + 1)","source":\(source),"quote":"they were \(number + 100)"}
            """
    }

    /// Claims of three sources, each given whole at its first mention.
    static func lines(_ count: Int) -> [String] {
        (0..<count).map { number in
            number < 3 ? line(number, source: "{\"id\":\"s\(number)\",\"outlet\":\"Outlet \(number)\",\"published\":\"2024-01-10\"}")
                : line(number)
        }
    }

    static func options(skipsBadLines: Bool = false, rejects: URL? = nil) -> ImportOptions {
        ImportOptions(recording: Samples.options(), skipsBadLines: skipsBadLines, rejects: rejects)
    }

    static func export(_ base: KnowledgeBase) throws -> [String] {
        var lines: [String] = []
        try base.export { lines.append($0) }
        return lines
    }

    static let badLines = [
        ("not JSON", "oops", "the line is not one whole JSON value: no value begins here. Each line"),
        ("no such source", line(9, source: "\"s9\""), "no source has the id “s9”. Did you mean “s0”?"),
        ("no such key", "{\"figure\":1}", "a line has no key `figure` by itself."),
        // Its source is new and must go with it.
        ("a bad time", line(9, source: "{\"id\":\"n\",\"outlet\":\"New\",\"published\":\"2024-01-10\"}").replacing("2024-01-01", with: "the Greek calends"), "the date “the Greek calends” cannot be read"),
    ]

    @Test(arguments: badLines)
    func aBadLineMeansThatNothingIsTaken(name: String, bad: String, reason: String) throws {
        let folder = try TemporaryFolder()
        var lines = Self.lines(40)
        lines.insert(bad, at: 20)
        let file = try folder.write("claims.jsonl", lines.joined(separator: "\n"))
        let rejects = folder.url.appendingPathComponent("claims.rejects.jsonl")
        let base = try KnowledgeBase()
        let error = #expect(throws: BadLines.self) { try base.importLines(file, options: Self.options(rejects: rejects)) }
        #expect(error?.count == 1)
        #expect(error?.first.first?.place?.line == 21)
        #expect(try base.counts().allSatisfy { $0.count == 0 })
        let written = try String(contentsOf: rejects, encoding: .utf8)
        #expect(written.hasPrefix("{\"line\": 21") || written.hasPrefix("{\"line\":21"), "\(written)")
        #expect(written.contains(reason), "\(written)")
    }

    @Test(arguments: badLines)
    func theOthersAreTakenWhereAsked(name: String, bad: String, reason: String) throws {
        let folder = try TemporaryFolder()
        var lines = Self.lines(40)
        let good = try KnowledgeBase()
        try good.importLines(text: Data(lines.joined(separator: "\n").utf8), named: "good", options: Self.options())
        for place in [40, 33, 20, 20, 3] { lines.insert(bad, at: place) }
        let rejects = folder.url.appendingPathComponent("rejects.jsonl")
        let base = try KnowledgeBase()
        let report = try base.importLines(
            text: Data(lines.joined(separator: "\n").utf8), named: "claims", options: Self.options(skipsBadLines: true, rejects: rejects))
        #expect(report.newClaimCount == 40)
        #expect(report.rejectedLineCount == 5)
        let numbers = try String(contentsOf: rejects, encoding: .utf8).split(separator: "\n").map { $0.prefix { $0 != "," } }
        #expect(numbers.map { $0.filter(\.isNumber) } == ["4", "22", "23", "37", "45"])
        // What the bad lines had begun is gone: the base is the one without them.
        #expect(try Self.export(base) == Self.export(good))
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    @Test func linesMayBePackedAndComeInSeveralMembers() throws {
        let folder = try TemporaryFolder()
        let lines = Self.lines(60)
        let plain = try KnowledgeBase()
        try plain.importLines(text: Data((lines.joined(separator: "\n") + "\n").utf8), named: "plain", options: Self.options())
        let first = try Self.packed(lines[..<25].joined(separator: "\n") + "\n", in: folder)
        let second = try Self.packed(lines[25...].joined(separator: "\n") + "\n", in: folder)
        let file = folder.url.appendingPathComponent("claims.jsonl.gz")
        try (first + second).write(to: file)
        let base = try KnowledgeBase()
        try base.importLines(file, options: Self.options())
        #expect(try Self.export(base) == Self.export(plain))
        // Recording takes the same files.
        #expect(try base.record(files: [file], options: Samples.options()).newClaimCount == 0)
        // Cut short or altered, it is refused whole.
        try (first + second.dropLast(9)).write(to: file)
        let error = #expect(throws: RecordError.self) { try KnowledgeBase().importLines(file, options: Self.options()) }
        #expect(error?.description == "the gzip data of claims.jsonl.gz is damaged: it is cut short.")
    }

    /// gzip's own packing, so that what is read was not written by what reads it.
    static func packed(_ text: String, in folder: TemporaryFolder) throws -> Data {
        let file = try folder.write("plain.jsonl", text)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    @Test func aPipeIsReadAsItComes() throws {
        let pipe = Pipe()
        let text = Self.lines(500).joined(separator: "\r\n")
        Thread.detachNewThread {
            for piece in Data(("\u{FEFF}" + text).utf8).chunks(of: 700) { pipe.fileHandleForWriting.write(piece) }
            try? pipe.fileHandleForWriting.close()
        }
        let base = try KnowledgeBase()
        let report = try base.importLines(stream: pipe.fileHandleForReading, named: "a pipe", options: Self.options())
        #expect(report.newClaimCount == 500)
    }

    /// Indexes that wait for the end find the same claims as those kept up line by line.
    @Test func deferredIndexesHoldTheSame() throws {
        let base = try KnowledgeBase()
        let lines = Self.lines(300)
        // Long against an empty base, short against what is in it then.
        try base.importLines(text: Data(lines[..<250].joined(separator: "\n").utf8), named: "first", options: Self.options())
        try base.importLines(text: Data(lines[250...].joined(separator: "\n").utf8), named: "second", options: Self.options())
        #expect(try base.check().allSatisfy { $0.problem == nil })
        let today = Day(number: 19_800)
        for (question, count) in [
            ("claims by \"Speaker 1\"", 60), ("claims about \"Unit 3\"", 43), ("claims quoting \"they were 399\"", 1),
            ("claims per \"Outlet 2\"", 100), ("claims said 2024-01-09", 33),
        ] {
            #expect(try Self.count(base.ask(question, today: today)) == count, "\(question)")
        }
    }

    /// What is said twice in one input is found the second time, whether memory holds the keys or runs on the side do; the
    /// longer inputs are read in several pieces, between which keys are set aside.
    @Test(arguments: [(200, 0), (200, 60), (200, 3_000_000), (1_500, 0), (1_500, 1_000)])
    func claimsThatComeTwiceAreTakenOnce(count: Int, mostKeys: Int) throws {
        let lines = Self.lines(count)
        let twice = lines + lines.shuffledEvenly()
        var options = Self.options()
        options.mostKeys = mostKeys
        let base = try KnowledgeBase()
        let report = try base.importLines(text: Data(twice.joined(separator: "\n").utf8), named: "twice", options: options)
        #expect(report.newClaimCount == count)
        #expect(report.knownClaimCount == count)
        let once = try KnowledgeBase()
        try once.record(text: Data(lines.joined(separator: "\n").utf8), named: "once", options: Samples.options())
        #expect(try Self.export(base) == Self.export(once))
        #expect(try base.check().allSatisfy { $0.problem == nil })
        #expect(try base.importLines(text: Data(twice.joined(separator: "\n").utf8), named: "again", options: options).newClaimCount == 0)
    }

    /// Quotes are indexed on the side and put in the place of an index that this connection has read as empty.
    @Test func quotesAreFoundThoughTheEmptyIndexWasRead() throws {
        let base = try KnowledgeBase()
        let today = Day(number: 19_800)
        #expect(try Self.count(base.ask("claims quoting \"they were 399\"", today: today)) == 0)
        try base.importLines(text: Data(Self.lines(300).joined(separator: "\n").utf8), named: "first", options: Self.options())
        #expect(try Self.count(base.ask("claims quoting \"they were 399\"", today: today)) == 1)
        // Later quotes are added to it, and a claim can be found by both.
        let more = Self.line(700, source: "{\"id\":\"n\",\"outlet\":\"New\",\"published\":\"2024-01-10\"}")
        try base.record(text: Data(more.utf8), named: "more", options: Samples.options())
        #expect(try Self.count(base.ask("claims quoting \"they were\"", today: today)) == 301)
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    /// All claims of one input are dated alike, by what it says of their source, whether the base knew that otherwise, in
    /// other words, or not at all.
    @Test(arguments: [nil, "2024-01-10", "2024-02-01"], ["2024-02-01", "2024-02-01T12:00:00+02:00"])
    func claimsWithoutATimeAreDatedAlike(known: String?, written: String) throws {
        func line(_ number: Int, published: String) -> String {
            """
            {"subject":"Unit \(number)","predicate":"troops","object":"\(number)","by":"Speaker",\
            "source":{"id":"s","outlet":"Outlet","published":"\(published)"}}
            """
        }
        let base = try KnowledgeBase()
        if let known { try base.record(text: Data(line(0, published: known).utf8), named: "known", options: Samples.options()) }
        let lines = (1...4).map { line($0, published: written) }.joined(separator: "\n")
        try base.importLines(text: Data(lines.utf8), named: "claims", options: Self.options())
        let rows = try base.store.read { try $0.lastClaimRow() }
        let said = try base.store.read { try $0.claims(rows: rows - 3...rows).map(\.said) }
        #expect(said.count == 4)
        #expect(Set(said.map(\.edtf)).count == 1)
        #expect(Set(said.map(\.text)) == [written])
    }

    /// A source that is kept holds its voices, so that it goes when they do.
    @Test func sourcesAreForgottenWithTheirVoices() throws {
        try KnowledgeBase().store.read { reader in
            let sources = RecordedSources(reader, keepsAll: false)
            let text = StoreReader.SourceText(row: 1, version: 1, text: "Words.", title: nil, hash: "")
            let (plain, whole) = (Source(id: "plain", outlet: "One"), Source(id: "whole", outlet: "Two"))
            _ = sources.add(plain, row: 1, text: nil, voicesOf: plain)
            sources.add(whole, row: 2, text: text, voicesOf: whole).voices.first?.rows = [7]
            sources.forgetSurplus(mostVoices: 2)
            #expect(sources["plain"]?.row == 1 && sources["whole"]?.version == 1)
            sources.isNamed(folded: "two")
            #expect(sources["whole"]?.voices.first?.rows == nil)
            sources.forgetSurplus(mostVoices: 1)
            #expect(sources["plain"] == nil && sources["whole"] == nil)
        }
    }

    @Test(arguments: [0, 1, 5])
    func tellsWhetherThereAreMoreSources(count: Int) throws {
        let base = try KnowledgeBase()
        for number in 0..<count {
            let line = Self.line(number, source: "{\"id\":\"s\(number)\",\"outlet\":\"New\",\"published\":\"2024-01-10\"}")
            try base.record(text: Data(line.utf8), named: "more", options: Samples.options())
        }
        #expect(try base.store.read { try !$0.hasMoreSources(than: count) })
        if count > 0 { #expect(try base.store.read { try $0.hasMoreSources(than: count - 1) }) }
    }

    static func count(_ answer: Answer) -> Int {
        switch answer.content {
        case .claims(let claims): claims.count
        case .rows(_, let rows): rows.count
        }
    }

    @Test(arguments: [0, 1, 7, 8])
    func linesAreCutWhereverThePiecesEnd(size: Int) throws {
        let lines = ["", "a", "", "bb\r", "ccc", String(repeating: "d", count: 20), ""]
        let text = Data(lines.joined(separator: "\n").utf8)
        var reader = LineReader(Pieces(pieces: size == 0 ? [text] : text.chunks(of: size)))
        var read: [(Int, String, Int)] = []
        while let next = try reader.next() {
            read += next.map { ($0.number, String(decoding: $0.bytes, as: UTF8.self), $0.end) }
        }
        #expect(read.map(\.1) == lines.dropLast())
        #expect(read.map(\.0) == Array(1..<lines.count))
        #expect(read.map(\.2) == [1, 3, 4, 8, 12, 33])
    }

    @Test func aLineOverTheBoundIsNamedAndSkipped() throws {
        let long = "{\"subject\":\"" + String(repeating: "x", count: LineReader.longestLine) + "\"}"
        let text = Data(([long] + Self.lines(5) + [long]).joined(separator: "\n").utf8)
        let base = try KnowledgeBase()
        let report = try base.importLines(text: text, named: "long", options: Self.options(skipsBadLines: true))
        #expect(report.newClaimCount == 5)
        #expect(report.rejectedLineCount == 2)
        let error = #expect(throws: BadLines.self) { try KnowledgeBase().importLines(text: text, named: "long", options: Self.options()) }
        #expect(
            error?.description == """
                2 lines of long cannot be taken. Nothing was recorded; --skip-bad takes the rest.
                  long:1: the line is longer than 8 MiB.
                  long:7: the line is longer than 8 MiB.
                """)
    }
}

extension [String] {
    /// In another order, the same each time.
    fileprivate func shuffledEvenly() -> [String] {
        indices.map { self[($0 * 37) % count] }
    }
}

private struct Pieces: ByteStream {
    var pieces: [Data]
    var position = 0

    mutating func next() -> Data? { pieces.isEmpty ? nil : pieces.removeFirst() }
}

extension Data {
    fileprivate func chunks(of size: Int) -> [Data] {
        stride(from: 0, to: count, by: size).map { Data(dropFirst($0).prefix(size)) }
    }
}
