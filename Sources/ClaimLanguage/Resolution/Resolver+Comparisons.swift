import ClaimModel

/// `where`: each comparison with a value of its column's type.
extension Resolver {
    mutating func condition(_ expression: Expression, of rows: Rows) throws(QuestionError) -> ResolvedCondition {
        switch expression {
        case .or(let members): return .any(try conditions(members, of: rows))
        case .and(let members): return .all(try conditions(members, of: rows))
        case .not(let member, _): return .not(try condition(member, of: rows))
        case .parentheses(let member, _): return try condition(member, of: rows)
        case .null(let column, let isNegated, let span):
            let test = ResolvedCondition.test(.isNull(try self.column(column, of: rows)), span)
            return isNegated ? .not(test) : test
        case .comparison(let comparison):
            return .test(.comparison(try resolved(comparison, of: rows)), comparison.span)
        }
    }

    private mutating func conditions(_ members: [Expression], of rows: Rows) throws(QuestionError)
        -> [ResolvedCondition]
    {
        var conditions: [ResolvedCondition] = []
        for member in members { conditions.append(try condition(member, of: rows)) }
        return conditions
    }

    private mutating func resolved(_ comparison: Comparison, of rows: Rows) throws(QuestionError) -> ResolvedComparison
    {
        let column = try self.column(comparison.column, of: rows)
        let fits = column.comparators
        guard fits.contains(comparison.comparator) else {
            throw error(
                .comparator(
                    comparison.comparator, field: comparison.column.text, type: column.column.type.words, fits: fits),
                at: comparison.comparatorSpan)
        }
        let value: ComparedValue
        if let variable = comparison.value.variable {
            value = .variable(try operand(variable, beside: column, of: rows))
        } else {
            do {
                value = try self.value(comparison.value, for: column, comparison.comparator, of: rows)
            } catch {
                throw explained(error, comparison.value, of: rows)
            }
        }
        return ResolvedComparison(column: column, comparator: comparison.comparator, value: value)
    }

    /// The error, with a hint where the value is the name of a field.
    private func explained(_ error: QuestionError, _ value: Value, of rows: Rows) -> QuestionError {
        guard error.hint == nil, case .phrase(let phrase) = value, !phrase.isQuoted,
            (try? column(Column(name: phrase.text, isVariable: false, span: phrase.span), of: rows)) != nil
        else { return error }
        var explained = error
        explained.hint = .fieldOnTheRight(phrase.text)
        return explained
    }

    /// Whether the column holds those who speak or pass on.
    private func isVoice(_ column: ColumnReference) -> Bool {
        switch column.origin {
        case .variable(let name, .whole): voices.contains(name)
        case .row(let name) where isMatch: voices.contains(name)
        default: column.base == .speaker || column.base == .via
        }
    }

    /// A variable on the right side: of a type that can be compared with the left one.
    private func operand(
        _ variable: Variable, beside column: ColumnReference, of rows: Rows
    ) throws(QuestionError) -> ColumnReference {
        let written = Column(name: String(variable.text.dropFirst()), isVariable: true, span: variable.span)
        let other = try self.column(written, of: rows)
        let types = Set([column.column.type, other.column.type])
        guard types.count == 1 || types.contains(.object) || types == [.number, .figure] else {
            throw error(
                .otherType(
                    variable: variable.text, type: other.column.type.words, field: column.writtenName,
                    fieldType: column.column.type.words), at: variable.span)
        }
        return other
    }

    private mutating func value(
        _ value: Value, for column: ColumnReference, _ comparator: Operator, of rows: Rows
    ) throws(QuestionError) -> ComparedValue {
        switch column.column.type {
        case .entity:
            return .entity(try entity(value, speaking: isVoice(column), after: comparator.rawValue))
        case .name: return .name(try name(value, for: column))
        case .number: return .figure(try figure(value, unit: nil, comparator))
        case .figure:
            let scope: Scope = if case .claims(let scope) = rows { scope } else { .none }
            return .figure(try figure(value, unit: scope.unit, comparator))
        case .time: return .time(try time(value))
        case .text: return .text(try words(of: value).text)
        case .object: return .object(try object(value, comparator))
        case .list: return .text(try words(of: value).text)
        }
    }

    /// A figure that has what the operator compares: a nominal value, or an interval.
    private mutating func figure(
        _ value: Value, unit: String?, _ comparator: Operator
    ) throws(QuestionError) -> Figure {
        let figure = try figure(value, unit: unit)
        let isOfInterval = [.within, .contains, .overlaps, .disjoint].contains(comparator)
        guard isOfInterval ? figure.asserted != nil : figure.value != nil else {
            throw error(.unreadableFigure(figure.text, reason: "it names no number"), at: value.span)
        }
        return figure
    }

    /// A value beside an object of unknown kind: in the readings for which the operator has a meaning.
    private mutating func object(_ value: Value, _ comparator: Operator) throws(QuestionError) -> ObjectValue {
        var object = try self.object(value, in: .none, after: comparator.rawValue)
        if !FieldType.entity.comparators.contains(comparator) { object.entity = nil }
        if !FieldType.text.comparators.contains(comparator) { object.text = nil }
        if object == ObjectValue() { object.figure = try figure(value, unit: nil) }
        return object
    }

    private mutating func name(_ value: Value, for column: ColumnReference) throws(QuestionError) -> String {
        switch column.base {
        case .predicate: return try predicate(value).id
        case .outlet: return try source(value, after: "outlet", kind: .outlet).name
        case .agency: return try source(value, after: "agency", kind: .agency).name
        case .source: return try source(value, after: "source", kind: .id).name
        case .stance: return try choice(value, "stance", among: Stance.allCases.map(\.rawValue))
        case .status: return try choice(value, "status", among: ClaimStatus.allCases.map(\.rawValue))
        case .measure: return try choice(value, "measure", among: Measure.allCases.map(\.rawValue))
        case .hedge: return try choice(value, "hedge", among: Hedge.allCases.map(\.rawValue))
        default: return try words(of: value).text
        }
    }

    private mutating func choice(_ value: Value, _ field: String, among known: [String]) throws(QuestionError) -> String
    {
        let words = try words(of: value)
        guard let choice = known.first(where: { $0 == words.text.lowercased() }) else {
            throw error(.unknownChoice(words.text, field: field, known: known), at: words.span)
        }
        return choice
    }
}

extension ColumnReference {
    /// The field of a claim that the column shows, whole; `nil` for computed columns and parts.
    var base: ClaimField? {
        switch origin {
        case .field(let field), .variable(_, .field(let field)): field.part == .whole ? field.base : nil
        case .variable(_, .figure(let field)): field
        case .variable: nil
        case .row(let name):
            ClaimField.named(name).flatMap { field in
                field.part == .whole && field.type == column.type ? field.base : nil
            }
        }
    }

    /// As the question has it.
    var writtenName: String {
        if case .variable = origin { "?" + column.name } else { column.name }
    }

    /// The operators that fit: ids can be ordered, so that each of two claims is named once.
    var comparators: [Operator] {
        let fits = column.type.comparators
        return isID ? fits + [.less, .lessOrEqual, .greater, .greaterOrEqual] : fits
    }

    private var isID: Bool {
        switch origin {
        case .field(let field), .variable(_, .field(let field)): field == Field(.id)
        case .variable: false
        case .row(let name): (name == "id" || name.hasSuffix(".id")) && column.type == .name
        }
    }
}

extension FieldType {
    /// The operators that have a meaning for the type.
    var comparators: [Operator] {
        switch self {
        case .number, .figure, .time, .object: Operator.allCases
        case .entity: [.equal, .notEqual, .contains, .within]
        case .name: [.equal, .notEqual]
        case .text: [.equal, .notEqual, .contains]
        case .list: []
        }
    }
}
