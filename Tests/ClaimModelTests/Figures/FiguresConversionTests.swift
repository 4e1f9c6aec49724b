import ClaimModel
import Testing

@Test(arguments: [
    ("attacks", "attack", true), ("attacks", "Attacks", true), ("people", "persons", true), ("people", "attacks", false),
    ("km", "miles", true), ("km", "m", true), ("km", "kg", false), ("USD", "$", true), ("USD", "EUR", false),
    ("percent", "%", true), ("percent", "people", false), ("°C", "°F", true), ("widgets", "widget", true),
    ("air strikes", "airstrike", true), ("barrels per day", "barrels", false), ("h", "minutes", true),
    ("tonnes", "kg", true), ("percentage points", "percent", false), ("months", "month", true),
])
func unitsComparable(one: String, other: String, expected: Bool) {
    #expect(UnitDimension.comparable(one, other) == expected)
    #expect(UnitDimension.comparable(other, one) == expected)
}

@Test func aMissingUnitIsComparableOnlyWithAMissingOne() {
    #expect(UnitDimension.comparable(nil, nil))
    #expect(!UnitDimension.comparable("people", nil))
    #expect(!UnitDimension.comparable(nil, "people"))
}

@Test(arguments: [
    ("5 km", "m", "round | 5,000 | 5,000 | 4,500..5,500 | m"),
    ("137 miles", "km", "round | 220.480128 | 220.480128 | 219.675456..221.2848 | km"),
    ("around 20 miles", "km", "about | 32.18688 | (−∞, ∞) | 24.14016..40.2336 | km"),
    ("more than 100 tonnes", "kg", "more-than | 100,000 | (100,000, ∞) | (100,000, 200,000) | kg"),
    ("up to 2 hours", "min", "up-to | 120 | 0..120 | (60, 120] | min"),
    ("at least 100 °C", "°F", "at-least | 212 | [212, ∞) | [212, 392) | °F"),
    ("less than 10 °C", "°F", "less-than | 50 | (−∞, 50) | (32, 50) | °F"),
    ("20 to 30 mph", "km/h", "range | 32.18688 | 32.18688..48.28032 | 32.18688..48.28032 | km/h"),
    ("1.5 MW", "kW", "round | 1,500 | 1,500 | 1,450..1,550 | kW"),
    ("12 km", "kilometres", "exact | 12 | 12 | 12 | km"),
    ("12 attacks", "attack", "exact | 12 | 12 | 12 | attacks"),
    ("unknown", "km", "none"),
    ("12 km", "kg", "none"),
    ("12 attacks", "people", "none"),
])
func conversions(phrase: String, unit: String, expected: String) throws {
    let figure = try FigureReader().read(phrase).figure
    #expect(figure.converted(to: unit).map { figureOutline($0) } ?? "none" == expected)
}

@Test(arguments: UnitDimension.allCases)
func everyPhysicalUnitConvertsWithinItsDimension(dimension: UnitDimension) throws {
    let units = physicalUnits.filter { UnitDimension(unit: $0) == dimension }
    #expect(units.count > 1)
    for one in units {
        for other in units {
            let figure = Figure(text: "7", hedge: .atLeast, value: 7, lower: 7, unit: one)
            let there = try #require(figure.converted(to: other))
            let back = try #require(there.converted(to: one)?.value)
            #expect(abs(back - 7) < 1e-9, "\(one) to \(other) and back")
        }
    }
}

private let physicalUnits = [
    "mm", "cm", "m", "km", "in", "ft", "yd", "mi", "nmi", "mg", "g", "kg", "t", "short tons", "lb", "oz", "st", "m²", "km²",
    "ft²", "mi²", "ha", "ac", "ml", "l", "gal", "m³", "km³", "ft³", "W", "kW", "MW", "GW", "TW", "hp", "J", "kJ", "kcal", "kWh",
    "MWh", "GWh", "TWh", "km/h", "m/s", "mph", "kn", "°C", "°F", "K", "s", "min", "h", "hPa", "bar", "psi", "kB", "MB",
    "GB", "TB",
]
