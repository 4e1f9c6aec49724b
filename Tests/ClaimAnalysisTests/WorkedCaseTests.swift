import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct WorkedCaseTests {
    /// The cases in equal scopes and by different speakers.
    @Test(arguments: [
        (Make.figure(.moreThan, 100), Make.bare(137), Relation.refines, nil as String?),
        (Make.figure(.moreThan, 100), Make.bare(950), .tension, "×4.73"),
        (Make.figure(.about, 2500), Make.bare(2600), .compatible, nil),
        (Make.bare(2500), Make.bare(2600), .compatible, nil),
        (Make.bare(2500), Make.bare(3200), .contradiction, "×1.24"),
        (Make.figure(.upTo, 200), Make.bare(230), .tension, "×1.13"),
        (Make.figure(.atLeast, 58), Make.bare(72), .refines, nil),
        (Make.figure(.atLeast, 58), Make.bare(100), .tension, "×1.24"),
        (Make.dozens(), Make.bare(11), .contradiction, "×2.18"),
        (Make.figure(.exact, 0), Make.figure(.atLeast, 1), .contradiction, "×∞"),
        (Make.figure(.lessThan, 20), Make.figure(.atLeast, 20), .contradiction, "×1"),
    ])
    func workedCase(first: Figure, second: Figure, relation: Relation, severity: String?) {
        let a = Make.claim("a", .figure(first), by: "Washington", place: ["Iraq"])
        let b = Make.claim("b", .figure(second), by: "Baghdad", place: ["Iraq"])
        for (one, other) in [(a, b), (b, a)] {
            switch Comparer(Make.setting).compare(one, other) {
            case .related(let found, _):
                #expect(found == relation)
                #expect(severity == nil)
            case .conflict(let conflict):
                #expect(conflict.relation == relation)
                #expect(conflict.severity?.description == severity)
                #expect(conflict.kind.rawValue == relation.rawValue)
            case .incomparable(let reason):
                Issue.record("\(reason)")
            }
        }
    }

    static let toll = [
        ("a", Make.figure(.atLeast, 58), "SOHR", "2017-04-04"), ("b", Make.figure(.atLeast, 70), "WHO", "2017-04-05"),
        ("c", Make.figure(.moreThan, 100), "Opposition", "2017-04-04"), ("d", Make.bare(86), "SOHR", "2017-04-06"),
    ].map { Make.claim($0.0, .figure($0.1), of: "strike", predicate: "killed", by: $0.2, said: $0.3) }

    @Test(arguments: [
        (0, 1, "update backward"), (0, 3, "update backward"), (1, 3, "update backward"),
        (1, 0, "update forward"), (2, 3, "contradiction"), (0, 2, "tension"), (2, 1, "tension"),
    ])
    func tollExample(first: Int, second: Int, expected: String) {
        let found: String
        switch Comparer(Make.setting).compare(Self.toll[first], Self.toll[second]) {
        case .related(let relation, let direction): found = "\(relation) \(direction)"
        case .conflict(let conflict): found = conflict.kind.rawValue
        case .incomparable(let reason): found = "\(reason)"
        }
        #expect(found == expected)
    }
}
