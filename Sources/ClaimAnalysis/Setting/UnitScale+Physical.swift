import ClaimModel

extension UnitScale {
    /// The scale of a physical unit of record (`km`, `t`, `°C`); `nil` for counted nouns, currencies and percentages.
    package static let physical: @Sendable (String) -> UnitScale? = { unit in
        guard let dimension = UnitDimension(unit: unit) else { return nil }
        return UnitScale(unit: unit, base: base(of: dimension), dimension: dimension.rawValue)
    }

    private static func base(of dimension: UnitDimension) -> String {
        switch dimension {
        case .length: "m"
        case .mass: "kg"
        case .area: "m²"
        case .volume: "l"
        case .power: "W"
        case .energy: "J"
        case .speed: "m/s"
        case .temperature: "K"
        case .duration: "s"
        case .pressure: "hPa"
        case .information: "kB"
        }
    }

    /// Conversion within a dimension is a line: two of its points tell all.
    private init?(unit: String, base: String, dimension: String) {
        func converted(_ value: Double) -> Double? {
            Figure(text: "", hedge: .range, value: value, lower: value, upper: value, unit: unit).converted(to: base)?
                .value
        }
        guard let zero = converted(0), let hundred = converted(100) else { return nil }
        self.init(dimension: dimension, factor: decimal((hundred - zero) / 100, digits: 12), offset: zero)
    }
}
