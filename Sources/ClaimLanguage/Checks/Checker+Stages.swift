/// Stages that need claims get claims, and counts of rows are within bounds.
extension Checker {
    func checkStages() throws(QuestionError) {
        var giver: String?
        if case .match = question.body { giver = "match" }
        for stage in question.stages {
            switch stage.kind {
            case .trace, .conflicts, .stats, .sources, .speakers:
                if let giver { throw error(.needsClaims(stage: stage.word, after: giver), at: stage.span) }
                giver = stage.word
            case .count, .select: giver = stage.word
            case .first(.word(let text, let span)): _ = try rows(text, least: 1, at: span)
            case .skip(.word(let text, let span)): _ = try rows(text, least: 0, at: span)
            case .first, .skip, .sort, .filter: break
            }
        }
    }

    /// The number of rows that `text` says: digits, with or without commas between the thousands.
    func rows(_ text: String, least: Int, at span: Span) throws(QuestionError) -> Int {
        let digits = text.unicodeScalars.filter { $0 != "," }
        guard digits.count < 12, digits.allSatisfy(\.isASCIIDigit), let rows = Int(String(digits)),
            (least...1_000_000).contains(rows)
        else { throw error(.amount(text, least: least), at: span) }
        return rows
    }
}

extension Stage {
    /// The word that the stage begins with.
    var word: String {
        switch kind {
        case .trace: "trace"
        case .sources: "sources"
        case .speakers: "speakers"
        case .conflicts: "conflicts"
        case .count: "count"
        case .stats: "stats"
        case .sort: "sort"
        case .first: "first"
        case .skip: "skip"
        case .select: "select"
        case .filter: "where"
        }
    }
}
