import ClaimModel

/// The width of text in a sans-serif face of `size`, on the wide side, so that what fits here fits in any browser.
func estimatedWidth(_ text: String, size: Double) -> Double {
    text.reduce(0) { sum, character in
        let share: Double
        switch character {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": share = 0.34
        case " ", "f", "t", "r", "(", ")", "-", "/": share = 0.4
        case "m", "w", "M", "W", "@", "%": share = 0.95
        case "A"..."Z": share = 0.7
        default: share = character.displayWidth == 2 ? 1.05 : character.displayWidth == 0 ? 0 : 0.62
        }
        return sum + share * size
    }
}

/// The text in lines no wider than `width`, broken at words; beyond `limit` lines it ends in an ellipsis, and
/// callers keep the whole text in the picture's title or description.
func fitted(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
    var lines: [String] = [""]
    for piece in breakable(visible(text)) {
        let candidate = lines[lines.count - 1] + piece.word
        if estimatedWidth(candidate, size: size) > width, !lines[lines.count - 1].isEmpty {
            lines.append(piece.word + piece.space)
        } else {
            lines[lines.count - 1] = candidate + piece.space
        }
    }
    var kept = Array(lines.prefix(limit))
    if lines.count > limit, let last = kept.indices.last { kept[last] += "…" }
    return kept.map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        guard estimatedWidth(line, size: size) > width else { return line }
        while !line.isEmpty, estimatedWidth(line + "…", size: size) > width { line.removeLast() }
        return line + "…"
    }
}
