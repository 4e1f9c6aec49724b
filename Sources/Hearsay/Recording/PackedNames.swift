import ClaimStore

/// What names were resolved to, in some thirty bytes each: an import of millions meets a million sources and subjects, for
/// which a dictionary of strings takes ten times the memory, and to look each up in the base takes longer than to store
/// its claim.
///
/// A name is known by 128 bits of hashes that differ from process to process (SipHash, as the standard library has it):
/// that two of a million are taken for each other is far less likely than that the disk gives back other bytes than were
/// written. Entries lie one after the other; a table of open addressing has where each begins.
final class PackedNames {
    struct Entry: Equatable {
        var row: RowID
        /// Whatever the user of the table keeps beside the row.
        var mark: UInt16 = 0
        /// A text of its own, such as an id.
        var text = ""
    }

    /// For each place the upper half of a name's first hash and where its entry begins; 0 where it is free.
    private var places = PackedNames.noPlaces
    private var count = 0
    private var chunks: [UnsafeMutableRawPointer] = []
    private var used = PackedNames.chunk

    private static let noPlaces = Array(repeating: 0 as UInt64, count: 1024)
    /// Entries lie in chunks, so that nothing is copied when they grow.
    private static let chunk = 1 << 18
    /// Where an entry begins is counted in units of so many bytes, from 1.
    private static let unit = 8
    /// An entry: both hashes, its row, its mark, the length of its text; and the text.
    private static let (rowAt, markAt, lengthAt, textAt) = (16, 20, 22, 24)

    deinit { removeAll() }

    /// The memory that it takes.
    var byteCount: Int { chunks.count * Self.chunk + places.count * MemoryLayout<UInt64>.size }

    subscript(name: String) -> Entry? { find(Hashes(name)).map(entry) }

    /// Keeps a name that it does not have. What is too large to be kept is not.
    func add(_ name: String, _ entry: Entry) {
        let hashes = Hashes(name)
        var text = entry.text
        text.withUTF8 { text in
            guard let row = UInt32(exactly: entry.row), row > 0, let length = UInt16(exactly: text.count),
                let (start, offset) = room(Self.textAt + text.count)
            else { return }
            start.storeBytes(of: hashes, as: Hashes.self)
            start.storeBytes(of: row, toByteOffset: Self.rowAt, as: UInt32.self)
            start.storeBytes(of: entry.mark, toByteOffset: Self.markAt, as: UInt16.self)
            start.storeBytes(of: length, toByteOffset: Self.lengthAt, as: UInt16.self)
            if let bytes = text.baseAddress { (start + Self.textAt).copyMemory(from: bytes, byteCount: text.count) }
            if count * 10 >= places.count * 7 { grow() }
            put(offset, hashes)
            count += 1
        }
    }

    /// Forgets a name; its entry stays, of no row.
    func remove(_ name: String) {
        find(Hashes(name))?.storeBytes(of: 0, toByteOffset: Self.rowAt, as: UInt32.self)
    }

    func removeAll() {
        for chunk in chunks { chunk.deallocate() }
        (chunks, used, places, count) = ([], Self.chunk, Self.noPlaces, 0)
    }

    private func find(_ hashes: Hashes) -> UnsafeMutableRawPointer? {
        var place = hashes.home(among: places.count)
        while places[place] != 0 {
            if places[place] >> 32 == hashes.first >> 32 {
                let start = address(UInt32(truncatingIfNeeded: places[place]))
                let isIt = start.load(as: Hashes.self) == hashes
                if isIt, start.load(fromByteOffset: Self.rowAt, as: UInt32.self) > 0 { return start }
            }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private func entry(_ start: UnsafeMutableRawPointer) -> Entry {
        let length = Int(start.load(fromByteOffset: Self.lengthAt, as: UInt16.self))
        let text = UnsafeRawBufferPointer(start: start + Self.textAt, count: length)
        return Entry(
            row: RowID(start.load(fromByteOffset: Self.rowAt, as: UInt32.self)),
            mark: start.load(fromByteOffset: Self.markAt, as: UInt16.self),
            text: length == 0 ? "" : String(decoding: text, as: UTF8.self))
    }

    private func address(_ offset: UInt32) -> UnsafeMutableRawPointer {
        let start = (Int(offset) - 1) * Self.unit
        return chunks[start / Self.chunk] + start % Self.chunk
    }

    /// Room for so many bytes, and where it begins; `nil` where there is none.
    private func room(_ count: Int) -> (start: UnsafeMutableRawPointer, offset: UInt32)? {
        let size = (count + Self.unit - 1) & ~(Self.unit - 1)
        guard size <= Self.chunk else { return nil }
        if used + size > Self.chunk {
            chunks.append(.allocate(byteCount: Self.chunk, alignment: Self.unit))
            used = 0
        }
        guard let offset = UInt32(exactly: ((chunks.count - 1) * Self.chunk + used) / Self.unit + 1) else { return nil }
        defer { used += size }
        return (chunks[chunks.count - 1] + used, offset)
    }

    private func put(_ offset: UInt32, _ hashes: Hashes) {
        var place = hashes.home(among: places.count)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = (hashes.first >> 32) << 32 | UInt64(offset)
    }

    private func grow() {
        let old = places
        places = Array(repeating: 0, count: 2 * old.count)
        for place in old where place != 0 {
            let offset = UInt32(truncatingIfNeeded: place)
            put(offset, address(offset).load(as: Hashes.self))
        }
    }

    private struct Hashes: Equatable {
        var first: UInt64
        var second: UInt64

        init(_ name: String) {
            var name = name
            var hasher = Hasher()
            name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            first = Self.value(of: hasher)
            // The second is that of the name and one byte more: the state that both come from has 256 bits.
            hasher.combine(0 as UInt8)
            second = Self.value(of: hasher)
        }

        func home(among places: Int) -> Int { Int(truncatingIfNeeded: first) & (places - 1) }

        /// What the hasher would end with; it goes on.
        private static func value(of hasher: Hasher) -> UInt64 { UInt64(bitPattern: Int64(hasher.finalize())) }
    }
}
