/// A stretch of a question, in Unicode scalars counted from 0; `end` is the first scalar after it.
package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The shortest span that holds both.
    package func joined(_ other: Span) -> Span {
        Span(min(start, other.start), max(end, other.end))
    }
}
