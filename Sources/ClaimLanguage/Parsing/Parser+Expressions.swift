extension Parser {
    mutating func filter() throws(QuestionError) -> Filter {
        let start = take().span.start
        return Filter(expression: try disjunction(), span: span(from: start))
    }

    private mutating func disjunction() throws(QuestionError) -> Expression {
        var members = [try conjunction()]
        while take(.or) { members.append(try conjunction()) }
        return members.count == 1 ? members[0] : .or(members)
    }

    private mutating func conjunction() throws(QuestionError) -> Expression {
        var members = [try test()]
        while take(.and) { members.append(try test()) }
        return members.count == 1 ? members[0] : .and(members)
    }

    private mutating func test() throws(QuestionError) -> Expression {
        let start = current.span.start
        guard take(.not) else { return try positiveTest() }
        let test = try positiveTest()
        return .not(test, span(from: start))
    }

    private mutating func positiveTest() throws(QuestionError) -> Expression {
        let start = current.span.start
        if current.isSign(.open) {
            let inside = try nested { (parser) throws(QuestionError) in
                let inside = try parser.disjunction()
                guard parser.take(.close) else { throw parser.unexpected(.closingFilter) }
                return inside
            }
            return .parentheses(inside, span(from: start))
        }
        let column = try column(expecting: .field)
        if take(word: "is") {
            let isNegated = take(.not)
            guard take(word: "null") else { throw unexpected(.null) }
            return .null(column, isNegated: isNegated, span(from: start))
        }
        guard let comparator = Operator(rawValue: current.text), isOperator(current) else {
            throw unexpected(.comparator)
        }
        let sign = take()
        let value = try value(after: sign.text)
        return .comparison(
            Comparison(column: column, comparator: comparator, comparatorSpan: sign.span, value: value))
    }

    private func isOperator(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .sign: true
        default: false
        }
    }

    mutating func column(expecting expectation: Expectation) throws(QuestionError) -> Column {
        switch current.kind {
        case .word, .reserved(.by), .reserved(.via), .reserved(.said), .reserved(.during):
            let token = take()
            return Column(name: token.text, isVariable: false, span: token.span)
        case .variable:
            let token = take()
            return Column(name: token.text, isVariable: true, span: token.span)
        default: throw unexpected(expectation)
        }
    }

    mutating func columns() throws(QuestionError) -> [Column] {
        var columns = [try column(expecting: .column)]
        while take(.comma) { columns.append(try column(expecting: .column)) }
        return columns
    }
}
