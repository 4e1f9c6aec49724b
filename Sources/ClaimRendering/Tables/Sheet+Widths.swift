import ClaimModel

extension Sheet {
    /// The least width that a column is squeezed to before the table gives way to a list.
    private static let narrowest = 6
    /// Above so many columns no word is broken to fit them side by side.
    private static let mostBroken = 8
    /// Above so many columns no word is broken into more than two: an address in six pieces is not read, nor copied.
    private static let mostBrokenOften = 5

    /// The width of each column within the whole, or `nil` where they do not fit side by side.
    ///
    /// Columns that fit are given what they need. The others get at least their longest word, for which they may stand
    /// one space apart instead of two, and what is left goes to all that still want it in equal steps, so that one long
    /// column does not starve many short ones.
    func layout(within whole: Int?) -> Layout? {
        var wanted = headings.indices.map { measure($0, natural) }
        guard let whole else { return Layout(widths: wanted, gap: Sheet.gap) }
        func available(_ gap: Int) -> Int { whole - gap * (headings.count - 1) }
        if wanted.reduce(0, +) <= available(Sheet.gap) { return Layout(widths: wanted, gap: Sheet.gap) }
        var least = headings.indices.map { isKeptWhole[$0] ? wanted[$0] : longestWord(of: $0) }
        if least.reduce(0, +) > available(1) {
            for column in headings.indices where isKeptWhole[column] && isYielding[column] {
                least[column] = longestWord(of: column)
                // What it could have more would be half a word.
                wanted[column] = least[column]
            }
        }
        let gap = least.reduce(0, +) <= available(Sheet.gap) ? Sheet.gap : 1
        // A few columns can bear a broken word; many that all break are read more easily as a list.
        if headings.count > Sheet.mostBroken, least.reduce(0, +) > available(gap) { return nil }
        guard let squeezed = squeeze(least, within: available(gap)) else { return nil }
        if headings.count > Sheet.mostBrokenOften, zip(squeezed, least).contains(where: { 2 * $0 < $1 }) { return nil }
        return Layout(widths: fill(squeezed, up: wanted, within: available(gap)), gap: gap)
    }

    /// The widths of columns and the spaces between them.
    struct Layout {
        var widths: [Int]
        var gap: Int
    }

    private func measure(_ column: Int, _ size: (String) -> Int) -> Int {
        cells.reduce(max(1, size(headings[column]))) { max($0, size($1[column])) }
    }

    private func natural(_ text: String) -> Int {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return displayWidth(text) }
        return text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
    }

    /// The longest word of a column; cells no longer than the longest word before them are not taken apart.
    private func longestWord(of column: Int) -> Int {
        cells.reduce(max(1, longestWord(headings[column]))) { longest, row in
            natural(row[column]) <= longest ? longest : max(longest, longestWord(row[column]))
        }
    }

    private func longestWord(_ text: String) -> Int {
        if isPlain(text) { return plainPieces(Array(text.utf8)).map { $0.wordEnd - $0.start }.max() ?? 0 }
        let lines = text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").map { String($0) } : [text]
        return lines.flatMap { breakable($0) }.map { displayWidth($0.word) }.max() ?? 0
    }

    /// Lowers the widest until all fit: those that may be broken, never below `narrowest`.
    private func squeeze(_ least: [Int], within available: Int) -> [Int]? {
        let floor = least.indices.map { isKeptWhole[$0] && !isYielding[$0] ? least[$0] : min(least[$0], Sheet.narrowest) }
        guard floor.reduce(0, +) <= available else { return nil }
        var low = Sheet.narrowest
        var high = least.max() ?? low
        func capped(_ cap: Int) -> [Int] { least.indices.map { max(floor[$0], min(least[$0], cap)) } }
        while low < high {
            let middle = (low + high + 1) / 2
            if capped(middle).reduce(0, +) <= available { low = middle } else { high = middle - 1 }
        }
        return capped(low)
    }

    /// Raises the narrowest of those that want more, to one level, until the width is used up.
    private func fill(_ least: [Int], up wanted: [Int], within available: Int) -> [Int] {
        func raised(_ level: Int) -> [Int] { least.indices.map { max(least[$0], min(wanted[$0], level)) } }
        var low = 0
        var high = wanted.max() ?? 0
        while low < high {
            let middle = (low + high + 1) / 2
            if raised(middle).reduce(0, +) <= available { low = middle } else { high = middle - 1 }
        }
        var widths = raised(low)
        var spare = available - widths.reduce(0, +)
        for index in widths.indices where spare > 0 && widths[index] < wanted[index] {
            widths[index] += 1
            spare -= 1
        }
        return widths
    }
}
