package import ClaimAnalysis
package import ClaimModel
import ClaimStore

/// The way a claim came, with the documents it came through.
package struct LineageAnswer: Sendable {
    package var lineage: Lineage
    package var sources: [String: Source]

    package init(lineage: Lineage, sources: [String: Source]) {
        self.lineage = lineage
        self.sources = sources
    }
}

extension KnowledgeBase {
    /// Walks from a claim back to the first utterance.
    ///
    /// - Parameter id: the claim's id, or its beginning.
    package func lineage(_ id: String) throws -> LineageAnswer {
        try store.read { reader in
            let basis = AnalysisBasis(reader: reader, view: .now)
            return try Self.lineage(of: Self.claim(id, basis), basis)
        }
    }

    static func lineage(of claim: Claim, _ basis: AnalysisBasis) throws -> LineageAnswer {
        // The chain is fetched first, for a walk that itself reads nothing.
        var known: [String: Claim] = [claim.id: claim]
        var next = claim.reports
        while let id = next, known[id] == nil, let earlier = try basis.claim(id) {
            known[id] = earlier
            next = earlier.reports
        }
        let lineage = ClaimAnalysis.lineage(of: claim) { known[$0] }
        var sources: [String: Source] = [:]
        for id in Set(lineage.claims.map(\.source)) { sources[id] = try basis.reader.source(slug: id) }
        return LineageAnswer(lineage: lineage, sources: sources)
    }
}
