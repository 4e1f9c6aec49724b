import ClaimLanguage
import Testing

/// Habits from other languages, and what to write here.
@Suite struct HintTests {
    @Test(arguments: [
        Refusal(
            "claims by Washington and in Iraq",
            "line 1, column 22: expected another condition, `where`, `|` or the end, found `and`",
            hint: "conditions stand side by side and all hold: leave out `and`"),
        Refusal(
            "claims and by Washington",
            "line 1, column 8: expected a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, "
                + "`in`, `=`, `said`, `during`, `since`, `until`, `quoting`, `not`, `(`), found `and`",
            hint: "conditions stand side by side and all hold: leave out `and`"),
    ])
    func andBetweenConditions(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by Washington or Pentagon",
            "line 1, column 33: expected `of` and a subject, found the end of the question",
            hint: "each name repeats its word: `by A or by B`"),
        Refusal(
            "claims in Iraq or Syria",
            "line 1, column 24: expected `of` and a subject, found the end of the question",
            hint: "each name repeats its word: `in A or in B`"),
        Refusal(
            "claims said since 2023 or 2024",
            "line 1, column 31: expected `of` and a subject, found the end of the question",
            hint: "each name repeats its word: `said since A or said since B`"),
        Refusal(
            "claims by Washington, Pentagon",
            "line 1, column 21: expected another condition, `where`, `|` or the end, found `,`",
            hint: "each name repeats its word: `by A or by B`"),
        Refusal(
            "claims (in Iraq or Syria)",
            "line 1, column 25: expected `of` and a subject, found `)`",
            hint: "each name repeats its word: `in A or in B`"),
    ])
    func namesWithoutTheirWord(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by:Washington",
            "line 1, column 21: expected `of` and a subject, found the end of the question",
            hint: "no colon: write `by Washington`"),
        Refusal(
            "claims in Iraq by:Washington",
            "line 1, column 11: no entity is named `Iraq by:Washington`",
            hint: "no colon: write `by Washington`"),
        Refusal(
            "claims where speaker:Washington",
            "line 1, column 32: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found the end of the question",
            hint: "no colon: write `speaker = …`"),
    ])
    func colons(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where value == 100",
            "line 1, column 21: expected a value after `=`, found `=`",
            hint: "equality is one sign: `=`"),
        Refusal(
            "claims where value <> 100",
            "line 1, column 21: expected a value after `<`, found `>`",
            hint: "write `!=` for unequal, and `not` before a condition"),
        Refusal(
            "claims where !value = 1",
            "line 1, column 14: `!` stands alone",
            hint: "write `!=` for unequal, and `not` before a condition"),
        Refusal(
            "claims !by Washington",
            "line 1, column 8: `!` stands alone",
            hint: "write `!=` for unequal, and `not` before a condition"),
        Refusal(
            "claims where value => 1",
            "line 1, column 21: expected a value after `=`, found `>`",
            hint: "write `>=`"),
        Refusal(
            "claims where value =< 1",
            "line 1, column 21: expected a value after `=`, found `<`",
            hint: "write `<=`"),
    ])
    func equality(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by 'Iraqi government'",
            "line 1, column 11: `'Iraqi government'` is not quoted",
            hint: "single quotes are not quotes: write \"Iraqi government\""),
        Refusal(
            "claims by 'Washington",
            "line 1, column 11: `'Washington` is not quoted",
            hint: "single quotes are not quotes: write \"…\""),
    ])
    func singleQuotes(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | take 10",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `take`",
            hint: "`take` is written `first` here"),
        Refusal(
            "claims | limit 10",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `limit`",
            hint: "`limit` is written `first` here"),
        Refusal(
            "claims | top 5",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `top`",
            hint: "`top` is written `first` here"),
        Refusal(
            "claims | filter value > 1",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `filter`",
            hint: "`filter` is written `where` here"),
        Refusal(
            "claims | order by said",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `order`",
            hint: "`order` is written `sort` here"),
        Refusal(
            "claims | conut",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `conut`",
            hint: "did you mean `count`?"),
        Refusal(
            "claims | count speaker",
            "line 1, column 16: expected `by`, `|` or the end, found `speaker`",
            hint: "write `count by speaker`"),
        Refusal(
            "claims | sort said DESC",
            "line 1, column 20: expected `asc`, `desc`, `,`, `|` or the end, found `DESC`",
            hint: "write `desc`"),
        Refusal(
            "claims | by Washington",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `by`",
            hint: "conditions stand before the first `|`; after it, filter with `where`"),
    ])
    func stages(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims said 2023-10..*",
            "line 1, column 22: expected another condition, `where`, `|` or the end, found `*`",
            hint: "an open end is written by nothing: `2023-10..`")
    ])
    func openPeriods(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims of Iraq",
            "line 1, column 8: expected a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, "
                + "`in`, `=`, `said`, `during`, `since`, `until`, `quoting`, `not`, `(`), found `of`",
            hint: "write `* of X` for claims whose subject is X, `by X` for claims that X makes")
    ])
    func claimsOf(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims BY Washington",
            "line 1, column 21: expected `of` and a subject, found the end of the question",
            hint: "keywords are lower case: `by`"),
        Refusal(
            "claims by Washington WHERE value > 1",
            "line 1, column 34: expected another condition, `where`, `|` or the end, found `>`",
            hint: "keywords are lower case: `where`"),
        Refusal(
            "match troops of ?x RETURN ?x",
            "line 1, column 20: expected another condition, `,`, `where` or `return`, found `RETURN`",
            hint: "keywords are lower case: `return`"),
        Refusal(
            "claims where value IS NULL",
            "line 1, column 20: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found `IS`",
            hint: "keywords are lower case: `is`"),
        Refusal(
            "claims where place WITHIN Iraq",
            "line 1, column 20: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found `WITHIN`",
            hint: "keywords are lower case: `within`"),
        Refusal(
            "claims | Count",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `Count`",
            hint: "keywords are lower case: `count`"),
        Refusal(
            "claims by US forces In Iraq",
            "line 1, column 11: no entity is named `US forces In Iraq`",
            hint: "`In` was read as part of the name: keywords are lower case, `in`"),
    ])
    func capitals(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where value > 1 by Washington",
            "line 1, column 24: expected `and`, `or`, `|` or the end, found `by`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "claims where value > 1 in Iraq | trace",
            "line 1, column 24: expected `and`, `or`, `|` or the end, found `in`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "claims where value > 1 or by Washington",
            "line 1, column 30: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found `Washington`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "claims where in = Iraq",
            "line 1, column 14: expected a field to compare, found `in`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "claims where value > 1 and troops of US",
            "line 1, column 35: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found `of`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "claims where value > 1 (in Iraq)",
            "line 1, column 24: expected `and`, `or`, `|` or the end, found `(`",
            hint: "`where` comes last: put the condition before it"),
    ])
    func conditionsAfterWhere(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims about Bank of England",
            "line 1, column 19: expected another condition, `where`, `|` or the end, found `of`",
            hint: "if `of` is part of the name, quote the name: \"Bank of England\""),
        Refusal(
            "troops of Bank of England in Iraq",
            "line 1, column 16: expected another condition, `where`, `|` or the end, found `of`",
            hint: "if `of` is part of the name, quote the name: \"troops of Bank\" or \"Bank of England\""),
        Refusal(
            "head of state of Iraq",
            "line 1, column 15: expected another condition, `where`, `|` or the end, found `of`",
            hint: "if `of` is part of the name, quote the name: \"head of state\" or \"state of Iraq\""),
    ])
    func ofWithinNames(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by \"Iraqi\" government",
            "line 1, column 19: expected another condition, `where`, `|` or the end, found `government`",
            hint: "a name is quoted whole or not at all"),
        Refusal(
            "claims by Iraqi \"government\"",
            "line 1, column 17: expected another condition, `where`, `|` or the end, found `\"government\"`",
            hint: "a name is quoted whole or not at all"),
        Refusal(
            "claims said ?XXX-12",
            "line 1, column 17: expected another condition, `where`, `|` or the end, found `-12`",
            hint: "`?` and a letter begin a variable: quote a date such as \"?XXX-12\""),
    ])
    func quotes(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where quote like war",
            "line 1, column 20: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found `like`",
            hint: "`like` is written `contains` here")
    ])
    func operators(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where value > lower",
            "line 1, column 22: `lower` cannot be read as a figure: “lower” does not begin a figure. "
                + "Accepted: digits (2,500), number words (two thousand), hedges before a number (around, more "
                + "than, at least, up to, between … and …), amounts (dozens, several), none, unknown.",
            hint: "a field stands left of an operator only: compare `lower` with another through `match`"),
        Refusal(
            "claims where speaker = subject",
            "line 1, column 24: no entity is named `subject`",
            hint: "a field stands left of an operator only: compare `subject` with another through `match`"),
        Refusal(
            "claims | count by speaker | where count > speaker",
            "line 1, column 43: `speaker` cannot be read as a figure: “speaker” does not begin a figure. "
                + "Accepted: digits (2,500), number words (two thousand), hedges before a number (around, more "
                + "than, at least, up to, between … and …), amounts (dozens, several), none, unknown.",
            hint: "a field stands left of an operator only: compare `speaker` with another through `match`"),
    ])
    func fieldsOnTheRight(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | speakers | where claims > 1",
            "line 1, column 27: expected a field to compare, found `claims`",
            hint: "`claims` is a reserved word: the column of that name is asked for as `count`"),
        Refusal(
            "claims | stats | sort claims desc",
            "line 1, column 23: expected a column, found `claims`",
            hint: "`claims` is a reserved word: the column of that name is asked for as `count`"),
    ])
    func theColumnOfClaims(refusal: Refusal) {
        refusal.expect()
    }
}
