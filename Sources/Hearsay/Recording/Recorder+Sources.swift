import ClaimModel
import ClaimStore
import Foundation

extension Recorder {
    /// Adds a source and its text, or finds the known one. Another text under a known id is a new version, which the
    /// caller must ask for.
    @discardableResult
    func add(_ record: SourceRecord, folder: URL?) throws -> RecordedSource {
        if let known = sources[record.id.value] { return known }
        let source = try describe(record)
        // An export, which numbers its texts, never has the path of one.
        let text = try record.text.map { try record.version == nil ? SourceTextFile.text($0, folder: folder) : $0.value }
        let row: RowID
        var stored: StoreReader.SourceText?
        let recorded = try writer.reader.storedSource(slug: source.id)
        if let known = recorded {
            row = known.row
            stored = try text.flatMap { try version($0, title: source.title, ofSource: known.row) }
            noteDifferences(known.source, source, takesTitle: options.acceptsNewVersions && text != nil && stored == nil)
            try noteEarlier(stored, ofSource: row, id: source.id)
            if text == nil { stored = known.text }
            if stored == nil {
                try addVersion(text, title: source.title, of: known.source, row: row, at: (record.text ?? record.id).place)
            }
        } else {
            row = try writer.addSource(source)
            report.newSourceCount += 1
            if isVerbose { report.newSources.append(source.id) }
            if let text { _ = try writer.addText(text, toSource: row) }
        }
        if stored == nil, text != nil { stored = try writer.reader.texts(ofSource: row).last }
        if !restores, let version = record.version, let stored {
            exportedTexts[source.id, default: [:]][version] = stored.version
        }
        return sources.add(source, row: row, text: stored, voicesOf: recorded?.source ?? source)
    }

    /// The source that a claim of JSON Lines names by its id.
    func knownSource(_ id: Located<String>) throws -> RecordedSource {
        if let known = sources[id.value] { return known }
        guard let (row, source) = try writer.reader.sourceHead(slug: id.value) else {
            if let line = refusedSources[id.value] {
                throw RecordError(
                    "its source “\(id.value)” is given by line \(line), which cannot be taken.", at: id.place,
                    hint: "Mend line \(line): this one can then be taken as it is.")
            }
            let nearest = NearMiss.nearest(to: id.value, among: try writer.reader.sourceSlugs(), limit: 1).first
            throw RecordError(
                "no source has the id “\(id.value)”.", at: id.place,
                hint: (nearest.map { "Did you mean “\($0)”? " } ?? "") + "A source is given whole at its first mention.")
        }
        return sources.add(source, row: row, text: try writer.reader.texts(ofSource: row).last, voicesOf: source)
    }

    private func describe(_ record: SourceRecord) throws -> Source {
        let published = try record.published.map { try time($0, relativeTo: nil) }
        return Source(
            id: record.id.value, outlet: record.outlet?.value, agency: record.agency?.value, title: record.title?.value,
            authors: record.authors.map(\.value), published: published, url: record.url?.value,
            archived: record.archived?.value, retrieved: try record.retrieved.map { try time($0, relativeTo: nil) },
            language: record.language?.value, originalLanguage: record.originalLanguage?.value)
    }

    /// A text that was a version before does not become the newest again: that is said, where a file is recorded.
    private func noteEarlier(_ version: StoreReader.SourceText?, ofSource row: RowID, id: String) throws {
        guard isVerbose, options.acceptsNewVersions, let version,
            let newest = try writer.reader.texts(ofSource: row).last, newest.version != version.version
        else { return }
        report.notes.append(
            "source \(id): this text is its version \(version.version), recorded before; the newest stays version \(newest.version)")
    }

    /// The version of a source that has this very text, and this headline where it is given and new ones are taken.
    private func version(_ text: String, title: String?, ofSource row: RowID) throws -> StoreReader.SourceText? {
        let hash = StoreWriter.textHash(text)
        let texts = try writer.reader.texts(ofSource: row).filter { $0.hash == hash }
        guard options.acceptsNewVersions, let title else { return texts.last }
        let own = try texts.isEmpty ? nil : writer.reader.sourceTitle(row)
        // A source that was recorded without a headline has not changed it.
        return own == nil ? texts.last : texts.last { ($0.title ?? own) == title }
    }

    private func addVersion(_ text: String?, title: String?, of known: Source, row: RowID, at place: RecordPlace) throws {
        guard let text else { return }
        guard known.text == nil || options.acceptsNewVersions else {
            throw RecordError(
                "the source “\(known.id)” is recorded with another text.", at: place,
                hint: "A corrected article is a new version: record with --new-version. Another article needs another id.")
        }
        let own = try writer.reader.sourceTitle(row)
        let newest = title ?? known.title
        _ = try writer.addText(text, title: newest == own ? nil : newest, toSource: row)
        report.newVersions.append((known.id, known.text == nil ? 1 : known.version + 1))
        if !restores { report.trackedQuotes[known.id] = try QuoteTracking(reader: writer.reader).quotes(ofSource: row) }
    }

    /// What a record says of a known source otherwise than before is pointed out and not taken over.
    private func noteDifferences(_ known: Source, _ source: Source, takesTitle: Bool) {
        let fields: [(String, String?, String?)] = [
            ("outlet", known.outlet, source.outlet), ("agency", known.agency, source.agency),
            ("title", known.title, takesTitle ? nil : source.title), ("published", known.published?.edtf, source.published?.edtf),
            ("url", known.url, source.url),
        ]
        for (name, before, now) in fields {
            guard let now, now != before else { continue }
            report.notes.append(
                "source \(known.id): its \(name) is recorded as \(before.map { "“\($0)”" } ?? "none"), this file says “\(now)”; kept as recorded")
        }
    }
}

/// The text of a source, given in the record or as the path of a file beside it.
enum SourceTextFile {
    static let largest = 64 << 20

    /// One line without white space is a path; anything else is the text itself.
    static func text(_ written: Located<String>, folder: URL?) throws(RecordError) -> String {
        let value = written.value
        guard !value.contains(where: \.isWhitespace) else { return value }
        guard let folder else {
            throw RecordError(
                "`text` names the file “\(value)”, but this record is not read from a folder.", at: written.place,
                hint: "Put the text itself into the record.")
        }
        return try read(value, in: folder, place: written.place)
    }

    private static func read(_ path: String, in folder: URL, place: RecordPlace) throws(RecordError) -> String {
        let base = folder.standardizedFileURL.resolvingSymlinksInPath()
        let file = base.appendingPathComponent(path).standardizedFileURL.resolvingSymlinksInPath()
        let inside = base.path.hasSuffix("/") ? base.path : base.path + "/"
        guard !path.hasPrefix("/"), file.path.hasPrefix(inside) else {
            throw RecordError(
                "`text` names “\(path)”, which lies outside the record's own folder.", at: place,
                hint: "Put the text file beside the record.")
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
            throw RecordError(
                "there is no text file “\(path)” beside the record.", at: place,
                hint: nearestFile(to: path, in: base).map { "Did you mean “\($0)”?" })
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
        // A pipe or a device would be waited for, or never end.
        guard attributes?[.type] as? FileAttributeType == .typeRegular, size <= largest, let data = FileManager.default.contents(atPath: file.path) else {
            throw RecordError("the text file “\(path)” cannot be read.", at: place)
        }
        let text = try RecordText.decode(data, file: path)
        try RecordText.refuseControls(text, at: place, in: "the text file “\(path)”", multiline: true)
        return text
    }

    private static func nearestFile(to path: String, in folder: URL) -> String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return NearMiss.nearest(to: path, among: files.sorted(), limit: 1).first
    }
}
