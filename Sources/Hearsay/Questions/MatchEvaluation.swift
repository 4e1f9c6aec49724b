import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// Turns the rows of a match's statement into what its variables stand for, each combination once.
final class MatchEvaluation {
    private let match: MatchPlan
    private let evaluator: ConditionEvaluator
    private var claims: [RowID: Claim] = [:]
    private var found: Set<[AnswerValue]> = []

    init(_ match: MatchPlan, evaluator: ConditionEvaluator) {
        self.match = match
        self.evaluator = evaluator
    }

    private var fields: ClaimFields { evaluator.fields }

    /// The rows, by their values.
    var rows: [[AnswerValue]] { found.sorted { $0.precedes($1) } }

    func add(_ row: [RowID]) throws {
        let binding = Binding(
            claims: try row.prefix(match.patternCount).map(claim), row: row)
        for (claim, residual) in zip(binding.claims, match.residuals) {
            guard let residual else { continue }
            let holds = try evaluator.holds(
                residual, of: claim, variables: { try self.value(of: $0, in: binding) },
                { try self.field($0, of: claim) })
            guard holds else { return }
        }
        if let filter = match.filter {
            let holds = try evaluator.holds(filter, of: nil) { column in
                try self.value(of: column, in: binding, withUnit: true)
            }
            guard holds else { return }
        }
        found.insert(try match.columns.map { try value(of: $0, in: binding, withUnit: false) })
    }

    private struct Binding {
        var claims: [Claim]
        var row: [RowID]
    }

    private func claim(_ row: RowID) throws -> Claim {
        if let known = claims[row] { return known }
        guard let claim = try fields.reader.claims(rows: [row], view: fields.view).first else {
            throw StoreError.damaged(path: "", reason: "claim \(row) is missing")
        }
        claims[row] = claim
        return claim
    }

    private func field(_ column: ColumnReference, of claim: Claim) throws -> AnswerValue {
        guard case .field(let field) = column.origin else { return .null }
        return try fields.value(field, of: claim).withUnit(ClaimFields.unit(of: claim), if: field.base.isAmount)
    }

    /// What a variable stands for, whole.
    private func value(of variable: String, in binding: Binding) throws -> AnswerValue {
        switch match.variables[variable] {
        case nil: return .null
        case .column(let column):
            return .entity(try fields.reader.reference(ofEntity: binding.row[column], view: fields.view))
        case .claim(let pattern, let role):
            let claim = binding.claims[pattern]
            return switch role {
            case .predicate: .name(claim.predicate)
            case .subject: .entity(claim.subject)
            case .object: AnswerValue(claim.object)
            case .speaker: .entity(claim.by)
            case .via: .list(claim.via.map(AnswerValue.entity))
            case .place: .list(claim.place.map(AnswerValue.entity))
            case .source: .name(claim.source)
            case .said: .time(claim.said)
            case .during: .time(claim.during)
            case .claim: .name(claim.id)
            }
        }
    }

    private func value(of column: ColumnReference, in binding: Binding, withUnit: Bool) throws -> AnswerValue {
        guard case .variable(let name, let part) = column.origin else { return .null }
        switch part {
        case .whole: return try value(of: name, in: binding)
        case .kind: return try fields.kind(value(of: name, in: binding))
        case .bucket(let bucket): return ClaimFields.bucket(bucket, of: try value(of: name, in: binding))
        case .figure(let field):
            guard case .figure(let figure) = try value(of: name, in: binding) else { return .null }
            return ClaimFields.number(field, of: figure).withUnit(figure.unit, if: withUnit && field.isAmount)
        case .field(let field):
            guard case .claim(let pattern, _)? = match.variables[name] else { return .null }
            let claim = binding.claims[pattern]
            return try fields.value(field, of: claim)
                .withUnit(ClaimFields.unit(of: claim), if: withUnit && field.base.isAmount)
        }
    }
}
