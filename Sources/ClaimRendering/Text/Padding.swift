import ClaimModel

/// The text with spaces added to `width` columns: at its end, or before it where it is to stand to the right.
func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let padding = blanks(width - displayWidth(text))
    return right ? padding + text : text + padding
}

/// So many spaces; none for a negative number.
func blanks(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return String(unsafeUninitializedCapacity: count) { bytes in
        bytes.initialize(repeating: UInt8(ascii: " "))
        return count
    }
}

/// The text set apart from its line for terminals that reorder right-to-left text, as UAX #9 advises for inserted text.
///
/// Without it two Arabic cells side by side would change places. The marks take no column.
func isolated(_ text: String) -> String {
    text.unicodeScalars.contains(where: \.isRightToLeft) ? "\u{2068}" + text + "\u{2069}" : text
}
