/// The text of a question, held as Unicode scalars so that a span finds its place at once.
package struct QuestionText: Hashable, Sendable {
    package let scalars: [Unicode.Scalar]

    package init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The text of `span`, cut to what there is.
    package func text(of span: Span) -> String {
        let start = min(max(0, span.start), scalars.count)
        let end = min(max(start, span.end), scalars.count)
        return String(scalars[start..<end])
    }

    /// The line that holds the scalar at `offset`, and its number counted from 1.
    ///
    /// A line ends at a line feed, a carriage return, or one followed by the other.
    func line(at offset: Int) -> (number: Int, span: Span) {
        var number = 1
        var start = 0
        var index = 0
        while index < min(offset, scalars.count) {
            if endsLine(index) {
                number += 1
                start = index + 1
            }
            index += 1
        }
        var end = start
        while end < scalars.count, scalars[end] != "\n", scalars[end] != "\r" { end += 1 }
        return (number, Span(start, end))
    }

    /// Whether a line ends with this scalar: the carriage return before a line feed does not end one by itself.
    private func endsLine(_ index: Int) -> Bool {
        if scalars[index] == "\n" { return true }
        return scalars[index] == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
    }

    /// Line and column of the scalar at `offset`, each counted from 1; a column is a character as a reader counts them.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        var column = 1
        var place = line.span.start
        for character in text(of: line.span) {
            place += character.unicodeScalars.count
            if place > offset { break }
            column += 1
        }
        return (line.number, column)
    }
}

extension String {
    /// The scalars as text: written as UTF-8 at once, since to append them one by one costs more than all else that is
    /// done to read a question.
    init(_ scalars: some Collection<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { bytes in
            var count = 0
            for scalar in scalars {
                for byte in scalar.utf8 {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}
