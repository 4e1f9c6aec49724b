extension TimePhraseParser {
    /// A whole phrase, as EDTF: a term, a duration that ends or begins at the reference day, or a range.
    mutating func phrase() -> String? {
        if let text = attempt({ $0.bounded() }) { return text }
        takeFillers()
        return attempt { $0.bounded() } ?? attempt { $0.duration() } ?? attempt { $0.range() }
    }

    private mutating func takeFillers() {
        for _ in 0..<3 {
            guard
                takeAny([
                    "on", "in", "at", "during", "throughout", "over", "for", "will", "be", "of", "dated", "within",
                ]) != nil
            else { return }
            if tokens[position - 1].text == "will" { direction = .future }
            // "Over the past year" and "for two months" are durations, which read these words themselves.
            if ["in", "during", "over", "for", "throughout", "within"].contains(tokens[position - 1].text),
                attempt({ $0.stepBackDuration() }) != nil
            {
                return position -= 1
            }
        }
    }

    /// Whether a duration can be read from the word before; nothing is taken.
    private mutating func stepBackDuration() -> Bool? {
        let start = position
        position -= 1
        let found = attempt { $0.duration() } != nil
        position = start
        return found ? true : nil
    }

    // MARK: One bound

    /// Since, until, before, after, by, from, between.
    mutating func bounded() -> String? {
        if take("ever", "since") || take("since") || take("going", "back", "to") || take("dating", "back", "to") {
            return pastSpan().map { $0.startText + "/" + TimeSpan.day(reference).start }
        }
        if take("between") { return joined(by: ["and"]) }
        if take("from") {
            if let text = attempt({ $0.joined(by: ["to", "until", "till", "through", "-", "–"]) }) { return text }
            guard let span = anySpan() else { return nil }
            let goesOn = takeAny(["on", "onward", "onwards", "forward"]) != nil
            return goesOn || (!isRunningText && isAtEnd) ? span.startText + "/.." : nil
        }
        return attempt { $0.edge() }
    }

    /// What the words before a term make of it.
    private enum Edge {
        case fromStart, whole, toEnd, before, after
    }

    /// The words before a term that stands at one end.
    private static let edges: [(words: [Substring], edge: Edge)] = {
        let edges: [(String, Edge)] = [
            ("on or after", .fromStart), ("no earlier than", .fromStart), ("starting", .fromStart),
            ("beginning", .fromStart), ("effective", .fromStart), ("as of", .whole), ("as at", .whole),
            ("on or before", .toEnd), ("up to", .toEnd), ("up until", .toEnd), ("up till", .toEnd), ("until", .toEnd),
            ("till", .toEnd), ("through", .toEnd), ("by", .toEnd), ("no later than", .toEnd),
            ("not later than", .toEnd), ("before", .before), ("prior to", .before), ("earlier than", .before),
            ("ahead of", .before), ("after", .after), ("later than", .after), ("following", .after),
        ]
        return edges.map { (words: $0.0.split(separator: " "), edge: $0.1) }
    }()

    private mutating func edge() -> String? {
        for (words, edge) in Self.edges {
            guard words.indices.allSatisfy({ word($0).map { $0[...] } == words[$0] }) else { continue }
            advance(by: words.count)
            _ = takeAny(["on", "in", "from", "at"])
            guard let span = anySpan() else { return nil }
            return switch edge {
            case .fromStart: span.startText + "/.."
            case .whole: span.edtf
            case .toEnd: "/" + span.endText
            case .before: "/" + span.textBefore
            case .after: span.textAfter + "/"
            }
        }
        return nil
    }

    private mutating func anySpan() -> TimeSpan? { term().flatMap { span(of: $0) } }

    /// What "since" begins with is behind, whatever else the words look at.
    private mutating func pastSpan() -> TimeSpan? { term().flatMap { $0.span(from: reference, direction: .past) } }

    // MARK: Ranges

    private mutating func joined(by signs: Set<String>) -> String? {
        guard let first = term() else { return nil }
        guard let token = token(), signs.contains(token.text) else {
            // "3–9 November" between its own words is a range already.
            guard let recurrence = first.recurrence, case .days(_, let from, let to) = recurrence, from < to else {
                guard case .fixed(let span) = first.name, span.end != nil, span.unit == .other else { return nil }
                return span.edtf
            }
            return span(of: first)?.edtf
        }
        advance()
        guard let second = term() ?? attempt({ $0.shortYear(after: first) }) else { return nil }
        return join(first, second)
    }

    /// A term, or two joined by a dash or "to"; the later one lends the earlier its year.
    private mutating func range() -> String? {
        guard let first = term(), let span = span(of: first) else { return nil }
        if let text = attempt({ $0.rangeEnd(after: first) }) { return text }
        if let text = attempt({ $0.pair(with: first) }) { return text }
        if take("onward") || take("onwards") || take("or", "later") || take("and", "beyond") || take("and", "later")
            || take("and", "after") || take("on")
        {
            return span.startText + "/.."
        }
        if take("or", "earlier") || take("and", "earlier") || take("and", "before") { return "/" + span.endText }
        return span.edtf
    }

    mutating func rangeEnd(after first: TimeTerm) -> String? {
        guard mayGoOn else { return nil }
        if take("/") { return shortYear(after: first).flatMap { join(first, $0) } }
        guard takeDash() || takeAny(["to", "through", "until", "till", "into"]) != nil else { return nil }
        guard let second = term() ?? attempt({ $0.shortYear(after: first) }) else { return nil }
        return join(first, second)
    }

    /// The 21 of 2019-21.
    private mutating func shortYear(after first: TimeTerm) -> TimeTerm? {
        guard case .fixed(let span) = first.name, span.unit == .year, let token = token(), token.text.utf8.count == 2,
            !token.isSpaced, let value = token.plainValue, value > span.first.year % 100
        else { return nil }
        advance()
        return .fixed(.year(span.first.year / 100 * 100 + value))
    }

    /// Two terms: both of them ("Thursday and Friday"), or one of them ("1863 or 1864").
    private mutating func pair(with first: TimeTerm) -> String? {
        guard let word = takeAny(["and", "or"]), let second = term(), let (from, to) = spans(first, second) else {
            return nil
        }
        guard from.end == nil, to.end == nil else { return nil }
        return word == "and" ? "{\(from.edtf),\(to.edtf)}" : "[\(from.edtf),\(to.edtf)]"
    }

    func join(_ first: TimeTerm, _ second: TimeTerm) -> String? {
        spans(first, second).map { $0.startText + "/" + $1.endText }
    }

    /// What two terms mean together; one without a year or a week takes the place nearest the other one.
    private func spans(_ first: TimeTerm, _ second: TimeTerm) -> (TimeSpan, TimeSpan)? {
        let from: TimeSpan?, to: TimeSpan?
        if first.lacksDay, !second.lacksDay {
            // "10:00 to 12:00 on Friday"
            guard let to = span(of: second), to.unit == .day else { return nil }
            var from = first.modified(.day(to.first))
            if from.time?.shift == nil { from.time?.shift = to.time?.shift }
            return (from, to)
        }
        if second.lacksDay, !first.lacksDay {
            guard let from = span(of: first), from.unit == .day else { return nil }
            var to = second.modified(.day(from.last))
            if to.time?.shift == nil { to.time?.shift = from.time?.shift }
            return (from, to)
        }
        switch (first.recurrence, second.recurrence) {
        case (nil, nil):
            (from, to) = (span(of: first), span(of: second))
        case (let recurrence?, nil):
            to = span(of: second)
            from = to.flatMap { to in first.latest(of: recurrence, from: to.last) { $0.first <= to.last } }
        case (_, let recurrence?):
            from = span(of: first)
            to = from.flatMap { from in second.earliest(of: recurrence, from: from.first) { $0.last > from.last } }
        }
        guard let from, let to else { return nil }
        return (from, to)
    }
}

extension TimeSpan {
    /// The EDTF of the last thing before it: the year before a year, the month before a month, else the day before.
    fileprivate var textBefore: String {
        time == nil ? neighbour(-1) + startQualification.symbol : startText
    }

    /// The EDTF of the first thing after it.
    fileprivate var textAfter: String {
        time == nil ? neighbour(1) + endQualification.symbol : endText
    }

    private func neighbour(_ step: Int) -> String {
        switch end == nil ? unit : .other {
        case .month: Day.monthText(first.monthIndex + step)
        case .year: Day.yearText(first.year + step)
        default: (step < 0 ? first : last).advanced(by: step).description
        }
    }
}
