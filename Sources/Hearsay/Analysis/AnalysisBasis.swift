import ClaimAnalysis
import ClaimModel
import ClaimStore

/// What the analyses need of a base beside the claims: vocabulary, hierarchy, events and origins.
struct AnalysisBasis {
    let reader: StoreReader
    let view: HistoryView

    /// The setting for an analysis.
    ///
    /// - Parameter sources: the sources whose origins count.
    func setting(
        strict: Bool = false, includesRetracted: Bool = false, originsOf sources: Set<String>
    ) throws -> Setting {
        var predicates: [String: Predicate] = [:]
        for predicate in try reader.predicates() { predicates[predicate.id] = predicate }
        return Setting(
            predicates: predicates, ancestors: try ancestors(), events: Set(try reader.entitySlugs(kind: "event")),
            origins: sources.isEmpty ? [:] : try origins(of: sources).origins, strict: strict, includesRetracted: includesRetracted)
    }

    /// For each entity that lies within others: all of them, near and far, as they stood.
    private func ancestors() throws -> [String: Set<String>] {
        var parents: [String: [String]] = [:]
        for link in try reader.links(.within, view: view) { parents[link.entity, default: []].append(link.target) }
        var ancestors: [String: Set<String>] = [:]
        for entity in parents.keys {
            var seen: Set<String> = []
            var queue = parents[entity] ?? []
            while let next = queue.popLast() {
                if seen.insert(next).inserted { queue += parents[next] ?? [] }
            }
            ancestors[entity] = seen.subtracting([entity])
        }
        return ancestors
    }

    /// Above so many sources only those asked about are set beside each other, not all that the base holds.
    private static let mostSources = 1_000

    /// How many sources one reader reads before it asks for more.
    private static let batch = 250

    /// The origins of sources: of all in the base, since two may share one by way of a third. Of none, where none is
    /// asked about.
    func origins(of wanted: Set<String>, thresholds: Origins.Thresholds = .init()) throws -> Origins {
        guard !wanted.isEmpty else { return Origins([]) }
        let ids = try reader.hasMoreSources(than: Self.mostSources) ? wanted.sorted() : reader.sourceSlugs()
        let (view, count) = (view, (ids.count + Self.batch - 1) / Self.batch)
        let documents = try reader.inParts(count, isLarge: count > 1, check: {}) { number, reader, _ in
            let reading = OriginReading(reader: reader, view: view)
            return try ids[number * Self.batch..<min(ids.count, (number + 1) * Self.batch)].compactMap(reading.document)
        }.flatMap { $0 }
        let links = try reader.originLinks(view: view)
        return Origins(
            documents, thresholds: thresholds, added: links.filter(\.joined).map { ($0.source, $0.target) },
            cuts: links.filter { !$0.joined }.map { ($0.source, $0.target) })
    }

    /// The claim with an id, whatever its status.
    func claim(_ id: String) throws -> Claim? {
        guard let key = ClaimKey(id), let row = try reader.claimRow(key: key) else { return nil }
        return try reader.claims(rows: [row], view: view).first
    }
}
