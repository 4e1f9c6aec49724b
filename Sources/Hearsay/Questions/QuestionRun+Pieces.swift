import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// Answers come in pieces: claims are large values, and an archive has millions.
extension QuestionRun {
    /// The answer, whole.
    mutating func answer() throws -> Answer {
        var whole = Pipeline.Rows.claims([])
        var notes: [String] = []
        try forEachPiece { piece, told in
            whole.append(piece)
            notes = told
        }
        return understood.answer(whole, notes: notes)
    }

    /// Calls `body` with the pieces of the answer, at least one; notes come with the first.
    mutating func answer(inPieces body: (Answer) throws -> Void) throws {
        let understood = understood
        var isFirst = true
        try forEachPiece { piece, notes in
            var answer = understood.answer(piece, notes: notes)
            if !isFirst { answer.notes = [] }
            isFirst = false
            try body(answer)
        }
    }

    private mutating func forEachPiece(_ body: (Pipeline.Rows, _ notes: [String]) throws -> Void) throws {
        pipeline.counts = []
        if let rows = try conflictRows() {
            try body(rows, pipeline.notes)
        } else if let start = try rowsOfStatement() {
            let rows = try pipeline.run(plan.stages, on: start)
            try body(rows, pipeline.notes)
        } else {
            try forEachPieceOfClaims(body)
        }
    }

    /// The step that finds and reads the claims that the conditions hold for.
    static let conditions = "conditions"

    private mutating func forEachPieceOfClaims(_ body: (Pipeline.Rows, _ notes: [String]) throws -> Void) throws {
        let each = plan.stages.prefix { $0.kind.takesClaimsOneByOne }
        var rest = plan.stages.dropFirst(each.count)
        var tally = rest.first?.tally
        var kept = Pipeline.Rows.claims([])
        pipeline.fields.sourcesAtHand = { [reader, plan] in
            let rows = try reader.claimRows(sql: plan.statement.sql, arguments: plan.statement.arguments)
            return try reader.sourceSlugs(ofClaims: rows)
        }
        pipeline.counts = ([Self.conditions] + each.map(\.kind.word)).map { ($0, 0) }
        let reading = ClaimReading(plan: plan, reader: reader, view: view, deadline: deadline)
        try reading.forEachPiece { claims in
            var rows = try held(claims)
            for (place, stage) in each.enumerated() {
                pipeline.counts[place].rows += rows.count
                rows = try pipeline.run(stage, on: rows, before: [])
            }
            pipeline.counts[each.count].rows += rows.count
            if case .claims(let claims) = rows, tally != nil {
                for claim in claims { try tally?.add(claim, pipeline.fields) }
            } else if rest.isEmpty {
                try body(rows, pipeline.notes)
            } else {
                kept.append(rows)
            }
        }
        guard let stage = rest.first else { return }
        if case .claims = kept, let tally {
            rest.removeFirst()
            kept = try pipeline.take(tally, stage)
            pipeline.counts.append((stage.kind.word, kept.count))
        }
        let rows = try pipeline.run(rest, on: kept)
        try body(rows, pipeline.notes)
    }

    /// The claims that the conditions hold for.
    private func held(_ claims: [Claim]) throws -> Pipeline.Rows {
        guard let residual = plan.residual else { return .claims(claims) }
        return .claims(try claims.filter { try pipeline.evaluator.holds(residual, of: $0) })
    }
}

extension UnderstoodQuestion {
    /// What to say beside any answer.
    var notes: [String] { emptyNotes + resolved.notes.map(\.message) }

    fileprivate func answer(_ rows: Pipeline.Rows, notes told: [String]) -> Answer {
        let notes = self.notes + told
        switch rows {
        case .claims(let claims):
            return Answer(content: .claims(claims), columns: resolved.columns.map { AnswerColumn(name: $0.name) }, notes: notes)
        case .rows(let given, let rows):
            let shown = given.indices.filter { !given[$0].isOnRequest }
            let names = shown.map { AnswerColumn(name: given[$0].name) }
            let values = shown.count == given.count ? rows : rows.map { row in shown.map { row[$0] } }
            return Answer(content: .rows(columns: names, rows: values), columns: names, notes: notes)
        }
    }
}

extension ResolvedStage.Kind {
    /// Whether the stage makes of each claim, by itself, what it gives.
    fileprivate var takesClaimsOneByOne: Bool {
        switch self {
        case .filter, .select: true
        default: false
        }
    }
}

extension Pipeline.Rows {
    /// Adds what comes after; the first piece, which is all that most questions have, is not moved.
    fileprivate mutating func append(_ more: Pipeline.Rows) {
        if count == 0 {
            self = more
        } else if case .claims(var claims) = self, case .claims(let others) = more {
            // With one holder left the array grows in place.
            self = .claims([])
            claims += others
            self = .claims(claims)
        } else if case .rows(let columns, var rows) = self, case .rows(_, let others) = more {
            self = .rows(columns, [])
            rows += others
            self = .rows(columns, rows)
        }
    }
}
