extension Substring {
    /// The parts between single ASCII characters, without empty ones: what `split(separator:)` gives, by bytes rather than by
    /// characters. Word lists are read whenever a command starts.
    package func fields(by separator: Unicode.Scalar) -> [Substring] {
        let separator = UInt8(truncatingIfNeeded: separator.value)
        return utf8.split { $0 == separator }.map { Substring($0) }
    }
}
