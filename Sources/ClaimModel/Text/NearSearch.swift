/// One look for the names nearest to a name that is not known, over names given one after the other.
///
/// What was typed may be the beginning of a name, or some of its words: such names come first, those with least left out
/// before others. Then come slips of the pen, by the share of letters that are wrong; then, where no name goes on from what
/// was typed, names with a longer word in common, however else they are spelt.
///
/// A base has a million names, so a name costs no memory unless it is among the nearest so far.
package struct NearSearch {
    private let asked: [Unicode.Scalar]
    private let askedLetters: LetterMask
    private let words: [ArraySlice<Unicode.Scalar>]
    private let digits: [Unicode.Scalar]
    private let limit: Int
    private let asSlip: Bool
    private var alignment = Alignment()
    private var room: [Unicode.Scalar] = []
    private var (longer, slips, related): (Nearest, Nearest, Nearest)

    /// A word, or the beginning of one, of fewer letters than this says too little.
    private static let (leastWord, leastBeginning) = (4, 2)

    /// The arguments are those of `NearMiss.nearest`.
    package init(for name: String, limit: Int = 3, asSlip: Bool = false) {
        asked = Array(name.foldedName.unicodeScalars)
        askedLetters = LetterMask(asked)
        words = asked.split(separator: " ").filter { $0.count >= Self.leastWord }
        digits = asked.filter(\.isDigit)
        (self.limit, self.asSlip) = (limit, asSlip)
        (longer, slips, related) = (Nearest(limit), Nearest(limit), Nearest(limit))
    }

    /// What was found, the nearest first. Of names that make the same slug one is given.
    package var nearest: [String] {
        var found = longer
        // Where many names go on from what was typed, the nearest slip is worth a place all the same.
        if limit > 1, slips.isFilled { found.drop(downTo: limit - 1) }
        found.append(contentsOf: slips)
        if !longer.isFilled { found.append(contentsOf: related) }
        return found.names
    }

    package mutating func consider(_ name: String) {
        var folded = name.foldedName
        folded.withUTF8 { consider(foldedUTF8: $0) { name } }
    }

    /// Considers a name whose folded form is known; `name` is asked for only where it is among the nearest so far.
    package mutating func consider(foldedUTF8 bytes: UnsafeBufferPointer<UInt8>, name: () -> String) {
        room.removeAll(keepingCapacity: true)
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        while case .scalarValue(let letter) = decoder.decode(&rest) { room.append(letter) }
        let letters = room[...]
        consider(letters, occurring: LetterMask(letters), name: name)
    }

    mutating func consider(_ letters: ArraySlice<Unicode.Scalar>, occurring: LetterMask, name: () -> String) {
        if !asSlip, goesOn(letters, occurring) {
            return longer.insert(Self.share(letters.count - asked.count, asked, letters), name)
        }
        let allowed = max(1, (min(asked.count, letters.count) + 1) / 3)
        // An edit brings one letter that did not occur at most, and takes one away.
        if abs(asked.count - letters.count) <= allowed, occurring.differences(from: askedLetters) <= 2 * allowed,
            let distance = alignment.distance(asked[...], letters, atMost: allowed),
            !asSlip || letters.lazy.filter(\.isDigit).elementsEqual(digits)
        {
            return slips.insert(Self.share(distance, asked, letters), name)
        }
        guard !asSlip else { return }
        let common = words.reduce(0) { $0 + (holds(letters, occurring, $1) ? $1.count : 0) }
        guard common > 0 else { return }
        // Of those with the same words in common, the ones that begin alike are nearer.
        let alike = zip(asked, letters).prefix { $0 == $1 }.count
        related.insert(-Double(common + alike), name)
    }

    /// The share of the longer name's letters that an edit touches.
    private static func share(_ edits: Int, _ one: [Unicode.Scalar], _ other: ArraySlice<Unicode.Scalar>) -> Double {
        Double(edits) / Double(max(one.count, other.count, 1))
    }

    /// Whether what was typed is the beginning of a name, or stands in it between words.
    private func goesOn(_ letters: ArraySlice<Unicode.Scalar>, _ occurring: LetterMask) -> Bool {
        guard !asked.isEmpty, asked.count <= letters.count, occurring.contains(askedLetters) else { return false }
        if asked.count >= Self.leastBeginning, letters.starts(with: asked) { return true }
        return Self.stands(asked[...], in: letters) { !$0.properties.isAlphabetic && !$0.isDigit }
    }

    /// Whether a word stands in a name, between its spaces.
    private func holds(
        _ letters: ArraySlice<Unicode.Scalar>, _ occurring: LetterMask, _ word: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard word.count <= letters.count, occurring.contains(LetterMask(word)) else { return false }
        return Self.stands(word, in: letters) { $0 == " " }
    }

    /// Whether these letters stand in others, each end of them at an end or beside a letter that parts words.
    private static func stands(
        _ word: ArraySlice<Unicode.Scalar>, in letters: ArraySlice<Unicode.Scalar>, parts: (Unicode.Scalar) -> Bool
    ) -> Bool {
        guard let first = word.first else { return false }
        for start in letters.startIndex...(letters.endIndex - word.count) where letters[start] == first {
            let end = start + word.count
            if start == letters.startIndex || parts(letters[start - 1]), end == letters.endIndex || parts(letters[end]),
                letters[start..<end].elementsEqual(word)
            {
                return true
            }
        }
        return false
    }
}

/// The few nearest of the names seen so far.
private struct Nearest {
    private var found: [(distance: Double, name: String, slug: String)] = []
    private let limit: Int

    init(_ limit: Int) { self.limit = limit }

    var names: [String] { found.map(\.name) }
    var isFilled: Bool { !found.isEmpty }

    mutating func insert(_ distance: Double, _ name: () -> String) {
        if found.count == limit, let last = found.last, distance > last.distance { return }
        let (name, slug) = named(name())
        // A name as it is written and its id say the same.
        if let same = found.firstIndex(where: { $0.slug == slug }) {
            guard (distance, name) < (found[same].distance, found[same].name) else { return }
            found.remove(at: same)
        }
        let place = found.firstIndex { (distance, name) < ($0.distance, $0.name) } ?? found.count
        found.insert((distance, name, slug), at: place)
        if found.count > limit { found.removeLast() }
    }

    mutating func append(contentsOf other: Nearest) {
        for one in other.found where found.count < limit && !found.contains(where: { $0.slug == one.slug }) {
            found.append(one)
        }
    }

    mutating func drop(downTo count: Int) { found.removeLast(max(0, found.count - count)) }

    private func named(_ name: String) -> (name: String, slug: String) {
        let slug = name.slug
        return (name, slug.isEmpty ? name.foldedName : slug)
    }
}

/// A bit for each letter that occurs in a name, some letters sharing one.
struct LetterMask {
    private let bits: UInt64

    init(_ letters: some Sequence<Unicode.Scalar>) {
        bits = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// Whether all of `other` may occur here.
    func contains(_ other: LetterMask) -> Bool { other.bits & ~bits == 0 }

    /// How many letters, at least, occur in only one of the two.
    func differences(from other: LetterMask) -> Int { (bits ^ other.bits).nonzeroBitCount }
}
