import Foundation

extension Proposal {
    /// The proposal with these claims, and of the entities those that they name.
    package func keeping(_ claims: [ProposedClaim]) -> Proposal {
        var kept = self
        kept.claims = claims
        var used: Set<String> = []
        for claim in claims {
            used.formUnion(([claim.subject] + claim.via + claim.place + [claim.by].compactMap { $0 }).map(\.foldedName))
            switch claim.object {
            case .entity(let name), .words(let name): used.insert(name.foldedName)
            default: break
            }
        }
        kept.entities = entities.filter { entity in
            ([entity.id, entity.label] + entity.aliases + entity.metonyms).contains { used.contains($0.foldedName) }
        }
        return kept
    }

    /// Why the proposal cannot be recorded, by recording it into a base of its own; `nil` where it can.
    package func recordingProblem() -> String? {
        do {
            let yaml = RecordingFile(self).written(text: .inline)
            try KnowledgeBase().record(
                text: Data(yaml.utf8), named: "the claim", options: RecordingOptions(recorder: "review", moment: 0))
            return nil
        } catch let error as RecordError {
            return error.hint.map { "\(error.message) \($0)" } ?? error.message
        } catch {
            return "\(error)"
        }
    }
}

/// One key of a proposed claim as it is edited: a line of words.
package enum ProposedField: String, CaseIterable, Sendable {
    case subject, predicate, object, place, during, by, via, verb, stance, mood, said, quote

    /// Whether a claim can be without it.
    package var isOptional: Bool { ![.subject, .predicate, .object, .stance, .mood].contains(self) }
}

extension ProposedClaim {
    /// The words of a key; lists are parted by semicolons.
    package func words(of field: ProposedField) -> String {
        switch field {
        case .subject: subject
        case .predicate: predicate
        case .object: object.words
        case .place: place.joined(separator: "; ")
        case .during: during ?? ""
        case .by: by ?? ""
        case .via: via.joined(separator: "; ")
        case .verb: verb ?? ""
        case .stance: stance.rawValue
        case .mood: mood.rawValue
        case .said: said ?? ""
        case .quote: quote ?? ""
        }
    }

    /// Sets a key to other words. Returns what would be accepted where these are not.
    package mutating func set(_ field: ProposedField, to words: String) -> String? {
        let words = LineText.oneLine(words).trimmingSpaces
        if words.isEmpty, !field.isOptional { return "A claim cannot be without its \(field.rawValue)." }
        let optional = words.isEmpty ? nil : words
        let list = words.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        switch field {
        case .subject: subject = words
        case .predicate: predicate = words
        case .object:
            (object, population) = (.words(words), nil)
        case .place: place = list
        case .during: during = optional
        case .by: by = optional
        case .via: via = list
        case .verb: verb = optional
        case .said: said = optional
        case .quote: quote = optional
        case .stance:
            guard let value = Stance(rawValue: words) else { return Self.choices(Stance.self, field) }
            stance = value
        case .mood:
            guard let value = Mood(rawValue: words) else { return Self.choices(Mood.self, field) }
            mood = value
        }
        doubts.removeAll { $0.part == field.rawValue || field == .by && $0.part == "speaker" }
        return nil
    }

    private static func choices<Word: CaseIterable & RawRepresentable>(_ type: Word.Type, _ field: ProposedField) -> String
    where Word.RawValue == String {
        "\(field.rawValue) is one of: \(type.allCases.map(\.rawValue).joined(separator: ", "))."
    }
}

extension ProposedObject {
    /// What people read of it.
    package var words: String {
        switch self {
        case .words(let words), .entity(let words), .text(let words), .date(let words): words
        case .figure(let figure): figure.text
        }
    }
}
