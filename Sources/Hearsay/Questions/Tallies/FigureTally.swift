import ClaimLanguage
import ClaimModel

/// What figures of one predicate and unit range over; by key.
struct FigureTally: ClaimTally {
    private let columns: [ColumnReference]
    private var groups: [[AnswerValue]: FigureRange] = [:]
    private var left = 0

    init(_ columns: [ColumnReference]) { self.columns = columns }

    mutating func add(_ claim: Claim, _ fields: ClaimFields) throws {
        guard let figure = claim.object.figure, claim.stance == .affirms, claim.mood == .stated,
            let range = figure.compared()
        else {
            left += 1
            return
        }
        let unit = AnswerValue(try figure.unit ?? fields.predicate(claim.predicate)?.unit)
        for key in try fields.values(of: columns, of: claim).combinations {
            groups[key + [.name(claim.predicate), unit], default: FigureRange()].add(claim, range, value: figure.value)
        }
    }

    func result(_ fields: ClaimFields) throws -> (rows: [[AnswerValue]], note: String?) {
        // A column that was asked for is not shown twice.
        let asked = Set(columns.map(\.column.name))
        let rows = try groups.sorted { $0.key.precedes($1.key) }.map { key, range -> [AnswerValue] in
            let named = [("predicate", key[key.count - 2]), ("unit", key[key.count - 1])] + (try range.columns(fields))
            return Array(key.dropLast(2)) + named.filter { !asked.contains($0.0) }.map(\.1)
        }
        return (rows, left == 0 ? nil : leftOut)
    }

    private var leftOut: String {
        "\(left) \(left == 1 ? "claim was" : "claims were") left out of the figures: "
            + "denied, planned, forecast or possible, or without an amount."
    }
}

/// What the figures of a group range over.
private struct FigureRange {
    private var lowest: Double?? = .none
    private var highest: Double?? = .none
    private var values: [Double] = []
    private var claims = 0
    private var speakers: Set<EntityReference> = []
    private var sources: Set<String> = []

    mutating func add(_ claim: Claim, _ range: FigureInterval, value: Double?) {
        lowest = .some(Self.outer(lowest, range.lower, min))
        highest = .some(Self.outer(highest, range.upper, max))
        if let value { values.append(value) }
        claims += 1
        speakers.insert(claim.by)
        sources.insert(claim.source)
    }

    /// An open bound leaves the whole open.
    private static func outer(_ known: Double??, _ bound: Double?, _ pick: (Double, Double) -> Double) -> Double? {
        guard let known else { return bound }
        guard let known, let bound else { return nil }
        return pick(known, bound)
    }

    func columns(_ fields: ClaimFields) throws -> [(String, AnswerValue)] {
        let origins = Set(try sources.map { try fields.origin(of: $0) ?? $0 })
        return [
            ("lowest", AnswerValue(number: lowest ?? nil)), ("median", AnswerValue(number: Decimals.median(values))),
            ("highest", AnswerValue(number: highest ?? nil)), ("claims", .integer(claims)),
            ("speakers", .integer(speakers.count)), ("sources", .integer(sources.count)),
            ("origins", .integer(origins.count)),
        ]
    }
}
