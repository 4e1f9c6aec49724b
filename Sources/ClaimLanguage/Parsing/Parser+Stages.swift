extension Parser {
    mutating func stage() throws(QuestionError) -> Stage {
        let start = current.span.start
        if current.isReserved(.where) {
            let filter = try self.filter()
            guard endsStage else { throw unexpected(.afterFilter) }
            return Stage(kind: .filter(filter), span: span(from: start))
        }
        guard current.kind == .word, let word = StageWord(rawValue: current.text) else { throw unexpected(.stage) }
        take()
        let kind = try stage(word)
        guard endsStage else { throw unexpected(afterStage(kind)) }
        return Stage(kind: kind, span: span(from: start))
    }

    private var endsStage: Bool { current.kind == .end || current.isSign(.pipe) }

    private func afterStage(_ kind: Stage.Kind) -> Expectation {
        switch kind {
        case .count(let columns), .stats(let columns): columns.isEmpty ? .afterCount : .afterColumns
        case .select: .afterColumns
        case .sort: .afterSort
        case .conflicts(let all, let strict): strict ? .afterStage : all ? .afterConflictsAll : .afterConflicts
        default: .afterStage
        }
    }

    private mutating func stage(_ word: StageWord) throws(QuestionError) -> Stage.Kind {
        switch word {
        case .trace: return .trace
        case .sources: return .sources
        case .speakers: return .speakers
        case .conflicts:
            let all = take(word: "all")
            return .conflicts(all: all, strict: take(word: "strict"))
        case .count: return .count(take(.by) ? try columns() : [])
        case .stats: return .stats(take(.by) ? try columns() : [])
        case .sort: return .sort(try sortKeys())
        case .first: return .first(try amount())
        case .skip: return .skip(try amount())
        case .select: return .select(try columns())
        }
    }

    private mutating func sortKeys() throws(QuestionError) -> [SortKey] {
        var keys: [SortKey] = []
        repeat {
            let column = try column(expecting: .column)
            let order: SortKey.Order? = take(word: "asc") ? .asc : take(word: "desc") ? .desc : nil
            keys.append(SortKey(column: column, order: order))
        } while take(.comma)
        return keys
    }

    private mutating func amount() throws(QuestionError) -> Amount {
        switch current.kind {
        case .word:
            let token = take()
            return .word(token.text, token.span)
        case .parameter: return .parameter(parameter(take()))
        default: throw unexpected(.amount)
        }
    }
}
