import ClaimExtraction

/// Gives each name of an article the one form that its claims use: the known entity's, else the fullest in the article.
struct NameBook {
    private let entities: [NamedEntity]
    private let known: KnownNames
    /// The entity of each form, folded; of one that fits two, the first.
    private var byForm: [String: Int] = [:]
    /// Forms that fit two entities, which are no alias of either.
    private var shared: Set<String> = []
    /// The names used, in order of use, with the article's entity where there is one.
    private var used: [(name: String, entity: Int?)] = []
    private var usedNames: Set<String> = []
    private var placeNames: Set<String> = []
    private var metonyms: [(name: String, whom: String)] = []
    /// What an unresolved name is called: nobody's, and no other article's.
    private let unknown: String

    init(_ entities: [NamedEntity], known: KnownNames, sourceID: String) {
        self.entities = entities
        self.known = known
        unknown = "unknown in \(sourceID)"
        for (number, entity) in entities.enumerated() {
            let label = Self.clean(entity.label).foldedName
            if byForm[label] == nil { byForm[label] = number }
        }
        for (number, entity) in entities.enumerated() {
            for form in entity.forms.map({ Self.clean($0).foldedName }) {
                if let other = byForm[form], other != number { shared.insert(form) } else { byForm[form] = number }
            }
        }
    }

    enum Role { case thing, place, speaker }

    /// The name to write for `words`.
    mutating func name(_ words: String, as role: Role) -> String {
        let cleaned = Self.clean(words)
        let bare = Self.withoutArticle(cleaned)
        guard !bare.slug.isEmpty, !Self.pronouns.contains(bare.foldedName) else { return unknown }
        if role == .speaker, known.isMetonym(bare) { return bare }
        if let name = known.name(for: cleaned) ?? known.name(for: bare) {
            noteAmbiguous(name)
            return name
        }
        let number = byForm[cleaned.foldedName] ?? byForm[bare.foldedName]
        var label = bare
        // The longest form of a place names more than the place ("northern Idlib province").
        if let number, role != .place, entities[number].kind != .place { label = Self.clean(entities[number].label) }
        if label.slug.isEmpty { label = bare }
        if let name = known.name(for: label) { return name }
        for form in number.map({ entities[$0].forms }) ?? [] {
            if let name = known.name(for: Self.clean(form)) { return name }
        }
        use(label, entity: number)
        if role == .place { placeNames.insert(label) }
        return label
    }

    /// The name to write for who speaks; a metonym stays as printed, and whom it means is noted.
    mutating func name(of speaker: Speaker) -> String {
        guard let number = speaker.entity else { return name(speaker.name, as: .speaker) }
        let label = Self.withoutArticle(Self.clean(entities[number].label))
        if let whom = speaker.standsFor.map(Self.clean), !whom.slug.isEmpty, !label.slug.isEmpty {
            if !known.isMetonym(label), !metonyms.contains(where: { $0.name == label }) { metonyms.append((label, whom)) }
            return label
        }
        // Words that go on after the name ("Smith and two aides") name more than the entity.
        let isAlone = speaker.name == entities[number].label || speaker.name.hasPrefix(entities[number].label + " (")
        return name(isAlone ? entities[number].label : speaker.name, as: .speaker)
    }

    /// Names that fit several known entities, with those.
    private(set) var ambiguous: [(name: String, fits: [String])] = []

    private mutating func noteAmbiguous(_ name: String) {
        let fits = known.entities(named: name)
        guard fits.count > 1, !ambiguous.contains(where: { $0.name == name }) else { return }
        ambiguous.append((name, fits.map(\.id)))
    }

    private mutating func use(_ name: String, entity: Int?) {
        if usedNames.insert(name.foldedName).inserted { used.append((name, entity)) }
    }

    // MARK: What is new

    /// The names used that the base does not know and of which there is more to say than the name itself.
    func newEntities() -> [ProposedEntity] {
        var found: [ProposedEntity] = []
        var ids = known.ids
        func freeID(_ label: String) -> String {
            var id = label.slug
            var number = 2
            while !ids.insert(id).inserted {
                id = "\(label.slug)-\(number)"
                number += 1
            }
            return id
        }
        for (name, number) in used {
            var entity = ProposedEntity(id: "", label: name, near: known.matches(for: name))
            if let number {
                entity.kind = placeNames.contains(name) ? "place" : kind(of: number)
                entity.aliases = aliases(of: number, label: name)
                entity.titles = entities[number].titles.map(Self.clean).filter { $0.contains(" ") }
            } else if placeNames.contains(name) {
                entity.kind = "place"
            }
            guard entity.kind != nil || !entity.aliases.isEmpty || !entity.near.isEmpty else { continue }
            entity.id = freeID(name)
            found.append(entity)
        }
        for (name, whom) in metonyms {
            if let index = found.firstIndex(where: { $0.label.foldedName == whom.foldedName }) {
                if !found[index].metonyms.contains(name) { found[index].metonyms.append(name) }
            } else {
                let isKnown = known.entity(named: whom)
                found.append(
                    ProposedEntity(id: isKnown?.id ?? freeID(whom), label: isKnown?.label ?? whom, kind: isKnown == nil ? Self.kind(ofBody: whom) : nil, metonyms: [name]))
            }
        }
        return found
    }

    private func kind(of number: Int) -> String? {
        let kind = entities[number].kind
        return kind == .unknown ? nil : kind.rawValue
    }

    private static func kind(ofBody name: String) -> String? {
        let bodies = ["government", "department", "congress", "agency", "authorities", "parliament", "ministry"]
        return name.foldedName.split(separator: " ").contains { bodies.contains(String($0)) } ? "organisation" : nil
    }

    private func aliases(of number: Int, label: String) -> [String] {
        var seen: Set<String> = [label.foldedName]
        return entities[number].forms.map(Self.clean).filter { form in
            let folded = form.foldedName
            return isOwn(form, of: number, label: label) && !shared.contains(folded) && byForm[folded] == number
                && known.name(for: form) == nil && !usedNames.contains(folded) && seen.insert(folded).inserted
        }
    }

    /// Whether a form means its bearer outside the article as well: a person's last name, a body's initials or the
    /// beginning of its name. "Syrian" for a front of that name would stand in the way of every later article.
    private func isOwn(_ form: String, of number: Int, label: String) -> Bool {
        let (words, full) = (form.split(separator: " "), label.split(separator: " "))
        guard let first = words.first, let last = words.last, form.slug.count > 1 else { return false }
        switch entities[number].kind {
        case .person: return last.foldedLast == full.last?.foldedLast
        case .organisation:
            let isInitials = words.count == 1 && first.count < 8 && first.allSatisfy { $0.isUppercase || $0 == "." }
            return isInitials && full.count > 1 || words.count > 1 && first == full.first
        case .place, .unknown: return false
        }
    }

    // MARK: Words

    private static let pronouns: Set<String> = [
        "i", "you", "he", "she", "it", "we", "they", "him", "her", "them", "us", "who", "which", "that", "this", "these", "those",
        "there", "what", "one", "his", "its", "their", "unknown",
    ]

    /// On one line, without what cannot be seen.
    static func clean(_ text: String) -> String {
        LineText.oneLine(text)
    }

    private static func withoutArticle(_ name: String) -> String {
        for article in ["The ", "the ", "A ", "a ", "An ", "an "] where name.hasPrefix(article) && name.count > article.count {
            return String(name.dropFirst(article.count))
        }
        return name
    }
}

extension Substring {
    /// The word without a particle before it: "al-Sudani" as "sudani".
    fileprivate var foldedLast: String { String(split(separator: "-").last ?? self).foldedName }
}

/// Text brought onto one line.
enum LineText {
    /// Runs of white space as one space, controls and what cannot be printed left out.
    static func oneLine(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if let last = out.last, last != " " { out.append(" ") }
            } else if YAMLScalar.isPrintable(scalar) {
                out.append(scalar)
            }
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }
}
