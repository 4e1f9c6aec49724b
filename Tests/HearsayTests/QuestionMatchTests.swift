import Hearsay
import Testing

/// Patterns joined by variables.
@Suite struct QuestionMatchTests {
    static let cases: [(String, [String])] = [
        ("match troops of ?who = ?n in ?where return ?who, ?n, ?where",
            ["who n where", "united-states 900 syria", "united-states up to 2,000 baghdad", "united-states around 2,500 iraq", "united-states 3,200 iraq"]),
        ("match troops of ?x = ?n by ?a, killed of ?x = ?m by ?b return ?n, ?m | first 1", ["n m", "900 12"]),
        ("match troops of ?x = ?n by ?a, troops of ?x = ?m by ?b where ?a != ?b and ?n disjoint ?m and ?n.value < ?m.value return ?a, ?n, ?b, ?m",
            ["a n b m", "afp 900 armed-group 3,200", "afp 900 us-government around 2,500", "coalition up to 2,000 armed-group 3,200",
                "coalition up to 2,000 us-government around 2,500", "us-government around 2,500 armed-group 3,200"]),
        ("match ?p of ?x by ?x return ?p, ?x", ["p x", "labels armed-group", "position-on armed-group"]),
        ("match troops of ?x as ?c per ?s, killed of ?x as ?d per ?s return ?c.object, ?d.object, ?s | sort c.object",
            ["c.object d.object s", "900 12 wire-2024-01-05", "around 2,500 12 wire-2024-01-05"]),
        ("match troops of US as ?c said ?t, attacks-suffered of * as ?d said ?t where ?t.year = 2023 return ?c.object, ?d.object, ?t",
            ["c.object d.object t", "up to 2,000 66 2023-12-01", "3,200 66 2023-12-01"]),
        ("match attacks-suffered of * in ?p as ?c, troops of * in ?p as ?d where ?c.id < ?d.id or ?c.id > ?d.id return ?p | count by p",
            ["p count", "iraq 1", "syria 1"]),
        ("match troops of ?x as ?c, troops of ?x as ?d where ?c.id < ?d.id return ?c.id, ?d.id | count", ["count", "6"]),
        ("match position-on of ?x = ?y, attacks-suffered of ?y = ?n return ?x, ?y, ?n",
            ["x y n", "armed-group coalition 66", "armed-group coalition more than 100"]),
        ("match labels of ?x via ?v return ?v, ?x.kind", ["v x.kind", "telegram organisation"]),
        ("match troops of ?x in ?p per ?s, attacks-suffered of * not in ?p by ?b per ?s return ?p, ?b, ?s",
            ["p b s", "baghdad evening-paper paper-2023-12-01"]),
        ("match troops of ?x = ?n where ?n.upper is null return ?n, ?n.lower, ?n.plausible.lower, ?n.unit, ?n.hedge",
            ["n n.lower n.plausible.lower n.unit n.hedge", "around 2,500 - 2375 people about"]),
    ]

    @Test(arguments: cases)
    func match(question: String, lines: [String]) throws {
        let given = try QuestionSamples.lines(question, in: QuestionSamples.base())
        #expect(given == lines)
    }

    @Test func variablesJoinMergedEntities() throws {
        let base = try QuestionSamples.base()
        let question = "match position-on of ?x = ?y, troops of * by ?y return ?x, ?y"
        #expect(try QuestionSamples.lines(question, in: base) == ["x y", "armed-group coalition"])
        try base.record(
            text: .init(
                """
                source: {id: fourth, outlet: Fourth Paper, published: 2024-01-06}
                claims:
                  - {subject: The armed group, predicate: position-on, object: OIR}
                """.utf8), named: "fourth.yaml", options: Samples.options(at: Samples.moment + 4_000))
        #expect(try QuestionSamples.lines(question, in: base).count == 2)
        try base.merge("oir", into: "coalition", why: "one operation", options: Samples.options(at: Samples.moment + 90_000))
        let joined = "match position-on of ?x = ?y as ?c, troops of * by ?y return ?c.source, ?y"
        let both = ["c.source y", "fourth coalition", "paper-2023-12-01 coalition"]
        #expect(try QuestionSamples.lines(joined, in: base) == both)
        #expect(try QuestionSamples.lines(joined.replacing("troops of *", with: "troops of * known 2024-01-06"), in: base)
            == ["c.source y", "paper-2023-12-01 coalition"])
        #expect(try QuestionSamples.lines(joined.replacing("troops of *", with: "troops of * known 2024-01-07"), in: base) == both)
    }
}
