import ClaimModel

/// The lines of the text at no more than `width` columns each: broken at spaces and between wide characters; a word longer
/// than a line after a hyphen or a slash in it, and only where that does not do, anywhere.
///
/// Nothing but the spaces at a break is left out. Line feeds in the text break lines too. A width below 2 counts as 2,
/// since a wide character could not be set otherwise.
package func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(2, width)
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    if isOneLine { return wrapLine(text, to: width) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine(String($0), to: width) }
}

private func wrapLine(_ text: String, to width: Int) -> [String] {
    if displayWidth(text) <= width { return [text] }
    return isPlain(text) ? wrapPlain(text, to: width) : wrapByCharacters(text, to: width)
}

/// The same for printable ASCII, whose lines are pieces of its bytes.
func wrapPlain(_ text: String, to width: Int) -> [String] {
    let bytes = Array(text.utf8)
    let pieces = plainPieces(bytes)
    var lines: [String] = []
    // Where the open line begins, and how long it is with the spaces at its end.
    var (start, used) = (0, 0)
    func endLine() {
        var end = start + used
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    func add(_ word: Range<Int>, upTo end: Int) {
        if used > 0, used + word.count > width {
            endLine()
            used = 0
        }
        if used == 0 { start = word.lowerBound }
        while used == 0, word.upperBound - start > width {
            lines.append(String(decoding: bytes[start..<start + width], as: UTF8.self))
            start += width
        }
        used = end - start
    }
    var first = 0
    for (last, piece) in pieces.enumerated() where piece.end > piece.wordEnd || last == pieces.count - 1 {
        if piece.wordEnd - pieces[first].start > width {
            for part in pieces[first...last] { add(part.start..<part.wordEnd, upTo: part.end) }
        } else {
            add(pieces[first].start..<piece.wordEnd, upTo: piece.end)
        }
        first = last + 1
    }
    if used > 0 { endLine() }
    return lines.isEmpty ? [""] : lines
}

func wrapByCharacters(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func add(_ piece: Piece) {
        let needed = displayWidth(piece.word)
        if used > 0, used + needed > width {
            lines.append(trimmedEnd(line))
            (line, used) = ("", 0)
        }
        var word = piece.word
        while displayWidth(word) > width {
            let head = prefix(of: word, to: width)
            lines.append(head)
            word.removeFirst(head.count)
        }
        line += word + piece.space
        used += displayWidth(word) + piece.space.count
    }
    for parts in words(text) {
        let whole = Piece(word: parts.map(\.word).joined(), space: parts.last?.space ?? "")
        // Only wide characters part a word that would fit on a line of its own.
        let isBroken =
            displayWidth(whole.word) > width || parts.count > 1 && whole.word.contains { $0.displayWidth == 2 }
        if isBroken { parts.forEach(add) } else { add(whole) }
    }
    if !line.isEmpty { lines.append(trimmedEnd(line)) }
    return lines.isEmpty ? [""] : lines
}

/// The parts of a line, those of one word together.
private func words(_ text: String) -> [[Piece]] {
    var words: [[Piece]] = []
    var isOpen = false
    for piece in breakable(text) {
        if isOpen { words[words.count - 1].append(piece) } else { words.append([piece]) }
        isOpen = piece.space.isEmpty
    }
    return words
}

/// A part of a line that is not broken, with the spaces after it.
struct Piece: Equatable {
    var word: String
    var space: String
}

/// The parts of a line between which it may be broken.
func breakable(_ text: String) -> [Piece] {
    isPlain(text) ? breakablePlain(text) : breakableByCharacters(text)
}

/// The same for printable ASCII, read by its bytes: nearly all that a table breaks, many times faster.
func breakablePlain(_ text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    return plainPieces(bytes).map {
        Piece(word: String(decoding: bytes[$0.start..<$0.wordEnd], as: UTF8.self), space: blanks($0.end - $0.wordEnd))
    }
}

/// Where each part begins, its word ends, and the spaces after it end.
func plainPieces(_ bytes: [UInt8]) -> [(start: Int, wordEnd: Int, end: Int)] {
    var pieces: [(start: Int, wordEnd: Int, end: Int)] = []
    var (start, wordEnd) = (0, 0)
    for (place, byte) in bytes.enumerated() where byte != UInt8(ascii: " ") {
        if wordEnd < place || mayBreak(bytes[start..<wordEnd], before: byte) {
            pieces.append((start, wordEnd, place))
            start = place
        }
        wordEnd = place + 1
    }
    if start < bytes.count { pieces.append((start, wordEnd, bytes.count)) }
    return pieces
}

private func mayBreak(_ word: ArraySlice<UInt8>, before next: UInt8) -> Bool {
    if next == UInt8(ascii: "T") {
        let day = word.suffix(3)
        if day.count == 3, day.first == UInt8(ascii: "-"), day.dropFirst().allSatisfy(\.isDigit) { return true }
    }
    guard word.count > 1, word.last == UInt8(ascii: "-") || word.last == UInt8(ascii: "/") else { return false }
    let before = word[word.endIndex - 2]
    return before.isLetter ? next.isLetter || next.isDigit : before.isDigit && next.isLetter
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

func breakableByCharacters(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = Piece(word: "", space: "")
    var previous: Character?
    for character in text {
        if character.asciiValue == 0x20 {
            current.space.append(character)
        } else {
            if !current.space.isEmpty
                || (previous.map { mayBreak(after: $0, before: character, in: current.word) } ?? false)
            {
                pieces.append(current)
                current = Piece(word: "", space: "")
            }
            current.word.append(character)
        }
        previous = character
    }
    if !current.word.isEmpty || !current.space.isEmpty { pieces.append(current) }
    return pieces
}

/// Dates and negative numbers stay whole: a hyphen breaks only where a letter stands on one side of it. A time of day parts
/// from its date: `2024-01-05` `T10:30`.
private func mayBreak(after last: Character, before next: Character, in word: String) -> Bool {
    if next == "T" {
        let day = word.suffix(3)
        if day.count == 3, day.first == "-", day.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) { return true }
    }
    if last.asciiValue.map({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) ?? (last == "–" || last == "—") {
        guard let before = word.dropLast().last, next.isLetter || next.isNumber else { return false }
        return before.isLetter || (next.isLetter && before.isNumber)
    }
    if last.utf8.count == 1, next.utf8.count == 1 { return false }
    guard last.displayWidth == 2 || next.displayWidth == 2 else { return false }
    return !opening.contains(last) && !closing.contains(next)
}

private let opening: Set<Character> = ["(", "[", "{", "「", "『", "（", "《", "〈", "【", "“", "‘"]
private let closing: Set<Character> = [
    ")", "]", "}", ",", ".", ";", ":", "!", "?", "%", "、", "。", "，", "．", "；", "：", "！", "？", "」", "』", "）", "》", "〉",
    "】",
    "”", "’", "ー",
]

/// As many whole characters of the word as fit in `width`, at least one.
private func prefix(of word: String, to width: Int) -> String {
    var head = ""
    var used = 0
    for character in word {
        used += character.displayWidth
        if used > width, !head.isEmpty { break }
        head.append(character)
    }
    return head
}

/// The line without the spaces at its end.
func trimmedEnd(_ line: String) -> String {
    guard line.utf8.last == 0x20 else { return line }
    let end = line.utf8.lastIndex { $0 != 0x20 }.map { line.utf8.index(after: $0) } ?? line.startIndex
    return String(line[..<end])
}
