package import ClaimModel

/// What claims of one predicate and unit say together, without averaging: how low, how high, and the middle one.
package struct FigureStats: Hashable, Sendable {
    package var predicate: String
    package var unit: String?
    /// From the least lower to the greatest upper bound of the compared intervals; `nil` where open.
    package var envelope: FigureInterval
    /// The median of the nominal values, halfway between the two middle ones where they are even in number; `nil`
    /// where no figure names a value.
    package var median: Double?
    package var claims: Int
    package var speakers: Int
    package var sources: Int
    package var origins: Int
}

/// The stats of claims, by predicate and then unit, and how many claims were left out: denied ones, those that state no
/// fact, and those without an amount.
package func figureStats(_ claims: [Claim], _ setting: Setting) -> (rows: [FigureStats], leftOut: Int) {
    struct Key: Hashable {
        var predicate: String
        var unit: String?
    }
    var kept: [Key: [(Claim, FigureInterval)]] = [:]
    var leftOut = 0
    for claim in claims {
        guard claim.stance == .affirms, claim.mood == .stated, let figure = claim.object.figure,
            let interval = figure.compared(strict: setting.strict)
        else {
            leftOut += 1
            continue
        }
        let unit = figure.unit ?? setting.predicate(claim.predicate).unit
        kept[Key(predicate: claim.predicate, unit: unit), default: []].append((claim, interval))
    }
    let rows = kept.map { key, kept in
        let spans = kept.map { Span($0.1) }
        return FigureStats(
            predicate: key.predicate, unit: key.unit,
            envelope: spans.dropFirst().reduce(spans[0]) { $0.hull($1) }.interval,
            median: median(kept.compactMap { $0.0.object.figure?.value }), claims: kept.count,
            speakers: Set(kept.map(\.0.by.id)).count, sources: Set(kept.map(\.0.source)).count,
            origins: Set(kept.map { setting.origin(of: $0.0.source) }).count)
    }
    return (rows.sorted { ($0.predicate, $0.unit ?? "") < ($1.predicate, $1.unit ?? "") }, leftOut)
}

private func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return decimal(sorted[middle - 1] / 2 + sorted[middle] / 2, digits: 15)
}
