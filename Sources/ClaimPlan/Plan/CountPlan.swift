package import ClaimLanguage

/// A count that the statement does: it gives the columns of each group, and last how many claims it has.
///
/// Groups are finer than asked (a list of places for its members, a pair of ends for a time), and whoever reads them
/// adds up those that are one.
package struct CountPlan: Hashable, Sendable {
    /// How one asked column is read from the statement's columns.
    package enum Column: Hashable, Sendable {
        case entity(EntityColumn)
        case list(ListColumn)
        case predicate
        case source
        case code(CodeColumn)
        case word(WordColumn)
        /// Two columns: the ends of a time, for a bucket of it.
        case bucket(TimeColumns, Field)

        /// How many columns of the statement it takes.
        package var width: Int {
            if case .bucket = self { 2 } else { 1 }
        }
    }

    package var columns: [Column]
    /// The columns of the rows that it gives.
    package var given: [ResultColumn]
}

extension CountPlan {
    /// The plan of the stage; `nil` where it is no count, or the statement cannot count by one of its columns.
    init?(_ stage: ResolvedStage) {
        guard case .count(let references) = stage.kind else { return nil }
        columns = []
        given = stage.columns
        for reference in references {
            guard case .field(let field) = reference.origin, let column = Column(field) else { return nil }
            columns.append(column)
        }
    }
}

extension CountPlan.Column {
    fileprivate init?(_ field: Field) {
        if case .bucket = field.part {
            guard let times = TimeColumns(field.base) else { return nil }
            self = .bucket(times, field)
            return
        }
        if case .qualifier(let key) = field.part {
            self = .word(.qualifier(key))
            return
        }
        guard field.part == .whole else { return nil }
        switch field.base {
        case .subject: self = .entity(.subject)
        case .speaker: self = .entity(.speaker)
        case .via: self = .list(.via)
        case .place: self = .list(.place)
        case .predicate: self = .predicate
        case .source: self = .source
        case .stance: self = .code(.stance)
        case .status: self = .code(.status)
        case .hedge: self = .code(.hedge)
        case .measure, .unit, .verb, .language, .outlet, .agency, .recorder, .title, .url:
            guard let word = WordColumn(field) else { return nil }
            self = .word(word)
        default: return nil
        }
    }
}
