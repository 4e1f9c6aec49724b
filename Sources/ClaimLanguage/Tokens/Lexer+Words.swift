/// Words, variables and parameters: what is made of letters and digits.
extension Lexer {
    mutating func word() -> Token {
        let end = max(endOfWord(from: index), endOfGroupedDigits(from: index))
        let token = token(.word, to: end)
        guard let reserved = ReservedWord(text: token.text) else { return token }
        return Token(kind: .reserved(reserved), text: token.text, span: token.span)
    }

    /// Where the run of word scalars ends: also before a comment.
    private func endOfWord(from start: Int) -> Int {
        var end = start
        while let next = scalar(at: end), next.isWordScalar, !startsComment(at: end) { end += 1 }
        return end
    }

    /// Where a number with commas between its thousands ends (`2,500`, `1,200.5`), or `start` where there is none.
    private func endOfGroupedDigits(from start: Int) -> Int {
        let lead = self.end(from: start) { $0.isASCIIDigit }
        guard (1...3).contains(lead - start), isGroup(at: lead) else { return start }
        var end = lead
        while isGroup(at: end) { end += 4 }
        if scalar(at: end) == ".", scalar(at: end + 1)?.isASCIIDigit == true {
            end = self.end(from: end + 1) { $0.isASCIIDigit }
        }
        return end
    }

    private func isGroup(at index: Int) -> Bool {
        scalar(at: index) == "," && (1...3).allSatisfy { scalar(at: index + $0)?.isASCIIDigit == true }
    }

    /// A variable before a letter, a date with an unknown digit before a digit, else nothing.
    mutating func questionMark() -> Token {
        guard let second = scalar(at: index + 1) else { return fault(.questionMark, length: 1) }
        if second.isASCIIDigit { return word() }
        guard second.isASCIILetter else { return fault(.questionMark, length: 1) }
        var end = self.end(from: index + 1) { $0.isASCIILetter || $0.isASCIIDigit }
        if scalar(at: end) == ".", scalar(at: end + 1)?.isASCIILetter == true {
            end += 1
            while let next = scalar(at: end), next.isASCIILetter || next.isASCIIDigit || next == "." || next == "-",
                !startsComment(at: end)
            {
                end += 1
            }
        }
        return token(.variable, to: end, dropping: 1)
    }

    mutating func parameter() -> Token {
        guard scalar(at: index + 1)?.isASCIILetter == true else { return fault(.dollar, length: 1) }
        let end = self.end(from: index + 1) { $0.isASCIILetter || $0.isASCIIDigit }
        return token(.parameter, to: end, dropping: 1)
    }
}
