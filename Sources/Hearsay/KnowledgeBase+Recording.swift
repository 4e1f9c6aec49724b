import ClaimModel
import ClaimStore
public import Foundation

extension KnowledgeBase {
    /// Records YAML (`.yaml`, `.yml`) and JSON Lines (`.jsonl`, `.ndjson`, `.json`) files: all of them or none.
    ///
    /// - Parameter progress: told now and then how many of how many bytes were read; what it throws ends the work.
    /// - Throws: `RecordError` with the file, line and column of what cannot be taken.
    @discardableResult
    public func record(
        files: [URL], options: RecordingOptions, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws -> RecordingReport {
        let inputs = try files.map { try RecordInput(file: $0) }
        return try record(inputs, options: options, progress: progress)
    }

    /// Records a text in the notation of a recording file or of JSON Lines, as from standard input.
    ///
    /// - Parameter name: what messages call it.
    @discardableResult
    public func record(text: Data, named name: String, options: RecordingOptions) throws -> RecordingReport {
        try record([RecordInput(data: text, name: name)], options: options) { _, _ in }
    }

    private func record(
        _ inputs: [RecordInput], options: RecordingOptions, progress: (_ done: Int, _ total: Int) throws -> Void
    ) throws -> RecordingReport {
        let total = inputs.reduce(0) { $0 + $1.size }
        // What is written by hand is read before the base is locked: a slip in the last file costs nobody a wait.
        let parsed = try inputs.map { try $0.parsed() }
        return try change(options) { writer in
            let recorder = Recorder(writer, options: options, isVerbose: total < 4 << 20)
            var done = 0
            for (input, content) in zip(inputs, parsed) {
                switch content {
                case .file(let record): try recorder.record(record, folder: input.folder)
                case .lines:
                    try recorder.record(lines: input.lines()) { try progress(done + $0, total) }
                }
                done += input.size
                try progress(done, total)
            }
            try recorder.settleStatuses()
            return recorder.report
        }
    }

    /// Replaces a claim by those of a recording file: the old one stays, superseded.
    @discardableResult
    public func supersede(
        _ id: String, with file: URL, why: String, kind: CorrectionKind, options: RecordingOptions
    ) throws -> (event: LogEntry, report: RecordingReport) {
        let input = try RecordInput(file: file)
        guard case .file(let record) = try input.parsed() else {
            throw RecordError("a claim is superseded by a recording file in YAML.", at: RecordPlace(file: input.name, line: 1))
        }
        guard !record.claims.isEmpty else {
            throw RecordError("the file holds no claims to put in its place.", at: RecordPlace(file: input.name, line: 1))
        }
        let why = try Legible.text(why, "the reason", multiline: true)
        return try change(options) { writer in
            let key = try Self.currentClaim(id, writer.reader)
            try writer.begin(
                EventKind.superseded.rawValue, target: key.description, reason: why, reasonKind: kind.rawValue)
            let recorder = Recorder(writer, options: options)
            try recorder.record(record, folder: input.folder)
            var report = recorder.report
            guard report.newClaimCount > 0 else {
                throw HistoryError.refused(
                    "All claims of \(input.name) are in the base already: nothing in it replaces \(key).")
            }
            report.missingClaims = []
            try writer.setDetail("by", report.newClaims.map(\.id).joined(separator: " "))
            let event = try writer.currentStoredEvent()
            try EventEffects(writer: writer).apply(event)
            return (LogEntry(event, undoneBy: nil), report)
        }
    }
}

/// One file, or text, to be recorded.
struct RecordInput {
    var name: String
    /// The bytes of a file written by hand, or given in memory.
    var data: Data
    /// How many bytes there are.
    var size: Int
    var folder: URL?
    var isLines: Bool
    private var file: URL?

    enum Content {
        case file(Record)
        case lines
    }

    /// - Parameter holdsLines: whether `data` is wanted of JSON Lines too.
    init(file: URL, holdsLines: Bool = false) throws(RecordError) {
        name = file.lastPathComponent
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw RecordError(
                isFolder.boolValue ? "\(file.relativePath) is a folder." : "there is no file \(file.relativePath).", at: nil)
        }
        folder = file.deletingLastPathComponent()
        self.file = file
        size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber)?.intValue ?? 0
        // Lines are read as they come, and never held whole.
        let isKnownLines = ["jsonl", "ndjson", "json", "gz"].contains(file.pathExtension.lowercased())
        if isKnownLines, !holdsLines {
            (data, isLines) = (Data(), true)
            return
        }
        do {
            data = try Data(contentsOf: file, options: .mappedIfSafe)
        } catch {
            throw RecordError("\(file.relativePath) cannot be read.", at: nil)
        }
        isLines = isKnownLines || !["yaml", "yml"].contains(file.pathExtension.lowercased()) && Self.looksLikeLines(data)
    }

    init(data: Data, name: String) {
        self.name = name
        (self.data, size) = (data, data.count)
        isLines = Self.looksLikeLines(data)
    }

    private static func looksLikeLines(_ data: Data) -> Bool {
        GzipBytes.begin(data) || data.first { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) } == UInt8(ascii: "{")
    }

    func lines() throws -> LongInput {
        try file.map { try LongInput(file: $0) } ?? LongInput(data: data, name: name)
    }

    func parsed() throws(RecordError) -> Content {
        if isLines { return .lines }
        guard let node = try RecordYAML.read(data, file: name) else {
            throw RecordError(
                "the file is empty.", at: RecordPlace(file: name, line: 1),
                hint: "A recording file begins with `source:`; `hearsay record --help` shows one.")
        }
        return .file(try RecordReader.file(node))
    }
}
