package import ClaimModel

/// What an article's text says of itself.
package struct ArticleMetadata: Hashable, Sendable {
    package var title: String?
    package var agency: String?
    package var outlet: String?
    package var authors: [String] = []
    /// Where it was written from, by its dateline.
    package var place: String?
    package var published: ClaimTime?
    /// A BCP 47 tag; `en` where English words prevail, else `nil`.
    package var language: String?

    package init() {}
}

/// Reads title, dateline, credit line, authors and date from the first and last lines of an article.
package struct MetadataReader {
    let names: NameWords

    package init(names: NameWords) {
        self.names = names
    }

    package func metadata(of text: ScalarText) -> ArticleMetadata {
        var metadata = ArticleMetadata()
        let lines = Self.lines(of: text.scalars.prefix(20_000))
        metadata.language = language(of: text.scalars.prefix(4_000))
        var isFirst = true
        for line in lines.prefix(8).map({ String($0) }) {
            if readLine(line, into: &metadata) {
                continue
            }
            if isFirst, isTitle(line, isAlone: lines.count > 1) {
                metadata.title = line.hasPrefix("# ") ? String(line.dropFirst(2)) : line
            }
            isFirst = false
        }
        for line in lines.suffix(3) where line.count < 80 { readCredit(String(line), into: &metadata) }
        return metadata
    }

    // MARK: Lines

    /// A byline, a credit line or a date line: read and known for no part of the story. A dateline is only read.
    private func readLine(_ line: String, into metadata: inout ArticleMetadata) -> Bool {
        readDateline(line, into: &metadata)
        guard line.utf8.count < 160 else { return false }
        if line.prefix(3).lowercased() == "by ", let authors = authors(line.dropFirst(3)) {
            if metadata.authors.isEmpty { metadata.authors = authors }
            return true
        }
        if readCredit(line, into: &metadata) { return true }
        if metadata.published == nil, line.utf8.count < 60, let date = date(line) {
            metadata.published = date
            return true
        }
        return false
    }

    private func authors(_ text: Substring) -> [String]? {
        let names = text.split(separator: ",").first.map(String.init)?
            .replacing(" and ", with: "&").split(separator: "&").map { String($0).trimmed }.filter { !$0.isEmpty }
        guard let names, names.allSatisfy({ $0.first?.isUppercase ?? false && $0.split(separator: " ").count < 5 }) else { return nil }
        return names
    }

    /// "AFP , Friday 5 Jan 2024", "© AP", "Reuters - 5 January 2024", "(Reuters)".
    @discardableResult
    private func readCredit(_ line: String, into metadata: inout ArticleMetadata) -> Bool {
        guard line.utf8.count < 40 || line.utf8.prefix(60).contains(where: Self.endsCredit) else { return false }
        var rest = Substring(line)
        while let first = rest.first, "©( ".contains(first) { rest = rest.dropFirst() }
        let head = rest.prefix { $0 != "," && $0 != "-" && $0 != "–" && $0 != "|" && $0 != ")" && $0 != "/" }
        let name = String(head).trimmed
        guard name.utf8.count < 40, let agency = agency(name) else { return false }
        let tail = String(rest.dropFirst(head.count)).trimmed
        let isCredit = tail.isEmpty || line.hasPrefix("©") || line.hasPrefix("(") || date(tail) != nil
        guard isCredit else { return false }
        if metadata.agency == nil { metadata.agency = agency }
        if metadata.published == nil { metadata.published = date(tail) }
        return true
    }

    /// A byte that ends the name in a credit line, or is part of a sign that may.
    private static func endsCredit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "/"), 0x80...: true
        default: false
        }
    }

    private func agency(_ name: String) -> String? { names.agencies[name.lowercased()] }

    /// "BAGHDAD (Reuters) —", "CLEVELAND, July 19 (UPI) —", "BAGHDAD, Jan. 5 —".
    private func readDateline(_ line: String, into metadata: inout ArticleMetadata) {
        guard metadata.place == nil, isCapitalised(line), mayOpenWithDateline(line),
            let dash = line.prefix(90).firstIndex(where: { $0 == "—" || $0 == "–" || $0 == "-" }) else { return }
        var head = line[..<dash].trimmingSuffix { $0 == " " || $0 == "-" }
        if let open = head.firstIndex(of: "("), head.hasSuffix(")") {
            let name = String(head[head.index(after: open)...].dropLast())
            if metadata.agency == nil, let agency = agency(name) { metadata.agency = agency }
            head = head[..<open].trimmingSuffix { $0 == " " }
        }
        let place = head.split(separator: ",").first.map { String($0).trimmed } ?? ""
        let letters = place.unicodeScalars.filter(\.properties.isAlphabetic)
        guard letters.count > 2, letters.count < 30, letters.allSatisfy(\.properties.isUppercase) else { return }
        metadata.place = place.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }

    /// Whether a dash comes soon, after the capitals of a place or an agency in brackets: told from scalars, since nearly
    /// every line has none and walking over characters is slow.
    private func mayOpenWithDateline(_ line: String) -> Bool {
        var (letters, isShouted, hasBracket) = (0, true, false)
        for scalar in line.unicodeScalars.prefix(200) {
            if scalar == "—" || scalar == "–" || scalar == "-" { return hasBracket || isShouted && letters > 2 }
            if scalar == "(" { hasBracket = true }
            guard letters < 3, Scalars.isLetter(scalar.value) else { continue }
            letters += 1
            if !Scalars.isUpper(scalar.value) { isShouted = false }
        }
        return false
    }

    private func isCapitalised(_ line: String) -> Bool {
        line.unicodeScalars.first { Scalars.isLetter($0.value) }.map { Scalars.isUpper($0.value) } ?? false
    }

    /// A full date with its year; other dates depend on when they were written.
    private func date(_ text: String) -> ClaimTime? {
        guard text.unicodeScalars.count(where: { Scalars.isDigit($0.value) }) >= 4 else { return nil }
        let early = TimePhraseReader(relativeTo: Day(number: 0)).find(in: text)
        guard early.contains(where: { $0.time.edtf.count == 10 }) else { return nil }
        let late = TimePhraseReader(relativeTo: Day(number: 20_000)).find(in: text)
        return zip(early, late).first { $0.time.edtf == $1.time.edtf && $0.time.edtf.count == 10 && !$0.time.edtf.contains("X") }?.0.time
    }

    private func isTitle(_ line: String, isAlone: Bool) -> Bool {
        guard isAlone, line.utf8.count < 200, let last = line.last else { return false }
        if line.hasPrefix("# ") { return true }
        let stops = line.split(separator: " ").dropLast().filter { $0.hasSuffix(".") && $0.count > 4 }
        return stops.isEmpty && (last != "." || line.utf8.count < 120)
    }

    /// The lines that hold anything, without white space at their ends.
    private static func lines(of text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        text.split { Scalars.isLineBreak($0.value) }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// English where small English words are frequent.
    private func language(of text: ArraySlice<Unicode.Scalar>) -> String? {
        var (words, small) = (0, 0)
        var key: UInt64?
        func end() {
            guard let word = key else { return }
            words += 1
            if Self.smallWords.contains(word) { small += 1 }
            key = nil
        }
        for scalar in text {
            if Scalars.isLetter(scalar.value) { key = WordKey.add(Scalars.lowered(scalar.value), to: key ?? WordKey.seed) } else { end() }
        }
        end()
        return words > 4 && small * 8 > words ? "en" : nil
    }

    private static let smallWords = KeySet(
        ["the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "by", "said", "a", "at"])
}

extension String {
    /// Without white space at either end.
    var trimmed: String { String(Array(unicodeScalars)[...].trimmed) }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
        var slice = self
        while let first = slice.first, Scalars.isSpace(first.value) { slice = slice.dropFirst() }
        while let last = slice.last, Scalars.isSpace(last.value) { slice = slice.dropLast() }
        return slice
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, condition(last) { text = text.dropLast() }
        return text
    }
}
