/// A set of words by their keys, which are hashes already: asked of every token, `Set` would hash each again.
struct KeySet: Sendable {
    private var table: KeyTable<Bool>

    init(_ words: [String]) {
        table = KeyTable(empty: false, capacity: words.count)
        for word in words { table[WordKey.of(word)] = true }
    }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { table[key] }
}
