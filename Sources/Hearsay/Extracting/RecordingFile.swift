/// Writes a proposal as a recording file in YAML, each claim below the sentence it was read from.
package struct RecordingFile {
    private let proposal: Proposal

    package init(_ proposal: Proposal) {
        self.proposal = proposal
    }

    /// Where the article's text is to be.
    package enum TextPlace {
        case inline
        /// A path beside the recording file.
        case file(String)
    }

    package func written(text: TextPlace) -> String {
        var lines = head() + source(text)
        if !proposal.entities.isEmpty {
            lines += ["entities:"] + proposal.entities.flatMap(Self.entity)
        }
        if proposal.claims.isEmpty {
            lines.append("claims: []")
        } else {
            lines += ["claims:"] + proposal.claims.flatMap(Self.claim)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func head() -> [String] {
        let doubtful = proposal.claims.count { !$0.doubts.isEmpty }
        let claims = proposal.claims.count == 1 ? "1 claim" : "\(proposal.claims.count) claims"
        return ["# Proposed by hearsay: \(claims), \(doubtful) with doubtful parts. Check each against its sentence, then record the file."]
            + proposal.remarks.map { "# \(LineText.oneLine($0))" }
    }

    private func source(_ place: TextPlace) -> [String] {
        let source = proposal.source
        var lines = ["source:", "  id: \(YAMLScalar.inline(source.id))"]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("  \(key): \(YAMLScalar.inline(value))") }
        }
        if source.isOutletUnknown { lines.append("  # doubtful: nothing names the outlet; write it here, or give --outlet") }
        add("outlet", source.outlet)
        add("agency", source.agency)
        add("title", source.title)
        if !source.authors.isEmpty { lines.append("  authors: \(YAMLScalar.list(source.authors))") }
        add("published", source.published.edtf)
        add("url", source.url)
        add("language", source.language)
        switch (place, source.text) {
        case (_, nil): break
        case (.file(let path), _): add("text", path)
        case (.inline, let text?): lines.append("  text: \(YAMLScalar.text(text, indent: 2))")
        }
        return lines
    }

    // MARK: Entities

    private static func entity(_ entity: ProposedEntity) -> [String] {
        var lines = entity.near.map { "  # near: \(LineText.oneLine($0.label)) (\($0.id)); if it is that, use it" }
        lines.append("  - id: \(YAMLScalar.inline(entity.id))")
        lines.append("    label: \(YAMLScalar.inline(entity.label))")
        if let kind = entity.kind { lines.append("    kind: \(YAMLScalar.inline(kind))") }
        if !entity.aliases.isEmpty { lines.append("    aliases: \(YAMLScalar.list(entity.aliases))") }
        if !entity.metonyms.isEmpty { lines.append("    metonyms: \(YAMLScalar.list(entity.metonyms))") }
        if !entity.titles.isEmpty { lines.append("    # called: \(entity.titles.joined(separator: "; "))") }
        return lines
    }

    // MARK: Claims

    private static func claim(_ claim: ProposedClaim) -> [String] {
        var lines = ["", "  # \(comment(claim.sentence.whole.trimmingSpaces))"]
        if !claim.doubts.isEmpty {
            lines.append("  # doubtful: " + claim.doubts.map { "\($0.part) \(twoPlaces($0.confidence))" }.joined(separator: ", "))
        }
        for (index, line) in fields(of: claim).enumerated() { lines.append((index == 0 ? "  - " : "    ") + line) }
        return lines
    }

    /// A sentence as a comment; brackets that are not closed, which a reader counts, as round ones.
    private static func comment(_ text: String) -> String {
        guard YAMLScalar.openBrackets(text) > 0 else { return text }
        return text.replacing("[", with: "(").replacing("{", with: "(")
    }

    /// The lines of one claim's record, without indentation.
    package static func fields(of claim: ProposedClaim) -> [String] {
        var lines = ["subject: \(YAMLScalar.inline(claim.subject))", "predicate: \(YAMLScalar.inline(claim.predicate))"]
        lines.append("object: \(object(claim.object))")
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("\(key): \(YAMLScalar.inline(value))") }
        }
        if !claim.place.isEmpty { lines.append("place: \(YAMLScalar.list(claim.place))") }
        add("during", claim.during)
        add("by", claim.by)
        if !claim.via.isEmpty { lines.append("via: \(YAMLScalar.list(claim.via))") }
        add("verb", claim.verb)
        if claim.stance != .affirms { add("stance", claim.stance.rawValue) }
        if claim.mood != .stated { add("mood", claim.mood.rawValue) }
        add("said", claim.said)
        if let population = claim.population { lines.append("qualifiers: {population: \(YAMLScalar.inline(population, inFlow: true))}") }
        add("quote", claim.quote)
        return lines
    }

    private static func object(_ object: ProposedObject) -> String {
        switch object {
        case .words(let words): YAMLScalar.inline(words)
        case .entity(let name): "{entity: \(YAMLScalar.inline(name, inFlow: true))}"
        case .text(let text): "{text: \(YAMLScalar.inline(text, inFlow: true))}"
        case .date(let edtf): "{date: \(YAMLScalar.quoted(edtf))}"
        case .figure(let figure): "{figure: \(self.figure(figure))}"
        }
    }

    private static func figure(_ figure: Figure) -> String {
        var pairs = ["text: \(YAMLScalar.inline(figure.text, inFlow: true))", "hedge: \(figure.hedge.rawValue)"]
        if let value = figure.value { pairs.append("value: \(number(value))") }
        pairs += bounds(figure.asserted)
        if let plausible = figure.plausible, plausible != figure.asserted { pairs.append("plausible: {\(bounds(plausible).joined(separator: ", "))}") }
        if let unit = figure.unit { pairs.append("unit: \(YAMLScalar.inline(unit, inFlow: true))") }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func bounds(_ interval: FigureInterval?) -> [String] {
        guard let interval else { return [] }
        var pairs: [String] = []
        if let lower = interval.lower { pairs.append("lower: \(number(lower))") }
        if interval.lowerExclusive { pairs.append("lowerExclusive: true") }
        if let upper = interval.upper { pairs.append("upper: \(number(upper))") }
        if interval.upperExclusive { pairs.append("upperExclusive: true") }
        return pairs
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func twoPlaces(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }
}
