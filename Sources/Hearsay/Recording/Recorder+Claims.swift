import ClaimModel
import ClaimStore

extension Recorder {
    /// Adds one claim of a source, or finds that the base has it.
    func add(_ record: ClaimRecord, sourceID: String) throws {
        let source = try knownSource(Located(value: sourceID, place: record.source?.place ?? record.place))
        let said = try saidTime(record, source)
        let (predicateRow, predicate) = try self.predicate(record.predicate, object: record.object)
        var object = try object(record.object, of: predicate, source: source)
        var rows = ClaimRows(
            subject: try entity(record.subject, said: said.bounds), predicate: predicateRow, object: object.row,
            by: try speaker(record, source, said: said), via: [], place: [], source: source.row,
            text: source.text)
        rows.via = try record.via.map { try entity($0, speaking: true, said: said.bounds) }
        rows.place = try record.places.map { try entity($0, said: said.bounds, kind: "place") }
        if rows.place.count > 1 { rows.place = Set(rows.place).sorted() }
        var qualifiers = Dictionary(
            record.qualifiers.map { ($0.key.value, $0.value.value) }, uniquingKeysWith: { $1 })
        if let population = object.population, qualifiers["population"] == nil { qualifiers["population"] = population }
        if case .entity = object.value, let row = object.row { object.value = .entity(try reference(row)) }
        let stated = try record.isDuringDerived
            ? nil : record.during.map { try duringTime($0, record, said: said, source: source) }
        var claim = Claim(
            id: "", subject: try reference(rows.subject), predicate: predicate.id, object: object.value,
            by: try reference(rows.by), isSpeakerNamed: try isNamed(rows.by, record, source), via: try rows.via.map(reference),
            verb: record.verb?.value, stance: try record.stance.map { try Choice.read($0, as: "`stance`") } ?? .affirms,
            mood: try record.mood.map { try Choice.read($0, as: "`mood`") } ?? .stated, said: said,
            during: stated ?? Self.during(of: object.value, predicate: predicate, said: said),
            isDuringStated: stated != nil, place: try rows.place.map(reference),
            quote: try quote(record.quote, in: source), qualifiers: qualifiers, reports: nil,
            note: record.note?.value, source: sourceID)
        claim.reports = try record.reports.map { try reported($0) }
        let key = ClaimKey(of: claim)
        claim.id = key.description
        try keep(claim, key: key, rows: rows, sourceID: sourceID)
    }

    private func keep(_ claim: Claim, key: ClaimKey, rows: ClaimRows, sourceID: String) throws {
        let (row, isNew) = try writer.addClaim(claim, key: key, rows: rows)
        (lastClaim, lastClaimIsNew) = (claim.id, isNew)
        if isNew {
            report.newClaimCount += 1
            if isVerbose, let shown = try writer.reader.claims(rows: [row]).first {
                report.newClaims.append(.init(id: claim.id, source: sourceID, summary: ClaimSummary.line(shown)))
            }
        } else {
            report.knownClaimCount += 1
        }
        if isVerbose { sources[sourceID]?.claims.insert(row) } else { forgetSurplus() }
    }

    private func reference(_ row: RowID) throws -> EntityReference {
        EntityReference(id: try slug(of: row), label: "")
    }

    /// The speaker: `by`, else the source's agency, else its outlet.
    private func speaker(_ record: ClaimRecord, _ source: RecordedSource, said: ClaimTime) throws -> RowID {
        if let by = record.by { return try entity(by, speaking: true, said: said.bounds) }
        guard let voice = source.voice else {
            throw RecordError(
                "the claim has no `by`, and its source has neither `agency` nor `outlet`.", at: record.place,
                hint: "Say who speaks: `by: …`.")
        }
        return try entity(
            Located(value: voice, place: record.place), speaking: true, said: said.bounds, kind: "organisation")
    }

    /// Whether the claim has a speaker of its own: one that is not the voice of its source.
    private func isNamed(_ speaker: RowID, _ record: ClaimRecord, _ source: RecordedSource) throws -> Bool {
        guard record.by != nil else { return false }
        return try !source.voices.contains { try entities(voicing: $0).contains(speaker) }
    }

    /// The entities that an outlet or agency of this folded name may be.
    private func entities(voicing name: String) throws -> Set<RowID> {
        if let known = voices[name] { return known }
        let rows = Set(try writer.reader.entities(named: name).flatMap { [$0.row, $0.canonical] })
        voices[name] = rows
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
        if let quote = anchoring.find(record.exact.value) { return quote }
        let nearest = anchoring.nearestPassage(to: record.exact.value)
        throw RecordError(
            "the quote is not in the text of “\(source.id)”: “\(record.exact.value.shortened(to: 120))”.",
            at: record.exact.place,
            hint: nearest.map { "The nearest passage is: “\($0.shortened(to: 240))”" }
                ?? "No passage of the text is near it.")
    }
}

extension String {
    /// The first `length` characters, with an ellipsis where there are more.
    func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
