import ClaimModel
import Testing

/// The canonical words of a phrase.
@Test(arguments: [
    ("58 or more civilians", "at least 58 people"), ("a dozen attacks", "12 attacks"), ("one attack", "1 attack"),
    ("one person", "1 person"), ("1 family", "1 family"), ("two thousand five hundred", "2,500"),
    ("exactly 2,500", "exactly 2,500"), ("1.0 million", "1.0 million"), ("1 million", "1,000,000"),
    ("$3.5bn", "3,500,000,000 USD"), ("5.40%", "5.40 percent"), ("some 900", "about 900"), ("almost 60", "nearly 60"),
    ("slightly more than 300", "just over 300"), ("over 40", "more than 40"), ("fewer than 20", "less than 20"),
    ("no more than 7 euros", "at most 7 EUR"), ("as many as 35", "up to 35"), ("between 20 and 30 km", "20 to 30 km"),
    ("20–30", "20 to 30"), ("10 +/- 2", "10 ± 2"), ("at least 20 but under 50", "at least 20 and less than 50"),
    ("around 20-30", "about 20 to 30"), ("dozens of people", "dozens of people"), ("a few", "several"),
    ("a few thousand rockets", "several thousand rockets"), ("none", "0"), ("no casualties", "0 people"),
    ("many", "unknown"), ("an unknown number of children", "an unknown number of people"), ("two thirds", "2/3"),
    ("minus five", "-5"),
])
func canonicalWords(phrase: String, expected: String) throws {
    #expect(try FigureReader().read(phrase).figure.words == expected)
}

@Test func givenBoundsThatFollowFromNoWordsAreShownByHedgeAndNumber() {
    #expect(Figure(text: "about 123", hedge: .about, value: 123, lower: 110, upper: 130).words == "about 123")
    #expect(Figure(text: "x", hedge: .vague, lower: 7, unit: "homes").words == "at least 7 homes")
    #expect(Figure(text: "x", hedge: .about, lower: 7, upper: 9).words == "7 to 9")
    #expect(Figure(text: "x", hedge: .range).words == "unknown")
}

@Test(arguments: [
    (2500.0, "2,500"), (0.5, "0.5"), (1_200_000, "1,200,000"), (0, "0"), (-0.0, "0"), (-12, "-12"), (-1234.5, "-1,234.5"),
    (999, "999"), (1000, "1,000"), (0.1 + 0.2, "0.30000000000000004"), (72.5, "72.5"), (1e15, "1,000,000,000,000,000"),
    (1e-7, "0.0000001"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "?"),
])
func numbersAreFormattedInOneWay(value: Double, expected: String) {
    #expect(NumberFormat.formatted(value) == expected)
}

@Test(arguments: [
    (FigureInterval(lower: 2450, upper: 2550), "2,450..2,550"), (FigureInterval(lower: 12, upper: 12), "12"),
    (FigureInterval(lower: 100, lowerExclusive: true, upper: nil), "(100, ∞)"),
    (FigureInterval(lower: 58, upper: 72.5, upperExclusive: true), "[58, 72.5)"),
    (FigureInterval(lower: nil, upper: 1000), "(−∞, 1,000]"), (FigureInterval(lower: nil, upper: nil), "(−∞, ∞)"),
])
func intervalsAreShownInOneNotation(interval: FigureInterval, expected: String) {
    #expect(interval.description == expected)
}
