/// Writes the question that a command's options ask, from option names that are the words of conditions.
///
///     var draft = QuestionDraft()
///     draft.setTriple(predicate: "troops", subject: nil)
///     draft.add(.place, ["Iraq", "Syria"])
///     draft.stages = ["trace"]
///     draft.text   // claims "troops" of * in "Iraq" or in "Syria" | trace
package struct QuestionDraft: Sendable {
    private var predicate: String?
    private var subject: String?
    package var isIncludingRetracted = false
    /// Stages as they are written: these are not escaped.
    package var stages: [String] = []
    private var conditions: [String] = []
    /// Values that no quote can hold, for they have a line end; to be given as the question's parameters.
    package private(set) var parameters: [String: String] = [:]

    package init() {}

    /// The conditions that an option can ask for. The raw value is the option's name.
    package enum Option: String, CaseIterable, Hashable, Sendable {
        case about, by, via, per
        case place = "in"
        case said, during, since, until, known, quoting
    }

    /// Asks for a triple; of one side alone the other is `*`, and without either nothing is asked.
    package mutating func setTriple(predicate: String?, subject: String?) {
        guard predicate != nil || subject != nil else { return }
        self.predicate = written(predicate ?? "*")
        self.subject = written(subject ?? "*")
    }

    /// Adds a condition that holds where it holds for one of the values; none adds nothing.
    package mutating func add(_ option: Option, _ values: [String]) {
        guard !values.isEmpty else { return }
        var alternatives: [String] = []
        for value in values { alternatives.append(option.rawValue + " " + written(value)) }
        conditions.append(alternatives.joined(separator: " or "))
    }

    /// The question.
    package var text: String {
        var triple: [String] = []
        if let predicate, let subject { triple = [predicate, "of", subject] }
        let words = ["claims"] + triple + conditions + (isIncludingRetracted ? ["including retracted"] : [])
        return ([words.joined(separator: " ")] + stages).joined(separator: " | ")
    }

    /// The value as one value of a question, whatever it holds; `*` stays any.
    private mutating func written(_ value: String) -> String {
        if value == "*" { return value }
        guard value.unicodeScalars.contains(where: \.isLineEnd) else { return Phrase.quoted(value) }
        let name = "value_\(parameters.count + 1)"
        parameters[name] = value
        return "$" + name
    }
}
