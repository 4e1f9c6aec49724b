import ClaimLanguage
import ClaimModel

extension Pipeline {
    /// How often each combination of values comes up among rows; most first, then by key.
    func count(_ rows: Rows, by columns: [ColumnReference]) throws -> [[AnswerValue]] {
        if columns.isEmpty { return [[.integer(rows.count)]] }
        var counts: [[AnswerValue]: Int] = [:]
        for row in try values(of: columns, in: rows) {
            for key in row.combinations { counts[key, default: 0] += 1 }
        }
        return counts.mostFirst
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
