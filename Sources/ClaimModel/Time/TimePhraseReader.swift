/// Reads English words about time as journalists write them, relative to the day a text was published.
///
/// With Friday 2024-01-05, "Thursday" is 2024-01-04 and "since mid-October" `2023-10-11~/2024-01-05`. A name without a
/// year or a week is the latest that has begun, unless the words look ahead ("next", "coming", "will").
public struct TimePhraseReader: Sendable {
    /// The day that "today" is.
    public let reference: Day
    /// Whether names without a year or a week are looked for ahead, as in an announcement.
    public let looksAhead: Bool

    /// A reference outside the years 0 to 9999 is taken to their nearest day.
    public init(relativeTo reference: Day, looksAhead: Bool = false) {
        self.reference = min(max(reference, Day(number: -719_528)), Day(number: 2_932_896))
        self.looksAhead = looksAhead
    }

    /// The time that `words` mean; EDTF is read as it stands.
    ///
    /// - Throws: `TimeError` where any word cannot be read, showing the word and what would be accepted.
    public func read(_ words: String) throws(TimeError) -> ClaimTime {
        let formatError: EDTFError
        do throws(EDTFError) {
            return ClaimTime(text: words, edtf: try EDTF(words))
        } catch {
            formatError = error
        }
        let tokens = TimeToken.tokens(of: words)
        guard !tokens.isEmpty else { throw TimeError(text: words, offset: 0, problem: .empty) }
        var parser = TimePhraseParser(
            tokens: tokens, reference: reference, direction: looksAhead ? .future : .past, isRunningText: false)
        guard let text = parser.phrase(), parser.isAtEnd || parser.takeFullStop() else {
            throw error(words, parser: parser, formatError: formatError)
        }
        do throws(EDTFError) {
            return ClaimTime(text: words, edtf: try EDTF(text))
        } catch {
            throw TimeError(text: words, offset: 0, problem: problem(of: error))
        }
    }

    /// An interval that phrases make can only be wrong in its order; past the calendar's end it is impossible.
    private func problem(of error: EDTFError) -> TimeError.Problem {
        if case .reversed(let from, let to) = error.problem { return .reversed(from: from, to: to) }
        return .impossible(found: error.text)
    }

    /// Whether somebody who wrote this meant EDTF: its signs alone, and a year to begin with.
    private func isFormatted(_ words: String) -> Bool {
        let scalars = words.unicodeScalars
        guard scalars.allSatisfy({ "0123456789XYTZESW-+:/.?~%[]{},".unicodeScalars.contains($0) }) else { return false }
        return scalars.prefix(4).allSatisfy { "0123456789X".unicodeScalars.contains($0) } && scalars.count >= 4
            || scalars.first.map { "Y[{-./~%?".unicodeScalars.contains($0) } ?? false
    }

    private func error(_ words: String, parser: TimePhraseParser, formatError: EDTFError) -> TimeError {
        let tokens = parser.tokens
        if isFormatted(words) { return TimeError(text: words, offset: formatError.offset, problem: .edtf(formatError)) }
        if let (problem, token) = parser.trouble {
            return TimeError(text: words, offset: tokens[token].start, problem: problem)
        }
        let position = max(parser.position, parser.furthest)
        guard position < tokens.count else {
            return TimeError(text: words, offset: words.unicodeScalars.count, problem: .unfinished)
        }
        let token = tokens[position]
        let scalars = Array(words.unicodeScalars)[token.start..<token.end]
        let found = String(scalars)
        return TimeError(text: words, offset: token.start, problem: .unreadable(found: found))
    }
}

extension TimePhraseParser {
    /// A full stop or comma that ends the words.
    fileprivate mutating func takeFullStop() -> Bool {
        guard position == tokens.count - 1, isSign(".") || isSign(",") else { return false }
        advance()
        return true
    }
}
