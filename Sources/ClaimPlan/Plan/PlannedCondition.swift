package import ClaimLanguage
package import ClaimModel

/// A condition in terms of the base's columns, or one that only the evaluator can decide.
package indirect enum PlannedCondition: Hashable, Sendable {
    /// All hold; none at all holds always.
    case all([PlannedCondition])
    /// Any holds; none at all never holds.
    case any([PlannedCondition])
    case not(PlannedCondition)
    case test(PlannedTest)
    /// Left to the evaluator, and why.
    case evaluated(ResolvedCondition, because: String)

    static let always = PlannedCondition.all([])
    static let never = PlannedCondition.any([])

    /// Whether a statement can decide it.
    var isExpressible: Bool {
        switch self {
        case .all(let members), .any(let members): members.allSatisfy(\.isExpressible)
        case .not(let member): member.isExpressible
        case .test: true
        case .evaluated: false
        }
    }
}

/// One test of a claim's columns.
package enum PlannedTest: Hashable, Sendable {
    case entity(EntityColumn, [Int64])
    /// Subject or object.
    case about([Int64])
    /// The list of places or hands is one of these.
    case list(ListColumn, [Int64])
    /// The list is there, and every member is (or is not) one of these rows.
    case everyMember(ListColumn, [Int64], isIn: Bool)
    case predicate([Int64])
    case source(SourceName)
    /// The range meets the bounds. Where no `said` is open at its start, that need not be asked.
    case meets(TimeColumns, TimeBounds, startIsNeverOpen: Bool)
    case days(TimeColumns, Operator, TimeBounds)
    case quoting(String)
    case number(NumberColumn, Operator, Double)
    /// A number of that unit.
    case amount(NumberColumn, Operator, Double, unit: String)
    case code(CodeColumn, Operator, Int64)
    case word(WordColumn, Operator, String)
    /// Text without regard to case; the words are ASCII.
    case text(WordColumn, Operator, String)
    /// The claim's id, in the order of its digits.
    case key(KeyColumn, Operator, UInt64)
    case objectText(String)
    case objectDays(Operator, TimeBounds)
    case missing(MissingColumn)
}

package enum EntityColumn: Hashable, Sendable { case subject, speaker, object }

package enum ListColumn: Hashable, Sendable { case via, place }

package enum TimeColumns: Hashable, Sendable { case said, during, recorded, published, retrieved, object }

package enum NumberColumn: Hashable, Sendable { case value, lower, upper, plausibleLower, plausibleUpper }

package enum CodeColumn: Hashable, Sendable { case hedge, stance, status }

package enum KeyColumn: Hashable, Sendable { case id, reports }

package enum WordColumn: Hashable, Sendable {
    case measure, unit, verb, language, outlet, agency, source, recorder
    case quote, note, title, url
    case qualifier(String)
    case kind(EntityColumn)
}

package enum MissingColumn: Hashable, Sendable {
    case entity(EntityColumn)
    case list(ListColumn)
    case time(TimeColumns)
    case number(NumberColumn)
    case hedge
    case word(WordColumn)
    case reports
}
