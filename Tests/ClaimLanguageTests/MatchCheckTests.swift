import ClaimLanguage
import Testing

/// The rules of variables.
@Suite struct MatchCheckTests {
    @Test(arguments: [
        Refusal(
            "match troops of ?x about ?y return ?x",
            "line 1, column 26: the variable `?y` cannot stand after `about`"),
        Refusal(
            "match troops of ?x since ?y return ?x",
            "line 1, column 26: the variable `?y` cannot stand after `since`"),
        Refusal(
            "match troops of ?x said until ?y return ?x",
            "line 1, column 31: the variable `?y` cannot stand after `said until`"),
        Refusal(
            "match troops of ?x quoting ?y return ?x",
            "line 1, column 28: the variable `?y` cannot stand after `quoting`"),
        Refusal(
            "match troops of ?x by ?a.kind return ?x",
            "line 1, column 23: a pattern binds whole variables: `?a.kind` is a part of one"),
        Refusal(
            "match troops of ?x as ?c.id return ?x",
            "line 1, column 23: a pattern binds whole variables: `?c.id` is a part of one"),
    ])
    func places(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "match troops of ?x return ?y",
            "line 1, column 27: no pattern binds `?y`; bound: `?x`"),
        Refusal(
            "match troops of ?x where ?y = Iraq return ?x",
            "line 1, column 26: no pattern binds `?y`; bound: `?x`"),
        Refusal(
            "match troops of ?x not by ?a return ?a",
            "line 1, column 27: `?a` is bound only within `not`, `or` or `( )`: bind it in a plain condition "
                + "of a pattern"),
        Refusal(
            "match troops of ?x by ?a or by ?b return ?x",
            "line 1, column 23: `?a` is bound only within `not`, `or` or `( )`: bind it in a plain condition "
                + "of a pattern"),
        Refusal(
            "match troops of ?x (by ?a) where ?a = Pentagon return ?x",
            "line 1, column 24: `?a` is bound only within `not`, `or` or `( )`: bind it in a plain condition "
                + "of a pattern"),
        Refusal(
            "match troops of ?x where ?x != ?y return ?x",
            "line 1, column 32: no pattern binds `?y`; bound: `?x`"),
    ])
    func bindings(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "match troops of ?x, killed of ?y return ?x",
            "line 1, column 21: the pattern `killed of ?y` shares no variable with the others"),
        Refusal(
            "match troops of ?x, killed of ?x, killed of ?z return ?x",
            "line 1, column 35: the pattern `killed of ?z` shares no variable with the others"),
        Refusal(
            "match troops of ?x, troops of ?x, troops of ?x, troops of ?x, troops of ?x, troops of ?x, troops of ?x, troops of ?x, troops of ?x return ?x",
            "line 1, column 119: `match` has at most 8 patterns, this one has 9"),
    ])
    func joins(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "match troops of ?x where value > 1 return ?x",
            "line 1, column 26: `where` in `match` speaks of variables, and `value` is none; bound: `?x`"),
        Refusal(
            "match troops of ?x (by Pentagon where value > 1) return ?x",
            "line 1, column 39: `where` in `match` speaks of variables, and `value` is none; bound: `?x`"),
        Refusal(
            "match troops of ?x return value",
            "line 1, column 27: `return` in `match` speaks of variables, and `value` is none; bound: `?x`"),
        Refusal(
            "match troops of ?x by ?a return ?a.foo",
            "line 1, column 33: there is no field `?a.foo`; fields: `?a.kind`"),
        Refusal(
            "match troops of ?x said ?t return ?t.week",
            "line 1, column 35: there is no field `?t.week`; fields: `?t.decade`, `?t.year`, `?t.quarter`, "
                + "`?t.month`, `?t.day`"),
        Refusal(
            "match troops of ?x as ?c return ?c.valeu",
            "line 1, column 33: there is no field `?c.valeu`; fields: `?c.subject`, `?c.speaker`, `?c.via`, "
                + "`?c.place`, `?c.object`, `?c.predicate`, `?c.measure`, `?c.hedge`, `?c.unit`, `?c.stance`, "
                + "`?c.status`, `?c.verb`, `?c.language`, `?c.outlet`, `?c.agency`, `?c.source`, `?c.origin`, "
                + "`?c.id`, `?c.reports`, `?c.recorder`, `?c.value`, `?c.lower`, `?c.upper`, `?c.plausible.lower`, "
                + "`?c.plausible.upper`, `?c.said`, `?c.during`, `?c.recorded`, `?c.published`, `?c.retrieved`, "
                + "`?c.quote`, `?c.note`, `?c.title`, `?c.author`, `?c.url`, `?c.qualifier.NAME`",
            hint: "did you mean `?c.value`?"),
    ])
    func fields(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "match troops of ?x = ?x return ?x",
            "line 1, column 22: `?x` cannot be both an entity and a figure"),
        Refusal(
            "match ?p of ?p return ?p",
            "line 1, column 13: `?p` cannot be both a predicate and an entity"),
        Refusal(
            "match troops of ?x as ?x return ?x",
            "line 1, column 23: `?x` cannot be both an entity and a claim"),
        Refusal(
            "match troops of ?x = ?n by ?a where ?a > ?n return ?a",
            "line 1, column 40: `>` does not fit `?a`, an entity: use `=`, `!=`, `contains`, `within` or `is "
                + "null`"),
        Refusal(
            "match troops of ?x = ?n by ?a where ?a = ?n return ?a",
            "line 1, column 42: `?n` is a figure and `?a` is an entity: they cannot be compared"),
        Refusal(
            "match troops of ?x said ?t where ?t = Pentagon return ?t",
            "line 1, column 39: cannot read 'Pentagon' in 'Pentagon' as a time; accepted: EDTF such as "
                + "2024-01-05 or 2023-10/2023-12, or words such as '5 January 2024', 'Friday', 'last week', 'late "
                + "2017', 'since mid-October' or 'two weeks ago'"),
    ])
    func kinds(refusal: Refusal) {
        refusal.expect()
    }
}
