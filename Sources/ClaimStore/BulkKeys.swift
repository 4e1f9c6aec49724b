/// The keys of all claims with their rows, while the first claims of a base are imported.
///
/// Keys are hashes: an index of them is written to at another place for every claim. Here that is one look into memory,
/// and the index is built at the end, by one sort. Where they become many, those of before are set aside in runs, so that
/// memory stays bounded.
final class BulkKeys {
    private var recent = KeyTable()
    private var runs: KeyRuns?
    /// What was added since the mark, which may be taken back.
    private var marked: [Int64]?

    private let most: Int

    /// - Parameter most: how many memory holds, beside what was added since the mark.
    init(most: Int) { self.most = most }

    var isFull: Bool { recent.count > most }

    func row(of key: Int64) throws -> RowID? {
        if let row = recent[key] { return row }
        return try runs?.row(of: key)
    }

    func addClaim(_ key: Int64, row: RowID) {
        recent.add(key, row: row)
        marked?.append(key)
    }

    /// Sets aside what memory holds, none of which may be taken back. Returns whether there was room for it.
    func setAside() -> Bool {
        guard runs?.isFull != true else { return false }
        var keys = recent.all
        // Both at a time would take twice the memory.
        recent = KeyTable()
        keys.sort { $0.key < $1.key }
        do {
            let runs = try runs ?? KeyRuns()
            try runs.add(sorted: keys)
            self.runs = runs
            return true
        } catch {
            for (key, row) in keys { recent.add(key, row: RowID(row)) }
            return false
        }
    }

    func mark() { marked = [] }

    /// Keeps what was added since the mark.
    func keepMarked() { marked = nil }

    func takeMarkedBack() {
        for key in marked ?? [] { recent.remove(key) }
        marked = nil
    }
}

/// Rows by 64-bit keys that are hashes themselves: open addressing, each key at the first free place from its own on.
struct KeyTable {
    private(set) var count = 0
    private var keys: [Int64] = []
    /// 0 where there is none: rows are numbered from 1.
    private var rows: [UInt32] = []
    private var mask = -1

    init() {}

    subscript(key: Int64) -> RowID? {
        guard count > 0 else { return nil }
        var place = home(key)
        while rows[place] != 0 {
            if keys[place] == key { return RowID(rows[place]) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// All keys with their rows, in no order.
    var all: [(key: Int64, row: UInt32)] {
        var all: [(key: Int64, row: UInt32)] = []
        all.reserveCapacity(count)
        for place in keys.indices where rows[place] != 0 { all.append((keys[place], rows[place])) }
        return all
    }

    /// Adds a key that is not there.
    mutating func add(_ key: Int64, row: RowID) {
        if count * 10 >= keys.count * 7 { grow() }
        put(key, UInt32(row))
        count += 1
    }

    mutating func remove(_ key: Int64) {
        guard count > 0 else { return }
        var hole = home(key)
        while rows[hole] != 0, keys[hole] != key { hole = (hole + 1) & mask }
        guard rows[hole] != 0 else { return }
        count -= 1
        // Those that follow move up, as far as each may stand before its place.
        var next = (hole + 1) & mask
        while rows[next] != 0 {
            if (next - home(keys[next])) & mask >= (next - hole) & mask {
                (keys[hole], rows[hole]) = (keys[next], rows[next])
                hole = next
            }
            next = (next + 1) & mask
        }
        rows[hole] = 0
    }

    private func home(_ key: Int64) -> Int { Int(truncatingIfNeeded: key) & mask }

    private mutating func put(_ key: Int64, _ row: UInt32) {
        var place = home(key)
        while rows[place] != 0 { place = (place + 1) & mask }
        (keys[place], rows[place]) = (key, row)
    }

    private mutating func grow() {
        let (oldKeys, oldRows) = (keys, rows)
        let size = max(1024, 2 * keys.count)
        (keys, rows, mask) = (Array(repeating: 0, count: size), Array(repeating: 0, count: size), size - 1)
        for place in oldKeys.indices where oldRows[place] != 0 { put(oldKeys[place], oldRows[place]) }
    }
}
