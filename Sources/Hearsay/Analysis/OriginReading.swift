import ClaimAnalysis
import ClaimModel
import ClaimStore

/// Reads of sources and their claims what origins are found by, and no more.
struct OriginReading {
    let reader: StoreReader
    let view: HistoryView

    /// What is asked of a source; `nil` where there is none with this id.
    func document(of id: String) throws -> OriginDocument? {
        guard let (row, source, _) = try reader.storedSource(slug: id) else { return nil }
        let claims = try reader.originClaims(ofSource: row)
        var hands: Set<String> = []
        for via in Set(claims.compactMap(\.via)) {
            for hand in try reader.references(inList: via, view: view) { hands.formUnion([hand.id, hand.label]) }
        }
        return OriginDocument(
            source, quotes: claims.compactMap(\.quote), hands: hands, topics: try topics(claims),
            reported: Set(try Set(claims.compactMap(\.reports)).compactMap(reader.source(ofClaim:))))
    }

    private func topics(_ claims: [StoreReader.OriginClaim]) throws -> Set<String> {
        Set(
            try claims.map { claim in
                let subject = try reader.reference(ofEntity: claim.subject, view: view).id
                return subject + " " + (try reader.slug(ofPredicate: claim.predicate))
            })
    }
}
