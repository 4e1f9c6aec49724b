/// Goes through running text once and reads a time wherever one begins.
struct TimeFinder {
    let scalars: [Unicode.Scalar]
    let tokens: [TimeToken]
    let tense: TenseReader
    var parser: TimePhraseParser
    /// The quarter of a year that was named last, for "a year earlier" and "the quarter".
    var quarter: TimeSpan?
    /// The time that was named last, for "that year" and "the following month".
    var latest: TimeSpan?
    private var found: [FoundTime] = []

    init(scalars: [Unicode.Scalar], _ range: Range<Int>, reader: TimePhraseReader) {
        self.scalars = scalars
        tokens = TimeToken.tokens(of: scalars, range, marks: TimeWords.english.marks)
        tense = TenseReader(tokens: tokens, looksAhead: reader.looksAhead)
        parser = TimePhraseParser(
            tokens: tokens, reference: reader.reference, direction: .past, isRunningText: true)
    }

    mutating func times() -> [FoundTime] {
        while !parser.isAtEnd {
            guard parser.mayBegin else {
                parser.position += 1
                continue
            }
            if parser.startsPhrase { readPhrase() }
            if parser.leavesQuarter { quarter = nil }
            if !readName() { parser.position += 1 }
        }
        return found
    }

    private var open: FoundTime.Phrase?
    private var openEnd = 0

    /// A phrase such as "since mid-October": kept for the names within it, which are read next.
    private mutating func readPhrase() {
        let start = parser.position
        guard start >= openEnd else { return }
        parser.direction = tense.direction(at: start)
        defer { parser.position = start }
        guard let edtf = parser.attempt({ $0.bounded() }), let time = time(edtf, from: start) else { return }
        openEnd = parser.position
        open = FoundTime.Phrase(start: tokens[start].start, end: tokens[openEnd - 1].end, time: time)
    }

    private mutating func readName() -> Bool {
        let start = parser.position
        guard parser.startsName else { return false }
        parser.direction = tense.direction(at: start)
        if parser.opening == .other {
            if let edtf = parser.attempt({ $0.duration() }) { return keep(edtf, from: start) }
            if let span = parser.attempt({ [quarter, latest] in $0.anaphor(quarter: quarter, latest: latest) }) {
                latest = span
                return keep(span.edtf, from: start)
            }
        }
        guard let term = parser.term(), let span = parser.span(of: term) else { return false }
        if span.unit == .quarter { quarter = span }
        latest = span
        guard keep(span.edtf, from: start) else { return false }
        readRange(term, from: start)
        return true
    }

    /// The second half of "October to December", kept as the phrase of both names.
    private mutating func readRange(_ term: TimeTerm, from start: Int) {
        guard parser.position >= openEnd else { return }
        let end = parser.position
        defer { parser.position = end }
        guard let edtf = parser.attempt({ $0.rangeEnd(after: term) }), let time = time(edtf, from: start) else {
            return
        }
        openEnd = parser.position
        let phrase = FoundTime.Phrase(start: tokens[start].start, end: tokens[openEnd - 1].end, time: time)
        open = phrase
        found[found.count - 1].phrase = phrase
    }

    private mutating func keep(_ edtf: String, from start: Int) -> Bool {
        let end = parser.position
        guard end > start, let time = time(edtf, from: start) else {
            parser.position = start
            return false
        }
        let phrase = end <= openEnd ? open : nil
        found.append(FoundTime(start: tokens[start].start, end: tokens[end - 1].end, time: time, phrase: phrase))
        return true
    }

    private func time(_ edtf: String, from start: Int) -> ClaimTime? {
        guard parser.position > start else { return nil }
        let words = scalars[tokens[start].start..<tokens[parser.position - 1].end]
        // Most times of an article are days.
        if let day = ClaimTime(text: String(words), day: edtf) { return day }
        return (try? EDTF(edtf)).map { ClaimTime(text: String(words), edtf: $0) }
    }
}

extension TimeFinder {
    static let openers: Set<String> = [
        "since", "between", "from", "until", "till", "before", "after", "by", "starting", "beginning", "prior",
        "through", "up", "effective", "following", "ahead", "as", "no", "ever",
    ]

    static let qualifiers: Set<String> = [
        "the", "last", "next", "this", "past", "previous", "coming", "following", "current", "early", "mid", "middle",
        "late", "beginning", "start", "end", "close", "earlier", "later", "sometime", "about", "around", "circa",
        "ca", "c", "approximately", "roughly", "yesterday", "today", "tonight", "tomorrow", "overnight", "in", "over",
        "during", "for", "within", "recent", "so", "fiscal", "calendar", "q", "h", "ad", "several", "few", "couple",
        "nearly", "almost", "more", "less", "at", "noon", "final", "latest", "that", "upcoming", "some", "just",
        "very", "throughout", "preceding",
    ]

    /// What a name can be about beside the words of the tables.
    static let cores: Set<String> = [
        "yesterday", "today", "tonight", "tomorrow", "overnight", "noon", "midday", "midnight", "couple", "few", "several", "half",
        "period",
    ]

    /// What can stand before that beside openers and qualifiers.
    static let leads: Set<String> = [
        "of", "to", "on", "and", "or", "than", "then", "going", "dating", "back", "at", "least", "most", "fewer", "under", "well", "nigh",
        "not", "comparable", "corresponding", "same", "these", "full", "part", "far", "into", "approx", "fiscal", "financial", "ce",
        "-", "–", "—", ".", ",", "'", "~",
    ]
}

extension TimePhraseParser {
    /// Whether a time, a unit or a number comes after nothing but words that can stand before one: without it no name and
    /// no phrase begins here, and most words need not be tried.
    var mayBegin: Bool {
        for index in position..<min(position + 16, tokens.count) {
            let token = tokens[index]
            if token.kind == .number || token.marks.contains(.core) { return isTimely(index) }
            guard token.marks.contains(.lead) else { return false }
        }
        return false
    }

    /// Whether what counts at `index` may count time: "58 people" and "first aid" do not.
    private func isTimely(_ index: Int) -> Bool {
        let token = tokens[index]
        let isYearLike = token.kind == .number && (token.text.utf8.count == 4 || !token.suffix.isEmpty)
        guard token.kind == .number || token.marks.contains(.count), !isYearLike, index + 1 < tokens.count else { return true }
        return tokens[index + 1].kind != .word || !tokens[index + 1].marks.isEmpty
    }

    /// Whether figures of nine months or a fiscal year come up, so that "a year earlier" is no longer a quarter.
    var leavesQuarter: Bool {
        guard ["six", "nine", "12", "twelve"].contains(tokens[position].text) else { return false }
        let next = token(1)?.text == "-" ? word(2) : word(1)
        return ["month", "months"].contains(next)
    }

    var startsPhrase: Bool { tokens[position].kind == .word && tokens[position].marks.contains(.opener) }

    /// Whether a name or a duration can begin here; nothing else is tried.
    var startsName: Bool {
        let token = tokens[position]
        return switch token.kind {
        case .number: true
        case .sign: token.text == "'" || token.text == "~"
        case .word: token.marks.contains(.name)
        }
    }
}
