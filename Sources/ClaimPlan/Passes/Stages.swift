import ClaimLanguage

/// Pass `push stages`: `where`, `sort`, `first` and `skip` right after the conditions join the statement.
struct StagePushing {
    var order: [ClaimOrder] = StagePushing.newestFirst
    var limit: Int?
    var offset = 0
    var rest: ArraySlice<ResolvedStage>
    var pushed: [String] = []

    static let newestFirst: [ClaimOrder] = [.said(isDescending: true), .id(isDescending: false)]

    init(_ stages: [ResolvedStage]) {
        rest = stages[...]
    }

    /// Leading `where` stages narrow the question itself; a `sort` before one changes nothing about that.
    mutating func pushFilters(_ add: (ResolvedCondition) throws -> Void) rethrows {
        var kept: [ResolvedStage] = []
        while let stage = rest.first {
            switch stage.kind {
            case .filter(let condition):
                try condition.conjuncts.forEach(add)
                pushed.append("where")
            case .sort: kept.append(stage)
            default:
                rest = kept + rest
                return
            }
            rest = rest.dropFirst()
        }
        rest = kept + rest
    }

    mutating func pushOrder() {
        while let stage = rest.first, case .sort(let keys) = stage.kind, let order = Self.order(keys) {
            self.order = Self.unique(order + self.order)
            pushed.append("sort")
            rest = rest.dropFirst()
        }
    }

    mutating func pushCuts() {
        while let stage = rest.first {
            switch stage.kind {
            case .first(let count):
                limit = min(count, limit ?? count)
                pushed.append("first")
            case .skip(let count):
                offset += count
                limit = limit.map { max(0, $0 - count) }
                pushed.append("skip")
            default: return
            }
            rest = rest.dropFirst()
        }
    }

    /// A count right after the conditions is the statement's, where it can count by the columns.
    mutating func pushCount() -> CountPlan? {
        guard limit == nil, offset == 0, let stage = rest.first, let count = CountPlan(stage) else { return nil }
        pushed.append("count")
        rest = rest.dropFirst()
        return count
    }

    /// Whether somebody sees the order: the answer itself, a cut, or a stage that keeps it.
    var needsOrder: Bool {
        limit != nil || offset > 0 || rest.first?.readsOrder ?? true
    }

    /// The order as columns; `nil` where the evaluator has to sort.
    private static func order(_ keys: [ResolvedSortKey]) -> [ClaimOrder]? {
        var order: [ClaimOrder] = []
        for key in keys {
            switch key.column.origin {
            case .field(Field(.said)): order.append(.said(isDescending: key.isDescending))
            case .field(Field(.id)): order.append(.id(isDescending: key.isDescending))
            case .field(Field(.value)): order.append(.value(isDescending: key.isDescending))
            default: return nil
            }
        }
        return order
    }

    /// Each column once: what comes after its first place changes nothing.
    private static func unique(_ order: [ClaimOrder]) -> [ClaimOrder] {
        var kept: [ClaimOrder] = []
        for key in order where !kept.contains(where: { $0.isSameColumn(as: key) }) { kept.append(key) }
        return kept
    }
}

extension ClaimOrder {
    func isSameColumn(as other: ClaimOrder) -> Bool {
        switch (self, other) {
        case (.said, .said), (.value, .value), (.id, .id): true
        default: false
        }
    }
}

extension ResolvedStage {
    /// Whether what the stage gives depends on the order of what it gets.
    var readsOrder: Bool {
        switch kind {
        case .filter, .sort, .first, .skip, .select: true
        case .count, .stats, .trace, .conflicts, .sources, .speakers: false
        }
    }
}
