extension Substring {
    /// The parts between single ASCII characters, without empty ones: what `split(separator:)` gives, by bytes rather than by
    /// characters. Word lists are read whenever a command starts.
    package func fields(by separator: Unicode.Scalar) -> [Substring] {
        let separator = UInt8(truncatingIfNeeded: separator.value)
        // In place where the bytes lie in a row, as those of Swift's own strings do.
        let places = utf8.withContiguousStorageIfAvailable { Self.places(of: separator, in: $0) } ?? Self.places(of: separator, in: Array(utf8))
        var fields: [Substring] = []
        fields.reserveCapacity(places.count + 1)
        var (start, offset) = (startIndex, 0)
        for place in places {
            let end = utf8.index(start, offsetBy: place - offset)
            if end > start { fields.append(Substring(utf8[start..<end])) }
            (start, offset) = (utf8.index(after: end), place + 1)
        }
        if start < endIndex { fields.append(Substring(utf8[start...])) }
        return fields
    }

    private static func places(of byte: UInt8, in bytes: some RandomAccessCollection<UInt8>) -> [Int] {
        var places: [Int] = []
        for (place, other) in bytes.enumerated() where other == byte { places.append(place) }
        return places
    }
}
