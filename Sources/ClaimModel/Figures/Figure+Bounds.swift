extension Figure {
    /// A figure whose bounds are given outright, as a resolved record gives them. Without `plausible` the asserted bounds
    /// are the plausible ones; `unknown` has neither.
    public init(
        text: String, hedge: Hedge, value: Double? = nil, lower: Double? = nil, lowerExclusive: Bool = false,
        upper: Double? = nil, upperExclusive: Bool = false, plausible: FigureInterval? = nil, unit: String? = nil
    ) {
        let asserted: FigureInterval? = hedge == .unknown
            ? nil
            : FigureInterval(lower: lower, lowerExclusive: lowerExclusive, upper: upper, upperExclusive: upperExclusive)
        self.init(
            text: text, hedge: hedge, value: value, asserted: asserted,
            plausible: hedge == .unknown ? nil : plausible ?? asserted, unit: unit)
    }
}
