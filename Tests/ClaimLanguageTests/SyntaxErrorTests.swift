import ClaimLanguage
import Testing

/// What stands where something else was expected.
@Suite struct SyntaxErrorTests {
    @Test(arguments: [
        Refusal(
            "",
            "line 1, column 1: expected a condition, `claims` or `match`, found the end of the question"),
        Refusal(
            "   -- nothing",
            "line 1, column 1: expected a condition, `claims` or `match`, found the end of the question"),
        Refusal(
            "| trace",
            "line 1, column 1: expected a condition, `claims` or `match`, found `|`"),
        Refusal(
            "claims |",
            "line 1, column 9: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found the end of the question"),
        Refusal(
            "claims claims",
            "line 1, column 8: expected a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, "
                + "`in`, `=`, `said`, `during`, `since`, `until`, `quoting`, `not`, `(`), found `claims`"),
        Refusal(
            "claims by Washington match",
            "line 1, column 22: expected another condition, `where`, `|` or the end, found `match`"),
    ])
    func emptiness(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by",
            "line 1, column 10: expected a name or `*` after `by`, found the end of the question"),
        Refusal(
            "claims not",
            "line 1, column 11: expected a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, "
                + "`in`, `=`, `said`, `during`, `since`, `until`, `quoting`, `not`, `(`), found the end of the "
                + "question"),
        Refusal(
            "not not by Washington",
            "line 1, column 5: expected a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, "
                + "`in`, `=`, `said`, `during`, `since`, `until`, `quoting`, `not`, `(`), found `not`"),
        Refusal(
            "claims (by Washington",
            "line 1, column 22: expected another condition, `where` or `)`, found the end of the question"),
        Refusal(
            "claims by Washington)",
            "line 1, column 21: expected another condition, `where`, `|` or the end, found `)`"),
        Refusal(
            "troops Iraq",
            "line 1, column 12: expected `of` and a subject, found the end of the question"),
        Refusal(
            "claims including",
            "line 1, column 17: expected `retracted` after `including`, found the end of the question"),
        Refusal(
            "claims known",
            "line 1, column 13: expected a value after `known`, found the end of the question"),
        Refusal(
            "claims said since",
            "line 1, column 18: expected a value after `said since`, found the end of the question"),
        Refusal(
            "claims said since 2023 since",
            "line 1, column 29: expected a value after `since`, found the end of the question"),
        Refusal(
            "claims quoting *",
            "line 1, column 16: expected a value after `quoting`, found `*`"),
        Refusal(
            "claims = =",
            "line 1, column 10: expected a name or `*` after `=`, found `=`",
            hint: "equality is one sign: `=`"),
    ])
    func conditions(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where",
            "line 1, column 13: expected a field to compare, found the end of the question"),
        Refusal(
            "claims where value",
            "line 1, column 19: expected an operator (`=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `within`, "
                + "`overlaps`, `disjoint`, `is null`, `is not null`), found the end of the question"),
        Refusal(
            "claims where value >",
            "line 1, column 21: expected a value after `>`, found the end of the question"),
        Refusal(
            "claims where value is",
            "line 1, column 22: expected `null` or `not null` after `is`, found the end of the question"),
        Refusal(
            "claims where value is 3",
            "line 1, column 23: expected `null` or `not null` after `is`, found `3`"),
        Refusal(
            "claims where (value > 1",
            "line 1, column 24: expected `and`, `or` or `)`, found the end of the question"),
        Refusal(
            "claims where value > 1 and",
            "line 1, column 27: expected a field to compare, found the end of the question"),
        Refusal(
            "claims where not not value > 1",
            "line 1, column 18: expected a field to compare, found `not`"),
        Refusal(
            "claims where \"value\" > 1",
            "line 1, column 14: expected a field to compare, found `\"value\"`"),
        Refusal(
            "claims where value > *",
            "line 1, column 22: expected a value after `>`, found `*`"),
    ])
    func comparisons(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "match",
            "line 1, column 6: expected a pattern `PREDICATE of SUBJECT`, found the end of the question"),
        Refusal(
            "match by ?x return ?x",
            "line 1, column 7: expected a pattern `PREDICATE of SUBJECT`, found `by`"),
        Refusal(
            "match troops of ?x",
            "line 1, column 19: expected another condition, `,`, `where` or `return`, found the end of the "
                + "question"),
        Refusal(
            "match troops of ?x where ?x = Iraq",
            "line 1, column 35: expected `and`, `or` or `return`, found the end of the question"),
        Refusal(
            "match troops of ?x return",
            "line 1, column 26: expected a column, found the end of the question"),
        Refusal(
            "match troops of ?x as c return ?x",
            "line 1, column 23: expected a variable such as `?c` after `as`, found `c`"),
        Refusal(
            "match troops of ?x, return ?x",
            "line 1, column 21: expected a pattern `PREDICATE of SUBJECT`, found `return`"),
    ])
    func matches(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | frobnicate",
            "line 1, column 10: expected a stage (`where`, `trace`, `sources`, `speakers`, `conflicts`, "
                + "`count`, `stats`, `sort`, `first`, `skip`, `select`), found `frobnicate`"),
        Refusal(
            "claims | first",
            "line 1, column 15: expected a number of rows, found the end of the question"),
        Refusal(
            "claims | first \"5\"",
            "line 1, column 16: expected a number of rows, found `\"5\"`"),
        Refusal(
            "claims | sort",
            "line 1, column 14: expected a column, found the end of the question"),
        Refusal(
            "claims | sort said sideways",
            "line 1, column 20: expected `asc`, `desc`, `,`, `|` or the end, found `sideways`"),
        Refusal(
            "claims | conflicts strict all",
            "line 1, column 27: expected `|` or the end, found `all`"),
        Refusal(
            "claims | trace all",
            "line 1, column 16: expected `|` or the end, found `all`"),
        Refusal(
            "claims | select",
            "line 1, column 16: expected a column, found the end of the question"),
        Refusal(
            "claims | count by",
            "line 1, column 18: expected a column, found the end of the question"),
        Refusal(
            "claims | where",
            "line 1, column 15: expected a field to compare, found the end of the question"),
    ])
    func stages(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by \"Iraqi government",
            "line 1, column 11: the quote is not closed on its line",
            hint: "a quote ends on its line: write the closing quote"),
        Refusal(
            "claims by “Iraqi government",
            "line 1, column 11: the quote is not closed on its line",
            hint: "a quote ends on its line: write the closing quote"),
        Refusal(
            "claims by \"a\nb\"",
            "line 1, column 11: the quote is not closed on its line",
            hint: "a quote ends on its line: write the closing quote"),
        Refusal(
            "claims quoting \"a\\n\"",
            "line 1, column 18: `\\n` is no escape",
            hint: "in quotes only `\\\"` and `\\\\` are escapes"),
        Refusal(
            "claims said {2023,2024",
            "line 1, column 13: the set of dates is not closed on its line"),
        Refusal(
            "claims said [..2024",
            "line 1, column 13: the set of dates is not closed on its line"),
        Refusal(
            "claims by ?é",
            "line 1, column 11: `?` begins a variable or a date, and neither follows",
            hint: "`?` and a letter begin a variable: quote a date such as \"?XXX-12\""),
        Refusal(
            "claims by $",
            "line 1, column 11: `$` begins a parameter, and no letter follows"),
        Refusal(
            "claims by $1",
            "line 1, column 11: `$` begins a parameter, and no letter follows"),
        Refusal(
            "claims; drop",
            "line 1, column 7: `;` has no meaning here"),
        Refusal(
            "claims by \u{200F}Iraq",
            "line 1, column 11: `U+200F` is a character that cannot be seen",
            hint: "the character cannot be seen: delete it, or quote the text that needs it"),
        Refusal(
            "claims by a\u{7}b",
            "line 1, column 12: `U+0007` is a character that cannot be seen",
            hint: "the character cannot be seen: delete it, or quote the text that needs it"),
        Refusal(
            "claims by `Iraq`",
            "line 1, column 11: '`' has no meaning here"),
    ])
    func tokens(refusal: Refusal) {
        refusal.expect()
    }
}
