extension Filter {
    var printed: String { "where " + expression.printed }
}

extension Expression {
    var printed: String {
        switch self {
        case .or(let members): members.map(\.printed).joined(separator: " or ")
        case .and(let members): members.map(\.printed).joined(separator: " and ")
        case .not(let member, _): "not " + member.printed
        case .parentheses(let member, _): "(" + member.printed + ")"
        case .comparison(let comparison):
            [comparison.column.text, comparison.comparator.rawValue, comparison.value.printed].joined(separator: " ")
        case .null(let column, let isNegated, _): column.text + (isNegated ? " is not null" : " is null")
        }
    }
}

extension [Column] {
    var printed: String { map(\.text).joined(separator: ", ") }
}

extension Amount {
    var printed: String {
        switch self {
        case .word(let word, _): word
        case .parameter(let parameter): "$" + parameter.name
        }
    }
}

extension Stage {
    var printed: String {
        switch kind {
        case .trace: return "trace"
        case .sources: return "sources"
        case .speakers: return "speakers"
        case .conflicts(let all, let strict): return "conflicts" + (all ? " all" : "") + (strict ? " strict" : "")
        case .count(let columns): return "count" + (columns.isEmpty ? "" : " by " + columns.printed)
        case .stats(let columns): return "stats" + (columns.isEmpty ? "" : " by " + columns.printed)
        case .sort(let keys):
            return "sort "
                + keys.map { $0.column.text + ($0.order.map { " " + $0.rawValue } ?? "") }.joined(separator: ", ")
        case .first(let amount): return "first " + amount.printed
        case .skip(let amount): return "skip " + amount.printed
        case .select(let columns): return "select " + columns.printed
        case .filter(let filter): return filter.printed
        }
    }
}
