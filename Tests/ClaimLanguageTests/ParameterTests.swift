import ClaimLanguage
import ClaimModel
import Testing

/// A parameter is one value, whatever it holds.
@Suite struct ParameterTests {
    @Test(arguments: [
        ("claims by $who", "Washington", "us-government"), ("claims in $where", "Port Said", "port-said"),
        ("claims by $who", "Islamic Resistance in Iraq", "islamic-resistance"),
    ])
    func aParameterStandsForAName(question: String, value: String, id: String) throws {
        let name = question.hasSuffix("who") ? "who" : "where"
        #expect(try Fixtures.resolve(question, [name: value]).tests.first?.entity == id)
    }

    @Test func aParameterStandsForATimeAFigureAndACount() throws {
        let question = try Fixtures.resolve(
            "claims said $when where value >= $n | first $k", ["when": "2023-10..2024-01", "n": "2,500", "k": "1,000"])
        #expect(question.tests.first?.time?.edtf == "2023-10/2024-01")
        guard case .figure(let figure)? = question.tests.last?.comparison?.value else {
            Issue.record("no figure")
            return
        }
        #expect(figure.value == 2_500)
        #expect(question.stages.map(\.kind) == [.first(1_000)])
    }

    @Test func oneParameterMayStandInTwoPlaces() throws {
        #expect(try Fixtures.resolve("claims by $a or about $a", ["a": "Sudani"]).conditions?.count == 1)
    }

    @Test(arguments: [
        Refusal("claims by $who", "line 1, column 11: the parameter `$who` has no value"),
        Refusal(
            "claims by $who in $place", "line 1, column 11: the parameter `$who` has no value; given: `place`",
            parameters: ["place": "Iraq"]),
        Refusal(
            "claims by Pentagon", "line 1, column 1: the parameter `who` is given, but the question has no `$who`",
            parameters: ["who": "Iraq"]),
        Refusal(
            "claims by $who", "line 1, column 11: no entity is named `x | trace`",
            parameters: ["who": "x | trace"]),
        Refusal(
            "claims by $who", "line 1, column 11: no entity is named `*`", parameters: ["who": "*"]),
        Refusal(
            "claims by $who", "line 1, column 11: the name is empty", hint: "`*` means any", parameters: ["who": ""]),
        Refusal(
            "claims | first $n",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `5 | trace`",
            parameters: ["n": "5 | trace"]),
        Refusal(
            "claims | first $n",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found "
                + "the end of the question", parameters: ["n": ""]),
    ])
    func aParameterIsNeverSyntax(refusal: Refusal) {
        refusal.expect()
    }
}
