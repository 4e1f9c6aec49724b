import ClaimModel

/// Texts that come in by calls rather than by records: held to what records are held to, so that whatever a base holds
/// can be exported and imported again.
enum Legible {
    /// The text without white space at its ends.
    ///
    /// - Parameter what: the text's name in a message, with its article: `the reason`.
    /// - Throws: `HistoryError.refused` where nothing is left, or a control character is in it.
    static func text(_ text: String, _ what: String, multiline: Bool = false) throws -> String {
        let trimmed = text.trimmingSpaces
        let head = what.prefix(1).uppercased() + what.dropFirst()
        guard !trimmed.isEmpty else { throw HistoryError.refused("\(head) is empty.") }
        guard multiline || trimmed.utf8.count <= RecordFields.longestLine else {
            throw HistoryError.refused("\(head) is longer than 10,000 bytes.")
        }
        do {
            try RecordText.refuseControls(trimmed, at: RecordPlace(file: "", line: 1), in: head, multiline: multiline)
        } catch {
            throw HistoryError.refused(error.message + (error.hint.map { "\n  \($0)" } ?? ""))
        }
        return trimmed
    }

    static func text(_ text: String?, _ what: String, multiline: Bool = false) throws -> String? {
        try text.map { try Self.text($0, what, multiline: multiline) }
    }

    static func entity(_ entity: Entity) throws -> Entity {
        var entity = entity
        entity.label = try text(entity.label, "the label")
        entity.kind = try text(entity.kind, "the kind")
        entity.description = try text(entity.description, "the description")
        entity.aliases = try entity.aliases.map { .init(name: try text($0.name, "an alias"), during: $0.during) }
        entity.metonyms = try entity.metonyms.map { try text($0, "a metonym") }
        return entity
    }

    static func predicate(_ predicate: Predicate) throws -> Predicate {
        var predicate = predicate
        predicate.label = try text(predicate.label, "the label")
        predicate.unit = try text(predicate.unit, "the unit")
        predicate.meaning = try text(predicate.meaning, "the meaning")
        predicate.separators = try predicate.separators.map { try text($0, "a separator") }
        predicate.synonyms = try predicate.synonyms.map { try text($0, "a synonym") }
        return predicate
    }
}
