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

    func findings(_ kinds: Set<AuditKind>) throws -> [AuditFinding] {
        var claims: [Claim] = []
        try reader.forEachClaim(view: .now) { if $0.status == .current { claims.append($0) } }
        var findings: [AuditFinding] = []
        if !kinds.isDisjoint(with: Self.ofQuotes) { findings += claims.compactMap(QuoteAudit().finding) }
        if !kinds.isDisjoint(with: Self.ofPlaces) { findings += try PlaceAudit(reader: reader).findings() }
        if kinds.contains(.circularChain) { findings += Self.circles(claims) }
        if kinds.contains(.singleOrigin) || kinds.contains(.anonymousOnly) { findings += try grounds(claims) }
        if kinds.contains(.similarEntities) {
            findings += NameAudit().entities(try reader.entitySlugs().compactMap { try reader.entity(slug: $0) })
        }
        if kinds.contains(.similarPredicates) { findings += NameAudit().predicates(try reader.predicates()) }
        return findings.filter { kinds.contains($0.kind) }
    }

    private func grounds(_ claims: [Claim]) throws -> [AuditFinding] {
        let origins = try AnalysisBasis(reader: reader, view: .now).origins(of: Set(claims.map(\.source)))
        return GroundAudit(origins: origins.origins).findings(claims)
    }

    static func circles(_ claims: [Claim]) -> [AuditFinding] {
        var reports: [String: String] = [:]
        for claim in claims { reports[claim.id] = claim.reports }
        return circularChains(reports).map { circle in
            AuditFinding(
                .circularChain, circle,
                "These claims report each other in a circle: \((circle + circle.prefix(1)).joined(separator: " → ")).")
        }
    }
}
