/// Goes through running text once and reads a time wherever one begins.
struct TimeFinder {
    let scalars: [Unicode.Scalar]
    let tokens: [TimeToken]
    let tense: TenseReader
    var parser: TimePhraseParser
    /// The quarter of a year that was named last, for "a year earlier" and "the quarter".
    var quarter: TimeSpan?
    private var found: [FoundTime] = []

    init(scalars: [Unicode.Scalar], reader: TimePhraseReader) {
        self.scalars = scalars
        tokens = TimeToken.tokens(of: scalars)
        tense = TenseReader(tokens: tokens, looksAhead: reader.looksAhead)
        parser = TimePhraseParser(
            tokens: tokens, reference: reader.reference, direction: .past, isRunningText: true)
    }

    mutating func times() -> [FoundTime] {
        while !parser.isAtEnd {
            if parser.startsPhrase { readPhrase() }
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
        if let edtf = parser.attempt({ $0.duration() }) { return keep(edtf, from: start) }
        if let span = parser.attempt({ [quarter] in $0.anaphor(quarter: quarter) }) {
            return keep(span.edtf, from: start)
        }
        guard let term = parser.term(), let span = parser.span(of: term) else { return false }
        if span.unit == .quarter { quarter = span }
        guard keep(span.edtf, from: start) else { return false }
        readRange(term, from: start)
        return true
    }

    /// The second half of "October to December", kept as the phrase of both names.
    private mutating func readRange(_ term: TimeTerm, from start: Int) {
        guard parser.position >= openEnd else { return }
        let end = parser.position
        defer { parser.position = end }
        guard let edtf = parser.attempt({ $0.rangeEnd(after: term) }), let time = time(edtf, from: start) else { return }
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
        guard let value = try? EDTF(edtf), parser.position > start else { return nil }
        let words = scalars[tokens[start].start..<tokens[parser.position - 1].end]
        return ClaimTime(text: String(String.UnicodeScalarView(words)), edtf: value)
    }
}

extension TimePhraseParser {
    private static let openers: Set<String> = [
        "since", "between", "from", "until", "till", "before", "after", "by", "starting", "beginning", "prior", "through", "up",
        "effective", "following", "ahead", "as", "no", "ever",
    ]

    private static let qualifiers: Set<String> = [
        "the", "last", "next", "this", "past", "previous", "coming", "following", "current", "early", "mid", "middle", "late",
        "beginning", "start", "end", "close", "earlier", "later", "sometime", "about", "around", "circa", "ca", "c",
        "approximately", "roughly", "yesterday", "today", "tonight", "tomorrow", "overnight", "in", "over", "during", "for",
        "within", "recent", "so", "fiscal", "calendar", "q", "h", "ad", "several", "few", "couple", "nearly", "almost", "more",
        "less", "at", "noon", "final", "latest", "that", "upcoming", "some", "just", "very", "throughout", "preceding",
    ]

    var startsPhrase: Bool { word().map(Self.openers.contains) ?? false }

    /// Whether a name or a duration can begin here; nothing else is tried.
    var startsName: Bool {
        guard let token = token() else { return false }
        switch token.kind {
        case .number: return true
        case .sign: return token.text == "'" || token.text == "~"
        case .word:
            let text = token.text
            return Self.qualifiers.contains(text) || words.months[text] != nil || words.weekdays[text] != nil
                || words.numbers[text] != nil || words.seasons[text] != nil || words.units[text] != nil
                || words.ordinals[text] != nil || words.decades[text] != nil || words.holidays[text] != nil
                || words.dayParts.contains(text)
        }
    }
}
