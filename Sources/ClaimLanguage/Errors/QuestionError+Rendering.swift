import ClaimModel

extension QuestionError {
    /// The message, the line of the question with carets under the place, and the hint.
    ///
    /// The line is cut to `width` columns of a terminal about the place. Tabs show as blanks, and characters that
    /// cannot be seen as `�`, so that the carets stay under what they point at.
    package func rendered(width: Int = 100) -> String {
        var lines = [description]
        let line = text.line(at: span.start)
        if line.span.start < line.span.end || !text.scalars.isEmpty {
            let (shown, carets) = excerpt(of: line.span, width: max(20, width))
            lines += ["  " + shown, "  " + carets]
        }
        if let hint { lines.append("hint: " + hint.words) }
        return lines.joined(separator: "\n")
    }

    private func excerpt(of line: Span, width: Int) -> (shown: String, carets: String) {
        var characters: [(shown: Character, width: Int)] = []
        var first: Int?
        var last = 0
        var offset = line.start
        for character in text.text(of: line) {
            let end = offset + character.unicodeScalars.count
            if end > span.start, offset < max(span.end, span.start + 1) {
                first = first ?? characters.count
                last = characters.count + 1
            }
            characters.append(QuestionError.visible(character))
            offset = end
        }
        // At the end of the line the caret stands after the last character.
        let start = first ?? characters.count
        let end = first == nil ? start + 1 : last
        let window = QuestionError.window(over: characters.map(\.width), about: start, end: end, width: width)
        let shown =
            (window.lowerBound > 0 ? "…" : "") + String(characters[window].map(\.shown))
            + (window.upperBound < characters.count ? "…" : "")
        let lead =
            (window.lowerBound > 0 ? 1 : 0) + columns(characters[window.lowerBound..<max(start, window.lowerBound)])
        let marked = columns(characters[min(start, window.upperBound)..<min(end, window.upperBound)])
        return (shown, String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, marked)))
    }

    private func columns(_ characters: ArraySlice<(shown: Character, width: Int)>) -> Int {
        characters.reduce(0) { $0 + $1.width }
    }

    private static func visible(_ character: Character) -> (Character, Int) {
        guard let scalar = character.unicodeScalars.first else { return (character, 0) }
        if scalar == "\t" { return (" ", 1) }
        if scalar.isControl || character.displayWidth == 0 { return ("\u{FFFD}", 1) }
        return (character, character.displayWidth)
    }

    /// The characters to show: all of a short line, else those about the place, with two columns left for the `…`.
    private static func window(over widths: [Int], about start: Int, end: Int, width: Int) -> Range<Int> {
        if widths.reduce(0, +) <= width { return 0..<widths.count }
        let place = min(start, widths.count)
        var lower = place
        var upper = place
        var used = 0
        // The place itself first, then what stands before it, then what follows.
        while upper < min(end, widths.count), used + widths[upper] <= width - 2 {
            used += widths[upper]
            upper += 1
        }
        let before = used + (width - 2 - used) / 2
        while lower > 0, used + widths[lower - 1] <= before {
            lower -= 1
            used += widths[lower]
        }
        while upper < widths.count, used + widths[upper] <= width - 2 {
            used += widths[upper]
            upper += 1
        }
        while lower > 0, used + widths[lower - 1] <= width - 2 {
            lower -= 1
            used += widths[lower]
        }
        return lower..<upper
    }
}
