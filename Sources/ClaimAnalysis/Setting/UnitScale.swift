/// How a unit relates to the base unit of its dimension: `base = value × factor + offset`.
///
/// Two units are convertible where their dimensions have the same name. A counted noun or a currency is a dimension of
/// its own, which is what `Setting` assumes of a unit that has no scale.
package struct UnitScale: Hashable, Sendable {
    package var dimension: String
    package var factor: Double
    package var offset: Double

    package init(dimension: String, factor: Double = 1, offset: Double = 0) {
        self.dimension = dimension
        self.factor = factor
        self.offset = offset
    }

    /// The span in the base unit; its bounds are rounded to 12 significant digits, so that equal amounts stay equal.
    func base(_ span: Span) -> Span {
        var scaled = span.mapBounds { decimal($0 * factor + offset, digits: 12) }
        if factor < 0 { scaled = scaled.turned }
        return scaled
    }

    /// The span, given in the base unit, in this unit.
    func fromBase(_ span: Span) -> Span {
        var scaled = span.mapBounds { decimal(($0 - offset) / factor, digits: 12) }
        if factor < 0 { scaled = scaled.turned }
        return scaled
    }
}
