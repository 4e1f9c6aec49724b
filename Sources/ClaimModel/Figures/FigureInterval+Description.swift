extension FigureInterval: CustomStringConvertible {
    /// The bounds as every output shows them: `2,450..2,550` where both are given and belong to it, one number where
    /// they are the same, and brackets where an end is open or strict: `(100, ∞)`, `[58, 72.5)`, `(−∞, ∞)`.
    public var description: String {
        guard let lower, let upper, !lowerExclusive, !upperExclusive else { return bracketed }
        let text = NumberFormat.formatted(lower)
        return lower == upper ? text : "\(text)..\(NumberFormat.formatted(upper))"
    }

    private var bracketed: String {
        let low = lower.map { (lowerExclusive ? "(" : "[") + NumberFormat.formatted($0) } ?? "(−∞"
        let high = upper.map { NumberFormat.formatted($0) + (upperExclusive ? ")" : "]") } ?? "∞)"
        return "\(low), \(high)"
    }
}
