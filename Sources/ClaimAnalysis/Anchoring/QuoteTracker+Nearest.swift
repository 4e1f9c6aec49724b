import ClaimModel

/// The search for the passage that a quote became.
extension QuoteTracker {
    private static let mostWindows = 6

    /// The passage nearest to the quote, where one is near enough to be what became of it.
    func nearestPlace(_ reach: Range<Int>) -> Place? {
        let pattern = max(0, reach.lowerBound - Self.context)..<min(oldIDs.count, reach.upperBound + Self.context)
        let places = windows(pattern, reach).compactMap { place(pattern, reach, offset: $0) }
        return places.filter { isNear($0, length: reach.count) }.max { score($0) < score($1) }
    }

    private func score(_ place: Place) -> Double { place.similarity + 0.7 * place.context }

    /// Half of the words, or fewer where what surrounds them is as it was; of a few words none need be left then.
    private func isNear(_ place: Place, length: Int) -> Bool {
        if place.similarity >= 0.5 { return true }
        guard place.context >= 0.7 else { return false }
        return place.similarity >= 0.3 || length <= 5 && place.tokens.count <= length + 5
    }

    /// By how much the pattern is shifted in the windows that share most of its rare words, the best first.
    private func windows(_ pattern: Range<Int>, _ reach: Range<Int>) -> [Int] {
        let rarest = pattern.filter { places(of: oldIDs[$0]) > 0 }.sorted { (places(of: oldIDs[$0]), $0) < (places(of: oldIDs[$1]), $1) }
        let seeds = rarest.prefix(max(12, pattern.count / 8)).prefix(64)
        var votes: [Int: Double] = [:]
        for seed in seeds {
            let near = nearPlaces(of: oldIDs[seed], to: seed, limit: 64)
            let weight = (reach.contains(seed) ? 1.5 : 1) / Double(near.count).squareRoot()
            for place in near { votes[(place - seed) >> 3, default: 0] += weight }
        }
        // A window that lies over the border of two buckets has its votes in both.
        let scored = votes.keys.map { key in (key: key, votes: votes[key, default: 0] + votes[key + 1, default: 0]) }
        var chosen: [Int] = []
        for (key, _) in scored.sorted(by: { ($1.votes, $0.key.magnitudeAsInt, $0.key) < ($0.votes, $1.key.magnitudeAsInt, $1.key) }) {
            if chosen.contains(where: { ($0 - key).magnitudeAsInt <= 1 }) { continue }
            chosen.append(key)
            if chosen.count == Self.mostWindows { break }
        }
        return chosen.map { ($0 << 3) + 8 }
    }

    /// Aligns the quote and its surroundings with the window, and cuts out what stands where the quote stood.
    private func place(_ pattern: Range<Int>, _ reach: Range<Int>, offset: Int) -> Place? {
        let band = min(96, 20 + pattern.count / 4)
        let first = max(0, pattern.lowerBound + offset - band)
        let last = min(newIDs.count, pattern.upperBound + offset + band)
        guard first < last else { return nil }
        let links = TokenAlignment.align(
            oldIDs[pattern], newIDs[first..<last], offset: pattern.lowerBound + offset - first, band: band, isWhole: false
        ).map { (pattern: $0.pattern.map { $0 + pattern.lowerBound }, text: $0.text.map { $0 + first }) }
        var isMatched: [Int: Int] = [:]
        for link in links {
            if let row = link.pattern, let column = link.text, oldIDs[row] == newIDs[column] { isMatched[row] = column }
        }
        guard let tokens = counterpart(of: reach, links, isMatched) else { return nil }
        let own = isMatched.keys.count { reach.contains($0) }
        let around = isMatched.count - own
        let surroundings = pattern.count - reach.count
        return Place(
            tokens: tokens, similarity: 2 * Double(own) / Double(reach.count + tokens.count),
            context: surroundings == 0 ? 1 : Double(around) / Double(surroundings))
    }

    /// What stands between the neighbours of the quote; where its first or last word stands, from or up to there.
    private func counterpart(
        of reach: Range<Int>, _ links: [(pattern: Int?, text: Int?)], _ isMatched: [Int: Int]
    ) -> Range<Int>? {
        let own = isMatched.filter { reach.contains($0.key) }
        let before = isMatched.filter { $0.key < reach.lowerBound }.values.max().map { $0 + 1 } ?? 0
        let after = isMatched.filter { $0.key >= reach.upperBound }.values.min() ?? newIDs.count
        // Words at the quote's ends that went: as many of the text's stand for them, up to what is known to surround it.
        let start = isMatched[reach.lowerBound] ?? isMatched[reach.lowerBound - 1].map { $0 + 1 }
            ?? own.min { $0.key < $1.key }.map { max(before, $0.value - ($0.key - reach.lowerBound)) }
        let end = isMatched[reach.upperBound - 1].map { $0 + 1 } ?? isMatched[reach.upperBound]
            ?? own.max { $0.key < $1.key }.map { min(after, $0.value + 1 + (reach.upperBound - 1 - $0.key)) }
        guard let first = start ?? end.map({ max(before, $0 - reach.count) }),
            let last = end ?? start.map({ min(after, $0 + reach.count) }),
            0 <= first, first < last, last <= newIDs.count
        else { return nil }
        guard !reachesNoFurther(first..<last, than: reach) else { return first..<last }
        // The figure that the words which stand are part of, though it began otherwise before.
        let standing = (own.values.min() ?? first)..<(own.values.max() ?? last - 1) + 1
        let (whole, core) = (new.reach(of: first..<last), new.reach(of: standing))
        return min(whole.lowerBound, core.lowerBound)..<max(whole.upperBound, core.upperBound)
    }
}
