/// A map from words to what they can be, for texts that are cut up faster than a dictionary hashes: every word of a text is
/// looked up, and hardly any is there.
///
/// Open addressing by the FNV-1a hash of the word; two words of one 64-bit hash would be taken for each other.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value]
    private let empty: Value

    /// A table that answers `empty` for what it does not hold.
    init(_ words: [String: Value], otherwise empty: Value) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: empty, count: size)
        self.empty = empty
        for (word, value) in words {
            let key = Self.key(of: word)
            let slot = slot(of: key)
            (keys[slot], values[slot]) = (key, value)
        }
    }

    subscript(word: String) -> Value {
        let key = Self.key(of: word)
        let slot = slot(of: key)
        return keys[slot] == key ? values[slot] : empty
    }

    /// Where a key is, or would be put; more than half of all places are free.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    /// Never 0, which marks a free place.
    @inline(__always)
    private static func key(of word: String) -> UInt64 {
        var (word, key) = (word, 0xcbf2_9ce4_8422_2325 as UInt64)
        // In place: a view of a string asks for each byte where the string keeps it.
        word.withUTF8 { for byte in $0 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 } }
        return key == 0 ? 1 : key
    }
}
