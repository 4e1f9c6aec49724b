import ClaimAnalysis
import ClaimModel
import ClaimStore

extension KnowledgeBase {
    /// What is worth a second look, by kind.
    ///
    /// - Parameter kinds: what to look for.
    package func audit(_ kinds: Set<AuditKind> = Set(AuditKind.allCases)) throws -> [AuditFinding] {
        try store.read { reader in
            let findings = try AuditRun(reader: reader).findings(kinds)
            return AuditKind.allCases.flatMap { kind in findings.filter { $0.kind == kind } }
        }
    }
}

/// One audit of one state of a base.
struct AuditRun {
    let reader: StoreReader

    private static let ofQuotes: Set<AuditKind> = [
        .figureNotInQuote, .hedgeNotInQuote, .figureInOtherWords,
    ]
    private static let ofPlaces: Set<AuditKind> = [.unanchoredQuote, .editedQuote, .lostQuote]

    /// How many claims are looked at before the next are read.
    private static let batch: RowID = 2_000

    /// What some claims add to an audit. None is held whole.
    private struct Part: Sendable {
        var ofQuotes: [AuditFinding] = []
        var early: [AuditFinding] = []
        var grounds: [GroundAudit.Ground] = []
        var sources: Set<String> = []
        /// Which claim reports which.
        var reports: [String: String] = [:]
    }

    func findings(_ kinds: Set<AuditKind>) throws -> [AuditFinding] {
        let parts = try gather(kinds)
        var findings = parts.flatMap(\.ofQuotes) + parts.flatMap(\.early)
        if !kinds.isDisjoint(with: Self.ofPlaces) { findings += try PlaceAudit(reader: reader).findings() }
        if kinds.contains(.circularChain) {
            findings += Self.circles(parts.reduce(into: [:]) { $0.merge($1.reports) { first, _ in first } })
        }
        if kinds.contains(.singleOrigin) || kinds.contains(.anonymousOnly) {
            let sources: Set<String> = kinds.contains(.singleOrigin) ? Set(parts.lazy.flatMap(\.sources)) : []
            let origins = try AnalysisBasis(reader: reader, view: .now).origins(of: sources).origins
            findings += GroundAudit(origins: origins).findings(grounds: parts.flatMap(\.grounds))
        }
        if kinds.contains(.similarEntities) {
            findings += NameAudit().entities(try reader.entitySlugs().compactMap { try reader.entity(slug: $0) })
        }
        if kinds.contains(.similarPredicates) { findings += NameAudit().predicates(try reader.predicates()) }
        return findings.filter { kinds.contains($0.kind) }
    }

    /// Looks at all current claims, in the order they were recorded.
    private func gather(_ kinds: Set<AuditKind>) throws -> [Part] {
        let (wantsQuotes, last) = (!kinds.isDisjoint(with: Self.ofQuotes), try reader.lastClaimRow())
        let wantsGrounds = kinds.contains(.singleOrigin) || kinds.contains(.anonymousOnly)
        let published = kinds.contains(.saidAfterPublication)
            ? Dictionary(try reader.sources().compactMap { source in source.published.map { (source.id, $0) } }, uniquingKeysWith: { $1 }) : [:]
        guard wantsQuotes || wantsGrounds || !published.isEmpty || kinds.contains(.circularChain) else { return [] }
        let count = Int((last + Self.batch - 1) / Self.batch)
        return try reader.inParts(count, isLarge: count > 2, check: {}) { number, reader, check in
            try check()
            let first = RowID(number) * Self.batch + 1
            var part = Part()
            for claim in try reader.claims(rows: first...min(last, first + Self.batch - 1), view: .now)
            where claim.status == .current {
                if wantsQuotes, let finding = QuoteAudit().finding(claim) { part.ofQuotes.append(finding) }
                if let finding = Self.early(claim, published) { part.early.append(finding) }
                if wantsGrounds, let ground = GroundAudit.Ground(claim) { part.grounds.append(ground) }
                part.sources.insert(claim.source)
                part.reports[claim.id] = claim.reports
            }
            return part
        }
    }

    /// No article has what was said after it: a slip in one of the two dates, or words of another article.
    ///
    /// - Parameter published: when each source appeared.
    static func early(_ claim: Claim, _ published: [String: ClaimTime]) -> AuditFinding? {
        guard let time = published[claim.source], let end = time.bounds.to, let said = claim.said.bounds.from, said > end else { return nil }
        return AuditFinding(
            .saidAfterPublication, [claim.id],
            "\(claim.by.label) said it \(claim.said.edtf), after \(claim.source) was published (\(time.edtf)).")
    }

    /// - Parameter reports: which claim reports which.
    static func circles(_ reports: [String: String]) -> [AuditFinding] {
        circularChains(reports).map { circle in
            AuditFinding(
                .circularChain, circle,
                "These claims report each other in a circle: \((circle + circle.prefix(1)).joined(separator: " → ")).")
        }
    }
}
