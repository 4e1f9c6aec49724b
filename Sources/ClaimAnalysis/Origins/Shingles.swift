/// The overlapping runs of words of a text, as hashes.
///
/// Words are lower case without punctuation, and every number is one word, the same for all: copies of a report differ
/// first in their figures and last in their sentences.
package enum Shingles {
    /// How many words make a shingle. Three keep word order without losing too much to one changed word.
    package static let width = 3

    /// The distinct shingles; a text shorter than one shingle is one as a whole.
    static func hashes(of text: String) -> [UInt64] {
        let words = words(of: text)
        guard let first = words.first else { return [] }
        guard words.count >= width else { return [words.dropFirst().reduce(first) { mix($0 ^ $1) }] }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(words.count)
        for start in 0...(words.count - width) {
            var hash: UInt64 = 0
            for word in words[start..<start + width] { hash = mix(hash &* 31 &+ word) }
            hashes.append(hash)
        }
        // Sorted, equal ones are neighbours.
        hashes.sort()
        var last: UInt64?
        return hashes.filter { hash in
            defer { last = hash }
            return hash != last
        }
    }

    private static func words(of text: String) -> [UInt64] {
        plainWords(of: text) ?? foldedWords(of: text)
    }

    /// The words of a text of ASCII alone, read from its bytes: most texts are, and reports look at many.
    static func plainWords(of text: String) -> [UInt64]? {
        var words: [UInt64] = []
        // The word under way: its hash, and whether it is a number; `nil` between words.
        var word: (hash: UInt64, isNumber: Bool)?
        func end() {
            if let word { words.append(word.isNumber ? numberHash : word.hash) }
            word = nil
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                let isDigit = byte <= UInt8(ascii: "9")
                let before = word ?? (hash: fnv1a(""), isNumber: isDigit)
                word = (fnv1a(byte | (isDigit ? 0 : 0x20), after: before.hash), before.isNumber)
            // Within a word these are no end of it: 2,500 and U.S. are one.
            case UInt8(ascii: ","), UInt8(ascii: "."): continue
            case 0x80...: return nil
            default: end()
            }
        }
        end()
        return words
    }

    private static let numberHash = fnv1a("0")

    static func foldedWords(of text: String) -> [UInt64] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }.compactMap { run in
            let word = run.drop { $0 == "," || $0 == "." }
            guard let first = word.first else { return nil }
            if first.isNumber { return fnv1a("0") }
            return fnv1a(String(word.filter { $0.isLetter || $0.isNumber }))
        }
    }
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the result depends on every bit given.
func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
}
