import ClaimModel

/// What the predicate beside a condition tells of a claim's object.
struct Scope: Hashable {
    /// The predicate's id; `nil` where several fit.
    var predicate: String?
    var object: ObjectKind?
    var unit: String?

    static let none = Scope()
}

/// Objects and figures.
extension Resolver {
    /// What the triples among conditions that stand side by side tell; else what is known from outside them.
    mutating func scope(of conditions: [Alternatives], in outer: Scope) throws(QuestionError) -> Scope {
        for alternatives in conditions {
            var scopes: Set<Scope> = []
            for member in alternatives.members {
                guard !member.isNegated, case .triple(let triple) = member.kind,
                    case .value(let value) = triple.predicate, value.variable == nil
                else {
                    scopes.removeAll()
                    break
                }
                let predicate = try self.predicate(value)
                scopes.insert(Scope(predicate: predicate.id, object: predicate.object, unit: predicate.unit))
            }
            if let scope = scopes.first {
                if scopes.count == 1 { return scope }
                let kinds = Set(scopes.map(\.object))
                let units = Set(scopes.map(\.unit))
                return Scope(
                    predicate: nil, object: kinds.count == 1 ? scope.object : nil,
                    unit: units.count == 1 ? scope.unit : nil)
            }
        }
        return outer
    }

    /// An object: of the kind that the predicate has, else in every way in which the words can be read.
    mutating func object(_ value: Value, in scope: Scope, after word: String) throws(QuestionError) -> ObjectValue {
        switch scope.object {
        case .entity: return ObjectValue(entity: try entity(value, speaking: false, after: word))
        case .figure: return ObjectValue(figure: try figure(value, unit: scope.unit))
        case .date: return ObjectValue(date: try time(value))
        case .text: return ObjectValue(text: try words(of: value).text)
        case nil: break
        }
        let words = try words(of: value)
        try refuseLongerName(words, after: word) { (resolver, name) throws(QuestionError) in
            try !resolver.entities(named: name, speaking: false).isEmpty
        }
        let entities = try self.entities(named: words.text, speaking: false)
        return ObjectValue(
            entity: entities.isEmpty ? nil : try entity(value, speaking: false, after: word),
            figure: try? context.figures.figure(words.text, unit: nil), date: try? time(value), text: words.text)
    }

    mutating func figure(_ value: Value, unit: String?) throws(QuestionError) -> Figure {
        let words = try words(of: value)
        do {
            return try context.figures.figure(words.text, unit: unit)
        } catch {
            throw self.error(.unreadableFigure(words.text, reason: error.reason), at: words.span)
        }
    }
}
