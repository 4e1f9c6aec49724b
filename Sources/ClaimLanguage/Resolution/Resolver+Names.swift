import ClaimModel

/// Names of entities, predicates and sources: id, then label, then alias, exactly, then without regard to case and
/// accents. After `by` and `via` metonyms come first.
extension Resolver {
    mutating func entity(_ value: Value, speaking: Bool, after word: String) throws(QuestionError) -> EntityReference {
        let words = try words(of: value)
        try requireName(words)
        try refuseLongerName(words, after: word) { (resolver, name) throws(QuestionError) in
            try !resolver.entities(named: name, speaking: speaking).isEmpty
        }
        let fits = try entities(named: words.text, speaking: speaking)
        if fits.count == 1 { return fits[0] }
        guard fits.isEmpty else {
            throw ambiguous(words, .entity, fits: fits.map { "`\($0.id)` (\($0.label))" })
        }
        let nearest = try lookUp { try context.names.nearestEntityNames(to: words.text, speaking: speaking, limit: 3) }
        throw unknown(words, .entity, nearest: nearest)
    }

    /// The entities of that name, of the first sort and closeness that any has.
    mutating func entities(named name: String, speaking: Bool) throws(QuestionError) -> [EntityReference] {
        let found: [EntityName]
        if let known = knownEntities[name] {
            found = known
        } else {
            found = try lookUp { try context.names.entities(named: name) }
            knownEntities[name] = found
        }
        let sorts: [EntityName.Sort] = (speaking ? [.metonym] : []) + [.id, .label, .alias]
        for isExact in [true, false] {
            for sort in sorts {
                var fits: [EntityReference] = []
                for fit in found where fit.sort == sort && (!isExact || fit.name == name) && !fits.contains(fit.entity)
                {
                    fits.append(fit.entity)
                }
                if !fits.isEmpty { return fits }
            }
        }
        return []
    }

    mutating func predicate(_ value: Value) throws(QuestionError) -> Predicate {
        let words = try words(of: value)
        try requireName(words)
        try refuseLongerPredicate(words)
        let fits = try predicates(named: words.text)
        if fits.count == 1 { return fits[0] }
        guard fits.isEmpty else {
            throw ambiguous(words, .predicate, fits: fits.map { "`\($0.id)` (\($0.label))" })
        }
        let nearest = try lookUp { try context.names.nearestPredicateNames(to: words.text, limit: 3) }
        throw unknown(words, .predicate, nearest: nearest)
    }

    private mutating func predicates(named name: String) throws(QuestionError) -> [Predicate] {
        // A triple's predicate is asked for twice: what it tells of objects, and itself.
        if let known = knownPredicates[name] { return known }
        let found = try predicates(of: lookUp { try context.names.predicates(named: name) }, named: name)
        knownPredicates[name] = found
        return found
    }

    /// Those that bear the name most closely.
    private func predicates(of found: [Predicate], named name: String) -> [Predicate] {
        let folded = name.foldedName
        let ladder: [(Predicate) -> Bool] = [
            { $0.id == name }, { $0.label == name }, { $0.synonyms.contains(name) },
            { $0.id.foldedName == folded }, { $0.label.foldedName == folded },
        ]
        for rung in ladder {
            let fits = found.filter(rung)
            if !fits.isEmpty { return fits }
        }
        return found
    }

    mutating func source(_ value: Value, after word: String, kind: SourceName.Kind? = nil) throws(QuestionError)
        -> SourceName
    {
        let words = try words(of: value)
        try requireName(words)
        try refuseLongerName(words, after: word) { (resolver, name) throws(QuestionError) in
            try !resolver.lookUp { try resolver.context.names.sources(named: name) }.isEmpty
        }
        let what: QuestionError.NameKind = kind == .outlet ? .outlet : kind == .agency ? .agency : .source
        let found = try lookUp { try context.names.sources(named: words.text) }
            .filter { fit in kind.map { fit.kinds.contains($0) } ?? true }
        for isExact in [true, false] {
            let fits = found.filter { !isExact || $0.name == words.text }
            if fits.count == 1 { return fits[0] }
            if !fits.isEmpty { throw ambiguous(words, what, fits: fits.map { "`\($0.name)`" }) }
        }
        let nearest = try lookUp { try context.names.nearestSourceNames(to: words.text, limit: 3) }
        throw unknown(words, what, nearest: nearest)
    }

    func lookUp<Found>(_ body: () throws -> Found) throws(QuestionError) -> Found {
        do { return try body() } catch { throw self.error(.lookupFailed("\(error)"), at: Span(0, 0)) }
    }

    func requireName(_ words: Words) throws(QuestionError) {
        if words.text.allSatisfy(\.isWhitespace) { throw error(.emptyName, at: words.span, hint: .anyIsStar) }
    }

    /// Refuses bare words that make a known name together with the reserved word and the words after them.
    mutating func refuseLongerName(
        _ words: Words, after word: String, isKnown: (inout Resolver, String) throws(QuestionError) -> Bool
    ) throws(QuestionError) {
        guard words.isBare, words.continuation.count > 1 else { return }
        for length in (2...words.continuation.count).reversed()
        where ReservedWord(text: words.continuation[length - 1]) == nil {
            let rest = words.continuation.prefix(length).joined(separator: " ")
            let name = words.text + " " + rest
            if try isKnown(&self, name) {
                let readings = ["`\(word) \(Phrase.quoted(name))`", "`\(word) \(Phrase.quoted(words.text)) \(rest)`"]
                throw error(.reservedInName(name: name, readings: readings), at: words.span)
            }
        }
    }

    /// The same before `of`, where the name of a predicate may hold another `of`.
    private mutating func refuseLongerPredicate(_ words: Words) throws(QuestionError) {
        guard words.isBare, words.continuation.first == "of", words.continuation.count > 2 else { return }
        guard let second = words.continuation.dropFirst().firstIndex(of: "of"), second > 1 else { return }
        let name = ([words.text] + words.continuation[..<second]).joined(separator: " ")
        guard try !predicates(named: name).isEmpty else { return }
        let readings = ["`\(Phrase.quoted(name)) of …`", "`\(Phrase.quoted(words.text)) of …`"]
        throw error(.reservedInName(name: name, readings: readings), at: words.span)
    }

    private func ambiguous(_ words: Words, _ what: QuestionError.NameKind, fits: [String]) -> QuestionError {
        error(.ambiguousName(words.text, what: what, fits: fits), at: words.span)
    }

    private func unknown(_ words: Words, _ what: QuestionError.NameKind, nearest: [String]) -> QuestionError {
        // Of names that differ only in case and accents one is offered.
        var seen: Set<String> = [words.text.foldedName]
        let nearest = nearest.filter { seen.insert($0.foldedName).inserted }
        return error(
            .unknownName(words.text, what: what, nearest: nearest), at: words.span,
            hint: habit(in: words) ?? (nearest.isEmpty ? nil : .mean(shownNames(nearest))))
    }

    private func shownNames(_ names: [String]) -> String {
        QuestionError.list(names.map(Phrase.quoted), joint: "or")
    }

    /// A reserved word in another case, or a colon after one, within bare words.
    private func habit(in words: Words) -> Hint? {
        guard words.isBare else { return nil }
        for word in words.text.split(separator: " ") {
            if let reserved = ReservedWord(inOtherCase: String(word)) {
                return .partOfName(String(word), reserved: reserved.rawValue)
            }
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, let reserved = ReservedWord(rawValue: parts[0].lowercased()), reserved.startsCondition
            {
                return .colon(word: reserved.rawValue, value: String(parts[1]))
            }
        }
        return nil
    }
}
