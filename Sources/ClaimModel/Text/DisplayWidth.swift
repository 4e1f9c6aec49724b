/// Columns that the text takes on a terminal: East Asian wide characters and emoji two, combining marks none.
///
/// After UAX #11 and UTS #51. A control counts nothing.
package func displayWidth(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + $1.displayWidth }
}

/// Whether the text is printable ASCII alone, the common case: one byte, one column, nothing hidden.
package func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20...0x7E ~= $0 } } ?? text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
}

extension Character {
    /// Columns of a terminal that the character takes with all that is joined to it.
    package var displayWidth: Int {
        let scalars = unicodeScalars
        if utf8.count == 1, let first = scalars.first { return first.displayWidth }
        guard let first = scalars.first, scalars.count > 1 else { return unicodeScalars.first?.displayWidth ?? 0 }
        if isEmojiSequence(startingWith: first) { return 2 }
        return scalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// Flags, keycaps, families and symbols asked to be drawn as emoji: one picture, however many scalars.
    private func isEmojiSequence(startingWith first: Unicode.Scalar) -> Bool {
        if (0x1F1E6...0x1F1FF).contains(first.value) { return true }
        guard first.properties.isEmoji else { return false }
        return first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    }
}
