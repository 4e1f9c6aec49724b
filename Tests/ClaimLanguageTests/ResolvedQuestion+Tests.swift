import ClaimLanguage
import ClaimModel

/// Short ways into a resolved question.
extension ResolvedQuestion {
    /// The conditions that stand side by side.
    var conditions: [ResolvedCondition]? {
        guard case .claims(let condition) = body else { return nil }
        if case .all(let members) = condition { return members }
        return [condition]
    }

    /// The plain tests among them.
    var tests: [ConditionTest] { conditions?.tests ?? [] }
}

extension [ResolvedCondition] {
    var tests: [ConditionTest] {
        compactMap { if case .test(let test, _) = $0 { test } else { nil } }
    }
}

extension ResolvedCondition {
    var predicate: Predicate? {
        if case .test(.predicate(.exactly(let predicate)), _) = self { predicate } else { nil }
    }
}

extension ConditionTest {
    /// The id of the entity that is asked for.
    var entity: String? {
        switch self {
        case .subject(.exactly(let entity)), .about(.exactly(let entity)), .speaker(.exactly(let entity)),
            .via(.exactly(let entity)), .place(.exactly(let entity)):
            entity.id
        default: nil
        }
    }

    var time: ClaimTime? {
        if case .time(_, .exactly(let time)) = self { time } else { nil }
    }

    var object: ObjectValue? {
        if case .object(.exactly(let object)) = self { object } else { nil }
    }

    var comparison: ResolvedComparison? {
        if case .comparison(let comparison) = self { comparison } else { nil }
    }
}
