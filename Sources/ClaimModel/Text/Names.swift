import Foundation

extension String {
    /// The name without regard to case, accents and runs of white space: what look-ups compare.
    public var foldedName: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            let words = lowercased().utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
            return String(decoding: Array(words.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
        }
        return folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A slug for a name: its letters without accents, in lower case and in their own script, and its digits, joined by
    /// hyphens; empty where the name has neither.
    public var slug: String {
        var slug = ""
        for scalar in foldedName.unicodeScalars {
            if Self.fitsSlug(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !Self.isApostrophe(scalar), !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        if slug.last == "-" { slug.removeLast() }
        return slug
    }

    /// Whether the text is fit for a slug as it stands.
    public var isSlug: Bool {
        !isEmpty && first != "-" && last != "-"
            && unicodeScalars.allSatisfy { $0 == "-" || Self.fitsSlug($0) } && self == lowercased()
    }

    private static func fitsSlug(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        ["'", "\u{2019}", "\u{02BF}", "\u{02BE}", "\u{02BC}"].contains(scalar)
    }
}

/// Finds what somebody may have meant by a name that is not known.
public enum NearMiss {
    /// The `limit` candidates nearest to `name`, nearest first, leaving out those too far to be meant.
    ///
    /// - Parameter sharingWords: whether a longer word in common makes a candidate near, however else it is spelt.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, limit: Int = 3, sharingWords: Bool = true
    ) -> [String] {
        let folded = Array(name.foldedName.unicodeScalars)
        var scored: [(distance: Double, name: String)] = []
        for candidate in candidates {
            let other = Array(candidate.foldedName.unicodeScalars)
            let allowed = max(1, (min(folded.count, other.count) + 1) / 3)
            if let distance = editDistance(folded, other, atMost: allowed) {
                scored.append((Double(distance) / Double(max(folded.count, other.count, 1)), candidate))
            } else if sharingWords, sharesWord(name.foldedName, candidate.foldedName) {
                scored.append((0.9, candidate))
            }
        }
        scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        var seen: Set<String> = []
        return Array(scored.map(\.name).filter { seen.insert($0).inserted }.prefix(limit))
    }

    private static func sharesWord(_ left: String, _ right: String) -> Bool {
        let words = Set(left.split(separator: " ").filter { $0.count > 3 })
        return right.split(separator: " ").contains { words.contains($0) }
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two texts (the optimal string
    /// alignment distance), or `nil` where it is more than `limit`.
    public static func editDistance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                current[column] = min(substitution, last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    current[column] = min(current[column], beforeLast[column - 2] + 1)
                }
            }
            if current.min() ?? 0 > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
