import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// Decides conditions that no statement could: on claims, on the rows of a stage, and on the bindings of a match.
final class ConditionEvaluator {
    let fields: ClaimFields
    private let facts: BaseFacts
    private var expansions: [Expansion: Set<String>] = [:]

    /// What a name stands for, by how it is asked for.
    private struct Expansion: Hashable {
        enum Kind { case speakers, within, around }
        var kind: Kind
        var id: String
    }

    init(fields: ClaimFields) {
        self.fields = fields
        facts = BaseFacts(reader: fields.reader, view: fields.view)
    }

    /// What a column is, for the claim, row or binding at hand; numbers of figures come with their unit.
    typealias LookUp = (ColumnReference) throws -> AnswerValue

    func holds(_ condition: ResolvedCondition, of claim: Claim) throws -> Bool {
        try holds(condition, of: claim) { column in
            guard case .field(let field) = column.origin else { return .null }
            let value = try self.fields.value(field, of: claim)
            return value.withUnit(ClaimFields.unit(of: claim), if: field.base.isAmount)
        }
    }

    /// What a variable stands for.
    typealias Variables = (String) throws -> AnswerValue

    /// - Parameters:
    ///   - claim: what the conditions that are no comparisons are about; `nil` where there are none.
    ///   - variables: what the variables in those conditions stand for.
    func holds(
        _ condition: ResolvedCondition, of claim: Claim?, variables: Variables = { _ in .null }, _ lookUp: LookUp
    ) throws -> Bool {
        switch condition {
        case .all(let members):
            return try members.allSatisfy { try holds($0, of: claim, variables: variables, lookUp) }
        case .any(let members):
            return try members.contains { try holds($0, of: claim, variables: variables, lookUp) }
        case .not(let member): return try !holds(member, of: claim, variables: variables, lookUp)
        case .test(.comparison(let comparison), _): return try holds(comparison, lookUp)
        case .test(.isNull(let column), _): return try lookUp(column).isMissing
        case .test(let test, _):
            guard let claim else { return false }
            if let variable = test.variable { return holds(test, of: claim, as: try variables(variable)) }
            return try holds(test, of: claim)
        }
    }

    /// Whether the claim has in the place of a variable what it stands for, as recorded.
    private func holds(_ test: ConditionTest, of claim: Claim, as value: AnswerValue) -> Bool {
        switch test {
        case .predicate: value == .name(claim.predicate)
        case .subject: value == .entity(claim.subject)
        case .about: value == .entity(claim.subject) || value == AnswerValue(claim.object)
        case .speaker: value == .entity(claim.by)
        case .via: claim.via.contains { value == .entity($0) }
        case .place: claim.place.contains { value == .entity($0) }
        case .source: value == .name(claim.source)
        case .object: (try? ValueComparison.holds(AnswerValue(claim.object), .equal, value) { _, _ in [] }) ?? false
        case .time(.said, _): (try? ValueComparison.holds(.time(claim.said), .equal, value) { _, _ in [] }) ?? false
        case .time(.during, _): (try? ValueComparison.holds(.time(claim.during), .equal, value) { _, _ in [] }) ?? false
        case .quoting, .comparison, .isNull: false
        }
    }

    private func holds(_ comparison: ResolvedComparison, _ lookUp: LookUp) throws -> Bool {
        let value = try lookUp(comparison.column)
        if value.isMissing { return false }
        let other: AnswerValue =
            switch comparison.value {
            case .entity(let entity): .entity(entity)
            case .name(let name): .name(name)
            case .figure(let figure): .figure(figure)
            case .time(let time): .time(time)
            case .text(let text): .text(text)
            case .object(let object): value.reading(of: object)
            case .variable(let column): try lookUp(column)
            }
        return try ValueComparison.holds(value, comparison.comparator, other) { id, direction in
            try self.ids(Expansion(kind: direction == .within ? .within : .around, id: id))
        }
    }

    private func holds(_ test: ConditionTest, of claim: Claim) throws -> Bool {
        switch test {
        case .predicate(.exactly(let predicate)): claim.predicate == predicate.id
        case .subject(.exactly(let entity)): claim.subject == entity
        case .about(.exactly(let entity)): claim.subject == entity || claim.object == .entity(entity)
        case .speaker(.exactly(let entity)): try ids(Expansion(kind: .speakers, id: entity.id)).contains(claim.by.id)
        case .via(.exactly(let entity)): claim.via.contains(entity)
        case .source(.exactly(let name)): try isSource(name, of: claim)
        case .place(.exactly(let place)):
            try !ids(Expansion(kind: .within, id: place.id)).isDisjoint(with: claim.place.map(\.id))
        case .object(.exactly(let value)):
            try ValueComparison.holds(
                AnswerValue(claim.object), .equal, AnswerValue(claim.object).reading(of: value)) { _, _ in [] }
        case .time(.said, .exactly(let time)): claim.said.bounds.meets(time.bounds)
        case .time(.during, .exactly(let time)): claim.during.bounds.meets(time.bounds)
        case .via: !claim.via.isEmpty
        case .place: !claim.place.isEmpty
        case .predicate, .subject, .about, .speaker, .source, .object, .time: true
        case .quoting(let words): claim.quote?.exact.searchWords.holds(words.searchWords) ?? false
        case .comparison, .isNull: false
        }
    }

    private func isSource(_ name: SourceName, of claim: Claim) throws -> Bool {
        if name.kinds.contains(.id), claim.source == name.name { return true }
        guard let source = try fields.source(claim.source) else { return false }
        let folded = name.name.foldedName
        return name.kinds != [.id]
            && (source.outlet?.foldedName == folded || source.agency?.foldedName == folded)
    }

    private func ids(_ expansion: Expansion) throws -> Set<String> {
        if let known = expansions[expansion] { return known }
        let rows =
            switch expansion.kind {
            case .speakers: try facts.speakerRows(for: expansion.id)
            case .within: try facts.rows(within: expansion.id)
            case .around: try facts.rows(around: expansion.id)
            }
        let ids = Set(try rows.map { try facts.reader.reference(ofEntity: $0, view: facts.view).id })
        expansions[expansion] = ids
        return ids
    }
}

extension ClaimField {
    /// Whether it is a number of the claim's figure, which has a unit.
    var isAmount: Bool { type == .number }
}

extension AnswerValue {
    /// A number with its unit, where it has one.
    func withUnit(_ unit: String?, if isAmount: Bool) -> AnswerValue {
        guard isAmount, let unit, case .number(let number) = self else { return self }
        return .figure(Figure(number: number, unit: unit))
    }

    /// Missing: null, an empty list, or a time that is open at both ends.
    var isMissing: Bool {
        switch self {
        case .null: true
        case .list(let members): members.isEmpty
        case .time(let time): time.bounds.isOpen
        default: false
        }
    }

    /// The reading of a value that is of this one's kind.
    func reading(of object: ObjectValue) -> AnswerValue {
        switch self {
        case .entity: object.entity.map(AnswerValue.entity) ?? .null
        case .time: AnswerValue(time: object.date)
        case .figure, .number, .integer: object.figure.map(AnswerValue.figure) ?? .null
        case .text, .name: AnswerValue(text: object.text)
        case .list(let members): members.first?.reading(of: object) ?? .null
        case .null, .object: .null
        }
    }
}

extension String {
    /// The words as full-text search tells them apart: letters and digits, without case and accents.
    fileprivate var searchWords: [String] {
        foldedName.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}

extension [String] {
    /// Whether the words stand side by side in these.
    fileprivate func holds(_ words: [String]) -> Bool {
        guard !words.isEmpty, words.count <= count else { return false }
        return (0...count - words.count).contains { Array(self[$0..<$0 + words.count]) == words }
    }
}
