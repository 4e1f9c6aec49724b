/// Finds what somebody may have meant by a name that is not known.
public enum NearMiss {
    /// The `limit` candidates nearest to `name`, nearest first, leaving out those too far to be meant.
    ///
    /// A longer word in common makes a candidate near too, however else it is spelt.
    ///
    /// - Parameter asSlip: whether only a slip of the pen counts: no word in common is enough, and names whose digits differ
    ///   are two names.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, limit: Int = 3, asSlip: Bool = false
    ) -> [String] {
        NearNames(candidates).nearest(to: name, limit: limit, asSlip: asSlip)
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two texts (the optimal string
    /// alignment distance), or `nil` where it is more than `limit`.
    public static func editDistance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
    ) -> Int? {
        var alignment = Alignment()
        return alignment.distance(left[...], right[...], atMost: limit)
    }
}

/// Names that others are compared with, each folded once: a base has tens of thousands, and a record brings several.
public struct NearNames: Sendable {
    private struct Name {
        var name: String
        /// Its letters among all.
        var letters: Range<Int>
        /// A bit for each letter that occurs in it, some letters sharing one.
        var occurring: UInt64
    }

    private var names: [Name] = []
    private var letters: [Unicode.Scalar] = []

    public init(_ names: some Sequence<String>) {
        for name in names { append(name) }
    }

    public mutating func append(_ name: String) { append(name, folded: name.foldedName) }

    /// Adds a name whose folded form is known.
    package mutating func append(_ name: String, folded: String) {
        let start = letters.count
        letters.append(contentsOf: folded.unicodeScalars)
        names.append(Name(name: name, letters: start..<letters.count, occurring: Self.occurring(letters[start...])))
    }

    /// The `limit` names nearest to one, nearest first, leaving out those too far to be meant.
    ///
    /// A longer word in common makes a name near too, however else it is spelt.
    ///
    /// - Parameter asSlip: whether only a slip of the pen counts: no word in common is enough, and names whose digits differ
    ///   are two names.
    public func nearest(to name: String, limit: Int = 3, asSlip: Bool = false) -> [String] {
        let asked = Array(name.foldedName.unicodeScalars)
        let askedLetters = Self.occurring(asked[...])
        let words = asSlip ? [] : asked.split(separator: " ").filter { $0.count > 3 }
        let digits = asked.filter(\.isDigit)
        var alignment = Alignment()
        var scored: [(distance: Double, name: String)] = []
        for candidate in names {
            let count = candidate.letters.count
            let allowed = max(1, (min(asked.count, count) + 1) / 3)
            // An edit brings one letter that did not occur at most, and takes one away.
            if abs(asked.count - count) <= allowed, (candidate.occurring ^ askedLetters).nonzeroBitCount <= 2 * allowed,
                let distance = alignment.distance(asked[...], letters[candidate.letters], atMost: allowed),
                !asSlip || letters[candidate.letters].lazy.filter(\.isDigit).elementsEqual(digits)
            {
                scored.append((Double(distance) / Double(max(asked.count, count, 1)), candidate.name))
            } else if words.contains(where: { holds(candidate, $0) }) {
                scored.append((0.9, candidate.name))
            }
        }
        scored.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        var seen: Set<String> = []
        return Array(scored.map(\.name).filter { seen.insert($0).inserted }.prefix(limit))
    }

    private static func occurring(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// Whether a word stands in a name, between its spaces.
    private func holds(_ name: Name, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count <= name.letters.count, Self.occurring(word) & ~name.occurring == 0 else { return false }
        return letters[name.letters].split(separator: " ").contains { $0.elementsEqual(word) }
    }
}

/// Room for the rows of an edit distance, which is asked of many pairs one after the other.
private struct Alignment {
    private var (beforeLast, last, current): ([Int], [Int], [Int]) = ([], [], [])

    /// The optimal string alignment distance; `nil` where it is more than `limit`.
    ///
    /// A place that lies more than `limit` off the diagonal takes more edits than that, so only those nearer are looked
    /// at (Ukkonen, Algorithms for approximate string matching, 1985).
    mutating func distance(
        _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>, atMost limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        let width = right.count + 1
        if last.count < width {
            let row = [Int](repeating: 0, count: width)
            (beforeLast, last, current) = (row, row, row)
        }
        for column in 0..<width { last[column] = column }
        let (one, other) = (left.startIndex - 1, right.startIndex - 1)
        for row in 1...left.count {
            let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
            current[columns.lowerBound - 1] = columns.lowerBound == 1 ? row : limit + 1
            var least = current[columns.lowerBound - 1]
            for column in columns {
                let isSame = left[one + row] == right[other + column]
                var edits = min(last[column - 1] + (isSame ? 0 : 1), current[column - 1] + 1)
                // The row before ends one place earlier.
                if column < row + limit || row == 1 { edits = min(edits, last[column] + 1) }
                if row > 1, column > 1, left[one + row] == right[other + column - 1], left[one + row - 1] == right[other + column] {
                    edits = min(edits, beforeLast[column - 2] + 1)
                }
                current[column] = edits
                least = min(least, edits)
            }
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
