import ClaimLanguage
import ClaimModel

/// Pass `expand`: names become the rows they stand for, and each condition a test of columns.
///
/// What no statement can decide (origins, figures against intervals, text beyond ASCII) is kept as it is, with the
/// reason.
struct Expansion {
    let facts: any PlanFacts
    let notes = Notes()

    /// What the names stand for, in the order in which they were looked up.
    final class Notes {
        var names: [String] = []
    }

    /// Notes how many rows a name stands for.
    private func noted(_ name: String, _ rows: [Int64], _ one: String, _ many: String) -> [Int64] {
        notes.names.append("\(name): \(rows.count) \(rows.count == 1 ? one : many)")
        return rows
    }

    func expand(_ condition: ResolvedCondition) throws -> PlannedCondition {
        switch condition {
        case .all(let members): .all(try members.map(expand))
        case .any(let members): .any(try members.map(expand))
        case .not(let member): .not(try expand(member))
        case .test(let test, _): try expand(test, whole: condition)
        }
    }

    private func expand(_ test: ConditionTest, whole: ResolvedCondition) throws -> PlannedCondition {
        switch test {
        case .predicate(.exactly(let predicate)): .test(.predicate(try facts.predicateRows(of: predicate.id)))
        case .subject(.exactly(let entity)): .test(.entity(.subject, try rows(of: entity)))
        case .about(.exactly(let entity)): .test(.about(try rows(of: entity)))
        case .speaker(.exactly(let entity)):
            .test(.entity(.speaker, noted("by \(entity.id)", try facts.speakerRows(for: entity.id), "speaker", "speakers")))
        case .via(.exactly(let entity)):
            .test(.list(.via, noted("via \(entity.id)", try facts.lists(holding: rows(of: entity)), "chain of hands", "chains of hands")))
        case .source(.exactly(let source)): .test(.source(source))
        case .place(.exactly(let place)):
            .test(
                .list(
                    .place,
                    noted(
                        "in \(place.id)", try facts.lists(holding: facts.rows(within: place.id)), "combination of places",
                        "combinations of places")))
        case .object(.exactly(let value)): try equals(value, whole)
        case .time(let axis, .exactly(let time)): .test(try meets(axis, time.bounds))
        // Every claim has these, so that there is one holds always.
        case .predicate, .subject, .about, .speaker, .source, .object, .time: .always
        case .via: .not(.test(.missing(.list(.via))))
        case .place: .not(.test(.missing(.list(.place))))
        case .quoting(let words): .test(.quoting(words))
        case .comparison(let comparison): try expand(comparison, whole)
        case .isNull(let column): isNull(column, whole)
        }
    }

    func rows(of entity: EntityReference) throws -> [Int64] {
        noted(entity.id, try facts.entityRows(of: entity.id), "entity", "entities merged into one")
    }

    private func meets(_ axis: TimeAxis, _ bounds: TimeBounds) throws -> PlannedTest {
        switch axis {
        case .said: .meets(.said, bounds, startIsNeverOpen: try !facts.hasOpenSaid())
        case .during: .meets(.during, bounds, startIsNeverOpen: false)
        }
    }

    /// The object is the value in any of its readings.
    func equals(_ value: ObjectValue, _ whole: ResolvedCondition) throws -> PlannedCondition {
        var readings: [PlannedCondition] = []
        if let entity = value.entity { readings.append(.test(.entity(.object, try rows(of: entity)))) }
        if let figure = value.figure {
            guard let number = figure.value else {
                return .evaluated(whole, because: "a figure without a number")
            }
            guard let reading = amount(.value, .equal, number, figure.unit) else {
                return .evaluated(whole, because: "units are converted")
            }
            readings.append(reading)
        }
        if let date = value.date { readings.append(.test(.objectDays(.equal, date.bounds))) }
        if let text = value.text {
            guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
                return .evaluated(whole, because: "text beyond ASCII is compared without regard to case")
            }
            readings.append(.test(.objectText(text)))
        }
        return readings.count == 1 ? readings[0] : PlannedCondition.any(readings)
    }

    /// A number, in the unit asked for where there is one; physical units convert, which is the evaluator's.
    func amount(
        _ column: NumberColumn, _ comparator: Operator, _ number: Double, _ unit: String?
    ) -> PlannedCondition? {
        guard let unit else { return .test(.number(column, comparator, number)) }
        let normal = UnitDimension.normalised(unit)
        guard comparator == .equal || UnitDimension(unit: normal) == nil else { return nil }
        return .test(.amount(column, comparator, number, unit: normal))
    }
}
