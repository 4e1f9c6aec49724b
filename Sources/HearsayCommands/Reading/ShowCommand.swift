import ArgumentParser
import ClaimModel
import ClaimRendering
import Hearsay

struct ShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One claim, source, entity or predicate, whole, with its history.",
        discussion: """
            EXAMPLES
              hearsay show 3f2a
              hearsay show us-government
              hearsay show ahram-2024-01-05 --format json
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The id of a claim (or its beginning), or the id or name of a source, entity or predicate.")
    var id: String

    func run(in context: Context) throws {
        let base = try context.open(base.database, .read)
        // A claim's id is hexadecimal; a name may be too, so each kind is tried, the most exact first.
        if let source = try? base.source(id) { return Sheet.show(source, context, output.format) }
        if let claim = try known({ try base.claim(id) }) {
            let source = try base.source(claim.claim.source).source
            return Sheet.show(
                claim.claim, claim.history, source: source, fate: try base.fate(ofQuoteOf: claim.claim), context, output.format)
        }
        if let entity = try known({ try base.entity(id) }) { return Sheet.show(entity, context, output.format) }
        if let predicate = try known({ try base.predicate(id) }) {
            return Sheet.show(predicate, context, output.format)
        }
        throw HistoryError.unknown(kind: "claim, source, entity or predicate", id: id, nearest: try base.nearestNames(to: id))
    }

    /// What is found, or `nil` where nothing has that name; an ambiguous name is an error.
    private func known<Value>(_ find: () throws -> Value) throws -> Value? {
        do {
            return try find()
        } catch HistoryError.unknown {
            return nil
        }
    }
}

/// Whole things as sheets of properties.
enum Sheet {
    static func show(
        _ claim: Claim, _ history: [LogEntry], source: Source, fate: (quote: TrackedQuote, newest: Int)?, _ context: Context, _ format: RowFormat
    ) {
        var properties: [(String, Cell)] = [
            ("claim", .text(claim.id)),
            ("status", .text(claim.status.rawValue)),
            ("subject", .text(name(claim.subject))),
            ("predicate", .text(claim.predicate)),
            ("object", .text(ClaimText.object(claim.object))),
        ]
        if let figure = claim.object.figure {
            properties += [
                ("asserted", .text(figure.asserted?.description ?? "nothing")),
                ("plausible", .text(figure.plausible?.description ?? "nothing")),
                ("unit", .text(figure.unit)),
            ]
        }
        properties += [
            ("speaker", .text(name(claim.by) + (claim.isSpeakerNamed ? "" : " (the source's own voice)"))),
            ("via", .text(claim.via.map(name).joined(separator: " → "))),
            ("verb", .text(claim.verb)),
            ("stance", .text(claim.stance == .affirms ? nil : claim.stance.rawValue)),
            ("mood", .text(claim.mood == .stated ? nil : claim.mood.rawValue)),
            ("said", .text(ClaimText.time(claim.said))),
            ("during", .text(ClaimText.time(claim.during) + (claim.isDuringStated ? "" : " (not stated)"))),
            ("place", .text(claim.place.map(name).joined(separator: ", "))),
            ("quote", .text(ClaimText.quote(claim.quote))),
        ]
        if let fate {
            let difference = QuoteText.difference(fate.quote.fate).map { ": \($0)" } ?? ""
            properties.append(
                ("in version \(fate.newest)", .text("\(fate.quote.outcome)\(difference); read from version \(fate.quote.version ?? 1)")))
        }
        for (key, value) in claim.qualifiers.sorted(by: { $0.key < $1.key }) { properties.append((key, .text(value))) }
        properties += [
            ("reports", .text(claim.reports)), ("note", .text(claim.note)),
            ("source", .text(ClaimText.source(source))),
            ("recorded", .text("\(ClaimJSON.instant(claim.recorded)) by \(claim.recorder)")),
        ]
        properties += history.map { ("history", .text(ClaimText.event($0))) }
        context.write(properties, as: format, record: ClaimJSON.claim(claim))
    }

    static func show(_ profile: SourceProfile, _ context: Context, _ format: RowFormat) {
        let source = profile.source
        var properties: [(String, Cell)] = [
            ("source", .text(source.id)), ("outlet", .text(source.outlet)), ("agency", .text(source.agency)),
            ("title", .text(source.title)), ("authors", .list(source.authors)),
            ("published", .text(source.published?.edtf)), ("url", .text(source.url)),
            ("archived", .text(source.archived)), ("retrieved", .text(source.retrieved?.edtf)),
            ("language", .text(source.language)), ("translated from", .text(source.originalLanguage)),
        ]
        properties += profile.versions.map { ("text", .text("version \($0.version), SHA-256 \($0.hash)")) }
        properties += profile.claims.map { ("claim", .text("\($0.id)  \(ClaimText.line($0))")) }
        properties += profile.history.map { ("history", .text(ClaimText.event($0))) }
        if let text = source.text { properties.append(("", .text("\n" + text))) }
        context.write(properties, as: format, record: ClaimJSON.source(source, withText: true))
    }

    static func show(_ profile: EntityProfile, _ context: Context, _ format: RowFormat) {
        let entity = profile.entity
        let counts = profile.claimCounts.filter { $0.count > 0 }.map { "\(grouped($0.count)) as \($0.role)" }
        let aliases = entity.aliases.map { alias in
            alias.during.map { "\(alias.name) (\($0.edtf))" } ?? alias.name
        }
        var properties: [(String, Cell)] = [
            ("entity", .text(entity.id)), ("label", .text(entity.label)), ("kind", .text(entity.kind)),
            ("aliases", .list(aliases)), ("metonyms", .list(entity.metonyms)), ("within", .list(entity.within)),
            ("speaks for", .list(entity.speaksFor)), ("description", .text(entity.description)),
            ("same as", .list(entity.sameAs)), ("merged", .list(profile.merged)),
            ("claims", .text(counts.isEmpty ? "none" : counts.joined(separator: ", "))),
        ]
        properties += profile.history.map { ("history", .text(ClaimText.event($0))) }
        context.write(properties, as: format, record: ClaimJSON.entity(entity))
    }

    static func show(_ predicate: Predicate, _ context: Context, _ format: RowFormat) {
        let properties: [(String, Cell)] = [
            ("predicate", .text(predicate.id)), ("label", .text(predicate.label)), ("meaning", .text(predicate.meaning)),
            ("object", .text(predicate.object.rawValue)), ("measure", .text(predicate.measure?.rawValue)),
            ("unit", .text(predicate.unit)), ("separators", .list(predicate.separators)),
            ("functional", .text(predicate.functional ? "yes: one object at a time" : nil)),
            ("signed", .text(predicate.signed ? "yes: may be negative" : nil)),
            ("steady", .text(predicate.steady.map { count($0, "day") })), ("synonyms", .list(predicate.synonyms)),
        ]
        context.write(properties, as: format, record: ClaimJSON.predicate(predicate))
    }

    private static func name(_ entity: EntityReference) -> String {
        entity.label == entity.id ? entity.id : "\(entity.label) (\(entity.id))"
    }
}
