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

    /// The same, with no more bytes of names in a line than these.
    func export(longestNames: Int, _ write: (String) throws -> Void) throws {
        try store.read { reader in
            try withoutActuallyEscaping(write) { write in
                try Exporter(reader: reader, longestNames: longestNames) { try write($0.compact) }.export()
            }
        }
    }

    /// Takes JSON Lines in, packed by gzip or not: an export into an empty base restores it event by event; anything
    /// else is recorded as new. Memory stays the same however long the input is.
    ///
    /// - Parameter progress: told how far the import is after each few thousand lines, before each index is built, and
    ///   before the end. What it throws ends the import, as a user may wish to.
    /// - Throws: `BadLines` where some cannot be taken and are not to be skipped, `RecordError` where the input cannot
    ///   be read, or an error that says that the export was altered. The base is left as it was.
    @discardableResult
    public func importLines(
        _ file: URL, options: ImportOptions, progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> RecordingReport {
        if let rejects = options.rejects, rejects.resolvingSymlinksInPath() == file.resolvingSymlinksInPath() {
            throw RecordError(
                "the rejects would be written over \(file.relativePath), which is read.", at: nil,
                hint: "Name another file with --rejects.")
        }
        return try importLines(LongInput(file: file), options: options, progress: progress)
    }

    /// The same from a pipe.
    @discardableResult
    public func importLines(
        stream: FileHandle, named name: String, options: ImportOptions, progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> RecordingReport {
        try importLines(LongInput(stream: stream, name: name), options: options, progress: progress)
    }

    /// The same from memory.
    @discardableResult
    public func importLines(text: Data, named name: String, options: ImportOptions) throws -> RecordingReport {
        try importLines(LongInput(data: text, name: name), options: options) { _ in }
    }

    func importLines(
        _ input: LongInput, options: ImportOptions, progress: (ImportProgress) throws -> Void
    ) throws -> RecordingReport {
        guard !input.isEmpty else { throw RecordError("\(input.name) is empty.", at: nil) }
        guard input.isLines else {
            throw RecordError(
                "only JSON Lines can be imported.", at: RecordPlace(file: input.name, line: 1),
                hint: "`hearsay record` takes recording files in YAML.")
        }
        if options.resumes {
            return try withoutActuallyEscaping(progress) { progress in
                try ResumableImport(store: store, input: input, options: options, progress: progress).run()
            }
        }
        var recording = options.recording
        // What another base took as versions of one source are versions here.
        recording.acceptsNewVersions = true
        let rejects = Rejects(options.rejects)
        do {
            let report = try withoutActuallyEscaping(progress) { progress in
                try change(recording, as: .wholeImport) { [recording] writer in
                    let importer = Importer(writer: writer, input: input, mostKeys: options.mostKeys, progress: progress)
                    if try input.isExport && writer.reader.firstEventMoment() == nil { return try importer.restore(recording) }
                    return try importer.record(recording, skipsBadLines: options.skipsBadLines, rejects: rejects)
                }
            }
            rejects.removeStale()
            return report
        } catch {
            if !(error is BadLines) { rejects.discard() }
            throw error
        }
    }
}
