import ClaimAnalysis
import ClaimModel
import ClaimStore

/// The conflicts among the claims of a question, with as much of each as is asked for.
///
/// All are found as numbers. Claims are read whole only for bounds, camps and reasons, each once, since none stands in
/// two conflicts; origins are looked for only where a camp has several sources.
struct ConflictSearch {
    let basis: AnalysisBasis
    let strict: Bool
    let includesMinor: Bool
    /// What of each conflict is wanted.
    var parts: ConflictParts = .all
    /// Whether the claims are wanted too.
    var keepsClaims = false
    let check: @Sendable () throws -> Void

    /// How many conflicts are made by one reader before it asks for more, and from how many on there are several.
    private static let batch = 200

    struct Found {
        /// The gravest first.
        var conflicts: [Conflict]
        /// The claims of the conflicts, by id; none unless asked for.
        var claims: [String: Claim]
    }

    /// The conflicts among the claims whose rows a statement yields.
    func conflicts(among selection: StoreReader.ComparedSelection, includesRetracted: Bool) throws -> Found {
        try conflicts(among: selection, given: [:], includesRetracted: includesRetracted)
    }

    /// The conflicts among claims that are at hand.
    func conflicts(among claims: [Claim]) throws -> Found {
        try conflicts(
            among: .init(ids: claims.map(\.id)),
            given: Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            includesRetracted: claims.contains { $0.status != .current })
    }

    private func conflicts(
        among selection: StoreReader.ComparedSelection, given: [String: Claim], includesRetracted: Bool
    ) throws -> Found {
        let setting = try basis.setting(strict: strict, includesRetracted: includesRetracted, originsOf: [])
        let sweep = ConflictSweep(
            reader: basis.reader, view: basis.view, setting: setting, includesMinor: includesMinor, check: check)
        let swept = try sweep.found(among: selection)
        var found = Found(conflicts: [], claims: [:])
        try make(swept, given, setting, &found)
        Conflict.sortGravest(&found.conflicts)
        return found
    }

    /// A few conflicts, with what is still wanted of their claims.
    fileprivate struct Batch: Sendable {
        var conflicts: [Conflict] = []
        var claims: [Claim] = []
        /// The source of each claim in a camp of several sources.
        var sources: [String: String] = [:]
    }

    private func make(
        _ swept: [SweptConflict], _ given: [String: Claim], _ setting: Setting, _ found: inout Found
    ) throws {
        let (view, parts, keepsClaims) = (basis.view, parts, keepsClaims)
        let count = (swept.count + Self.batch - 1) / Self.batch
        let batches = try basis.reader.inParts(count, isLarge: count > 1, check: check) { number, reader, check in
            var batch = Batch()
            for conflict in swept[number * Self.batch..<min(swept.count, (number + 1) * Self.batch)] {
                try check()
                if parts.isEmpty, !keepsClaims {
                    batch.conflicts.append(try Self.bare(conflict, reader, view, setting))
                    continue
                }
                let claims = try Self.members(of: conflict, given, reader, view)
                guard let conflict = Self.conflict(conflict, claims, parts, setting) else { continue }
                batch.add(conflict, claims: claims)
                if keepsClaims { batch.claims += claims }
            }
            return batch
        }
        var sources: [String: String] = [:]
        for batch in batches {
            found.conflicts += batch.conflicts
            for claim in batch.claims { found.claims[claim.id] = claim }
            sources.merge(batch.sources) { first, _ in first }
        }
        try countOrigins(of: &found.conflicts, sources)
    }

    /// A conflict of which nothing needs its claims whole.
    private static func bare(
        _ swept: SweptConflict, _ reader: StoreReader, _ view: HistoryView, _ setting: Setting
    ) throws -> Conflict {
        Conflict(
            swept.found, subject: try reader.entity(row: swept.subject, view: view),
            predicate: try reader.slug(ofPredicate: swept.predicate), claims: swept.keys.map(\.description).sorted(),
            places: try swept.places.map { try reader.references(inList: $0 == 0 ? nil : $0, view: view) }, setting)
    }

    /// The claims of a conflict, in the order of `found.claims`.
    private static func members(
        of conflict: SweptConflict, _ given: [String: Claim], _ reader: StoreReader, _ view: HistoryView
    ) throws -> [Claim] {
        let known = given.isEmpty ? [] : conflict.keys.compactMap { given[$0.description] }
        if known.count == conflict.keys.count { return known }
        return try reader.claims(rows: conflict.found.claims.map(RowID.init), view: view)
    }

    private static func conflict(
        _ swept: SweptConflict, _ claims: [Claim], _ parts: ConflictParts, _ setting: Setting
    ) -> Conflict? {
        guard let high = swept.found.claims.firstIndex(of: swept.found.witness.0),
            let low = swept.found.claims.firstIndex(of: swept.found.witness.1), claims.count == swept.keys.count
        else { return nil }
        return Conflict(swept.found, claims: claims, witness: (claims[high], claims[low]), parts: parts, setting)
    }

    private func countOrigins(of conflicts: inout [Conflict], _ sources: [String: String]) throws {
        guard !sources.isEmpty else { return }
        let origins = try basis.origins(of: Set(sources.values)).origins
        for index in conflicts.indices {
            for camp in conflicts[index].camps.indices where conflicts[index].camps[camp].sources > 1 {
                conflicts[index].camps[camp].countOrigins(origins) { sources[$0] ?? "" }
            }
        }
    }
}

extension ConflictSearch.Batch {
    fileprivate mutating func add(_ conflict: Conflict, claims: [Claim]) {
        conflicts.append(conflict)
        guard conflict.camps.contains(where: { $0.sources > 1 }) else { return }
        for claim in claims { sources[claim.id] = claim.source }
    }
}
