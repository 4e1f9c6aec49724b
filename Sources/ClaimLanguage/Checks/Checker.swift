/// What a question must satisfy beyond its grammar and before its names are looked up, in the order of the text.
struct Checker {
    let question: Question
    var notes: [QuestionNote] = []
    /// The settings that have been seen.
    private var settings: Set<String> = []

    init(_ question: Question) {
        self.question = question
    }

    /// - Returns: what is worth noting although nothing is wrong.
    static func check(_ question: Question) throws(QuestionError) -> [QuestionNote] {
        var checker = Checker(question)
        switch question.body {
        case .claims(let claims):
            if let group = claims.group { try checker.check(group, isNested: false) }
            try checker.refuseVariables(outsideMatch: question)
        case .match(let match):
            try checker.check(match)
            if let filter = match.filter { try checker.requireVariables(in: filter.expression, of: match) }
        }
        try checker.checkStages()
        return checker.notes
    }

    func error(_ kind: QuestionError.Kind, at span: Span, hint: Hint? = nil) -> QuestionError {
        QuestionError(kind, span: span, text: question.text, hint: hint)
    }

    private mutating func check(_ group: Group, isNested: Bool) throws(QuestionError) {
        try check(group.conditions, filter: group.filter, isNested: isNested)
    }

    /// Checks conditions that stand side by side, and what is inside them.
    mutating func check(
        _ conditions: [Alternatives], filter: Filter?, isNested: Bool, isPattern: Bool = false
    ) throws(QuestionError) {
        for alternatives in conditions {
            for member in alternatives.members {
                let isWithin = isNested || alternatives.members.count > 1 || member.isNegated
                switch member.kind {
                case .triple: break
                case .clause(let clause): try check(clause, isWithin: isWithin)
                case .group(let group): try check(group, isNested: true)
                }
            }
        }
        try refuseOpenUntil(conditions)
        try refuseMixture(in: conditions, filter: filter, isPattern: isPattern)
        noteSpeakers(conditions)
    }

    private mutating func check(_ clause: Clause, isWithin: Bool) throws(QuestionError) {
        switch clause.kind {
        case .known: try check(setting: "known", at: clause.span, isWithin: isWithin)
        case .includingRetracted: try check(setting: "including retracted", at: clause.span, isWithin: isWithin)
        case .name(let variable):
            guard case .match = question.body else { throw error(.nameOutsideMatch, at: clause.span) }
            if variable.path != nil { throw error(.variablePart(variable.text), at: variable.span) }
        default: break
        }
    }

    private mutating func check(setting: String, at span: Span, isWithin: Bool) throws(QuestionError) {
        if isWithin { throw error(.nestedSetting(setting), at: span) }
        guard settings.insert(setting).inserted else { throw error(.repeatedSetting(setting), at: span) }
    }

    /// `said since A until B`: `until B` alone would ask about `during`.
    private func refuseOpenUntil(_ conditions: [Alternatives]) throws(QuestionError) {
        for (first, second) in zip(conditions, conditions.dropFirst()) {
            guard case (.said, let relation, let start, true)? = first.loneTime, relation != .meets,
                case (.during, let other, let end, false)? = second.loneTime, other != relation
            else { continue }
            let ends = relation == .since ? [start, end] : [end, start]
            let period = ends.map(\.bareText).joined(separator: "..")
            throw error(
                .saidSinceUntil, at: first.span.joined(second.span),
                hint: .write("said " + (Lexer.isOneWord(period) ? period : Phrase.quoted(period))))
        }
    }

    private mutating func noteSpeakers(_ conditions: [Alternatives]) {
        let speakers = conditions.filter { alternatives in
            alternatives.members.allSatisfy { member in
                guard !member.isNegated, case .clause(let clause) = member.kind,
                    case .term(.by, .value) = clause.kind
                else { return false }
                return true
            }
        }
        guard speakers.count > 1, let second = speakers.dropFirst().first else { return }
        notes.append(
            QuestionNote(
                message: "no claim has two speakers: `or` between the two `by` may be meant", span: second.span))
    }
}

extension Alternatives {
    /// The time condition that stands here alone.
    fileprivate var loneTime: (TimeAxis, TimeRelation, Value, Bool)? {
        guard members.count == 1, !members[0].isNegated, case .clause(let clause) = members[0].kind,
            case .time(let axis, let relation, let value, let isAxisWritten) = clause.kind
        else { return nil }
        return (axis, relation, value, isAxisWritten)
    }
}

extension Value {
    /// The words without quotes.
    var bareText: String {
        if case .phrase(let phrase) = self { phrase.text } else { printed }
    }
}
