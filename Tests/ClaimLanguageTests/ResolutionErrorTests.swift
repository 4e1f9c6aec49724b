import ClaimLanguage
import Testing

/// Names, fields, values and parameters that do not fit.
@Suite struct ResolutionErrorTests {
    @Test(arguments: [
        Refusal(
            "claims by Islamic Resistance in Iraq",
            "line 1, column 11: `Islamic Resistance in Iraq` is a known name: write `by \"Islamic Resistance "
                + "in Iraq\"` or `by \"Islamic Resistance\" in Iraq`"),
        Refusal(
            "claims by Islamic Resistance in Iraq during 2024",
            "line 1, column 11: `Islamic Resistance in Iraq` is a known name: write `by \"Islamic Resistance "
                + "in Iraq\"` or `by \"Islamic Resistance\" in Iraq`"),
        Refusal(
            "attacks-suffered of Islamic Resistance in Iraq",
            "line 1, column 21: `Islamic Resistance in Iraq` is a known name: write `of \"Islamic Resistance "
                + "in Iraq\"` or `of \"Islamic Resistance\" in Iraq`"),
        Refusal(
            "claims = Attack of 4 January",
            "line 1, column 17: expected another condition, `where`, `|` or the end, found `of`",
            hint: "if `of` is part of the name, quote the name: \"Attack of 4 January\""),
        Refusal(
            "claims = Islamic Resistance in Iraq",
            "line 1, column 10: `Islamic Resistance in Iraq` is a known name: write `= \"Islamic Resistance "
                + "in Iraq\"` or `= \"Islamic Resistance\" in Iraq`"),
        Refusal(
            "claims where speaker = Islamic Resistance in Iraq",
            "line 1, column 43: expected `and`, `or`, `|` or the end, found `in`",
            hint: "`where` comes last: put the condition before it"),
        Refusal(
            "head of state of Iraq",
            "line 1, column 15: expected another condition, `where`, `|` or the end, found `of`",
            hint: "if `of` is part of the name, quote the name: \"head of state\" or \"state of Iraq\""),
    ])
    func reservedWordsInNames(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by Washingtn",
            "line 1, column 11: no entity is named `Washingtn`",
            hint: "did you mean \"Washington\"?"),
        Refusal(
            "claims about Irak",
            "line 1, column 14: no entity is named `Irak`",
            hint: "did you mean \"Iraq\"?"),
        Refusal(
            "trops of Iraq",
            "line 1, column 1: no predicate is named `trops`",
            hint: "did you mean \"troops\"?"),
        Refusal(
            "claims per Routers",
            "line 1, column 12: no source is named `Routers`"),
        Refusal(
            "claims per Ahram Onlin",
            "line 1, column 12: no source is named `Ahram Onlin`",
            hint: "did you mean \"Ahram Online\"?"),
        Refusal(
            "claims by \"\"",
            "line 1, column 11: the name is empty",
            hint: "`*` means any"),
        Refusal(
            "claims quoting \" \"",
            "line 1, column 16: the name is empty",
            hint: "`*` means any"),
        Refusal(
            "claims in washingtn",
            "line 1, column 11: no entity is named `washingtn`",
            hint: "did you mean \"Washington\"?"),
        Refusal(
            "leader of Iraq = Sudany",
            "line 1, column 18: no entity is named `Sudany`",
            hint: "did you mean \"Sudani\"?"),
    ])
    func unknownNames(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims by John Smith",
            "line 1, column 11: `John Smith` names several entities: `smith-1` (John Smith) or `smith-2` "
                + "(John Smith)"),
        Refusal(
            "claims by john smith",
            "line 1, column 11: `john smith` names several entities: `smith-1` (John Smith) or `smith-2` "
                + "(John Smith)"),
    ])
    func ambiguousNames(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where valeu > 1",
            "line 1, column 14: there is no field `valeu`; fields: `subject`, `speaker`, `via`, `place`, "
                + "`object`, `predicate`, `measure`, `hedge`, `unit`, `stance`, `status`, `verb`, `language`, "
                + "`outlet`, `agency`, `source`, `origin`, `id`, `reports`, `recorder`, `value`, `lower`, `upper`, "
                + "`plausible.lower`, `plausible.upper`, `said`, `during`, `recorded`, `published`, `retrieved`, "
                + "`quote`, `note`, `title`, `author`, `url`, `qualifier.NAME`",
            hint: "did you mean `value`?"),
        Refusal(
            "claims where frobnication > 1",
            "line 1, column 14: there is no field `frobnication`; fields: `subject`, `speaker`, `via`, "
                + "`place`, `object`, `predicate`, `measure`, `hedge`, `unit`, `stance`, `status`, `verb`, "
                + "`language`, `outlet`, `agency`, `source`, `origin`, `id`, `reports`, `recorder`, `value`, "
                + "`lower`, `upper`, `plausible.lower`, `plausible.upper`, `said`, `during`, `recorded`, "
                + "`published`, `retrieved`, `quote`, `note`, `title`, `author`, `url`, `qualifier.NAME`"),
        Refusal(
            "claims where speaker.foo = 1",
            "line 1, column 14: there is no field `speaker.foo`; fields: `speaker.kind`",
            hint: "did you mean `speaker.kind`?"),
        Refusal(
            "claims where said.week = 2023",
            "line 1, column 14: there is no field `said.week`; fields: `said.decade`, `said.year`, "
                + "`said.quarter`, `said.month`, `said.day`",
            hint: "did you mean `said.year`?"),
        Refusal(
            "claims where qualifier. = 1",
            "line 1, column 14: there is no field `qualifier.`; fields: `subject`, `speaker`, `via`, "
                + "`place`, `object`, `predicate`, `measure`, `hedge`, `unit`, `stance`, `status`, `verb`, "
                + "`language`, `outlet`, `agency`, `source`, `origin`, `id`, `reports`, `recorder`, `value`, "
                + "`lower`, `upper`, `plausible.lower`, `plausible.upper`, `said`, `during`, `recorded`, "
                + "`published`, `retrieved`, `quote`, `note`, `title`, `author`, `url`, `qualifier.NAME`"),
    ])
    func fields(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where speaker > Washington",
            "line 1, column 22: `>` does not fit `speaker`, an entity: use `=`, `!=`, `contains`, `within` "
                + "or `is null`"),
        Refusal(
            "claims where quote overlaps war",
            "line 1, column 20: `overlaps` does not fit `quote`, a text: use `=`, `!=`, `contains` or `is "
                + "null`"),
        Refusal(
            "claims where unit < people",
            "line 1, column 19: `<` does not fit `unit`, a name: use `=`, `!=` or `is null`"),
        Refusal(
            "claims where stance contains den",
            "line 1, column 21: `contains` does not fit `stance`, a name: use `=`, `!=` or `is null`"),
        Refusal(
            "claims | conflicts | where camps = 1",
            "line 1, column 34: `=` does not fit `camps`, a list: use `is null`"),
    ])
    func operators(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims where stance = maybe",
            "line 1, column 23: `maybe` is no stance: use `affirms` or `denies`"),
        Refusal(
            "claims where hedge = rounded",
            "line 1, column 22: `rounded` is no hedge: use `exact`, `round`, `about`, `nearly`, `just-over`, "
                + "`more-than`, `at-least`, `less-than`, `at-most`, `up-to`, `range`, `vague` or `unknown`"),
        Refusal(
            "claims where measure = levels",
            "line 1, column 24: `levels` is no measure: use `level`, `count` or `rate`"),
        Refusal(
            "claims where status = gone",
            "line 1, column 23: `gone` is no status: use `current`, `retracted` or `superseded`"),
        Refusal(
            "claims where outlet = Reuters",
            "line 1, column 23: no outlet is named `Reuters`"),
        Refusal(
            "claims where source = AFP",
            "line 1, column 23: no source is named `AFP`",
            hint: "did you mean \"afp-2024-01-04\"?"),
        Refusal(
            "claims where value > many",
            "line 1, column 22: `many` cannot be read as a figure: it names no number"),
        Refusal(
            "claims where value > much",
            "line 1, column 22: `much` cannot be read as a figure: “much” does not begin a figure. Accepted: "
                + "digits (2,500), number words (two thousand), hedges before a number (around, more than, at "
                + "least, up to, between … and …), amounts (dozens, several), none, unknown."),
        Refusal(
            "claims where predicate = trops",
            "line 1, column 26: no predicate is named `trops`",
            hint: "did you mean \"troops\"?"),
        Refusal(
            "troops of US = muchly",
            "line 1, column 16: `muchly` cannot be read as a figure: “muchly” does not begin a figure. Did "
                + "you mean “much”? Accepted: digits (2,500), number words (two thousand), hedges before a number "
                + "(around, more than, at least, up to, between … and …), amounts (dozens, several), none, unknown."),
    ])
    func values(refusal: Refusal) {
        refusal.expect()
    }

    @Test(arguments: [
        Refusal(
            "claims said 2024-02..2024-01",
            "line 1, column 13: the period `2024-02..2024-01` ends before it starts"),
        Refusal(
            "claims said 2024-02/2024-01",
            "line 1, column 13: the period `2024-02/2024-01` ends before it starts"),
        Refusal(
            "claims said 2024-02-30",
            "line 1, column 13: '2024-02-30' is not EDTF: at offset 8, 2024-02 has no day 30; accepted: a "
                + "day from 01 to 29"),
        Refusal(
            "claims said ..",
            "line 1, column 13: '..' is not EDTF: at offset 2, the text ends; accepted: '/'"),
        Refusal(
            "claims said 2023..2024-13",
            "line 1, column 13: '2024-13' is not EDTF: at offset 5, there is no month 13; accepted: a month "
                + "from 01 to 12, or a season, quarter or other grouping from 21 to 41"),
        Refusal(
            "claims said 03/04/2024",
            "line 1, column 13: '03/04/2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
        Refusal(
            "claims where said > whenever",
            "line 1, column 21: cannot read 'whenever' in 'whenever' as a time; accepted: EDTF such as "
                + "2024-01-05 or 2023-10/2023-12, or words such as '5 January 2024', 'Friday', 'last week', 'late "
                + "2017', 'since mid-October' or 'two weeks ago'"),
        Refusal(
            "claims said 7 October 2023..late 2022",
            "line 1, column 13: the period `7 October 2023..late 2022` ends before it starts"),
        Refusal(
            "claims said \"\"",
            "line 1, column 13: the name is empty",
            hint: "`*` means any"),
    ])
    func times(refusal: Refusal) {
        refusal.expect()
    }
}
