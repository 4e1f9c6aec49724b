import ClaimModel

/// Reads record nodes into records: the shapes of the record, and nothing of what the names in it mean.
enum RecordReader {
    /// A recording file: one source with its claims.
    static func file(_ node: RecordNode) throws(RecordError) -> Record {
        let fields = try RecordFields(
            node, of: "a recording file", allowing: ["source", "entities", "predicates", "claims"])
        var record = Record()
        if let source = fields.node("source") { record.source = try self.source(source) }
        for entity in fields.list("entities") { record.entities.append(try self.entity(entity)) }
        for predicate in fields.list("predicates") { record.predicates.append(try self.predicate(predicate)) }
        for claim in fields.list("claims") { record.claims.append(try self.claim(claim, inFile: true)) }
        if record.source == nil, let first = record.claims.first {
            throw RecordError(
                "the file has claims but no `source`.", at: first.place,
                hint: "Begin with `source:` and its `id`, `outlet` and `published`.")
        }
        return record
    }

    static func source(_ node: RecordNode) throws(RecordError) -> SourceRecord {
        let fields = try RecordFields(
            node, of: "a source",
            allowing: [
                "id", "outlet", "agency", "title", "authors", "published", "url", "archived", "retrieved", "language",
                "original_language", "text", "sha256", "version",
            ])
        return try SourceRecord(fields)
    }

    static func entity(_ node: RecordNode) throws(RecordError) -> EntityRecord {
        let fields = try RecordFields(
            node, of: "an entity",
            allowing: [
                "id", "label", "kind", "aliases", "metonyms", "within", "speaks_for", "description", "same_as",
                "merged_into",
            ])
        let id = try fields.string("id")
        guard let label = try fields.string("label") ?? id else {
            throw RecordError("an entity lacks its `label`.", at: fields.place)
        }
        var entity = EntityRecord(id: id, label: label)
        entity.kind = try fields.string("kind")
        for alias in fields.list("aliases") { entity.aliases.append(try self.alias(alias)) }
        entity.metonyms = try fields.strings("metonyms")
        entity.within = try fields.names("within")
        entity.speaksFor = try fields.names("speaks_for")
        entity.description = try fields.string("description", multiline: true)
        entity.sameAs = try fields.strings("same_as")
        return entity
    }

    private static func alias(
        _ node: RecordNode
    ) throws(RecordError) -> (name: Located<String>, during: Located<String>?) {
        guard case .map = node.value else {
            return (try RecordFields.string(node, "`aliases`", multiline: false), nil)
        }
        let fields = try RecordFields(node, of: "an alias", allowing: ["name", "during"])
        return (try fields.required("name"), try fields.name("during"))
    }

    static func predicate(_ node: RecordNode) throws(RecordError) -> PredicateRecord {
        let fields = try RecordFields(
            node, of: "a predicate",
            allowing: [
                "id", "label", "object", "measure", "unit", "separators", "functional", "signed", "steady",
                "synonyms", "meaning",
            ])
        var predicate = PredicateRecord(id: try fields.required("id"), place: fields.place)
        predicate.label = try fields.string("label")
        predicate.object = try fields.string("object")
        predicate.measure = try fields.string("measure")
        predicate.unit = try fields.string("unit")
        predicate.separators = try fields.strings("separators")
        predicate.functional = try fields.bool("functional")
        predicate.signed = try fields.bool("signed")
        predicate.steady = try fields.integer("steady")
        predicate.synonyms = try fields.strings("synonyms")
        predicate.meaning = try fields.string("meaning")
        return predicate
    }

    private static let claimKeys = [
        "subject", "predicate", "object", "by", "via", "verb", "stance", "mood", "said", "during", "place", "quote",
        "qualifiers", "reports", "note",
    ]
    private static let lineKeys = claimKeys + ["source", "id", "recorded", "recorder", "status"]

    static func claim(_ node: RecordNode, inFile: Bool) throws(RecordError) -> ClaimRecord {
        let fields = try RecordFields(
            node, of: "a claim", allowing: inFile ? claimKeys : lineKeys)
        return try ClaimRecord(fields, isLine: !inFile)
    }

    /// The words beside the EDTF of an exported time.
    static func words(_ fields: RecordFields, _ key: String) throws(RecordError) -> String? {
        guard let node = fields.node(key), case .map(let pairs) = node.value,
            let text = pairs.first(where: { $0.key == "text" })
        else { return nil }
        if case .null = text.node.value { return nil }
        return try RecordFields.string(text.node, "`\(key)`", multiline: false).value
    }

    static func hasNullWords(_ fields: RecordFields, _ key: String) -> Bool {
        guard let node = fields.node(key), case .map(let pairs) = node.value,
            let text = pairs.first(where: { $0.key == "text" }), case .null = text.node.value
        else { return false }
        return true
    }

    static func exactTime(_ written: Located<String>) -> ClaimTime? {
        if let time = ClaimTime(calendar: written.value) { return time }
        // Of what begins with a letter only a long year, such as Y17000, is EDTF; an error thrown for each costs more than this look.
        guard let first = written.value.unicodeScalars.first, first == "Y" || !first.properties.isAlphabetic,
            let edtf = try? EDTF(written.value)
        else { return nil }
        return ClaimTime(text: written.value, edtf: edtf)
    }

    static func object(_ fields: RecordFields) throws(RecordError) -> ObjectRecord {
        guard let node = fields.node("object") else {
            throw RecordError("a claim lacks its `object`.", at: fields.place)
        }
        guard case .map = node.value else {
            return .words(try RecordFields.string(node, "`object`", multiline: true))
        }
        let object = try RecordFields(node, of: "an object", allowing: ["entity", "text", "date", "figure"])
        if let entity = try object.name("entity") { return .entity(entity) }
        if let text = try object.string("text", multiline: true) { return .text(text) }
        if let date = try object.name("date") { return .date(date) }
        if let figure = object.node("figure") {
            guard case .map = figure.value else {
                return .words(try RecordFields.string(figure, "`figure`", multiline: false))
            }
            return .figure(try self.figure(figure))
        }
        throw RecordError(
            "an object given as a mapping has one of the keys `entity`, `text`, `date`, `figure`.", at: node.place)
    }

    private static let boundKeys = ["lower", "lowerExclusive", "upper", "upperExclusive"]

    private static func figure(_ node: RecordNode) throws(RecordError) -> FigureRecord {
        let fields = try RecordFields(
            node, of: "a figure", allowing: ["text", "hedge", "value", "plausible", "unit"] + boundKeys)
        var figure = FigureRecord(
            place: fields.place, text: try fields.required("text"), hedge: try fields.required("hedge"))
        figure.value = try fields.number("value")
        let bounds = try self.bounds(fields)
        (figure.lower, figure.lowerExclusive) = (bounds.lower, bounds.lowerExclusive)
        (figure.upper, figure.upperExclusive) = (bounds.upper, bounds.upperExclusive)
        if let plausible = fields.node("plausible") {
            figure.plausible = try self.bounds(
                RecordFields(plausible, of: "a plausible range", allowing: boundKeys))
        }
        figure.unit = try fields.string("unit")
        return figure
    }

    private static func bounds(_ fields: RecordFields) throws(RecordError) -> FigureRecord.Bounds {
        let bounds = FigureRecord.Bounds(
            lower: try fields.number("lower"), lowerExclusive: try fields.bool("lowerExclusive")?.value ?? false,
            upper: try fields.number("upper"), upperExclusive: try fields.bool("upperExclusive")?.value ?? false)
        if let lower = bounds.lower, let upper = bounds.upper, lower > upper {
            throw RecordError("the figure's lower bound is above its upper one.", at: fields.place)
        }
        return bounds
    }

    static func quote(_ fields: RecordFields) throws(RecordError) -> QuoteRecord? {
        guard let node = fields.node("quote") else { return nil }
        guard case .map = node.value else {
            return QuoteRecord(exact: try RecordFields.string(node, "`quote`", multiline: true))
        }
        let quote = try RecordFields(node, of: "a quote", allowing: ["exact", "prefix", "suffix", "start", "end", "version"])
        guard let exact = try quote.string("exact", multiline: true) else {
            throw RecordError("a quote lacks its `exact`.", at: node.place)
        }
        return QuoteRecord(
            exact: exact, start: try quote.integer("start")?.value, version: try quote.integer("version")?.value,
            isSelector: true)
    }

    static func qualifiers(_ fields: RecordFields) throws(RecordError) -> [String: String] {
        guard let node = fields.node("qualifiers") else { return [:] }
        guard case .map(let pairs) = node.value else {
            throw RecordError("`qualifiers` is a mapping of keys, not \(node.kind).", at: node.place)
        }
        var qualifiers: [String: String] = [:]
        for pair in pairs {
            try RecordText.refuseControls(pair.key, at: pair.keyPlace, in: "a qualifier's name", multiline: false)
            guard pair.key.utf8.count <= RecordFields.longestLine else {
                throw RecordError("a qualifier's name is longer than 10,000 bytes.", at: pair.keyPlace)
            }
            qualifiers[pair.key] = try RecordFields.string(pair.node, "`\(pair.key)`", multiline: false).value
        }
        return qualifiers
    }
}
