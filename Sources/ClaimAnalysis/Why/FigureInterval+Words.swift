package import ClaimModel

extension FigureInterval {
    /// The interval in words: `exactly 11`, `2,450 to 2,550`, `more than 100`, `100 or more but less than 200`.
    package var words: String {
        guard let lower else { return upperWords ?? "any amount" }
        guard let upper else { return lowerWords ?? "any amount" }
        if lower == upper { return "exactly " + NumberFormat.formatted(lower) }
        if !lowerExclusive, !upperExclusive {
            return NumberFormat.formatted(lower) + " to " + NumberFormat.formatted(upper)
        }
        return
            (lowerExclusive ? "more than \(NumberFormat.formatted(lower))" : NumberFormat.formatted(lower) + " or more")
            + " but "
            + (upperWords ?? "")
    }

    /// `at least 3,150`, `more than 100`; `nil` where open.
    var lowerWords: String? {
        lower.map { (lowerExclusive ? "more than " : "at least ") + NumberFormat.formatted($0) }
    }

    /// `at most 2,550`, `less than 72.5`; `nil` where open.
    var upperWords: String? {
        upper.map { (upperExclusive ? "less than " : "at most ") + NumberFormat.formatted($0) }
    }
}
