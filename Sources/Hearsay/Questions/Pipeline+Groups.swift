import ClaimLanguage
import ClaimModel

/// Stages that gather rows by columns.
extension Pipeline {
    /// How often each combination of values comes up; most first, then by key.
    func count(_ rows: Rows, by columns: [ColumnReference]) throws -> [[AnswerValue]] {
        if columns.isEmpty { return [[.integer(rows.count)]] }
        var counts: [[AnswerValue]: Int] = [:]
        for row in try values(of: columns, in: rows) {
            for key in row.combinations { counts[key, default: 0] += 1 }
        }
        return counts.mostFirst
    }

    /// What figures of one predicate and unit range over; by key.
    mutating func stats(
        _ rows: Rows, by columns: [ColumnReference], _ given: [ResultColumn]
    ) throws -> [[AnswerValue]] {
        let claims = rows.claims
        var groups: [[AnswerValue]: FigureStats] = [:]
        var left = 0
        for (claim, row) in zip(claims, try values(of: columns, in: rows)) {
            guard let figure = claim.object.figure, claim.stance == .affirms, claim.mood == .stated, let range = figure.compared() else {
                left += 1
                continue
            }
            let unit = AnswerValue(try figure.unit ?? fields.predicate(claim.predicate)?.unit)
            for key in row.combinations {
                let whole = key + [.name(claim.predicate), unit]
                groups[whole, default: FigureStats()].add(
                    claim, range, value: figure.value, origin: try fields.origin(of: claim.source))
            }
        }
        if left > 0 {
            notes.append(
                "\(left) \(left == 1 ? "claim was" : "claims were") left out of the figures: denied, planned, forecast or possible, or without an amount.")
        }
        // A column that was asked for is not shown twice.
        let asked = Set(columns.map(\.column.name))
        return groups.sorted { $0.key.precedes($1.key) }.map { key, stats in
            let own = key.dropLast(2)
            let named = [("predicate", key[key.count - 2]), ("unit", key[key.count - 1])] + stats.columns
            return own + named.filter { !asked.contains($0.0) }.map(\.1)
        }
    }

    /// The documents that the claims come from; oldest first.
    func sources(_ claims: [Claim]) throws -> [[AnswerValue]] {
        var counts: [String: Int] = [:]
        for claim in claims { counts[claim.source, default: 0] += 1 }
        let rows = try counts.map { id, count -> [AnswerValue] in
            let source = try fields.source(id)
            return [
                .name(id), AnswerValue(source?.outlet), AnswerValue(source?.agency), AnswerValue(text: source?.title),
                AnswerValue(time: source?.published), AnswerValue(try fields.origin(of: id)), .integer(count),
            ]
        }
        return rows.sorted { one, two in
            let order = ValueOrder.compare(one[4], two[4])
            return order == 0 ? ValueOrder.compare(one[0], two[0]) < 0 : order < 0
        }
    }

    /// Who speaks in the claims; most claims first.
    func speakers(_ claims: [Claim]) throws -> [[AnswerValue]] {
        var groups: [EntityReference: [Claim]] = [:]
        for claim in claims { groups[claim.by, default: []].append(claim) }
        let rows = try groups.map { speaker, claims -> [AnswerValue] in
            let origins = Set(try claims.map { try fields.origin(of: $0.source) ?? $0.source })
            let times = claims.map { AnswerValue.time($0.said) }
            return [
                .entity(speaker), .integer(claims.count), .integer(Set(claims.map(\.subject)).count),
                .integer(Set(claims.map(\.source)).count), .integer(origins.count),
                times.min { ValueOrder.compare($0, $1) < 0 } ?? .null,
                times.max { ValueOrder.compare($0, $1) < 0 } ?? .null,
            ]
        }
        return rows.sorted { one, two in
            if one[1] != two[1] { return ValueOrder.compare(one[1], two[1], isDescending: true) < 0 }
            return Array(one.prefix(1)).precedes(Array(two.prefix(1)))
        }
    }
}

/// What the figures of a group range over.
private struct FigureStats {
    private var lowest: Double?? = .none
    private var highest: Double?? = .none
    private var values: [Double] = []
    private var claims = 0
    private var speakers: Set<EntityReference> = []
    private var sources: Set<String> = []
    private var origins: Set<String> = []

    mutating func add(_ claim: Claim, _ range: FigureInterval, value: Double?, origin: String?) {
        lowest = .some(Self.outer(lowest, range.lower, min))
        highest = .some(Self.outer(highest, range.upper, max))
        if let value { values.append(value) }
        claims += 1
        speakers.insert(claim.by)
        sources.insert(claim.source)
        origins.insert(origin ?? claim.source)
    }

    /// An open bound leaves the whole open.
    private static func outer(_ known: Double??, _ bound: Double?, _ pick: (Double, Double) -> Double) -> Double? {
        guard let known else { return bound }
        guard let known, let bound else { return nil }
        return pick(known, bound)
    }

    var columns: [(String, AnswerValue)] {
        [
            ("lowest", AnswerValue(number: lowest ?? nil)), ("median", AnswerValue(number: Decimals.median(values))),
            ("highest", AnswerValue(number: highest ?? nil)), ("claims", .integer(claims)),
            ("speakers", .integer(speakers.count)), ("sources", .integer(sources.count)),
            ("origins", .integer(origins.count)),
        ]
    }
}

extension [[AnswerValue]: Int] {
    /// Keys with their counts, most first, then by key.
    var mostFirst: [[AnswerValue]] {
        sorted { one, two in
            one.value == two.value ? one.key.precedes(two.key) : one.value > two.value
        }.map { $0.key + [.integer($0.value)] }
    }
}

extension [AnswerValue] {
    /// Each way to take one element of every list among the values; a list without elements is missing.
    var combinations: [[AnswerValue]] {
        var combinations: [[AnswerValue]] = [[]]
        for value in self {
            guard case .list(let members) = value else {
                for index in combinations.indices { combinations[index].append(value) }
                continue
            }
            var seen: Set<AnswerValue> = []
            let choices = members.isEmpty ? [.null] : members.filter { seen.insert($0).inserted }
            combinations = combinations.flatMap { start in choices.map { start + [$0] } }
        }
        return combinations
    }

    /// The order of keys: value by value, then by all that tells them apart.
    func precedes(_ other: [AnswerValue]) -> Bool {
        for (one, two) in zip(self, other) {
            let order = ValueOrder.compare(one, two)
            if order != 0 { return order < 0 }
        }
        return map(\.identity).lexicographicallyPrecedes(other.map(\.identity))
    }
}

extension AnswerValue {
    /// Text that differs where values differ, for the order of what is otherwise equal.
    fileprivate var identity: String {
        switch self {
        case .null: ""
        case .entity(let entity): entity.id
        case .name(let name), .text(let name): name
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .time(let time): time.edtf + " " + time.text
        case .figure(let figure): [figure.hedge.rawValue, figure.unit ?? "", figure.text].joined(separator: " ")
        case .list(let members): members.map(\.identity).joined(separator: ",")
        case .object(let fields): fields.map { $0.value.identity }.joined(separator: ",")
        }
    }
}
