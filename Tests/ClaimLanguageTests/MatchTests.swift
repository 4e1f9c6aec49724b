import ClaimLanguage
import ClaimModel
import Testing

/// Patterns and what their variables stand for.
@Suite struct MatchTests {
    @Test func figuresOfTwoSpeakersAreJoined() throws {
        let match = try resolve(
            """
            match killed of ?event = ?n by ?a, killed of ?event = ?m by ?b
              where ?a != ?b and ?n disjoint ?m
              return ?event, ?a, ?n, ?b, ?m
            """)
        #expect(match.patterns.count == 2)
        #expect(match.variables.map(\.name) == ["event", "n", "a", "m", "b"])
        #expect(
            match.variables.map(\.kind) == [.entity, .object(.figure), .entity, .object(.figure), .entity])
        #expect(
            match.variables[0].bindings == [
                ResolvedVariable.Binding(pattern: 0, role: .subject),
                ResolvedVariable.Binding(pattern: 1, role: .subject),
            ])
        #expect(
            match.columns.map(\.column) == [
                ResultColumn("event", .entity), ResultColumn("a", .entity), ResultColumn("n", .figure),
                ResultColumn("b", .entity), ResultColumn("m", .figure),
            ])
        guard case .all(let tests)? = match.filter else {
            Issue.record("no filter")
            return
        }
        #expect(
            tests.tests.compactMap(\.comparison?.column.origin) == [.variable("a", .whole), .variable("n", .whole)])
    }

    @Test func aNamedClaimHasItsFields() throws {
        let match = try resolve(
            "match troops of ?s as ?c, troops of ?s as ?d where ?c.id < ?d.id return ?c, ?c.quote, ?d.said.month, ?c.via"
        )
        #expect(match.patterns.map(\.name) == ["c", "d"])
        #expect(
            match.columns.map(\.origin) == [
                .variable("c", .whole), .variable("c", .field(Field(.quote))),
                .variable("d", .field(Field(.said, .bucket(.month)))), .variable("c", .field(Field(.via))),
            ])
        #expect(
            match.columns.map(\.column) == [
                ResultColumn("c", .name), ResultColumn("c.quote", .text), ResultColumn("d.said.month", .time),
                ResultColumn("c.via", .entity, isList: true),
            ])
    }

    @Test(arguments: [
        ("match ?p of Iraq return ?p", "predicate"), ("match troops of ?x return ?x", "entity"),
        ("match troops of US via ?x return ?x, ?x.kind", "entity"), ("match troops of US in ?x return ?x", "entity"),
        ("match troops of US per ?x return ?x", "source"), ("match troops of US said ?x return ?x, ?x.year", "time"),
        ("match troops of US during ?x return ?x", "time"),
        (
            "match troops of US = ?x return ?x, ?x.value, ?x.lower, ?x.unit, ?x.plausible.upper",
            "object(Optional(figure))"
        ),
        ("match ?p of US = ?x return ?x, ?x.value, ?x.kind, ?x.year", "object(nil)"),
        ("match leader of Iraq = ?x return ?x, ?x.kind", "object(Optional(entity))"),
        ("match leader of Iraq = ?x, claimed-by of US by ?x return ?x", "entity"),
        ("match ?p of US = ?x, troops of ?x return ?x", "entity"),
    ])
    func aVariableHasAKind(question: String, kind: String) throws {
        let text = question.replacing("claimed-by of US", with: "troops of US")
        let match = try resolve(text)
        let variable = try #require(match.columns.first)
        let name = String(variable.column.name.prefix { $0 != "." })
        let found = try #require(match.variables.first { $0.name == name })
        #expect("\(found.kind)".replacing("ClaimModel.ObjectKind.", with: "") == kind)
    }

    @Test func aVariableMayStandWithinParenthesesWhereItIsBoundOutside() throws {
        let match = try resolve("match troops of ?s by ?a, killed of ?s not (by ?a in Iraq) return ?s, ?a")
        guard case .all(let conditions) = match.patterns[1].condition, case .not(.all(let inside))? = conditions.last
        else {
            Issue.record("another shape")
            return
        }
        #expect(inside.tests.first == .speaker(.variable("a")))
        #expect(match.variables.last?.bindings.count == 1)
    }

    @Test func aMetonymNamesAVariableThatSpeaks() throws {
        let question = try Fixtures.resolve(
            "match troops of ?s by ?a where ?a = Washington and ?s != Washington return ?a, ?s | where a = Washington")
        guard case .match(let match) = question.body, case .all(let tests)? = match.filter,
            case .filter(let stage) = question.stages[0].kind
        else {
            Issue.record("another shape")
            return
        }
        let government = EntityReference(id: "us-government", label: "United States government")
        let city = EntityReference(id: "washington", label: "Washington")
        #expect(tests.tests.compactMap(\.comparison?.value) == [.entity(government), .entity(city)])
        #expect([stage].tests.compactMap(\.comparison?.value) == [.entity(government)])
    }

    @Test func stagesTakeAVariableInEitherForm() throws {
        let question = try Fixtures.resolve(
            "match troops of ?s = ?n return ?s, ?n.lower | where ?n.lower > 5 and s = US | sort n.lower desc | count by ?s"
        )
        #expect(question.columns.map(\.name) == ["s", "count"])
    }

    @Test func settingsStandInAPattern() throws {
        let question = try Fixtures.resolve("match troops of ?s including retracted known 2024, killed of ?s return ?s")
        #expect(question.settings.includingRetracted)
        #expect(question.settings.known?.edtf == "2024")
    }

    private func resolve(_ text: String) throws -> ResolvedMatch {
        let question = try Fixtures.resolve(text)
        guard case .match(let match) = question.body else { throw NoMatch() }
        return match
    }

    private struct NoMatch: Error {}
}
