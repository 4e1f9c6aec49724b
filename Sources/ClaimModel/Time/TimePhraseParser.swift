/// Reads names of times and phrases about them from tokens, seen from a reference day.
///
/// Every reading method either returns what it read and leaves `position` after it, or returns `nil` and leaves
/// `position` where it was. Each looks at a bounded number of tokens, so reading all over a text stays linear.
struct TimePhraseParser {
    let tokens: [TimeToken]
    let reference: Day
    var direction: TimeDirection
    /// Whether the tokens are running text, where a word such as "may" or a number such as 1984 need not be a time.
    let isRunningText: Bool
    var position = 0
    /// The furthest token that a reading asked for and took.
    var furthest = 0
    /// The first trouble that is worth telling, and the tokens it lies in.
    var trouble: (problem: TimeError.Problem, token: Int)?
    let words = TimeWords.english

    init(tokens: [TimeToken], reference: Day, direction: TimeDirection, isRunningText: Bool) {
        self.tokens = tokens
        self.reference = reference
        self.direction = direction
        self.isRunningText = isRunningText
    }

    /// The span of `term` as seen from the reference day.
    func span(of term: TimeTerm) -> TimeSpan? {
        isRunningText
            ? term.nearSpan(from: reference, direction: direction) : term.span(from: reference, direction: direction)
    }

    /// What `body` reads; the position is kept only where it read something.
    mutating func attempt<Value>(_ body: (inout Self) -> Value?) -> Value? {
        let start = position
        guard let value = body(&self) else {
            position = start
            return nil
        }
        return value
    }
}

// MARK: What a name begins with

extension TimePhraseParser {
    /// What a name of running text begins with. Nearly all names begin with a number or with the name of a month or a
    /// weekday, and then few readings are possible; trying the others would cost more than all else about times.
    enum Opening { case number, calendar, other }

    var opening: Opening {
        guard isRunningText, position < tokens.count else { return .other }
        if tokens[position].kind == .number { return .number }
        return tokens[position].marks.contains(.calendar) ? .calendar : .other
    }
}

// MARK: Tokens

extension TimePhraseParser {
    var isAtEnd: Bool { position >= tokens.count }

    func token(_ offset: Int = 0) -> TimeToken? {
        let index = position + offset
        return tokens.indices.contains(index) ? tokens[index] : nil
    }

    /// The word at an offset, in lower case.
    func word(_ offset: Int = 0) -> String? {
        let index = position + offset
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        return tokens[index].text
    }

    /// Whether the next token is a word that can be something about time, or a sign; the words that join times all are.
    var mayGoOn: Bool {
        position < tokens.count && (tokens[position].kind == .sign || tokens[position].kind == .word && !tokens[position].marks.isEmpty)
    }

    func isSign(_ sign: String, _ offset: Int = 0) -> Bool {
        let index = position + offset
        return tokens.indices.contains(index) && tokens[index].kind == .sign && tokens[index].text == sign
    }

    mutating func advance(by count: Int = 1) {
        position += count
        furthest = max(furthest, position)
    }

    /// Takes a word or sign.
    mutating func take(_ text: String) -> Bool {
        guard isPlain(text, position) else { return false }
        advance()
        return true
    }

    /// Takes two words, or nothing.
    mutating func take(_ first: String, _ second: String) -> Bool {
        guard isPlain(first, position), isPlain(second, position + 1) else { return false }
        advance(by: 2)
        return true
    }

    private func isPlain(_ text: String, _ index: Int) -> Bool {
        index < tokens.count && tokens[index].text == text && tokens[index].suffix.isEmpty
    }

    /// Takes the words in their order, or nothing.
    mutating func take(_ sequence: String...) -> Bool {
        for (offset, text) in sequence.enumerated() {
            guard isPlain(text, position + offset) else { return false }
        }
        advance(by: sequence.count)
        return true
    }

    /// Takes one of the words.
    mutating func takeAny(_ choices: [String]) -> String? {
        guard let word = word(), choices.contains(word) else { return nil }
        advance()
        return word
    }

    /// Takes the next word where `table` has it, one of the tables of ``TimeWords`` whose words a name can begin with.
    mutating func take<Value>(from table: [String: Value]) -> Value? {
        guard position < tokens.count, tokens[position].kind == .word, tokens[position].marks.contains(.name),
            let value = table[tokens[position].text]
        else { return nil }
        advance()
        return value
    }

    /// A sign that joins two halves of a range: a hyphen or a dash.
    mutating func takeDash() -> Bool {
        guard isSign("-") || isSign("–") || (!isRunningText && isSign("—")) else { return false }
        advance()
        return true
    }

    mutating func note(_ problem: TimeError.Problem, at token: Int) {
        if trouble == nil { trouble = (problem, token) }
    }

    /// The words of the tokens from `start` up to the current one, with single spaces where there were any.
    func text(from start: Int) -> String {
        tokens[start..<position].enumerated().map { index, token in
            (index > 0 && token.isSpaced ? " " : "") + (token.isCapitalized ? token.text.capitalizedFirst : token.text)
                + token.suffix
        }.joined()
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
