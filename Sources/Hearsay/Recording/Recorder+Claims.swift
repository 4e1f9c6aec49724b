import ClaimModel
import ClaimStore

extension Recorder {
    /// Adds one claim of a source, or finds that the base has it.
    func add(_ record: ClaimRecord, of newest: RecordedSource) throws {
        let source = try source(newest, of: record.quote)
        let said = try saidTime(record, source)
        let known = try predicate(record.predicate, object: record.object)
        let object = try object(record.object, of: known.predicate, source: source)
        let subject = try entity(record.subject, said: said.bounds)
        let by = try speaker(record, source, said: said)
        let via = try record.via.map { try entity($0, speaking: true, said: said.bounds) }
        let place = Self.distinct(try record.places.map { try entity($0, said: said.bounds, kind: "place") })
        var qualifiers = record.qualifiers
        if let population = object.population, qualifiers["population"] == nil { qualifiers["population"] = population }
        let stated = try record.isDuringDerived
            ? nil : record.during.map { try duringTime($0, record, said: said, source: source) }
        var claim = Claim(
            id: "", subject: subject.reference, predicate: known.predicate.id, object: object.value, by: by.reference,
            isSpeakerNamed: try isNamed(by.row, source), via: via.map(\.reference), verb: record.verb?.value,
            stance: try record.stance.map { try Choice.read($0, as: "`stance`") } ?? .affirms,
            mood: try record.mood.map { try Choice.read($0, as: "`mood`") } ?? .stated, said: said,
            during: stated ?? Self.during(of: object.value, predicate: known.predicate, said: said),
            isDuringStated: stated != nil, place: place.map(\.reference), quote: try quote(record.quote, in: source),
            qualifiers: qualifiers, reports: nil, note: record.note?.value, source: source.id)
        claim.reports = try record.reports.map { try reported($0) }
        let rows = ClaimRows(
            subject: subject.row, predicate: known.row, object: object.row, by: by.row, via: via.map(\.row),
            place: place.map(\.row), source: source.row, text: source.text)
        try keep(claim, key: writer.key(of: claim), rows: rows)
    }

    /// Each place once, in the order of their rows.
    private static func distinct(_ places: [KnownEntity]) -> [KnownEntity] {
        guard places.count > 1 else { return places }
        var seen: Set<RowID> = []
        return places.filter { seen.insert($0.row).inserted }.sorted { $0.row < $1.row }
    }

    private func keep(_ claim: Claim, key: ClaimKey, rows: ClaimRows) throws {
        let (row, isNew) = try writer.addClaim(claim, key: key, rows: rows)
        (lastClaim, lastClaimIsNew) = (key, isNew)
        if isNew {
            report.newClaimCount += 1
            if isVerbose {
                let shown = try writer.reader.named(claim, rows)
                report.newClaims.append(.init(id: key.description, source: claim.source, summary: ClaimSummary.line(shown)))
            }
        } else {
            report.knownClaimCount += 1
        }
        if isVerbose { sources[claim.source]?.claims.insert(row) } else { forgetSurplus() }
    }

    /// The speaker: `by`, else the source's agency, else its outlet.
    private func speaker(_ record: ClaimRecord, _ source: RecordedSource, said: ClaimTime) throws -> KnownEntity {
        if let by = record.by { return try entity(by, speaking: true, said: said.bounds) }
        guard let voice = try source.voice else {
            throw RecordError(
                "the claim has no `by`, and its source has neither `agency` nor `outlet`.", at: record.place,
                hint: "Say who speaks: `by: …`.")
        }
        return try entity(
            Located(value: voice, place: record.place), speaking: true, said: said.bounds, kind: "organisation")
    }

    /// Whether the claim has a speaker of its own: one that is not the voice of its source, as that is recorded.
    private func isNamed(_ speaker: RowID, _ source: RecordedSource) throws -> Bool {
        try !source.voices.contains { try entities(voicing: $0).contains(speaker) }
    }

    private func entities(voicing voice: Voice) throws -> Set<RowID> {
        if let known = voice.rows, voice.declarations == declarations { return known }
        let rows = Set(try writer.reader.entities(named: voice.name).flatMap { [$0.row, $0.canonical] })
        (voice.rows, voice.declarations) = (rows, declarations)
        return rows
    }

    private func reported(_ id: Located<String>) throws -> String {
        let keys = try writer.reader.claimKeys(prefix: id.value.lowercased(), limit: 2)
        guard let key = keys.first, keys.count == 1 else {
            throw RecordError(
                keys.isEmpty ? "no claim has the id “\(id.value)”." : "several claims begin with “\(id.value)”.",
                at: id.place, hint: "`reports` takes the id of a claim recorded before.")
        }
        return key.description
    }

    private func quote(_ record: QuoteRecord?, in source: RecordedSource) throws -> Quote? {
        guard let record else { return nil }
        guard let anchoring = source.anchoring else { return Quote(exact: record.exact.value) }
        if let start = record.start, let quote = anchoring.find(record.exact.value, from: start), quote.anchor?.start == start {
            return quote
        }
        // An export says which quotes have no place: they were recorded before their text was.
        if record.isSelector, record.start == nil { return Quote(exact: record.exact.value) }
        if let quote = anchoring.find(record.exact.value) { return quote }
        let nearest = anchoring.nearestPassage(to: record.exact.value)
        throw RecordError(
            "the quote is not in the text of “\(source.id)”: “\(record.exact.value.shortened(to: 120))”.",
            at: record.exact.place,
            hint: nearest.map { "The nearest passage is: “\($0.shortened(to: 240))”" }
                ?? "No passage of the text is near it.")
    }

    /// The source with the version of its text that an export's quote stands in, where that is not the newest.
    private func source(_ source: RecordedSource, of quote: QuoteRecord?) throws -> RecordedSource {
        guard let quote, quote.start != nil, let newest = source.version else { return source }
        let number = quote.version ?? 1
        // A base that is restored numbers its texts as its export does.
        let version = restores ? number : exportedTexts[source.id]?[number] ?? newest
        if version == newest { return source }
        if let known = source.older[version] { return known }
        guard let text = try writer.reader.texts(ofSource: source.row, version: version).last else { return source }
        let older = RecordedSource(source, text: text)
        source.older[version] = older
        return older
    }
}

extension String {
    /// The first `length` characters, with an ellipsis where there are more.
    func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
