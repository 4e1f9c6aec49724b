/// Columns that the text takes on a terminal: East Asian wide characters and emoji two, combining marks none.
///
/// After UAX #11 and UTS #51. For text that went through ``visible(_:keepingLineBreaks:)``: a control counts nothing.
package func displayWidth(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + $1.displayWidth }
}

/// Whether the text is printable ASCII alone, the common case: one byte, one column, nothing hidden.
func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return false }
    return true
}

extension Character {
    /// Columns of a terminal that the character takes with all that is joined to it.
    var displayWidth: Int {
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

/// The text with spaces added to `width` columns: at its end, or before it where it is to stand to the right.
func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return right ? padding + text : text + padding
}

/// The text set apart from its line for terminals that reorder right-to-left text, as UAX #9 advises for inserted text.
///
/// Without it two Arabic cells side by side would change places. The marks take no column.
func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: \.isRightToLeft) ? "\u{2068}" + text + "\u{2069}" : text
}
