import Hearsay
import Testing

/// Questions about the base as it stood at a time.
@Suite struct QuestionHistoryTests {
    /// The samples, recorded on the 6th; a claim retracted on the 8th and another superseded by status on the 9th; two
    /// entities merged on the 8th; a place moved out of Iraq on the 9th.
    private func base() throws -> KnowledgeBase {
        let base = try QuestionSamples.base()
        let day = Samples.moment
        guard case .claims(let claims) = try base.ask("claims = 900", today: QuestionSamples.today).content else { return base }
        try base.retract(
            try #require(claims.first).id, why: "a slip", kind: .entryError,
            options: Samples.options(at: day + 2 * 86_400))
        try base.merge(
            "armed-group", into: "coalition", why: "a test", options: Samples.options(at: day + 2 * 86_400 + 1))
        try base.link(
            "syria", to: "iraq", speaking: false, options: Samples.options(at: day + 3 * 86_400))
        return base
    }

    static let cases: [(String, [String])] = [
        ("troops of * in Syria", []),
        ("troops of * in Syria known 2024-01-07", ["900"]),
        ("troops of * in Syria known 2024-01-08", []),
        ("troops of * in Syria including retracted", ["900"]),
        ("troops of * in Syria including retracted known 2024-01-09", ["900"]),
        ("claims in Syria known 2024-01-05", []),
        ("claims where status = retracted", []),
        ("claims including retracted where status = retracted", ["900"]),
        ("claims including retracted where status = retracted known 2024-01-07", ["error"]),
        ("claims by \"The armed group\"", ["no base is safe", "3,200", "up to 2,000", "coalition"]),
        ("claims by \"The armed group\" known 2024-01-07", ["no base is safe", "3,200", "coalition"]),
        ("claims by coalition known 2024-01-07", ["up to 2,000"]),
        ("claims by coalition known 2024-01-08", ["no base is safe", "3,200", "up to 2,000", "coalition"]),
        ("claims about coalition known 2024-01-07", ["more than 100", "66", "300 km", "coalition"]),
        ("claims about armed-group known 2024-01-07", ["no base is safe", "coalition"]),
        ("claims where by = armed-group", ["no base is safe", "3,200", "up to 2,000", "coalition"]),
        ("troops of * in Iraq known 2024-01-08", ["around 2,500", "3,200", "up to 2,000"]),
        ("claims in Iraq not in Baghdad including retracted", ["900", "around 2,500", "more than 100", "3,200", "66"]),
        ("claims in Iraq not in Baghdad known 2024-01-08", ["around 2,500", "more than 100", "3,200", "66"]),
    ]

    @Test(arguments: cases)
    func known(question: String, objects: [String]) throws {
        let base = try base()
        let given: [String]
        do {
            given = try QuestionSamples.objects(question, in: base)
        } catch let error as AskError {
            given = [error.message.contains("is named") ? "unknown" : "error"]
        }
        #expect(given == objects)
    }

    @Test func mergedEntitiesShowAsOne() throws {
        let base = try base()
        #expect(try QuestionSamples.lines("claims by coalition | count by speaker", in: base) == ["speaker count", "coalition 4"])
        #expect(
            try QuestionSamples.lines("claims by coalition known 2024-01-07 | count by speaker", in: base)
                == ["speaker count", "coalition 1"])
    }
}
