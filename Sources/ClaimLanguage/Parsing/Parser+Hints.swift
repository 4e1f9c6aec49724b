import ClaimModel

/// Habits from other languages, known by what stands where something else was expected.
extension Parser {
    func hint(for fault: Token.Fault) -> Hint? {
        switch fault {
        case .unclosedQuote: return .closeQuote
        case .escape: return .escapes
        case .singleQuote:
            let inside = text.text(of: current.span).dropFirst()
            return .doubleQuotes(inside.last == "'" ? String(inside.dropLast()) : "")
        case .exclamation: return .notEqual
        case .questionMark: return .quoteDate
        case .invisible: return .removeInvisible
        case .unclosedSet, .dollar, .character: return nil
        }
    }

    func habit(expecting expected: Expectation) -> Hint? {
        switch expected {
        case .of(let lead): return habit(lead: lead)
        case .stage: return habitOfStage
        case .comparator: return habitOfComparator
        case .afterFilter, .closingFilter, .afterMatchFilter: return habitAfterFilter
        case .field, .column:
            if current.isReserved(.claims) { return .claimsColumn }
            return expected == .field && startsNext(current) && !current.isReserved(.not) ? .conditionAfterWhere : nil
        case .term, .value: return habitOfValue
        case .afterCount:
            guard current.kind == .word, let word = previous?.text else { return nil }
            return .write("\(word) by \(current.text)")
        case .afterSort where ["descending", "DESC", "down"].contains(current.text): return .write("desc")
        case .afterSort where ["ascending", "ASC", "up"].contains(current.text): return .write("asc")
        case .afterStage, .afterColumns, .afterSort, .afterConflicts, .afterConflictsAll: return nil
        case .amount, .null, .retracted, .variable: return nil
        case .question, .condition:
            if current.isReserved(.and) { return .noAnd }
            return current.isReserved(.of) && previous?.isReserved(.claims) == true ? .claimsOf : nil
        default: return habitAfterCondition
        }
    }

    /// After a name at the start of a condition that no `of` follows.
    private func habit(lead: Span) -> Hint? {
        guard let first = tokens.first(where: { $0.span.start == lead.start }), first.kind == .word else { return nil }
        if let hint = colon(in: first) ?? capitals { return hint }
        if let alternativeWord { return .repeatWord(alternativeWord) }
        return current.isReserved(.and) ? .noAnd : nil
    }

    /// `by:A`, and `speaker:A`.
    private func colon(in token: Token) -> Hint? {
        let parts = token.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let word = parts.first else { return nil }
        if let reserved = ReservedWord(text: word.lowercased()), reserved.startsCondition {
            return .colon(word: reserved.rawValue, value: String(parts[1]))
        }
        return ClaimField.named(String(word)) == nil ? nil : .colonField(String(word))
    }

    /// A reserved word in capitals among the bare words just before.
    private var capitals: Hint? {
        let words = tokens[..<index].reversed().prefix { $0.kind == .word }
        return words.lazy.compactMap { ReservedWord(inOtherCase: $0.text) }.first.map { .lowerCase($0.rawValue) }
    }

    private var habitAfterCondition: Hint? {
        let isAfterBareWord = previous?.kind == .word
        switch current.kind {
        case .reserved(.and): return .noAnd
        case .reserved(.of): return isAfterBareWord ? .quoteName(nameAroundOf) : nil
        case .sign(.star):
            guard let previous, isAfterBareWord, previous.text.hasSuffix("..") else { return nil }
            return .openPeriod(previous.text)
        case .word where ReservedWord(inOtherCase: current.text) != nil: return .lowerCase(current.text.lowercased())
        case .word where previous?.kind == .variable && previous?.span.end == current.span.start: return .quoteDate
        case .word, .string:
            return isAfterBareWord || previous?.kind == .string ? .quoteWhole : nil
        case .sign(.comma):
            return lastConditionWord.map { .repeatWord($0) }
        default:
            return isAfterBareWord ? capitals : nil
        }
    }

    /// The bare words about an `of`, quoted as one name; a name may also end before it (`head of state of Iraq`).
    private var nameAroundOf: String {
        let before = bareWords(before: index)
        let after = tokens[(index + 1)...].prefix { $0.kind == .word }.map(\.text)
        let around = Phrase.quoted((before + ["of"] + after).joined(separator: " "))
        let other = index - before.count - 1
        guard other > 0, tokens[other].isReserved(.of), case let earlier = bareWords(before: other), !earlier.isEmpty
        else { return around }
        return Phrase.quoted((earlier + ["of"] + before).joined(separator: " ")) + " or " + around
    }

    private func bareWords(before index: Int) -> [String] {
        tokens[..<index].reversed().prefix { $0.kind == .word }.reversed().map(\.text)
    }

    /// The word before the name that has just been read.
    private var lastConditionWord: String? {
        let before = tokens[..<index].last { $0.kind != .word && $0.kind != .string }
        guard case .reserved(let word)? = before?.kind, word.startsCondition else { return nil }
        return word.rawValue
    }

    private var habitAfterFilter: Hint? {
        if startsNext(current) || current.isReserved(.of) { return .conditionAfterWhere }
        return habitAfterCondition
    }

    private var habitOfValue: Hint? {
        guard let previous else { return nil }
        if previous.isSign(.equal), current.isSign(.equal) { return .oneEqual }
        if previous.isSign(.notEqual), current.isSign(.equal) { return .notEqual }
        if previous.isSign(.less), current.isSign(.greater) { return .notEqual }
        if previous.isSign(.equal), current.isSign(.greater) || current.isSign(.less) {
            return .write(current.isSign(.greater) ? ">=" : "<=")
        }
        return nil
    }

    private var habitOfComparator: Hint? {
        if let previous, previous.kind == .word, let hint = colon(in: previous) { return hint }
        if case .word = current.kind {
            let lower = current.text.lowercased()
            if lower != current.text, Operator(rawValue: lower) != nil || lower == "is" { return .lowerCase(lower) }
            if lower == "like" { return .stage(current.text, instead: "contains") }
        }
        switch previous?.kind {
        case .reserved(.by), .reserved(.via), .reserved(.said), .reserved(.during): return .conditionAfterWhere
        default: break
        }
        return startsNext(current) || current.isReserved(.of) ? .conditionAfterWhere : nil
    }

    private var habitOfStage: Hint? {
        let word = current.text
        let insteads = [
            "take": "first", "limit": "first", "top": "first", "head": "first", "filter": "where", "order": "sort",
            "orderby": "sort", "offset": "skip", "project": "select", "group": "count by", "summarize": "count by",
        ]
        if let instead = insteads[word.lowercased()] { return .stage(word, instead: instead) }
        guard current.kind == .word else { return startsNext(current) ? .conditionAfterStage : nil }
        let stages = ["where"] + StageWord.allCases.map(\.rawValue)
        if stages.contains(word.lowercased()) { return .lowerCase(word.lowercased()) }
        return NearMiss.nearest(to: word, among: stages, limit: 1).first.map { .nearestStage($0) }
    }
}
