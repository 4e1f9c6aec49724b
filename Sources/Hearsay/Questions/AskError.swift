import ClaimLanguage

/// Why a question cannot be asked: where it is wrong and what may be meant.
public struct AskError: Error, Hashable, Sendable, CustomStringConvertible {
    let error: QuestionError

    init(_ error: QuestionError) {
        self.error = error
    }

    /// Line and column, counted from 1; a column is a character as a reader counts them.
    public var line: Int { error.line }
    public var column: Int { error.column }
    /// What is wrong, in one line, without the place.
    public var message: String { error.message }

    /// The message with the line of the question, carets under the place, and the hint.
    public var description: String { error.rendered() }

    /// The same, with the line cut to `width` columns of a terminal.
    public func rendered(width: Int) -> String { error.rendered(width: width) }
}
