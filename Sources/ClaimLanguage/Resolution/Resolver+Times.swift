import ClaimModel

/// Times: EDTF, else `A..B`, `A..`, `..B` of EDTF or plain words, else plain words.
extension Resolver {
    mutating func time(_ value: Value) throws(QuestionError) -> ClaimTime {
        let words = try words(of: value)
        if words.text.allSatisfy(\.isWhitespace) { throw error(.emptyName, at: words.span, hint: .anyIsStar) }
        let read = reading(words.text)
        if let time = try? read.get() { return try requireOrder(time, at: words.span) }
        if let ends = ends(of: words.text) { return try period(ends.0, ends.1, words) }
        throw unreadable(words.text, read, at: words.span)
    }

    private func reading(_ words: String) -> Result<ClaimTime, UnreadableWords> {
        do { return .success(try context.times.time(words, relativeTo: day)) } catch { return .failure(error) }
    }

    private func unreadable(_ words: String, _ result: Result<ClaimTime, UnreadableWords>, at span: Span)
        -> QuestionError
    {
        guard case .failure(let failure) = result else { return error(.unreadableTime(words, reason: ""), at: span) }
        if failure.isReversed { return error(.endsBeforeStart(words), at: span) }
        return error(.unreadableTime(words, reason: failure.reason), at: span)
    }

    /// The two sides of the first `..`, without blank space about them.
    private func ends(of text: String) -> (String, String)? {
        guard let middle = text.firstRange(of: "..") else { return nil }
        let sides = [text[..<middle.lowerBound], text[middle.upperBound...]].map { side in
            side.split(separator: " ").joined(separator: " ")
        }
        return (sides[0], sides[1])
    }

    private func period(_ first: String, _ last: String, _ words: Words) throws(QuestionError) -> ClaimTime {
        func end(_ text: String) throws(QuestionError) -> ClaimTime? {
            if text.isEmpty { return nil }
            let result = reading(text)
            guard case .success(let time) = result else { throw unreadable(text, result, at: words.span) }
            return time
        }
        let (start, end) = (try end(first), try end(last))
        guard start != nil || end != nil else { throw unreadable(words.text, reading(words.text), at: words.span) }
        return try requireOrder(.period(words.text, from: start, to: end), at: words.span)
    }

    private func requireOrder(_ time: ClaimTime, at span: Span) throws(QuestionError) -> ClaimTime {
        if let from = time.bounds.from, let to = time.bounds.to, from > to {
            throw error(.endsBeforeStart(time.text), at: span)
        }
        return time
    }

    /// The time of a condition: with `since` and `until` one end is open, and T itself is within.
    mutating func time(_ relation: TimeRelation, _ value: Value) throws(QuestionError) -> ClaimTime {
        let time = try self.time(value)
        return switch relation {
        case .meets: time
        case .since: .period("since " + time.text, from: time, to: nil)
        case .until: .period("until " + time.text, from: nil, to: time)
        }
    }
}

extension ClaimTime {
    /// From the start of one time to the end of another; `nil` is an open end.
    static func period(_ text: String, from start: ClaimTime?, to end: ClaimTime?) -> ClaimTime {
        var marks: Marks =
            start?.marks.intersection([.unknownStart, .openStart, .fuzzyStart, .timeOfDay]) ?? .openStart
        marks.formUnion(end?.marks.intersection([.unknownEnd, .openEnd, .fuzzyEnd, .timeOfDay]) ?? .openEnd)
        let first = start.map { $0.endText(at: $0.bounds.from, unknown: .unknownStart) } ?? ".."
        let last = end.map { $0.endText(at: $0.bounds.to, unknown: .unknownEnd) } ?? ".."
        return ClaimTime(
            text: text, edtf: first + "/" + last, bounds: TimeBounds(from: start?.bounds.from, to: end?.bounds.to),
            marks: marks)
    }

    /// How one end of the time is written in an interval.
    private func endText(at moment: Int64?, unknown: Marks) -> String {
        guard let moment else { return marks.contains(unknown) ? "" : ".." }
        return marks.contains(.singleDate) ? edtf : Day(containing: moment).description
    }
}
