extension QuoteView {
    /// The quote cut around the words of the figure, so that they can be shown in it; `nil` where they are not in it.
    ///
    /// Case, white space and the shapes of dashes are folded. Words that begin or end in a digit are not found within a
    /// longer number: `100` is not in `1,100`. Where the words are not there, the number alone is looked for.
    func parts(figure words: String, value: Double?) -> (before: String, figure: String, after: String)? {
        let number = value.map { [grouped($0), plainDecimal($0.magnitude)] } ?? []
        for sought in [words] + number where !sought.isEmpty {
            if let parts = cut(at: sought) { return parts }
        }
        return nil
    }

    private func cut(at words: String) -> (before: String, figure: String, after: String)? {
        let text = Array(exact)
        let folded = text.map(fold)
        let sought = words.map(fold)
        guard let first = sought.first, let last = sought.last, folded.count >= sought.count else { return nil }
        for start in 0...(folded.count - sought.count) where folded[start...].starts(with: sought) {
            let end = start + sought.count
            if first.isNumber, continues(folded[..<start].reversed()) { continue }
            if last.isNumber, continues(Array(folded[end...])) { continue }
            return (String(text[..<start]), String(text[start..<end]), String(text[end...]))
        }
        return nil
    }

    /// Whether a number goes on in the characters beside one of its digits.
    private func continues(_ beside: [Character]) -> Bool {
        guard let next = beside.first else { return false }
        if next.isNumber { return true }
        return (next == "," || next == ".") && beside.dropFirst().first?.isNumber == true
    }

    private func fold(_ character: Character) -> Character {
        if character.isWhitespace { return " " }
        switch character {
        case "–", "—", "‑", "−": return "-"
        case "’", "‘": return "'"
        default: return character.lowercased().first ?? character
        }
    }
}
