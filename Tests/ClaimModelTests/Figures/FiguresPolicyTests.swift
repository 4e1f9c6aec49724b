import Testing

@testable import ClaimModel

@Test func everyLineOfThePolicyIsUnderstood() {
    #expect(FigurePolicy.current.version == "hedge-v1")
    #expect(FigurePolicy.current.tables.unread.isEmpty)
    #expect(FigurePolicy.current.tables.units.unread.isEmpty)
}

@Test func aFigureThatNamesNoUnitTakesThePredicates() throws {
    let reader = FigureReader()
    #expect(try reader.read("around 2,500", predicateUnit: "people").figure.unit == "people")
    #expect(try reader.read("12 percent", predicateUnit: "people").figure.unit == "percent")
    #expect(try reader.read("unknown", predicateUnit: "people").figure.unit == "people")
}

@Test func aShareIsAPercentageWhereOneIsAskedFor() throws {
    #expect(try figureOutline("three quarters of voters", predicateUnit: "percent") == "round | 75 | 75 | 74.5..75.5 | percent")
    #expect(try figureOutline("more than half", predicateUnit: "percent") == "more-than | 50 | (50, ∞) | (50, 62.5) | percent")
    #expect(try figureOutline("one in five", predicateUnit: "percent") == "round | 20 | 20 | 15..25 | percent")
    #expect(try figureOutline("0.5", predicateUnit: "percent") == "round | 0.5 | 0.5 | 0.45..0.55 | percent")
}

@Test func theWordsAreKeptAsPrinted() throws {
    #expect(try FigureReader().read("  Around 2,500 troops ").figure.text == "Around 2,500 troops")
}

@Test func givenBoundsStandForPlausibleOnes() {
    let given = Figure(text: "about 123", hedge: .about, value: 123, lower: 110, upper: 130, upperExclusive: true)
    #expect(given.asserted == FigureInterval(lower: 110, upper: 130, upperExclusive: true))
    #expect(given.plausible == given.asserted)
    #expect(Figure(text: "unknown", hedge: .unknown).asserted == nil)
}

@Test func aLongRunOfNumberWordsIsReadInBoundedDepth() {
    let text = String(repeating: "twenty and a half million ", count: 3000)
    #expect(FigureFinder().find(in: text).count == 3000)
    #expect(throws: FigureError.self) { try FigureReader().read(text) }
}

@Test func aNumberOfTooManyPlacesIsNone() {
    let number = "0." + String(repeating: "0", count: 125) + "111"
    #expect(FigureFinder().find(in: "They weighed \(number) tonnes, and 40 tonnes later.").map(\.figure.text) == ["40 tonnes"])
    #expect(throws: FigureError.self) { try FigureReader().read(number) }
}
