import ClaimAnalysis
import ClaimModel
import ClaimStore

/// Looks for the quotes of claims in the newest texts of their sources.
struct PlaceAudit {
    let reader: StoreReader

    /// - Parameter sources: the ids of the sources to look at; all of them where `nil`.
    func findings(in sources: Set<String>? = nil) throws -> [AuditFinding] {
        let tracking = QuoteTracking(reader: reader)
        let unsettled = try reader.sourcesWithUnsettledQuotes().filter { sources?.contains($0.slug) ?? true }
        return try unsettled.flatMap { source in
            let quotes = try tracking.quotes(ofSource: source.row)
            let newest = try reader.texts(ofSource: source.row).last
            let anchoring = quotes.contains { $0.version == nil } ? newest.map { QuoteAnchoring(text: $0.text) } : nil
            return quotes.compactMap { finding($0, of: source.slug, version: newest?.version ?? 1, anchoring) }
        }
    }

    private func finding(
        _ quote: TrackedQuote, of source: String, version: Int, _ anchoring: QuoteAnchoring?
    ) -> AuditFinding? {
        let words = "“\(quote.exact.shortened(to: 120))”"
        switch quote.fate {
        case .edited(let passage):
            let elsewhere = passage.standsElsewhere ? "; the quote's own words stand elsewhere in it" : ""
            return AuditFinding(
                .editedQuote, [quote.claim],
                "Version \(version) of \(source) was edited where the quote stood: \(passage.words())\(elsewhere).")
        case .lost:
            return AuditFinding(.lostQuote, [quote.claim], "\(words) is no longer in \(source): version \(version) has nothing near it.")
        case .exact, .moved: return nil
        case nil:
            // Recorded before its text was: where the text has it, all is well.
            guard quote.version == nil, let anchoring, anchoring.find(quote.exact) == nil else { return nil }
            let nearest = anchoring.nearestPassage(to: quote.exact).map { "; the nearest passage is “\($0.shortened(to: 120))”." }
            return AuditFinding(
                .unanchoredQuote, [quote.claim],
                "\(words) has no place in the text of \(source)\(nearest ?? ", nor has it a passage near it.")")
        }
    }
}
