import ClaimModel
import ClaimRendering

/// Traces that have spoilt charts: few and many claims, long names, an outlier, nothing to draw.
enum Examples {
    static func source(_ id: String, _ outlet: String, agency: String? = nil) -> SourceView {
        SourceView(
            id: id, outlet: outlet, agency: agency, title: "Report of \(outlet) & others", published: "2024-01-05",
            url: "https://example.org/\(id)", textHash: String(repeating: "0123456789abcdef", count: 4))
    }

    static func bounds(_ day: Day) -> TimeBounds { TimeBounds(from: day.firstSecond, to: day.lastSecond) }

    /// A row with the intervals that its kind of words entails.
    static func row(
        _ id: String, _ speaker: String, _ day: Day, _ object: String, _ value: Double?, asserted: FigureInterval?,
        plausible: FigureInterval?, source: SourceView? = nil, quote: QuoteView? = nil
    ) -> TraceRow {
        TraceRow(
            id: id, speaker: speaker, said: "\(day)", saidBounds: bounds(day), object: object, value: value,
            asserted: asserted, plausible: plausible, place: "Iraq",
            source: source ?? Examples.source("source-\(id)", "Ahram Online", agency: "AFP"), quote: quote)
    }

    static func about(_ id: String, _ speaker: String, _ day: Day, _ value: Double) -> TraceRow {
        row(
            id, speaker, day, "around \(grouped(value))", value, asserted: .init(lower: nil, upper: nil),
            plausible: .init(lower: value * 0.95, upper: value * 1.05))
    }

    static func over(_ id: String, _ speaker: String, _ day: Day, _ value: Double) -> TraceRow {
        row(
            id, speaker, day, "more than \(grouped(value))", value,
            asserted: .init(lower: value, lowerExclusive: true, upper: nil),
            plausible: .init(lower: value, lowerExclusive: true, upper: value * 1.5, upperExclusive: true))
    }

    static func exactly(_ id: String, _ speaker: String, _ day: Day, _ value: Double) -> TraceRow {
        let point = FigureInterval(lower: value, upper: value)
        return row(id, speaker, day, grouped(value), value, asserted: point, plausible: point)
    }

    static let day = Day(number: 19_727)

    static let one = Trace(
        title: "Troops of the United States in Iraq", subtitle: "1 claim", unit: "troops",
        rows: [about("a1", "AFP", day, 2_500)])

    static let few = Trace(
        title: "Killed in the strike on Khan Shaykhun",
        subtitle: "Four claims by three speakers, 4 to 6 April 2017; each from an origin of its own", unit: "people",
        rows: [
            row(
                "t1", "Syrian Observatory for Human Rights", Day(number: 17_260), "at least 58", 58,
                asserted: .init(lower: 58, upper: nil), plausible: .init(lower: 58, upper: 72.5, upperExclusive: true)),
            over("t2", "National Coalition", Day(number: 17_260), 100),
            row(
                "t3", "WHO", Day(number: 17_261), "at least 70", 70, asserted: .init(lower: 70, upper: nil),
                plausible: .init(lower: 70, upper: 87.5, upperExclusive: true)),
            exactly("t4", "Syrian Observatory for Human Rights", Day(number: 17_262), 86),
        ])

    static let twenty = Trace(
        title: "Troops of the United States in Iraq", subtitle: "20 claims by 6 speakers, 2019 to 2024",
        unit: "troops",
        rows: (0..<20).map { index in
            let speakers = ["AFP", "Washington", "Pentagon", "Iraqi government", "Reuters", "US Central Command"]
            let when = Day(number: 17_900 + index * 97)
            let value = Double(5_200 - index * 140 + (index % 3) * 120)
            let speaker = speakers[index * 7 % speakers.count]
            return switch index % 4 {
            case 0: about("c\(index)", speaker, when, value)
            case 1: over("c\(index)", speaker, when, value)
            default: exactly("c\(index)", speaker, when, value)
            }
        })

    static let twoHundred: Trace = {
        var random = Seeded(7)
        let speakers = (1...19).map { "Speaker \($0)" }
        return Trace(
            title: "Killed in the war, as counted by everybody who counted", subtitle: "200 claims by 19 speakers",
            unit: "people",
            rows: (0..<200).map { index in
                let when = Day(number: 19_640 + index + Int.random(in: 0...6, using: &random))
                let value = Double(900 + index * 110 + Int.random(in: -800...1_500, using: &random))
                let speaker = speakers[
                    min(Int.random(in: 0...18, using: &random), Int.random(in: 0...18, using: &random))]
                return index % 3 == 0
                    ? over("k\(index)", speaker, when, value) : about("k\(index)", speaker, when, value)
            })
    }()

    static let longNames = Trace(
        title:
            "Statements on the number of fighters of all armed groups operating in the governorates of Anbar, Nineveh and Kirkuk",
        subtitle:
            "A subtitle that is itself of some length, since people put whole questions into it, with places and dates",
        unit: "fighters of all armed groups",
        rows: [
            about("l1", "United Nations Assistance Mission for Iraq, Human Rights Office", day, 12_000),
            over("l2", "المتحدث باسم القائد العام للقوات المسلحة العراقية", day.advanced(by: 20), 9_500),
            exactly(
                "l3", "Organisation for the Prohibition of Chemical Weapons Fact-Finding Mission", day.advanced(by: 3),
                11_250),
            about("l4", "国際連合安全保障理事会", day.advanced(by: 3), 11_000),
        ])

    static let outlier = Trace(
        title: "Attacks on the coalition", unit: "attacks",
        rows: [
            over("o1", "Washington", day, 100), exactly("o2", "Pentagon", day.advanced(by: 9), 137),
            exactly("o3", "A militia", day.advanced(by: 11), 95_000),
            row(
                "o4", "A spokesman", day.advanced(by: 14), "fewer than 20", 20,
                asserted: .init(lower: 0, upper: 20, upperExclusive: true),
                plausible: .init(lower: 10, lowerExclusive: true, upper: 20, upperExclusive: true)),
        ])

    static let unknown = Trace(
        title: "Hostages", unit: nil,
        rows: [
            row("u1", "The ministry", day, "an unknown number", nil, asserted: nil, plausible: nil),
            row(
                "u2", "A witness", day.advanced(by: 1), "dozens", nil, asserted: .init(lower: 24, upper: nil),
                plausible: .init(lower: 24, upper: 99)),
        ])

    static let equal = Trace(
        title: "All agree", unit: "people", rows: (0..<3).map { exactly("e\($0)", "Speaker \($0)", day, 42) })

    static let signed = Trace(
        title: "Profit & loss <of a bank>", unit: "EUR",
        rows: [
            exactly("s1", "Bank", day, -2_500_000), exactly("s2", "Analyst", day.advanced(by: 400), 0),
            about("s3", "Bank", day.advanced(by: 900), 1_500_000),
        ])

    static let nothing = Trace(title: "Nothing found", rows: [])

    static let undrawable = Trace(
        title: "Only words", rows: [row("w1", "Everybody", day, "many", nil, asserted: nil, plausible: nil)])

    static let all: [(name: String, trace: Trace)] = [
        ("one", one), ("few", few), ("twenty", twenty), ("two-hundred", twoHundred), ("long-names", longNames),
        ("outlier", outlier), ("unknown", unknown), ("equal", equal), ("signed", signed), ("nothing", nothing),
        ("undrawable", undrawable),
    ]
}
