package import ClaimModel

/// A question whose names, times and figures have been read: what the planner turns into SQL.
///
/// Every value in it is typed and comes from the base or from a reader; nothing of the question's text is left to
/// interpret. Spans point into the text of the question, for errors that only show later.
package struct ResolvedQuestion: Hashable, Sendable {
    package var body: Body
    package var settings: Settings
    package var stages: [ResolvedStage]
    /// The columns of the rows that come out at the end.
    package var columns: [ResultColumn]
    /// Whether whole claims come out at the end, rather than rows of columns.
    package var givesClaims: Bool
    /// What the asker should know although the question can be answered.
    package var notes: [QuestionNote]
    package var text: QuestionText

    package init(
        body: Body, settings: Settings = Settings(), stages: [ResolvedStage] = [], columns: [ResultColumn],
        givesClaims: Bool, notes: [QuestionNote] = [], text: QuestionText
    ) {
        self.body = body
        self.settings = settings
        self.stages = stages
        self.columns = columns
        self.givesClaims = givesClaims
        self.notes = notes
        self.text = text
    }

    package enum Body: Hashable, Sendable {
        /// The claims for which the condition holds.
        case claims(ResolvedCondition)
        case match(ResolvedMatch)
    }

    /// What holds for the whole question.
    package struct Settings: Hashable, Sendable {
        /// The base is asked as it stood at the last moment of this time, in UTC; `nil` for as it stands.
        package var known: ClaimTime?
        /// Whether retracted and superseded claims take part.
        package var includingRetracted: Bool

        package init(known: ClaimTime? = nil, includingRetracted: Bool = false) {
            self.known = known
            self.includingRetracted = includingRetracted
        }
    }
}

/// Something worth saying beside the answer.
package struct QuestionNote: Hashable, Sendable {
    package var message: String
    package var span: Span

    package init(message: String, span: Span) {
        self.message = message
        self.span = span
    }
}

/// Patterns of claims joined by their variables; the rows of values that fit, each once.
package struct ResolvedMatch: Hashable, Sendable {
    package var patterns: [ResolvedPattern]
    /// The variables in the order in which they are first bound.
    package var variables: [ResolvedVariable]
    /// The `where` after the patterns: its operands are `.variable` only.
    package var filter: ResolvedCondition?
    /// What is returned; each is a `.variable`.
    package var columns: [ColumnReference]

    package init(
        patterns: [ResolvedPattern], variables: [ResolvedVariable], filter: ResolvedCondition?,
        columns: [ColumnReference]
    ) {
        self.patterns = patterns
        self.variables = variables
        self.filter = filter
        self.columns = columns
    }
}

/// One claim of a match.
package struct ResolvedPattern: Hashable, Sendable {
    /// What holds of the claim, its variables among it as `Reference.variable`.
    package var condition: ResolvedCondition
    /// The variable that names the claim: `as ?c`.
    package var name: String?
    package var span: Span

    package init(condition: ResolvedCondition, name: String?, span: Span) {
        self.condition = condition
        self.name = name
        self.span = span
    }
}

/// A variable and the places that bind it; two places are a join.
package struct ResolvedVariable: Hashable, Sendable {
    package var name: String
    package var kind: VariableKind
    /// In the order of the question, outside `not`, `or` and `( )`.
    package var bindings: [Binding]

    package init(name: String, kind: VariableKind, bindings: [Binding]) {
        self.name = name
        self.kind = kind
        self.bindings = bindings
    }

    package struct Binding: Hashable, Sendable {
        /// The index of the pattern.
        package var pattern: Int
        package var role: VariableRole

        package init(pattern: Int, role: VariableRole) {
            self.pattern = pattern
            self.role = role
        }
    }
}

/// Where in a pattern a variable stands.
package enum VariableRole: String, Hashable, Sendable {
    case predicate, subject, object, speaker, via, source, place, said, during, claim
}

/// What a variable stands for.
package enum VariableKind: Hashable, Sendable {
    case predicate
    case entity
    /// The object of a claim; of that kind where the pattern's predicate tells it.
    case object(ObjectKind?)
    case source
    case time
    case claim
}
