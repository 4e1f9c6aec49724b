import ClaimModel
import ClaimStore

extension Recorder {
    /// The predicate that a name means: the base's, else the built-in vocabulary's, else a new one that the object
    /// tells the kind of.
    func predicate(_ name: Located<String>, object: ObjectRecord) throws -> KnownPredicate {
        if let known = knownPredicates[name.value] { return known }
        let (row, predicate) = try knownPredicate(name) ?? create(name, object: object)
        let found = KnownPredicate(row: row, predicate: predicate)
        knownPredicates[name.value] = found
        return found
    }

    func knownPredicate(_ name: Located<String>) throws -> (row: RowID, predicate: Predicate)? {
        let matches = try writer.reader.predicates(named: name.value)
        if matches.count > 1 {
            throw RecordError(
                "“\(name.value)” fits several predicates: \(matches.map(\.predicate.id).joined(separator: ", ")).",
                at: name.place, hint: "Write the id of the one meant.")
        }
        if let match = matches.first { return match }
        guard let builtIn = Vocabulary.builtIn.predicate(named: name.value) else { return nil }
        if let row = try writer.reader.predicates(named: builtIn.id).first { return row }
        return (try writer.addPredicate(builtIn), builtIn)
    }

    private func create(
        _ name: Located<String>, object: ObjectRecord
    ) throws -> (row: RowID, predicate: Predicate) {
        let isCompared = report.newPredicates.count < Self.mostCompared || options.refusesNewNames
        let nearest = try isCompared
            ? NearMiss.nearest(
                to: name.value, among: writer.reader.predicateNames() + Vocabulary.builtIn.names,
                asSlip: !options.refusesNewNames) : []
        if options.refusesNewNames {
            throw RecordError(
                "“\(name.value)” is no known predicate.", at: name.place,
                hint: nearest.isEmpty
                    ? "Declare it under `predicates:`, or record without --no-new-names."
                    : "Did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?")
        }
        let id = name.value.slug
        guard !id.isEmpty else {
            throw RecordError("“\(name.value)” has neither letters nor digits: it cannot be a predicate.", at: name.place)
        }
        let predicate = newPredicate(id: id, label: name.value, object: object)
        let row = try writer.addPredicate(predicate)
        let kind = predicate.object == .figure ? "figures, a level" : "objects of kind \(predicate.object.rawValue)"
        report.newPredicates.append(.init(id: id, label: name.value, detail: kind, nearest: nearest.first))
        return (row, predicate)
    }

    /// A predicate not in the vocabulary is a level where its object is a figure, else what its object is.
    private func newPredicate(id: String, label: String, object: ObjectRecord) -> Predicate {
        switch object {
        case .figure(let figure):
            Predicate(id: id, label: label, object: .figure, measure: .level, unit: figure.unit?.value)
        case .entity: Predicate(id: id, label: label, object: .entity)
        case .date: Predicate(id: id, label: label, object: .date)
        case .text: Predicate(id: id, label: label, object: .text)
        case .words(let words):
            if let reading = try? figures.read(words.value) {
                Predicate(id: id, label: label, object: .figure, measure: .level, unit: reading.figure.unit)
            } else {
                Predicate(id: id, label: label, object: .text)
            }
        }
    }

    /// Adds a declared predicate, or declares a known one anew.
    func declare(_ record: PredicateRecord) throws {
        guard record.id.value.isSlug else {
            throw RecordError(
                "“\(record.id.value)” cannot be an id.", at: record.id.place,
                hint: "An id is lower-case letters and digits joined by hyphens, such as `attacks-suffered`.")
        }
        // An export has each predicate as its base declared it, whatever the vocabulary here says of it.
        let known = try restores
            ? writer.reader.predicates(named: record.id.value).first { $0.predicate.id == record.id.value }
            : knownPredicate(record.id)
        // Each of its lines is a whole declaration.
        let before = restores ? nil : known?.predicate
        var predicate = before ?? Predicate(id: record.id.value, label: record.id.value, object: .text)
        try apply(record, to: &predicate)
        knownPredicates.removeAll()
        if let known {
            if predicate != before { try writer.redeclare(known.row, as: predicate) }
        } else {
            _ = try writer.addPredicate(predicate)
            report.newPredicates.append(.init(id: predicate.id, label: predicate.label, detail: nil, nearest: nil))
        }
    }

    private func apply(_ record: PredicateRecord, to predicate: inout Predicate) throws {
        if let label = record.label { predicate.label = label.value }
        if let object = record.object { predicate.object = try Choice.read(object, as: "`object`") }
        if let measure = record.measure {
            predicate.measure = try Choice.read(measure, as: "`measure`")
            if record.object == nil { predicate.object = .figure }
        }
        if predicate.object == .figure, predicate.measure == nil, !restores { predicate.measure = .level }
        if let unit = record.unit { predicate.unit = unit.value }
        if !record.separators.isEmpty { predicate.separators = record.separators.map(\.value) }
        if let functional = record.functional { predicate.functional = functional.value }
        if let signed = record.signed { predicate.signed = signed.value }
        if let steady = record.steady {
            guard (0...36_500).contains(steady.value) else {
                throw RecordError("`steady` is a number of days from 0 to 36,500.", at: steady.place)
            }
            predicate.steady = steady.value
        }
        try refuseMany(record.synonyms, joining: predicate.synonyms, "`synonyms` of \(predicate.id)")
        let known = Set(predicate.synonyms)
        predicate.synonyms += record.synonyms.map(\.value).filter { !known.contains($0) }
        if let meaning = record.meaning { predicate.meaning = meaning.value }
    }
}

/// A word of a closed list, read from a record.
enum Choice {
    static func read<Word: RawRepresentable & CaseIterable>(
        _ written: Located<String>, as what: String
    ) throws(RecordError) -> Word where Word.RawValue == String {
        if let word = Word(rawValue: written.value) { return word }
        let words = Word.allCases.map(\.rawValue)
        let nearest = NearMiss.nearest(to: written.value, among: words, limit: 1).first
        throw RecordError(
            "\(what) cannot be “\(written.value)”.", at: written.place,
            hint: (nearest.map { "Did you mean `\($0)`? " } ?? "") + "It is one of: \(words.joined(separator: ", ")).")
    }
}
