package import ClaimModel
package import ClaimRendering

/// Sources, entities and predicates as JSON, with the keys of the record.
extension ClaimJSON {
    package static func source(_ source: Source, withText: Bool) -> JSONValue {
        var pairs: [(String, JSONValue)] = [("id", .string(source.id))]
        pairs += present([
            ("outlet", source.outlet), ("agency", source.agency), ("title", source.title),
        ])
        if !source.authors.isEmpty { pairs.append(("authors", .array(source.authors.map(JSONValue.string)))) }
        if let published = source.published { pairs.append(("published", .string(published.edtf))) }
        pairs += present([("url", source.url), ("archived", source.archived)])
        if let retrieved = source.retrieved { pairs.append(("retrieved", .string(retrieved.edtf))) }
        pairs += present([("language", source.language), ("original_language", source.originalLanguage)])
        if let text = source.text {
            pairs.append(("version", .integer(Int64(source.version))))
            if withText { pairs.append(("text", .string(text))) }
        }
        return .record(pairs + present([("sha256", source.textHash)]))
    }

    package static func entity(_ entity: Entity) -> JSONValue {
        var pairs: [(String, JSONValue)] = [("id", .string(entity.id)), ("label", .string(entity.label))]
        pairs += present([("kind", entity.kind)])
        if !entity.aliases.isEmpty { pairs.append(("aliases", .array(entity.aliases.map(alias)))) }
        for (key, list) in [
            ("metonyms", entity.metonyms), ("within", entity.within), ("speaks_for", entity.speaksFor),
        ] where !list.isEmpty {
            pairs.append((key, .array(list.map(JSONValue.string))))
        }
        pairs += present([("description", entity.description)])
        if !entity.sameAs.isEmpty { pairs.append(("same_as", .array(entity.sameAs.map(JSONValue.string)))) }
        return .record(pairs)
    }

    private static func alias(_ alias: Entity.Alias) -> JSONValue {
        guard let during = alias.during else { return .string(alias.name) }
        return .record([("name", .string(alias.name)), ("during", .string(during.edtf))])
    }

    package static func predicate(_ predicate: Predicate) -> JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("id", .string(predicate.id)), ("label", .string(predicate.label)),
            ("object", .string(predicate.object.rawValue)),
        ]
        pairs += present([("measure", predicate.measure?.rawValue), ("unit", predicate.unit)])
        if !predicate.separators.isEmpty {
            pairs.append(("separators", .array(predicate.separators.map(JSONValue.string))))
        }
        if predicate.functional { pairs.append(("functional", .bool(true))) }
        if predicate.signed { pairs.append(("signed", .bool(true))) }
        if let steady = predicate.steady { pairs.append(("steady", .integer(Int64(steady)))) }
        if !predicate.synonyms.isEmpty { pairs.append(("synonyms", .array(predicate.synonyms.map(JSONValue.string)))) }
        return .record(pairs + present([("meaning", predicate.meaning)]))
    }

    package static func event(_ event: LogEntry) -> JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("id", .integer(event.id)), ("at", .string(instant(event.at))), ("recorder", .string(event.recorder)),
            ("kind", .string(event.kind)),
        ]
        pairs += present([("target", event.target), ("reason", event.reason), ("reason_kind", event.reasonKind)])
        if let undoes = event.undoes { pairs.append(("undoes", .integer(undoes))) }
        if let undoneBy = event.undoneBy { pairs.append(("undone_by", .integer(undoneBy))) }
        if !event.detail.isEmpty {
            pairs.append(("detail", .record(event.detail.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })))
        }
        return .record(pairs)
    }

    private static func present(_ pairs: [(String, String?)]) -> [(String, JSONValue)] {
        pairs.compactMap { key, value in value.map { (key, .string($0)) } }
    }
}
