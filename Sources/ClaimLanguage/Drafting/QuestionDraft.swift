/// Writes the question that a command's options ask, from option names that are the words of conditions.
///
///     var draft = QuestionDraft()
///     draft.setTriple(predicate: "troops", subject: nil)
///     draft.add(.place, ["Iraq", "Syria"])
///     draft.stages = ["trace"]
///     draft.text   // claims "troops" of * in "Iraq" or in "Syria" | trace
package struct QuestionDraft: Sendable {
    package var isIncludingRetracted = false
    /// Stages as they are written: these are not escaped.
    package var stages: [String] = []
    /// Values that no quote can hold, for they have a line end; to be given as the question's parameters.
    package private(set) var parameters: [String: String] = [:]
    private var triple: [Piece] = []
    private var conditions: [Piece] = []
    private var stageValues: [Int: Piece] = [:]

    /// Words of the question, and the value that an option gave after them.
    private struct Piece: Sendable {
        var words: String
        /// With its dashes: `--by`.
        var option: String
        /// As it stands in the question.
        var value: String
        /// As it is shown beside its option; the same unless it is a parameter of the question.
        var shown: String
    }

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
        triple = [piece("", "--of", predicate ?? "*"), piece(" of ", "--subject", subject ?? "*")]
    }

    /// Adds a condition that holds where it holds for one of the values; none adds nothing.
    package mutating func add(_ option: Option, _ values: [String]) {
        for (place, value) in values.enumerated() {
            conditions.append(
                piece((place == 0 ? " " : " or ") + option.rawValue + " ", "--" + option.rawValue, value))
        }
    }

    /// Adds a stage with what an option gave as its columns or number, which is not escaped.
    package mutating func addStage(_ word: String, _ option: String, _ value: String) {
        stageValues[stages.count] = Piece(words: word + " ", option: option, value: value, shown: value)
        stages.append(word + " " + value)
    }

    /// The question.
    package var text: String { composed.text }

    /// The question, and where in it each value of an option stands.
    private var composed: (text: String, values: [(piece: Piece, span: Span)]) {
        var text = "claims" + (triple.isEmpty ? "" : " ")
        var values: [(Piece, Span)] = []
        func add(_ piece: Piece) {
            text += piece.words
            let start = text.unicodeScalars.count
            text += piece.value
            values.append((piece, Span(start, text.unicodeScalars.count)))
        }
        for piece in triple + conditions { add(piece) }
        if isIncludingRetracted { text += " including retracted" }
        for (place, stage) in stages.enumerated() {
            text += " | "
            if let piece = stageValues[place] { add(piece) } else { text += stage }
        }
        return (text, values)
    }

    /// The error of the question, or of its beginning, told of the option that it lies in: nobody who gives options has
    /// written a question. One that lies in no option stays as it is.
    package func located(_ error: QuestionError) -> QuestionError {
        let (text, values) = composed
        guard error.option == nil, text.unicodeScalars.starts(with: error.text.scalars) else { return error }
        // What is wrong with the word before a value, or missing after it, is wrong with the option.
        guard
            let (piece, span) = values.last(where: {
                $0.span.start - $0.piece.words.unicodeScalars.count <= error.span.start && error.span.start <= $0.span.end
            })
        else { return error }
        let start = max(error.span.start, span.start)
        let end = max(start, min(error.span.end, span.end))
        let lead = piece.option + " "
        let place = lead.unicodeScalars.count
        var located = error
        located.option = piece.option
        located.text = QuestionText(lead + piece.shown)
        located.span =
            piece.shown == piece.value
            ? Span(start - span.start + place, end - span.start + place)
            : Span(place, located.text.scalars.count)
        return located
    }

    /// The value as one value of a question, whatever it holds; `*` stays any.
    private mutating func piece(_ words: String, _ option: String, _ value: String) -> Piece {
        guard value.unicodeScalars.contains(where: \.isLineEnd) else {
            let written = value == "*" ? value : Phrase.quoted(value)
            return Piece(words: words, option: option, value: written, shown: written)
        }
        let name = "value_\(parameters.count + 1)"
        parameters[name] = value
        let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Piece(words: words, option: option, value: "$" + name, shown: Phrase.quoted(line))
    }
}
