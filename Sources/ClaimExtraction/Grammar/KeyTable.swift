/// A map from word keys to small values: open addressing, since the keys are hashes already.
package struct KeyTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value]
    private var mask: Int
    private let empty: Value
    package private(set) var count = 0

    /// A table that answers `empty` for what it does not hold.
    package init(empty: Value, capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: empty, count: size)
        mask = size - 1
        self.empty = empty
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return index
    }

    package subscript(key: UInt64) -> Value {
        // Where nothing is held the value is `empty`, and so the key found need not be looked at.
        @inline(__always)
        get { values[slot(of: key)] }
        set {
            // 0 marks a free place; no word has it for a key that anybody has seen.
            guard key != 0 else { return }
            let index = slot(of: key)
            if keys[index] == 0 {
                keys[index] = key
                count += 1
            }
            values[index] = newValue
            if count * 2 > keys.count { grow() }
        }
    }

    private mutating func grow() {
        var larger = KeyTable(empty: empty, capacity: keys.count)
        for (key, value) in zip(keys, values) where key != 0 { larger[key] = value }
        self = larger
    }
}
