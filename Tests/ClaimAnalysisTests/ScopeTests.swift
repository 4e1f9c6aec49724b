import ClaimModel
import Testing

@testable import ClaimAnalysis

/// What a comparison makes of times, places, separators, speakers and signs.
@Suite struct ScopeTests {
    static func outcome(_ a: Claim, _ b: Claim, _ setting: Setting = Make.setting) -> String {
        switch Comparer(setting).compare(a, b) {
        case .related(let relation, let direction): "\(relation.rawValue) \(direction)"
        case .conflict(let conflict):
            conflict.kind.rawValue + (conflict.severity.map { " \($0)" } ?? "")
                + (conflict.isSoftened ? " softened" : "")
        case .incomparable(let reason): "\(reason)".prefix { $0 != "(" }.description
        }
    }

    /// Two levels of troops, 2,500 and 3,200, at these times.
    @Test(
        arguments: [
            ("2024-01-05", nil, "2024-01-05", nil, "contradiction ×1.24"),
            // Only the steady spans meet.
            ("2024-01-05", nil, "2024-02-20", nil, "tension ×1.24 softened"),
            ("2024-01-05", nil, "2024-04-05", nil, "times"),
            // A month holds whole for troops, a year does not.
            ("2024-01-05", "2024-01", "2024-01-20", "2024-01-20", "contradiction ×1.24"),
            ("2024-01-05", "2023", "2024-01-05", "2023-05", "tension ×1.24 softened"),
            ("2024-01-05", "2023", "2024-01-05", "2023", "tension ×1.24 softened"),
            // An interval holds throughout, and so at whatever time within the year was meant.
            ("2024-01-05", "2023", "2024-01-05", "2023-01-01/2023-12-31", "contradiction ×1.24"),
            ("2024-01-05", "2023", "2024-01-05", "2023-02-01/2023-12-31", "tension ×1.24 softened"),
            ("2024-01-05", "../2023-05", "2024-01-05", "2023-05/..", "contradiction ×1.24"),
        ] as [(String, String?, String, String?, String)])
    func levels(said: String, during: String?, otherSaid: String, otherDuring: String?, expected: String) {
        let a = Make.claim("a", .figure(Make.bare(2500)), by: "Washington", said: said, during: during)
        let b = Make.claim("b", .figure(Make.bare(3200)), by: "Baghdad", said: otherSaid, during: otherDuring)
        #expect(Self.outcome(a, b) == expected)
        #expect(Self.outcome(b, a) == expected)
    }

    /// Counts of attacks: the first figure and period, the second, and what they are.
    @Test(arguments: [
        (55.0, "2023-10-17/2024-01-03", 61.0, "2023-10-17/2024-01-05", "update backward"),
        (118, "2023-10-17/2024-01-03", 115, "2023-10-17/2024-01-06", "contradiction ×1.03"),
        (55, "2023-10-17/2024-01-05", 73, "2023-10-17/2024-01-05", "contradiction ×1.33"),
        (55, "2023-10-11~/2024-01-05", 73, "2023-10-11~/2024-01-05", "tension ×1.33 softened"),
        (73, "2023-10-17/2024-01-05", 55, "2023-10-11~/2024-01-05", "tension ×1.33 softened"),
        // The fuzzy end belongs to what lies within.
        (73, "2023-10-11~/2024-01-05", 55, "2023-10-01/2024-01-05", "contradiction ×1.33"),
        (55, "/2024-01-05", 73, "/2024-01-05", "tension ×1.33 softened"),
        (55, "/2024-01-05", 73, "2023-10-17/2024-01-05", "tension ×1.33 softened"),
        (73, "/2024-01-03", 55, "2023-10-17/2024-01-05", "tension ×1.33 softened"),
        (73, "/2023-01-03", 55, "2023-10-17/2024-01-05", "times"),
        (55, "2023-10-17/2023-12-31", 73, "2023-11-01/2024-01-05", "crossing"),
        (55, "2023-10", 73, "2023-12", "times"),
        (73, "2023-10", 55, "../2024-01-05", "contradiction ×1.33"),
        (73, "2023-10", 55, "2023-01-01/", "tension ×1.33 softened"),
    ])
    func counts(first: Double, during: String, second: Double, otherDuring: String, expected: String) {
        func claim(_ id: String, _ n: Double, _ during: String) -> Claim {
            Make.claim(
                id, .figure(Make.bare(n, unit: "attacks")), predicate: "attacks", by: id, during: during,
                place: ["Iraq"])
        }
        #expect(Self.outcome(claim("a", first, during), claim("b", second, otherDuring)) == expected)
    }

    @Test(arguments: [
        ("2017-04-04T10:00", "2017-04-04T18:00", 58.0, 86.0, "tension ×1.48"),
        ("2017-04-04T10:00", "2017-04-04T18:00", 86, 58, "contradiction ×1.48"),
        ("2017-04-04", "2017-04-04T18:00", 86, 58, "tension ×1.48 softened"),
        ("2017-04-04", "2017-04-05", 86, 58, "contradiction ×1.48"),
        ("2017-04-04", "2017-04-05", 58, 86, "tension ×1.48"),
    ])
    func tolls(said: String, otherSaid: String, first: Double, second: Double, expected: String) {
        func claim(_ id: String, _ n: Double, _ said: String) -> Claim {
            Make.claim(
                id, .figure(Make.bare(n)), of: "strike", predicate: "killed", by: id, said: said, during: "2017-04-04")
        }
        #expect(Self.outcome(claim("a", first, said), claim("b", second, otherSaid)) == expected)
    }

    /// Places and separators of levels: 2,500 in the first, 3,200 in the second.
    @Test(
        arguments: [
            (["Baghdad"], ["Iraq"], "part forward"), (["Iraq"], ["Baghdad"], "contradiction ×1.24"),
            (["Iraq", "Syria"], ["Syria", "Iraq"], "contradiction ×1.24"),
            (["Iraq", "Syria"], ["Aleppo"], "contradiction ×1.24"),
            (["Iraq", "Baghdad"], ["Iraq"], "contradiction ×1.24"), (["Iraq"], ["Syria"], "places"),
            ([], ["Iraq"], "places"),
            ([], [], "contradiction ×1.24"), (["Iraq", "Aleppo"], ["Syria"], "places"),
        ] as [([String], [String], String)])
    func places(first: [String], second: [String], expected: String) {
        let a = Make.claim("a", .figure(Make.bare(2500)), by: "Washington", place: first)
        let b = Make.claim("b", .figure(Make.bare(3200)), by: "Baghdad", place: second)
        #expect(Self.outcome(a, b) == expected)
    }

    @Test func anAbsentPlaceIsTheWholeOfAToll() {
        let part = Make.claim(
            "a", .figure(Make.bare(58)), of: "strike", predicate: "killed", by: "A", place: ["Aleppo"])
        let whole = Make.claim(
            "b", .figure(Make.bare(86)), of: "strike", predicate: "killed", by: "B", said: "2024-01-06")
        #expect(Self.outcome(part, whole) == "part forward")
        var late = part
        late.said = Make.time("2024-01-07")
        #expect(Self.outcome(late, whole) == "crossing")
    }

    @Test(
        arguments: [
            (["population": "children"], [:], "part forward"),
            (["population": "Children"], ["population": "children"], "agrees mutual"),
            (["population": "children"], ["population": "fighters"], "separator"),
            (["population": "children"], ["weapon": "drone"], "separator"), (["colour": "red"], [:], "agrees mutual"),
        ] as [([String: String], [String: String], String)])
    func separators(first: [String: String], second: [String: String], expected: String) {
        func claim(_ id: String, _ qualifiers: [String: String]) -> Claim {
            Make.claim(
                id, .figure(Make.bare(58)), predicate: "killed", by: id, during: "2023", place: ["Iraq"],
                qualifiers: qualifiers)
        }
        #expect(Self.outcome(claim("a", first), claim("b", second)) == expected)
    }

    @Test func ratesAndSignedQuantitiesCompareInEqualScopesOnly() {
        func claim(_ id: String, _ predicate: String, _ figure: Figure, _ place: [String]) -> Claim {
            Make.claim(id, .figure(figure), predicate: predicate, by: id, during: "2024-01-05", place: place)
        }
        let shares = [Make.bare(52, unit: "percent"), Make.bare(58, unit: "percent")]
        #expect(
            Self.outcome(claim("a", "share", shares[0], ["Iraq"]), claim("b", "share", shares[1], ["Iraq"]))
                == "contradiction ×1.12")
        #expect(
            Self.outcome(claim("a", "share", shares[0], ["Baghdad"]), claim("b", "share", shares[1], ["Iraq"]))
                == "unequalScopes")
        let (loss, below) = (Make.bare(-52, unit: "USD"), Make.figure(.lessThan, 20, unit: "USD"))
        #expect(Self.outcome(claim("a", "profit", loss, []), claim("b", "profit", below, [])) == "tension ×∞")
        #expect(
            Self.outcome(claim("a", "profit", loss, ["Baghdad"]), claim("b", "profit", below, ["Iraq"]))
                == "unequalScopes")
    }

    @Test func aPriceHoldsADayEitherSide() {
        func claim(_ id: String, _ n: Double, _ said: String) -> Claim {
            Make.claim(id, .figure(Make.bare(n, unit: "USD")), predicate: "price", by: id, said: said)
        }
        #expect(Self.outcome(claim("a", 52, "2024-01-03"), claim("b", 58, "2024-01-04")) == "tension ×1.12 softened")
        #expect(Self.outcome(claim("a", 52, "2024-01-03"), claim("b", 58, "2024-01-07")) == "times")
    }

    @Test func unitsConvertAndABareNumberIsRoundAcrossThem() {
        func claim(_ id: String, _ figure: Figure) -> Claim {
            Make.claim(id, .figure(figure), predicate: "length", by: id)
        }
        let kilometres = claim("a", Make.bare(137, unit: "km"))
        #expect(Self.outcome(kilometres, claim("b", Make.bare(137_000, unit: "m"))) == "agrees mutual")
        #expect(Self.outcome(kilometres, claim("b", Make.bare(85, unit: "mi"))) == "refines forward")
        #expect(Self.outcome(kilometres, claim("b", Make.bare(91, unit: "mi"))) == "contradiction ×1.06")
        #expect(
            Self.outcome(claim("a", Make.figure(.exact, 137, unit: "km")), claim("b", Make.bare(85, unit: "mi")))
                == "refines forward")
        #expect(Self.outcome(kilometres, claim("b", Make.bare(137, unit: "USD"))) == "units")
        #expect(Self.outcome(claim("b", Make.bare(137, unit: nil)), kilometres) == "agrees mutual")
    }

    @Test(arguments: [
        ("km", 1000.0, 0.0, "length"), ("mi", 1609.344, 0, "length"), ("ac", 4046.8564224, 0, "area"),
        ("t", 1000, 0, "mass"),
        ("°C", 1, 273.15, "temperature"), ("GWh", 3.6e12, 0, "energy"), ("h", 3600, 0, "duration"),
    ])
    func physicalUnitsHaveTheirScale(unit: String, factor: Double, offset: Double, dimension: String) {
        #expect(UnitScale.physical(unit) == UnitScale(dimension: dimension, factor: factor, offset: offset))
    }

    @Test func nounsAndCurrenciesHaveNone() {
        #expect(UnitScale.physical("people") == nil)
        #expect(UnitScale.physical("USD") == nil)
        #expect(UnitScale.physical("percent") == nil)
    }

    @Test func decimalsAreEqualAsDecimals() {
        func claim(_ id: String, _ lower: Double?, _ upper: Double?) -> Claim {
            let interval = FigureInterval(lower: lower, upper: upper)
            let figure = Figure(
                text: id, hedge: .range, value: lower, asserted: interval, plausible: interval, unit: "m")
            return Make.claim(id, .figure(figure), predicate: "length", by: id)
        }
        var kilometres = claim("a", 0.0003, 0.0003)
        if case .figure(var figure) = kilometres.object {
            figure.unit = "km"
            kilometres.object = .figure(figure)
        }
        #expect(Self.outcome(kilometres, claim("b", 0.3, 0.3)) == "agrees mutual")
        #expect(decimal(0.1 + 0.2, digits: 15) == 0.3)
        #expect(decimal(1.1 * 1000, digits: 12) == 1100)
        #expect(Severity(lower: 0.21, upper: 0.2).ratio == 1.05)
    }

    @Test(arguments: [
        ("Washington", "2024-01-05", "s", true, "Washington", "2024-01-05", "t", "reported-differently ×1.24"),
        ("Washington", "2024-01-05", "s", true, "Washington", "2024-01-05", "s", "self-contradiction ×1.24"),
        ("AFP", "2024-01-05", "s", false, "AFP", "2024-01-05", "t", "self-contradiction ×1.24"),
        ("Washington", "2024-01-05", "s", true, "Washington", "2024-01-09", "t", "revision ×1.24"),
    ])
    func kinds(
        speaker: String, said: String, source: String, named: Bool, other: String, otherSaid: String,
        otherSource: String,
        expected: String
    ) {
        let a = Make.claim(
            "a", .figure(Make.bare(2500)), by: speaker, named: named, said: said, during: "2024-01-05", source: source)
        let b = Make.claim(
            "b", .figure(Make.bare(3200)), by: other, named: named, said: otherSaid, during: "2024-01-05",
            source: otherSource)
        #expect(Self.outcome(a, b) == expected)
    }

    @Test func aCountSaidLaterIsRetrogradeWhenLowerAndARevisionWhenHigher() {
        func claim(_ id: String, _ n: Double, _ said: String, _ during: String) -> Claim {
            Make.claim(id, .figure(Make.bare(n, unit: "attacks")), predicate: "attacks", said: said, during: during)
        }
        #expect(
            Self.outcome(
                claim("a", 118, "2024-01-03", "2023-10-17/2024-01-03"),
                claim("b", 115, "2024-01-06", "2023-10-17/2024-01-06"))
                == "retrograde ×1.03")
        #expect(
            Self.outcome(claim("a", 118, "2024-01-03", "2023"), claim("b", 137, "2024-01-06", "2023"))
                == "revision ×1.16")
    }

    @Test func strictReadsRoundNumbersAsExact() {
        let (a, b) = (
            Make.claim("a", .figure(Make.bare(2500)), by: "A"), Make.claim("b", .figure(Make.bare(2600)), by: "B")
        )
        var strict = Make.setting
        strict.strict = true
        #expect(Self.outcome(a, b) == "compatible mutual")
        #expect(Self.outcome(a, b, strict) == "contradiction ×1.04")
    }

    /// Of dates, those with a day in common are no two objects.
    @Test(arguments: [
        ("2014", "2014-06", "refines backward"), ("2014-06", "2014", "refines forward"),
        ("2014", "2014", "agrees mutual"),
        ("2014", "2015", "exclusive"), ("2014-01/2014-06", "2014-03/2014-09", "compatible mutual"),
    ])
    func dates(first: String, second: String, expected: String) {
        let a = Make.claim("a", .date(Make.time(first)), predicate: "since", by: "A")
        let b = Make.claim("b", .date(Make.time(second)), predicate: "since", by: "B")
        #expect(Self.outcome(a, b) == expected)
    }

    @Test func denialsAndFunctionalObjects() {
        func claim(
            _ id: String, _ object: ClaimObject, _ predicate: String, _ speaker: String, _ stance: Stance = .affirms
        ) -> Claim {
            Make.claim(id, object, predicate: predicate, by: speaker, stance: stance)
        }
        let (a, b) = (Make.figure(.about, 200), Make.figure(.range, 150, to: 250))
        #expect(
            Self.outcome(
                claim("a", .figure(a), "troops", "A", .denies), claim("b", .figure(Make.bare(200)), "troops", "B"))
                == "denial")
        #expect(
            Self.outcome(
                claim("a", .figure(b), "troops", "A", .denies), claim("b", .figure(Make.bare(210)), "troops", "B"))
                == "denial")
        #expect(
            Self.outcome(
                claim("a", .figure(b), "troops", "A", .denies), claim("b", .figure(Make.bare(300)), "troops", "B"))
                == "takesNoPart")
        #expect(
            Self.outcome(
                claim("a", .figure(b), "troops", "A", .denies), claim("b", .figure(Make.bare(210)), "troops", "A"))
                == "takesNoPart")
        let (rocket, bomb) = (ClaimObject.text("The Rocket"), ClaimObject.text("a bomb"))
        #expect(
            Self.outcome(claim("a", rocket, "cause", "A", .denies), claim("b", .text("rocket"), "cause", "B"))
                == "denial")
        #expect(
            Self.outcome(claim("a", rocket, "cause", "A"), claim("b", .text("a rocket"), "cause", "B"))
                == "agrees mutual")
        #expect(Self.outcome(claim("a", rocket, "cause", "A"), claim("b", bomb, "cause", "B")) == "exclusive")
        #expect(Self.outcome(claim("a", rocket, "cause", "A"), claim("b", bomb, "cause", "A")) == "objects")
        #expect(Self.outcome(claim("a", rocket, "position", "A"), claim("b", bomb, "position", "B")) == "objects")
        var same = Make.setting
        same.declareSame(["missile", "a rocket"])
        same.declareSame(["Missile", "the bomb"])
        #expect(Self.outcome(claim("a", rocket, "cause", "A"), claim("b", bomb, "cause", "B"), same) == "agrees mutual")
    }
}
