import ClaimModel
import ClaimRendering
import ClaimStore
public import Foundation

extension KnowledgeBase {
    /// Writes the whole base as JSON Lines: `write` is called with each line, without its line end.
    ///
    /// The same base gives the same bytes; `importLines` into an empty base makes it again with its history.
    public func export(_ write: (String) throws -> Void) throws {
        try store.read { reader in
            try withoutActuallyEscaping(write) { write in
                try Exporter(reader: reader) { try write($0.compact) }.export()
            }
        }
    }

    /// Takes JSON Lines in: an export into an empty base restores it event by event; anything else is recorded as new.
    ///
    /// - Throws: `RecordError`, or an error that says that the export was altered; the base is left as it was.
    @discardableResult
    public func importLines(
        _ file: URL, options: RecordingOptions, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> RecordingReport {
        let input = try RecordInput(file: file)
        return try importLines(input, options: options, progress: progress)
    }

    /// The same for a text, as from standard input.
    @discardableResult
    public func importLines(text: Data, named name: String, options: RecordingOptions) throws -> RecordingReport {
        try importLines(RecordInput(data: text, name: name), options: options) { _, _ in }
    }

    private func importLines(
        _ input: RecordInput, options: RecordingOptions, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> RecordingReport {
        guard input.isLines else {
            throw RecordError(
                "only JSON Lines can be imported.", at: RecordPlace(file: input.name, line: 1),
                hint: "`hearsay record` takes recording files in YAML.")
        }
        return try change(options) { writer in
            guard try Restorer.isExport(input.data) && writer.reader.events().isEmpty else {
                let recorder = Recorder(writer, options: options, isVerbose: false)
                try recorder.record(lines: input) { progress($0, input.data.count) }
                try recorder.settleStatuses()
                return recorder.report
            }
            let restorer = Restorer(writer, options: options)
            var number = 0
            try input.data.forEachLine { line, offset in
                number += 1
                if number % 1_000 == 0 { progress(offset, input.data.count) }
                guard line.contains(where: { $0 > 0x20 }) else { return }
                try restorer.restore(
                    RecordJSON.read(line, at: RecordPlace(file: input.name, line: number)), folder: input.folder)
            }
            return restorer.recorder.report
        }
    }
}
