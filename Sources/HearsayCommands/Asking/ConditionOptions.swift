import ArgumentParser
import ClaimLanguage

/// The options that carry the names of the conditions of a question.
struct ConditionOptions: ParsableArguments {
    @Option(name: .customLong("of"), help: "The predicate.") var predicate: String?
    @Option(help: "The subject.") var subject: String?
    @Option(help: "Subject or object is this entity; given again, one of them.") var about: [String] = []
    @Option(help: "The speaker is this entity or speaks for it.") var by: [String] = []
    @Option(help: "It is among the hands that passed the statement on.") var via: [String] = []
    @Option(help: "The source's id, its outlet or its agency.") var per: [String] = []
    @Option(name: .customLong("in"), help: "The place is this one or lies within it.") var place: [String] = []
    @Option(help: "When it was said: a date, A..B, or plain words.") var said: [String] = []
    @Option(help: "The time it is about.") var during: [String] = []
    @Option(help: "It is about this time or later.") var since: String?
    @Option(help: "It is about this time or earlier.") var until: String?
    @Option(help: "Answer as the base stood at the end of this day.") var known: String?
    @Option(help: "The quote holds these words side by side.") var quoting: [String] = []
    @Flag(help: "Retracted and superseded claims too.") var includingRetracted = false

    /// The question that the options stand for, with stages that no option gave.
    func draft(stages: [String] = []) -> QuestionDraft {
        var draft = QuestionDraft()
        draft.setTriple(predicate: predicate, subject: subject)
        let lists: [(QuestionDraft.Option, [String])] = [
            (.about, about), (.by, by), (.via, via), (.per, per), (.place, place), (.said, said), (.during, during),
            (.since, since.map { [$0] } ?? []), (.until, until.map { [$0] } ?? []), (.quoting, quoting),
            (.known, known.map { [$0] } ?? []),
        ]
        for (option, values) in lists { draft.add(option, values) }
        draft.isIncludingRetracted = includingRetracted
        draft.stages = stages
        return draft
    }
}

/// The options of how many and in which order, after the conditions.
struct OrderOptions: ParsableArguments {
    @Option(help: "Columns to sort by, such as `said` or `said desc`.") var sort: String?
    // Unconditional, so that -1 is taken for a number that is no limit and not for another option.
    @Option(parsing: .unconditional, help: "At most so many, from 1.", transform: RowLimit.read) var limit: Int?

    var isGiven: Bool { sort != nil || limit != nil }

    /// Adds the stages that the options ask for.
    func add(to draft: inout QuestionDraft) {
        if let sort { draft.addStage("sort", "--sort", sort) }
        if let limit { draft.addStage("first", "--limit", String(limit)) }
    }
}

/// How many rows or conflicts a command prints at most.
enum RowLimit {
    /// As many as `first` of the question language takes.
    private static let accepted = 1...1_000_000

    static func read(_ text: String) throws -> Int {
        guard let number = Int(text), accepted.contains(number) else {
            throw ValidationError("it takes a whole number from 1 to 1,000,000.")
        }
        return number
    }
}
