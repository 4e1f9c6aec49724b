import Hearsay
import Testing

/// Every condition of the language, on a base that holds claims for and against each.
@Suite struct QuestionConditionTests {
    static let cases: [(question: String, objects: [String])] = [
        ("claims", ["around 2,500", "900", "more than 100", "12", "no base is safe"]),
    ]

    @Test func smoke() throws {
        let base = try QuestionSamples.base()
        for question in [
            "claims", "troops of \"United States\"", "troops of *", "* of US", "claims about coalition",
            "claims by Washington", "claims by \"United States government\"", "claims by Pentagon", "claims in Iraq",
            "claims not in Iraq", "claims in *", "claims via Telegram", "claims via *", "claims per AFP",
            "claims per \"evening paper\"", "claims per wire-2024-01-05", "claims said 2024-01-04", "claims said 2023",
            "claims since 2024", "claims until 2023-06", "claims said since 2024", "claims during 2023-11",
            "claims = 900", "claims = coalition", "claims quoting \"self-defence\"", "claims quoting elites",
            "claims where value >= 100", "claims by Washington or by \"The armed group\"",
            "claims where outlet = \"Morning Wire\"", "claims where hedge = \"about\"", "claims | first 2",
            "claims | sort value desc | first 3", "claims | skip 2 | first 2",
        ] {
            print(question, "=>", try QuestionSamples.objects(question, in: base))
        }
        for question in ["claims | count by speaker", "claims | count by place, said.month", "troops of * | stats", "claims | sources", "claims | speakers", "claims | select id, by, said.year, place, value, lower, recorded"] {
            print(question)
            print(try QuestionSamples.lines(question, in: base).joined(separator: "\n"))
        }
    }
}
