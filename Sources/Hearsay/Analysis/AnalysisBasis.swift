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

    /// The origins of sources: of all in the base, since two may share one by way of a third. Of none, where none is
    /// asked about.
    func origins(of wanted: Set<String>, thresholds: Origins.Thresholds = .init()) throws -> Origins {
        guard !wanted.isEmpty else { return Origins([]) }
        let ids = try reader.sourceCount() <= Self.mostSources ? reader.sourceSlugs() : wanted.sorted()
        var sourceOfClaim: [String: String?] = [:]
        let documents = try ids.compactMap { id -> OriginDocument? in
            guard let source = try reader.source(slug: id), let row = try reader.sourceRow(slug: id) else { return nil }
            let claims = try reader.claims(rows: reader.claimRows(ofSource: row), view: view)
            for reported in claims.compactMap(\.reports) where sourceOfClaim[reported] == nil {
                sourceOfClaim[reported] = .some(try claim(reported)?.source)
            }
            return OriginDocument(source, claims: claims) { sourceOfClaim[$0] ?? nil }
        }
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

    /// The conflicts among the claims whose rows a statement yields, the gravest first, and the claims that take part.
    ///
    /// Claims are read whole, and origins looked for, only where it is known that they clash.
    func conflicts(
        sql: String, arguments: [BoundValue], includesRetracted: Bool, strict: Bool, includesMinor: Bool,
        check: () throws -> Void
    ) throws -> (conflicts: [Conflict], claims: [String: Claim]) {
        var setting = try setting(strict: strict, includesRetracted: includesRetracted, originsOf: [])
        let found = try withoutActuallyEscaping(check) { check in
            try ConflictSweep(basis: self, setting: setting, check: check).found(sql: sql, arguments: arguments)
        }.filter { includesMinor || !$0.isMinor }
        var claims: [Int: Claim] = [:]
        let rows = Set(found.flatMap(\.claims)).sorted()
        for (row, claim) in zip(rows, try reader.claims(rows: rows.map(RowID.init), view: view)) { claims[row] = claim }
        setting.origins = try origins(of: Set(claims.values.map(\.source))).origins
        var report = ConflictReport(setting, includesMinor: includesMinor)
        for conflict in found {
            try check()
            let members = conflict.claims.compactMap { claims[$0] }
            guard let spare = members.first else { continue }
            report.add(conflict, claims: members) { claims[$0] ?? spare }
        }
        return (report.conflicts(), Dictionary(claims.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The conflicts among claims sorted by subject and predicate, the gravest first.
    ///
    /// Origins are dear to find, and count only where claims clash: they are looked for once it is known which do.
    func conflicts(
        among claims: [Claim], strict: Bool, includesMinor: Bool, check: () throws -> Void
    ) throws -> [Conflict] {
        var setting = try setting(
            strict: strict, includesRetracted: claims.contains { $0.status != .current }, originsOf: [])
        var clashing: [[Claim]] = []
        for group in claims.chunked(by: { $0.subject.id == $1.subject.id && $0.predicate == $1.predicate }) {
            try check()
            let claims = Array(group)
            if clash(claims, setting, includesMinor: includesMinor) { clashing.append(claims) }
        }
        setting.origins = try origins(of: Set(clashing.joined().map(\.source))).origins
        var report = ConflictReport(setting, includesMinor: includesMinor)
        for group in clashing {
            try check()
            report.add(group)
        }
        return report.conflicts()
    }
}

extension Array {
    /// The runs of neighbours that belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = 0
        for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < count { chunks.append(self[start...]) }
        return chunks
    }
}
