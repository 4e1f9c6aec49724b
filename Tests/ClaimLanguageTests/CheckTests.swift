import ClaimLanguage
import Testing

/// What a question must satisfy beyond its grammar.
@Suite struct CheckTests {
    @Test(arguments: [
        Refusal(
            "claims by Washington or in Iraq during 2024-01-04",
            "line 1, column 8: `or` joins `by` with `in` beside other conditions: write `(by Washington or "
                + "in Iraq) during 2024-01-04` or `by Washington or (in Iraq during 2024-01-04)`"),
        Refusal(
            "troops of US in Iraq or killed of * in Syria",
            "line 1, column 14: `or` joins `in` with `of` beside other conditions: write `troops of US (in "
                + "Iraq or killed of *) in Syria` or `(troops of US in Iraq) or (killed of * in Syria)`"),
        Refusal(
            "claims by Washington or in Iraq where value > 1",
            "line 1, column 8: `or` joins `by` with `in` beside other conditions: write `(by Washington or "
                + "in Iraq) where value > 1` or `by Washington or (in Iraq where value > 1)`"),
        Refusal(
            "claims by Pentagon (by Washington or in Iraq in Syria)",
            "line 1, column 21: `or` joins `by` with `in` beside other conditions: write `(by Washington or "
                + "in Iraq) in Syria` or `by Washington or (in Iraq in Syria)`"),
        Refusal(
            "claims in Iraq not by Pentagon or said 2024",
            "line 1, column 16: `or` joins `by` with `said` beside other conditions: write `in Iraq (not by "
                + "Pentagon or said 2024)` or `(in Iraq not by Pentagon) or said 2024`"),
        Refusal(
            "match troops of ?x in Iraq or by Pentagon during 2024 return ?x",
            "line 1, column 20: `or` joins `in` with `by` beside other conditions: write `troops of ?x (in "
                + "Iraq or by Pentagon) during 2024`"),
    ])
    func mixedAlternatives(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims said since 2023-10 until 2023-12",
            "line 1, column 8: `said since` with `until` can be read in two ways",
            hint: "write `said 2023-10..2023-12`"),
        Refusal(
            "claims said until 2023-12 since 2023-10",
            "line 1, column 8: `said since` with `until` can be read in two ways",
            hint: "write `said 2023-10..2023-12`"),
        Refusal(
            "claims said since 7 October until 5 January",
            "line 1, column 8: `said since` with `until` can be read in two ways",
            hint: "write `said \"7 October..5 January\"`"),
    ])
    func saidSinceUntil(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims known 2024 known 2025",
            "line 1, column 19: `known` is a setting of the whole question: write it once"),
        Refusal(
            "claims (known 2024)",
            "line 1, column 9: `known` is a setting of the whole question: it cannot stand within `( )`, "
                + "`or` or `not`"),
        Refusal(
            "claims not known 2024",
            "line 1, column 12: `known` is a setting of the whole question: it cannot stand within `( )`, "
                + "`or` or `not`"),
        Refusal(
            "claims by Pentagon or known 2024",
            "line 1, column 23: `known` is a setting of the whole question: it cannot stand within `( )`, "
                + "`or` or `not`"),
        Refusal(
            "claims including retracted including retracted",
            "line 1, column 28: `including retracted` is a setting of the whole question: write it once"),
        Refusal(
            "claims by Pentagon or including retracted",
            "line 1, column 23: `including retracted` is a setting of the whole question: it cannot stand "
                + "within `( )`, `or` or `not`"),
        Refusal(
            "claims known 2024..",
            "line 1, column 14: `known` needs a time that ends: `2024..` does not"),
        Refusal(
            "match troops of ?x known 2024, killed of ?x known 2024 return ?x",
            "line 1, column 45: `known` is a setting of the whole question: write it once"),
    ])
    func settings(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | count by speaker | trace",
            "line 1, column 29: `trace` needs claims: `count` before it gives other rows"),
        Refusal(
            "claims | trace | conflicts",
            "line 1, column 18: `conflicts` needs claims: `trace` before it gives other rows"),
        Refusal(
            "match troops of ?x return ?x | speakers",
            "line 1, column 32: `speakers` needs claims: `match` before it gives other rows"),
        Refusal(
            "claims | select id | stats",
            "line 1, column 22: `stats` needs claims: `select` before it gives other rows"),
        Refusal(
            "claims | conflicts | where severity > 2 | sources",
            "line 1, column 43: `sources` needs claims: `conflicts` before it gives other rows"),
    ])
    func stageInputs(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | first ten",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `ten`"),
        Refusal(
            "claims | first 0",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `0`"),
        Refusal(
            "claims | first 1,000,000,000",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `1,000,000,000`"),
        Refusal(
            "claims | first 2.5",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `2.5`"),
        Refusal(
            "claims | first -5",
            "line 1, column 16: expected a whole number of rows from 1 to 1,000,000, found `-5`"),
        Refusal(
            "claims | skip 1000001",
            "line 1, column 15: expected a whole number of rows from 0 to 1,000,000, found `1000001`"),
    ])
    func amounts(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims | count by speaker | where value > 1",
            "line 1, column 35: there is no column `value` after `count`; columns: `speaker`, `count`"),
        Refusal(
            "claims | count by speaker | sort cuont desc",
            "line 1, column 34: there is no column `cuont` after `count`; columns: `speaker`, `count`",
            hint: "did you mean `count`?"),
        Refusal(
            "claims | sort spoken",
            "line 1, column 15: there is no field `spoken`; fields: `subject`, `speaker`, `via`, `place`, "
                + "`object`, `predicate`, `measure`, `hedge`, `unit`, `stance`, `status`, `verb`, `language`, "
                + "`outlet`, `agency`, `source`, `origin`, `id`, `reports`, `recorder`, `value`, `lower`, `upper`, "
                + "`plausible.lower`, `plausible.upper`, `said`, `during`, `recorded`, `published`, `retrieved`, "
                + "`quote`, `note`, `title`, `author`, `url`, `qualifier.NAME`"),
        Refusal(
            "claims | trace | select subject",
            "line 1, column 25: there is no column `subject` after `trace`; columns: `said`, `speaker`, "
                + "`via`, `source`, `object`, `lower`, `upper`, `plausible.lower`, `plausible.upper`, `during`, "
                + "`relation`, `id`, `earlier`",
            hint: "did you mean `object`?"),
        Refusal(
            "match troops of ?x return ?x | sort y",
            "line 1, column 37: there is no column `y` after `match`; columns: `x`",
            hint: "did you mean `x`?"),
    ])
    func columns(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims as ?c",
            "line 1, column 8: `as` names a claim in `match` only"),
        Refusal(
            "claims by ?a",
            "line 1, column 11: `?a` is a variable: they stand in `match` only"),
        Refusal(
            "claims not (by ?a)",
            "line 1, column 16: `?a` is a variable: they stand in `match` only"),
        Refusal(
            "claims where value > ?n",
            "line 1, column 22: `?n` is a variable: they stand in `match` only"),
        Refusal(
            "claims where ?a = 1",
            "line 1, column 14: `?a` is a variable: they stand in `match` only"),
        Refusal(
            "claims | count by ?a",
            "line 1, column 19: `?a` is a variable: they stand in `match` only"),
        Refusal(
            "claims | where value > ?n",
            "line 1, column 24: `?n` is a variable: they stand in `match` only"),
    ])
    func variables(refusal: Refusal) {
        refusal.expect()
    }
}
