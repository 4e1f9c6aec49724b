package import ClaimModel

/// Follows quotes from one version of a text into another.
///
/// The quote's words are looked for as they are; where they stand several times, the place whose surroundings are those
/// of the old text is the one. Words that stand elsewhere do not excuse an edit where the quote stood. Where they stand
/// nowhere, windows of the new text that share rare words with the quote and its surroundings are aligned with it, in
/// time that grows with the length of the quote and not with that of the text.
///
/// A quote may begin or end within a figure ("200 vehicles" of "up to 200 vehicles"), or behind a "not": what it cuts
/// through belongs to it here, so that an edit there is one too.
package struct QuoteTracker: Sendable {
    let old: TextTokens
    let new: TextTokens
    let oldIDs: [Int32]
    let newIDs: [Int32]
    /// Where each token stands in the new text.
    let places: [[Int32]]

    /// How many tokens either side are compared to tell one place from another.
    static let context = 10
    /// Of a token that stands more often than this, only the places nearest to the old one are looked at.
    static let mostPlaces = 256

    package init(from old: String, to new: String) {
        self.init(from: TextTokens(old), to: TextTokens(new))
    }

    package init(from old: TextTokens, to new: TextTokens) {
        (self.old, self.new) = (old, new)
        var numbers: [String: Int32] = [:]
        var places: [[Int32]] = []
        newIDs = new.tokens.enumerated().map { index, token in
            if let known = numbers[token.text] {
                places[Int(known)].append(Int32(index))
                return known
            }
            let number = Int32(places.count)
            numbers[token.text] = number
            places.append([Int32(index)])
            return number
        }
        // A token that the new text lacks equals none.
        oldIDs = old.tokens.map { numbers[$0.text] ?? -1 }
        self.places = places
    }

    /// What became of the quote that stands over these scalars of the old text.
    package func fate(of quote: Range<Int>) -> QuoteFate {
        let own = old.tokens(touching: quote)
        guard !own.isEmpty else { return .lost }
        let reach = old.reach(of: own)
        let exact = exactPlace(reach)
        // Words that stand in their own surroundings are where they were, and need no further look.
        if let exact, exact.context >= 0.9 { return standing(exact.tokens, quote: quote, own: own, reach: reach) }
        let near = nearestPlace(reach)
        if let exact {
            let isEditedInPlace = near.map { $0.similarity >= 0.6 && $0.context >= 0.75 && exact.context <= $0.context - 0.25 }
            if isEditedInPlace != true { return standing(exact.tokens, quote: quote, own: own, reach: reach) }
        }
        guard let near else { return .lost }
        let changes = changes(reach, near.tokens)
        if changes.isEmpty { return standing(near.tokens, quote: quote, own: own, reach: reach) }
        return .edited(
            EditedPassage(
                exact: new.string(tokens: near.tokens), start: new.tokens[near.tokens.lowerBound].start,
                end: new.tokens[near.tokens.upperBound - 1].end, changes: changes, standsElsewhere: exact != nil))
    }

    /// The same words stand over `tokens`: at the old place, or another.
    private func standing(_ tokens: Range<Int>, quote: Range<Int>, own: Range<Int>, reach: Range<Int>) -> QuoteFate {
        let shift = tokens.lowerBound - reach.lowerBound
        let (firstOld, lastOld) = (old.tokens[own.lowerBound], old.tokens[own.upperBound - 1])
        let (first, last) = (new.tokens[own.lowerBound + shift], new.tokens[own.upperBound - 1 + shift])
        // A quote that begins within a word does so in the new text too.
        let start = max(0, min(first.start + quote.lowerBound - firstOld.start, first.end))
        let end = min(new.scalars.count, max(last.end + quote.upperBound - lastOld.end, start))
        return start == quote.lowerBound && end == quote.upperBound ? .exact : .moved(start: start, end: end)
    }

    // MARK: Exact places

    struct Place {
        var tokens: Range<Int>
        /// How much of the quote's own words stands there: 1 for all.
        var similarity: Double
        /// How much of what surrounds the quote does; 1 where nothing surrounds it.
        var context: Double
    }

    /// The place where all words of the pattern stand whose surroundings fit best, then the one nearest to the old.
    private func exactPlace(_ reach: Range<Int>) -> Place? {
        let ids = oldIDs[reach]
        guard !ids.contains(-1), let rarest = ids.indices.min(by: { places(of: ids[$0]) < places(of: ids[$1]) }) else { return nil }
        var best: Place?
        for place in nearPlaces(of: ids[rarest], to: rarest) {
            let start = place - (rarest - reach.lowerBound)
            guard start >= 0, start + reach.count <= newIDs.count, newIDs[start..<start + reach.count].elementsEqual(ids)
            else { continue }
            let tokens = start..<start + reach.count
            // Where the new text goes on with a digit or begins with a "not", these are not the same words.
            guard reachesNoFurther(tokens, than: reach) else { continue }
            let found = Place(tokens: tokens, similarity: 1, context: context(reach, tokens))
            if best.map({ isBetter(found, than: $0, near: reach) }) ?? true { best = found }
        }
        return best
    }

    /// Whether what the tokens cut through in the new text is what they cut through in the old.
    func reachesNoFurther(_ tokens: Range<Int>, than reach: Range<Int>) -> Bool {
        let (was, now) = (old.reach(of: reach), new.reach(of: tokens))
        return reach.lowerBound - was.lowerBound == tokens.lowerBound - now.lowerBound && oldIDs[was].elementsEqual(newIDs[now])
    }

    private func isBetter(_ one: Place, than other: Place, near reach: Range<Int>) -> Bool {
        if one.context != other.context { return one.context > other.context }
        func distance(_ place: Place) -> Int { (place.tokens.lowerBound - reach.lowerBound).magnitudeAsInt }
        return distance(one) < distance(other)
    }

    func places(of id: Int32) -> Int { id < 0 ? 0 : places[Int(id)].count }

    /// The places of a token, those nearest to `index` first where there are too many to look at all.
    func nearPlaces(of id: Int32, to index: Int, limit: Int = mostPlaces) -> [Int] {
        guard id >= 0 else { return [] }
        let all = places[Int(id)]
        guard all.count > limit else { return all.map(Int.init) }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(all[middle]) < index { low = middle + 1 } else { high = middle }
        }
        let first = min(max(0, low - limit / 2), all.count - limit)
        return all[first..<first + limit].map(Int.init)
    }

    /// The share of the tokens on both sides that stand there in the same order.
    private func context(_ reach: Range<Int>, _ tokens: Range<Int>) -> Double {
        let before = Array(oldIDs[..<reach.lowerBound].suffix(Self.context))
        let after = Array(oldIDs[reach.upperBound...].prefix(Self.context))
        guard before.count + after.count > 0 else { return 1 }
        let shared = Self.shared(before, Array(newIDs[..<tokens.lowerBound].suffix(Self.context)))
            + Self.shared(after, Array(newIDs[tokens.upperBound...].prefix(Self.context)))
        return Double(shared) / Double(before.count + after.count)
    }

    /// The length of the longest common subsequence.
    private static func shared(_ one: [Int32], _ other: [Int32]) -> Int {
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        var last = [Int](repeating: 0, count: other.count + 1)
        for token in one {
            var current = last
            for column in 1...other.count {
                current[column] = token == other[column - 1] ? last[column - 1] + 1 : max(last[column], current[column - 1])
            }
            last = current
        }
        return last[other.count]
    }
}

extension Int {
    var magnitudeAsInt: Int { self < 0 ? -self : self }
}
