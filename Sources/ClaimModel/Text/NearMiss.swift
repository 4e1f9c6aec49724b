/// Finds what somebody may have meant by a name that is not known.
public enum NearMiss {
    /// The `limit` candidates nearest to `name`, nearest first, leaving out those too far to be meant.
    ///
    /// - Parameter asSlip: whether only a slip of the pen counts: names that go on where this one ends, or have a word in
    ///   common with it, are not near, and names whose digits differ are two names.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, limit: Int = 3, asSlip: Bool = false
    ) -> [String] {
        var search = NearSearch(for: name, limit: limit, asSlip: asSlip)
        for candidate in candidates { search.consider(candidate) }
        return search.nearest
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
        var occurring: LetterMask
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
        names.append(Name(name: name, letters: start..<letters.count, occurring: LetterMask(letters[start...])))
    }

    /// The `limit` names nearest to one, nearest first, leaving out those too far to be meant, as `NearMiss.nearest`.
    public func nearest(to name: String, limit: Int = 3, asSlip: Bool = false) -> [String] {
        var search = NearSearch(for: name, limit: limit, asSlip: asSlip)
        for candidate in names {
            search.consider(letters[candidate.letters], occurring: candidate.occurring) { candidate.name }
        }
        return search.nearest
    }
}
