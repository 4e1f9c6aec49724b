package import ClaimModel

/// A known entity that a name of an article may mean.
package struct NameMatch: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A label or alias as it stands, but for case and accents.
        case exact
        /// Another spelling: a letter or two, a particle.
        case spelling
        /// Initials in place of names, or a last name alone.
        case short
    }

    /// The name in the article.
    package var name: String
    /// The slug of the known entity.
    package var entity: String
    package var kind: Kind
    package var confidence: Double
}

/// Looks names up among known entities, so that one bearer does not become three.
package struct NameMatcher: Sendable {
    private struct Known: Sendable {
        var entity: String
        var words: [String]
    }

    private var exact: [String: String] = [:]
    /// Known names by the first letters of their last word.
    private var byLast: [String: [Known]] = [:]

    package init(_ entities: [Entity]) {
        for entity in entities {
            for name in [entity.label] + entity.aliases.map(\.name) + entity.metonyms {
                let folded = name.foldedName
                if exact[folded] == nil { exact[folded] = entity.id }
                let words = Self.words(folded)
                if let last = words.last { byLast[String(last.prefix(3)), default: []].append(Known(entity: entity.id, words: words)) }
            }
        }
    }

    /// The likeliest entities of a name, best first.
    package func matches(for entity: NamedEntity) -> [NameMatch] {
        var found: [String: NameMatch] = [:]
        for form in entity.forms {
            for match in matches(for: form) where found[match.entity].map({ $0.confidence < match.confidence }) ?? true {
                found[match.entity] = NameMatch(name: entity.label, entity: match.entity, kind: match.kind, confidence: match.confidence)
            }
        }
        return found.values.sorted { ($1.confidence, $0.entity) < ($0.confidence, $1.entity) }
    }

    /// The entities that one form of a name may mean.
    package func matches(for name: String) -> [NameMatch] {
        let folded = name.foldedName
        if let entity = exact[folded] { return [NameMatch(name: name, entity: entity, kind: .exact, confidence: 0.98)] }
        let words = Self.words(folded)
        guard let last = words.last else { return [] }
        var found: [NameMatch] = []
        for known in (byLast[String(last.prefix(3))] ?? []).prefix(200) {
            guard let (kind, confidence) = Self.compare(words, known.words) else { continue }
            if !found.contains(where: { $0.entity == known.entity }) {
                found.append(NameMatch(name: name, entity: known.entity, kind: kind, confidence: confidence))
            }
        }
        return found
    }

    /// The words of a folded name without particles and full stops.
    private static func words(_ folded: String) -> [String] {
        folded.split { $0 == " " || $0 == "-" || $0 == "." }.map(String.init).filter { !["al", "el", "the", "of"].contains($0) }
    }

    private static func compare(_ name: [String], _ known: [String]) -> (NameMatch.Kind, Double)? {
        guard let last = name.last, let knownLast = known.last, isSpelling(last, knownLast) else { return nil }
        if name.count == 1 || known.count == 1 { return name.count == known.count ? (.spelling, 0.7) : (.short, 0.5) }
        var spelt = 0
        for (word, other) in zip(name.dropLast(), known.dropLast()) {
            if isSpelling(word, other) { spelt += 1 } else if word.first != other.first || word.count > 1 && other.count > 1 { return nil }
        }
        return spelt == min(name.count, known.count) - 1 ? (.spelling, 0.85) : (.short, 0.7)
    }

    private static func isSpelling(_ word: String, _ other: String) -> Bool {
        if word == other { return true }
        let limit = min(word.count, other.count) > 4 ? 2 : min(word.count, other.count) > 2 ? 1 : 0
        return limit > 0
            && NearMiss.editDistance(Array(word.unicodeScalars), Array(other.unicodeScalars), atMost: limit) != nil
    }
}
