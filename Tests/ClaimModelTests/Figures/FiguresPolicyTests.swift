import Testing

@testable import ClaimModel

@Test func everyLineOfThePolicyIsUnderstood() {
    #expect(FigurePolicy.current.version == "hedge-v1")
    #expect(FigurePolicy.current.unread.isEmpty)
    #expect(FigurePolicy.current.units.unread.isEmpty)
}

@Test func aFigureThatNamesNoUnitTakesThePredicates() throws {
    let reader = FigureReader()
    #expect(try reader.read("around 2,500", predicateUnit: "people").figure.unit == "people")
    #expect(try reader.read("12 percent", predicateUnit: "people").figure.unit == "percent")
    #expect(try reader.read("unknown", predicateUnit: "people").figure.unit == "people")
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
