import ClaimModel
import ClaimStore

/// Reading of a claim's times and object.
extension Recorder {
    /// When the speaker said it: `said`, else the source's published date.
    func saidTime(_ record: ClaimRecord, _ source: RecordedSource) throws -> ClaimTime {
        if let exact = record.exactSaid { return worded(exact, record.saidText) }
        if let said = record.said {
            return worded(try time(said, relativeTo: source.published), record.saidText)
        }
        guard let published = try source.published else {
            throw RecordError(
                "the claim has no `said`, and its source has no `published` date.", at: record.place,
                hint: "Give one of them, such as `said: 2024-01-05`.")
        }
        return published
    }

    /// The stated time that a claim holds for. "Since X" runs to the said date.
    func duringTime(
        _ written: Located<String>, _ record: ClaimRecord, said: ClaimTime, source: RecordedSource
    ) throws -> ClaimTime {
        if let exact = record.exactDuring { return worded(exact, record.duringText) }
        let isSince = written.value.foldedName.hasPrefix("since ")
        return worded(try time(written, relativeTo: isSince ? said : source.published ?? said), record.duringText)
    }

    private func worded(_ time: ClaimTime, _ words: String?) -> ClaimTime {
        guard let words else { return time }
        var time = time
        time.text = words
        return time
    }

    /// The time that follows where none is stated: a level or rate holds when it is said, a count from an unknown start
    /// up to then, and what is no figure at all times.
    static func during(of object: ClaimObject, predicate: Predicate, said: ClaimTime) -> ClaimTime {
        ClaimTime.following(from: said, for: object, measure: predicate.measure)
    }

    /// Reads EDTF, or plain words relative to a date.
    func time(
        _ written: Located<String>, relativeTo reference: @autoclosure () throws -> ClaimTime?
    ) throws -> ClaimTime {
        if let plain = ClaimTime(calendar: written.value) { return plain }
        if let exact = try? EDTF(written.value) { return ClaimTime(text: written.value, edtf: exact) }
        let reference = try reference()
        guard let moment = reference?.bounds.to ?? reference?.bounds.from else {
            do {
                return try ClaimTime(edtf: written.value)
            } catch {
                throw RecordError(
                    "the date “\(written.value)” cannot be read: \(error)", at: written.place,
                    hint: reference == nil
                        ? "Here a date stands by itself, such as 2024-01-05, 2024-01 or 2024."
                        : "Without a published date of the source, only EDTF is read, such as 2024-01-05.")
            }
        }
        do {
            return try TimePhraseReader(relativeTo: Day(containing: moment)).read(written.value)
        } catch {
            throw RecordError("the date “\(written.value)” cannot be read: \(error)", at: written.place)
        }
    }

    struct ReadObject {
        var value: ClaimObject
        var row: RowID?
        var population: String?
    }

    /// The object, read as the predicate declares it.
    func object(_ record: ObjectRecord, of predicate: Predicate, source: RecordedSource) throws -> ReadObject {
        switch record {
        case .entity(let name): return try entityObject(name)
        case .text(let text): return ReadObject(value: .text(text.value))
        case .date(let date): return try dateObject(date, source)
        case .figure(let figure): return ReadObject(value: .figure(try self.figure(figure, predicate)))
        case .words(let words):
            switch predicate.object {
            case .entity: return try entityObject(words)
            case .text: return ReadObject(value: .text(words.value))
            case .date: return try dateObject(words, source)
            case .figure: return try figureObject(words, predicate)
            }
        }
    }

    /// A date as an object is its EDTF: the record has no words beside it.
    private func dateObject(_ written: Located<String>, _ source: RecordedSource) throws -> ReadObject {
        var date = try time(written, relativeTo: source.published)
        date.text = date.edtf
        return ReadObject(value: .date(date))
    }

    private func entityObject(_ name: Located<String>) throws -> ReadObject {
        let known = try entity(name)
        return ReadObject(value: .entity(known.reference), row: known.row)
    }

    private func figureObject(_ words: Located<String>, _ predicate: Predicate) throws -> ReadObject {
        do {
            let reading = try figures.read(words.value, predicateUnit: predicate.unit)
            noteUnit(of: reading.figure, predicate, at: words.place)
            return ReadObject(value: .figure(reading.figure), population: reading.population)
        } catch {
            throw RecordError(
                "“\(words.value)” cannot be read as a figure for `\(predicate.id)`: \(error)", at: words.place)
        }
    }

    /// A unit that the predicate does not count in is taken, but never compared with those it does: most likely a slip.
    private func noteUnit(of figure: Figure, _ predicate: Predicate, at place: RecordPlace) {
        guard isVerbose, let declared = predicate.unit, let unit = figure.unit,
            !UnitDimension.comparable(declared, unit)
        else { return }
        report.notes.append("\(place): “\(figure.text)” counts \(unit), where \(predicate.id) counts \(declared)")
    }

    /// A figure whose bounds are given outright: what is asserted is plausible, unless the record says otherwise.
    private func figure(_ record: FigureRecord, _ predicate: Predicate) throws -> Figure {
        let hedge: Hedge = try Choice.read(record.hedge, as: "`hedge`")
        let asserts = hedge != .unknown
        let asserted = FigureInterval(
            lower: record.lower, lowerExclusive: record.lowerExclusive, upper: record.upper,
            upperExclusive: record.upperExclusive)
        let plausible = record.plausible.map {
            FigureInterval(
                lower: $0.lower, lowerExclusive: $0.lowerExclusive, upper: $0.upper, upperExclusive: $0.upperExclusive)
        }
        return Figure(
            text: record.text.value, hedge: hedge, value: record.value, asserted: asserts ? asserted : nil,
            plausible: asserts ? plausible ?? asserted : nil, unit: record.unit?.value ?? (record.plausible == nil ? predicate.unit : nil))
    }
}
