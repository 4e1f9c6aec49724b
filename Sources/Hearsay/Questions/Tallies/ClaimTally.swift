import ClaimLanguage
import ClaimModel

/// What a stage gathers from claims as they come: it needs each of them once, and keeps none.
protocol ClaimTally {
    mutating func add(_ claim: Claim, _ fields: ClaimFields) throws

    /// The rows of the stage, and what the asker should know beside them.
    func result(_ fields: ClaimFields) throws -> (rows: [[AnswerValue]], note: String?)
}

extension ResolvedStage {
    /// What gathers claims for this stage; `nil` where it needs them all at once, or none.
    var tally: (any ClaimTally)? {
        switch kind {
        case .count(let columns): CountTally(columns)
        case .stats(let columns): FigureTally(columns)
        case .sources: SourceTally()
        case .speakers: SpeakerTally()
        default: nil
        }
    }
}

extension ClaimFields {
    /// The asked columns of a claim.
    func values(of columns: [ColumnReference], of claim: Claim) throws -> [AnswerValue] {
        try columns.map { column in
            guard case .field(let field) = column.origin else { return .null }
            return try value(field, of: claim)
        }
    }
}

/// How often each combination of values comes up; most first, then by key.
struct CountTally: ClaimTally {
    private let columns: [ColumnReference]
    private var total = 0
    private var counts: [[AnswerValue]: Int] = [:]

    init(_ columns: [ColumnReference]) { self.columns = columns }

    mutating func add(_ claim: Claim, _ fields: ClaimFields) throws {
        total += 1
        guard !columns.isEmpty else { return }
        for key in try fields.values(of: columns, of: claim).combinations { counts[key, default: 0] += 1 }
    }

    func result(_ fields: ClaimFields) -> (rows: [[AnswerValue]], note: String?) {
        (columns.isEmpty ? [[.integer(total)]] : counts.mostFirst, nil)
    }
}
