import ClaimModel

/// What may be meant by a name that is not known here.
enum Suggestion {
    /// At most `limit` of the candidates, the closest first: those that differ in a third of their letters at most.
    /// Of names that differ only in case and accents one is offered.
    static func nearest(to name: String, among candidates: some Sequence<String>, limit: Int) -> [String] {
        let wanted = Array(name.foldedName.unicodeScalars)
        guard wanted.count <= 100 else { return [] }
        var seen: Set<String> = [name.foldedName]
        let near = candidates.sorted().filter { seen.insert($0.foldedName).inserted }.compactMap { candidate -> (name: String, distance: Int)? in
            let letters = Array(candidate.foldedName.unicodeScalars)
            let most = max(1, min(wanted.count, letters.count) / 3)
            return NearMiss.editDistance(wanted, letters, atMost: most).map { (candidate, $0) }
        }
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }
}
