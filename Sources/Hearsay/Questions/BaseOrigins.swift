import ClaimAnalysis
import ClaimModel
import ClaimStore

/// The origins of a base's sources, from their texts, titles and quotes, chains, and what users said of them.
struct BaseOrigins {
    let reader: StoreReader
    let view: HistoryView

    func origins() throws -> Origins {
        var documents: [OriginDocument] = []
        let sourceOfClaim = try reader.sourcesOfReportedClaims()
        for slug in try reader.sourceSlugs() {
            guard let source = try reader.source(slug: slug), let row = try reader.sourceRow(slug: slug) else { continue }
            let claims = try reader.claims(rows: reader.claimRows(ofSource: row), view: view)
            documents.append(OriginDocument(source, claims: claims) { sourceOfClaim[$0] })
        }
        let links = try reader.originLinks(view: view)
        return Origins(
            documents, added: links.filter(\.joined).map { ($0.source, $0.target) },
            cuts: links.filter { !$0.joined }.map { ($0.source, $0.target) })
    }
}
