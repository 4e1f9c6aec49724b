extension TimePhraseParser {
    /// A year, decade or century that stands for itself.
    mutating func yearName() -> TimeTerm? {
        attempt { $0.century() } ?? attempt { $0.decade() } ?? attempt { $0.year() }
    }

    /// A year of four digits. On its own in running text it must look like one.
    mutating func yearNumber(isAfterName: Bool = false) -> Int? {
        guard let token = token(), token.kind == .number, token.suffix.isEmpty, token.text.utf8.count == 4,
            let value = token.value, (1000...2999).contains(value)
        else { return nil }
        if let next = self.token(1), next.kind == .sign, !next.isSpaced,
            [",", ".", ":", "%"].contains(next.text) || (isRunningText && next.text == "/"),
            let after = self.token(2), after.kind == .number, !after.isSpaced
        {
            return nil
        }
        if isRunningText, !isAfterName, !looksLikeYear(value) { return nil }
        advance()
        return value
    }

    private static let yearContext: Set<String> = [
        "in", "since", "of", "by", "until", "till", "from", "during", "for", "to", "and", "or", "before", "after",
        "between", "through", "late", "early", "mid", "the", "year", "than", "fiscal", "calendar", "circa", "about",
        "around", "at", "season", "season's", "its", "a", "into", "throughout", "on",
    ]

    /// Words that stand before a year and hardly before a number of things.
    private static let bounding: Set<String> = ["since", "until", "till", "before", "after", "during", "mid"]

    private func looksLikeYear(_ value: Int) -> Bool {
        guard (1600...2100).contains(value) else { return false }
        if let before = word(-1), Self.bounding.contains(before) { return true }
        // "1999 cases" are so many.
        if let next = word(1), next.count > 3, next.hasSuffix("s"), !["was", "this", "plus", "versus"].contains(next),
            words.seasons[next] == nil, words.units[next] == nil
        {
            return false
        }
        guard let before = token(-1) else { return true }
        switch before.kind {
        case .number: return false
        case .word: return Self.yearContext.contains(before.text) || startsMonth(-1) || (1900...2050).contains(value)
        case .sign:
            return !["$", "£", "€", "#", "/", ".", "+", "="].contains(before.text)
                || (before.text == "." && token()?.isSpaced == true)
        }
    }

    private func startsMonth(_ offset: Int) -> Bool { word(offset).map { words.months[$0] != nil } ?? false }

    /// "last year", "this year", "next year", "the same year" is not one.
    mutating func relativeYear() -> Int? {
        guard mayGoOn else { return nil }
        return attempt { parser in
            _ = parser.takeAny(["of", "in"])
            if parser.take("this", "year") || parser.take("the", "current", "year") { return parser.reference.year }
            if parser.take("last", "year") { return parser.reference.year - 1 }
            if parser.take("next", "year") { return parser.reference.year + 1 }
            return nil
        }
    }

    private mutating func year() -> TimeTerm? {
        let isNamed =
            attempt { parser -> Bool? in
                _ = parser.take("the")
                let isFiscal = parser.takeAny(["fiscal", "calendar", "financial"]) != nil
                return parser.take("year") || isFiscal ? true : nil
            } ?? false
        if let era = attempt({ $0.yearWithEra() }) { return era }
        if let number = yearNumber(isAfterName: isNamed) { return .fixed(.year(number)) }
        guard let number = yearInWords(isNamed: isNamed) else { return nil }
        return .fixed(.year(number))
    }

    /// 127 CE, 64 BC, AD 79.
    private mutating func yearWithEra() -> TimeTerm? {
        if take("ad") || take("ce") {
            guard let token = token(), let value = token.plainValue, (1...9999).contains(value) else { return nil }
            advance()
            return .fixed(.year(value))
        }
        guard let token = token(), let value = token.plainValue, (1...9999).contains(value) else { return nil }
        advance()
        guard let isBefore = era() else { return nil }
        return .fixed(.year(isBefore ? 1 - value : value))
    }

    /// Whether years count back from the era, as in BC.
    private mutating func era() -> Bool? {
        if isRunningText, token()?.isCapitalized == false { return nil }
        if takeAny(["bc", "bce"]) != nil { return true }
        if takeAny(["ad", "ce"]) != nil { return false }
        return nil
    }

    /// 1990s, 1990's, the '90s, the nineties; the 1800s are a century, the 2000s a decade.
    private mutating func decade() -> TimeTerm? {
        _ = take("the")
        let isShort = take("'")
        if let decade = take(from: words.decades) { return .fixed(.years(from: latestDecade(decade), count: 10)) }
        guard let token = token(), token.kind == .number, let value = token.value else { return nil }
        advance()
        guard token.suffix == "s" || (token.suffix.isEmpty && take("'", "s")) else { return nil }
        if token.text.utf8.count == 2, value % 10 == 0, isShort || !isRunningText {
            return .fixed(.years(from: latestDecade(value), count: 10))
        }
        guard token.text.utf8.count == 4, value % 10 == 0, (1000...2999).contains(value) else { return nil }
        return .fixed(.years(from: value, count: value % 100 == 0 && value != 2000 ? 100 : 10))
    }

    /// The latest decade of that name that has begun.
    private func latestDecade(_ decade: Int) -> Int {
        let century = reference.year.floorDivided(by: 100).quotient * 100
        return century + decade <= reference.year ? century + decade : century - 100 + decade
    }

    /// The 19th century, twentieth century, 2nd century BC.
    private mutating func century() -> TimeTerm? {
        _ = take("the")
        guard let number = ordinal(), (1...99).contains(number) else { return nil }
        _ = takeDash()
        guard takeAny(["century", "c"]) != nil else { return nil }
        if era() == true { return .fixed(.years(from: -100 * number + 1, count: 100)) }
        return .fixed(.years(from: (number - 1) * 100, count: 100))
    }
}
