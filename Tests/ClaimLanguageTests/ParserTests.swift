import ClaimLanguage
import Testing

/// The trees that questions become.
@Suite struct ParserTests {
    @Test(arguments: [
        (
            #"troops of "United States" in Iraq since 2019 | trace"#,
            #"(question (claims bare (group (of "troops" "United States") (in "Iraq") (-since "2019"))) trace)"#
        ),
        (
            #"claims about "US forces" said 2023-10..2024-01 where value >= 100"#,
            #"(question (claims written (group (about "US forces") (said "2023-10..2024-01") (where (>= value "100")))))"#
        ),
        (
            #"claims by Washington or by "Iraqi government" in Baghdad during 2024-01-04"#,
            #"(question (claims written (group (or (by "Washington") (by "Iraqi government")) (in "Baghdad") "#
                + #"(during "2024-01-04"))))"#
        ),
        (
            #"attacks-suffered of * (by Pentagon or by "Islamic Resistance in Iraq") not in Iraq"#,
            #"(question (claims bare (group (of "attacks-suffered" *) "#
                + #"(group (or (by "Pentagon") (by "Islamic Resistance in Iraq"))) (not (in "Iraq")))))"#
        ),
        (
            "claims about Iraq | count by speaker, predicate | where count > 1 | sort count desc | first 10",
            #"(question (claims written (group (about "Iraq"))) (count (columns speaker predicate)) "#
                + #"(where (> count "1")) (sort (count desc)) (first 10))"#
        ),
        (
            "match killed of ?event = ?n by ?a, killed of ?event = ?m by ?b\n"
                + "  where ?a != ?b and ?n disjoint ?m return ?event, ?a",
            #"(question (match (pattern (of "killed" ?event) (= ?n) (by ?a)) "#
                + #"(pattern (of "killed" ?event) (= ?m) (by ?b)) "#
                + #"(where (and (!= ?a ?b) (disjoint ?n ?m))) (columns ?event ?a)))"#
        ),
        // `not` before `or` before standing side by side; among comparisons `not`, `and`, `or`.
        (
            "not by a or by b in c or in d",
            #"(question (claims bare (group (or (not (by "a")) (by "b")) (or (in "c") (in "d")))))"#
        ),
        (
            "claims where not a = 1 and b = 2 or c is not null",
            #"(question (claims written (group (where (or (and (not (= a "1")) (= b "2")) (is-not-null c))))))"#
        ),
        // Words are keywords in their own place only.
        (
            "claims by Said in Port Said about IS by In said trace where is is null and sort = first",
            #"(question (claims written (group (by "Said") (in "Port Said") (about "IS") (by "In") (said "trace") "#
                + #"(where (and (is-null is) (= sort "first"))))))"#
        ),
        (
            "claims | sort asc desc, desc asc | conflicts all strict",
            "(question (claims written) (sort (asc desc) (desc asc)) (conflicts all strict))"
        ),
        (
            "claims said since 2023 until 2024 known 2024 including retracted",
            #"(question (claims written (group (said-since "2023") (-until "2024") (known "2024") including-retracted)))"#
        ),
    ])
    func aQuestionHasOneTree(text: String, outline: String) throws {
        #expect(try Question(parsing: text).outline == outline)
    }

    /// A span counts Unicode scalars, whatever they are made of.
    @Test func nodesKnowTheirPlace() throws {
        let text = "troops of 🇮🇶 é\u{301}t in بغداد or not by “伊 拉克”  -- end\n where value >= 2,500 | first 5"
        let question = try Question(parsing: text)
        guard case .claims(let claims) = question.body, let group = claims.group, let filter = group.filter else {
            Issue.record("no conditions")
            return
        }
        func shown(_ span: Span) -> String { question.text.text(of: span) }
        #expect(group.conditions.map { shown($0.span) } == ["troops of 🇮🇶 é\u{301}t", "in بغداد or not by “伊 拉克”"])
        #expect(group.conditions[1].members.map { shown($0.span) } == ["in بغداد", "not by “伊 拉克”"])
        #expect(shown(filter.span) == "where value >= 2,500")
        #expect(shown(filter.expression.span) == "value >= 2,500")
        #expect(question.stages.map { shown($0.span) } == ["first 5"])
    }
}
