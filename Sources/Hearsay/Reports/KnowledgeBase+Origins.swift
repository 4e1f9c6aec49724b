package import ClaimAnalysis
package import ClaimModel
package import ClaimRendering
import ClaimStore

/// The sources of a base sorted into independent origins, with what speaks for each join.
package struct OriginReport: Sendable {
    package var groups: [Group]

    /// Sources that share one origin.
    package struct Group: Sendable {
        /// The id that stands for the origin: the least of its sources.
        package var id: String
        package var sources: [Source]
        /// The links that join them.
        package var links: [OriginLink]
        /// The pairs among them whose direct link was cut, and which another way still joins.
        package var cuts: [(String, String)]

        package var json: JSONValue {
            .record([
                ("origin", .string(id)), ("sources", .strings(sources.map(\.id))),
                ("links", .array(links.map(\.json))),
                ("cuts", .array(cuts.map { .strings([$0.0, $0.1]) })),
            ])
        }
    }
}

extension OriginLink {
    /// `agency`, `reports`, `chain`, `near-duplicate` or `user`.
    package var kind: String {
        switch evidence {
        case .agency: "agency"
        case .reports: "reports"
        case .chain: "chain"
        case .nearDuplicate: "near-duplicate"
        case .user: "user"
        }
    }

    package var json: JSONValue {
        let likeness: Double? =
            switch evidence {
            case .agency(_, let likeness, _), .nearDuplicate(let likeness, _): likeness
            default: nil
            }
        return .record([
            ("first", .string(first)), ("second", .string(second)), ("kind", .string(kind)),
            ("likeness", ClaimJSON.number(likeness)), ("evidence", .string(description)),
        ])
    }
}

extension KnowledgeBase {
    /// The origins of all sources, or of those that share one with `source`.
    ///
    /// - Parameter threshold: how alike two texts must be to be near duplicates, from 0 to 1.
    package func origins(of source: String? = nil, threshold: Double? = nil) throws -> OriginReport {
        try store.read { reader in
            if let source { _ = try Self.knownSource(source, reader) }
            var thresholds = Origins.Thresholds()
            if let threshold { thresholds.nearDuplicate = threshold }
            let all = try reader.sources()
            let origins = try AnalysisBasis(reader: reader, view: .now).origins(
                of: Set(all.map(\.id)), thresholds: thresholds)
            let cuts = try reader.originLinks(view: .now).filter { !$0.joined }.map { ($0.source, $0.target) }
            var members: [String: [Source]] = [:]
            for each in all { members[origins.origins[each.id] ?? each.id, default: []].append(each) }
            let wanted = source.map { origins.origins[$0] ?? $0 }
            let groups = members.filter { wanted == nil || $0.key == wanted }.sorted { $0.key < $1.key }
            return OriginReport(
                groups: groups.map { id, sources in
                    let ids = Set(sources.map(\.id))
                    return OriginReport.Group(
                        id: id, sources: sources.sorted { $0.id < $1.id },
                        links: origins.links.filter { ids.contains($0.first) },
                        cuts: cuts.filter { ids.contains($0.0) && ids.contains($0.1) })
                })
        }
    }

    /// Declares that two sources share an origin. It takes the place of an earlier cut between the two.
    @discardableResult
    public func joinOrigins(_ one: String, _ other: String, why: String, options: RecordingOptions) throws -> LogEntry {
        try linkOrigins(one, other, joins: true, why: why, options: options)
    }

    /// Declares that nothing directly links the origins of two sources. Two that are joined by way of a third stay so.
    @discardableResult
    public func cutOrigins(_ one: String, _ other: String, why: String, options: RecordingOptions) throws -> LogEntry {
        try linkOrigins(one, other, joins: false, why: why, options: options)
    }

    private func linkOrigins(
        _ one: String, _ other: String, joins: Bool, why: String, options: RecordingOptions
    ) throws -> LogEntry {
        try change(options) { writer in
            let reader = writer.reader
            let (first, second) = (try Self.knownSource(one, reader), try Self.knownSource(other, reader))
            guard first != second else { throw HistoryError.refused("\(first) has one origin with itself, always.") }
            let pair = Set([first, second])
            if let said = try reader.originLinks(view: .now).last(where: { Set([$0.source, $0.target]) == pair }),
                said.joined == joins
            {
                throw HistoryError.already("\(first) and \(second) are \(joins ? "joined" : "cut") by hand already.")
            }
            return try Self.happen(
                joins ? .originJoined : .originCut, target: first, reason: why, detail: ["with": second], writer)
        }
    }

    private static func knownSource(_ id: String, _ reader: StoreReader) throws -> String {
        guard try reader.sourceRow(slug: id) != nil else {
            throw HistoryError.unknown(
                kind: "source", id: id, nearest: NearMiss.nearest(to: id, among: try reader.sourceSlugs()))
        }
        return id
    }
}
