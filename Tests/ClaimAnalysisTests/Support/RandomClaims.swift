import ClaimModel

@testable import ClaimAnalysis

extension Make {
    /// A figure of any hedge about a few amounts, so that conflicts and bounds that touch are common.
    static func anyFigure(_ random: inout SplitMix, units: [String] = ["people"]) -> Figure {
        let amounts: [Double] = [1, 2, 11, 20, 24, 58, 72, 86, 100, 105, 137, 200, 230, 250, 2500, 2600, 3200]
        let n = amounts.randomElement(using: &random) ?? 1
        let unit = units.randomElement(using: &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return figure(.about, n, unit: unit)
        case 1: return figure(.nearly, n, unit: unit)
        case 2: return figure(.justOver, n, unit: unit)
        case 3: return figure(.moreThan, n, unit: unit)
        case 4: return figure(.atLeast, n, unit: unit)
        case 5: return figure(.lessThan, n, unit: unit)
        case 6: return figure(.atMost, n, unit: unit)
        case 7: return figure(.upTo, n, unit: unit)
        case 8: return figure(.range, n, unit: unit, to: n * 1.5)
        case 9: return dozens(unit: unit)
        case 10: return figure(.unknown, 0, unit: unit)
        case 11: return figure(.exact, 0, unit: unit)
        default: return bare(n, unit: unit)
        }
    }

    private static let days = [
        "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-20", "2024-02-10", "2024-01-05T10:00", "2024-01-05T18:00",
    ]
    private static let periods: [String?] = [
        nil, nil, nil, "2024-01-05", "2024-01", "2023", "2024", "2023-10-17/2024-01-03", "2023-10-17/2024-01-05",
        "2023-10-11~/2024-01-05", "/2024-01-05", "../2024-01-05", "2024-01-01/..", "2023-12-01/2023-12-31",
        "2024-01-01/",
    ]

    /// A claim of one subject and predicate that differs from others in everything that a comparison asks about.
    static func anyClaim(
        _ number: Int, predicate: String, _ random: inout SplitMix, units: [String] = ["people"], speakers: Int = 4
    ) -> Claim {
        let places: [[String]] = [
            [], ["Iraq"], ["Iraq"], ["Syria"], ["Iraq", "Syria"], ["Baghdad"], ["Basra"], ["Aleppo"],
            ["Baghdad", "Basra"],
        ]
        let speaker = Int.random(in: 0..<speakers, using: &random)
        let object: ClaimObject =
            switch vocabulary[predicate]?.object ?? .figure {
            case .figure: .figure(anyFigure(&random, units: units))
            case .date:
                .date(time(["2014", "2014-06", "2014-06-10", "2015", "2014/2015"].randomElement(using: &random) ?? ""))
            case .entity: .entity(entity(["Baghdad", "Erbil", "Basra"].randomElement(using: &random) ?? ""))
            case .text: .text(["a rocket", "The rocket", "a bomb", "an accident"].randomElement(using: &random) ?? "")
            }
        return claim(
            "\(number)-\(random.next() % 1000)", object, of: predicate == "killed" ? "strike" : "US forces",
            predicate: predicate, by: "Speaker \(speaker)", named: Int.random(in: 0..<4, using: &random) > 0,
            said: days.randomElement(using: &random) ?? "", during: periods.randomElement(using: &random) ?? nil,
            place: places.randomElement(using: &random) ?? [],
            source: "source-\(Int.random(in: 0..<4, using: &random))",
            stance: Int.random(in: 0..<8, using: &random) == 0 ? .denies : .affirms,
            mood: Int.random(in: 0..<12, using: &random) == 0 ? .forecast : .stated,
            qualifiers: Int.random(in: 0..<5, using: &random) == 0 ? ["population": "children"] : [:])
    }
}
