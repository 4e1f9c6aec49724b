import ClaimModel
import Testing

struct InvalidFigure: Sendable, CustomTestStringConvertible {
    var phrase: String
    var start: Int
    var end: Int
    var text: String

    init(_ phrase: String, _ start: Int, _ end: Int, _ text: String) {
        (self.phrase, self.start, self.end, self.text) = (phrase, start, end, text)
    }

    var testDescription: String { phrase }
}

/// What is no figure is refused with the word, its place and what would be accepted.
@Test(arguments: [
    InvalidFigure(
        "", 0, 0,
        "A figure is missing: write a number (2,500), a hedged one (around 2,500) or an amount (dozens)."),
    InvalidFigure(
        "   ", 0, 0,
        "A figure is missing: write a number (2,500), a hedged one (around 2,500) or an amount (dozens)."),
    InvalidFigure(
        "900 in Syria", 4, 6,
        "“in” cannot follow “900”. Accepted there: a counted noun in the plural (attacks, people), a unit "
            + "(percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "around", 0, 6,
        "A number is missing after “around”: write, for example, “around 100”."),
    InvalidFigure(
        "more than", 0, 9,
        "A number is missing after “more than”: write, for example, “more than 100”."),
    InvalidFigure(
        "up to dozens", 6, 12,
        "“up to” needs a number after it, and “dozens” names none: write, for example, “up to 100”."),
    InvalidFigure(
        "fewer than several", 11, 18,
        "“fewer than” needs a number after it, and “several” names none: write, for example, “fewer than "
            + "100”."),
    InvalidFigure(
        "between 20", 0, 7,
        "“between” begins a range that has no other end: write “between 20 and 30”."),
    InvalidFigure(
        "from 20", 0, 4,
        "“from” begins a range that has no other end: write “from 20 to 30”."),
    InvalidFigure(
        "between twenty or thirty", 0, 7,
        "“between” begins a range that has no other end: write “between 20 and 30”."),
    InvalidFigure(
        "from 40 to 20", 11, 13,
        "The range runs from “40” down to “20”: write the lower end first."),
    InvalidFigure(
        "30 to 20", 6, 8,
        "The range runs from “30” down to “20”: write the lower end first."),
    InvalidFigure(
        "between", 0, 7,
        "A number is missing after “between”: write, for example, “between 100”."),
    InvalidFigure(
        "5 km to 20 kg", 11, 13,
        "The ends of the range have different units, km and kg: give both in one."),
    InvalidFigure(
        "$5 to €6", 7, 8,
        "The ends of the range have different units, USD and EUR: give both in one."),
    InvalidFigure(
        "fifth", 0, 5,
        "“fifth” is an ordinal, a place in an order; a figure says how many: write the number itself."),
    InvalidFigure(
        "5th", 0, 3,
        "“5th” is an ordinal, a place in an order; a figure says how many: write the number itself."),
    InvalidFigure(
        "the 21st", 4, 8,
        "“21st” is an ordinal, a place in an order; a figure says how many: write the number itself."),
    InvalidFigure(
        "third", 0, 5,
        "“third” is an ordinal, a place in an order; a figure says how many: write the number itself."),
    InvalidFigure(
        "1,23", 0, 4,
        "“1,23” is not one number. Accepted: at most 15 digits, in groups of three if grouped "
            + "(1,234,567), with a point before decimals (1.5)."),
    InvalidFigure(
        "12,3456", 0, 7,
        "“12,3456” is not one number. Accepted: at most 15 digits, in groups of three if grouped "
            + "(1,234,567), with a point before decimals (1.5)."),
    InvalidFigure(
        "192.168.1.2", 0, 11,
        "“192.168.1.2” is not one number. Accepted: at most 15 digits, in groups of three if grouped "
            + "(1,234,567), with a point before decimals (1.5)."),
    InvalidFigure(
        "1.111,11", 0, 8,
        "“1.111,11” is not one number. Accepted: at most 15 digits, in groups of three if grouped "
            + "(1,234,567), with a point before decimals (1.5)."),
    InvalidFigure(
        "1234567890123456", 0, 16,
        "“1234567890123456” is not one number. Accepted: at most 15 digits, in groups of three if grouped "
            + "(1,234,567), with a point before decimals (1.5)."),
    InvalidFigure(
        "100 quickly", 4, 11,
        "“quickly” is not a counted noun. Accepted after the number: a noun in the plural (attacks, "
            + "people, members of its forces), percent, a currency (USD, euros) or a physical unit (km, "
            + "tonnes)."),
    InvalidFigure(
        "20 tree-like", 8, 12,
        "“like” is not a counted noun. Accepted after the number: a noun in the plural (attacks, people, "
            + "members of its forces), percent, a currency (USD, euros) or a physical unit (km, tonnes)."),
    InvalidFigure(
        "tousand", 0, 7,
        "“tousand” does not begin a figure. Did you mean “thousand”? Accepted: digits (2,500), number "
            + "words (two thousand), hedges before a number (around, more than, at least, up to, between … and "
            + "…), amounts (dozens, several), none, unknown."),
    InvalidFigure(
        "arund 20", 0, 5,
        "“arund” does not begin a figure. Did you mean “around”? Accepted: digits (2,500), number words "
            + "(two thousand), hedges before a number (around, more than, at least, up to, between … and …), "
            + "amounts (dozens, several), none, unknown."),
    InvalidFigure(
        "aproximately 20", 0, 12,
        "“aproximately” does not begin a figure. Did you mean “approximately”? Accepted: digits (2,500), "
            + "number words (two thousand), hedges before a number (around, more than, at least, up to, between "
            + "… and …), amounts (dozens, several), none, unknown."),
    InvalidFigure(
        "members", 0, 7,
        "“members” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "an attack", 0, 2,
        "“an” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "lots", 0, 4,
        "“lots” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "two soldiers and three civilians", 13, 16,
        "“and” cannot follow “two soldiers”. Accepted there: a counted noun in the plural (attacks, "
            + "people), a unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "12:30", 2, 3,
        "“:” cannot follow “12”. Accepted there: a counted noun in the plural (attacks, people), a unit "
            + "(percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "2014-01-05", 5, 7,
        "The range runs from “2,014” down to “1”: write the lower end first."),
    InvalidFigure(
        "12/05/2014", 2, 3,
        "“/” cannot follow “12”. Accepted there: a counted noun in the plural (attacks, people), a unit "
            + "(percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "1e10", 1, 2,
        "“e” is not a counted noun. Accepted after the number: a noun in the plural (attacks, people, "
            + "members of its forces), percent, a currency (USD, euros) or a physical unit (km, tonnes)."),
    InvalidFigure(
        "+1-222-2222-2222", 6, 7,
        "“-” cannot follow “+1-222”. Accepted there: a counted noun in the plural (attacks, people), a "
            + "unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "∞", 0, 1,
        "“∞” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "MW", 0, 2,
        "“MW” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "troops", 0, 6,
        "“troops” does not begin a figure. Accepted: digits (2,500), number words (two thousand), hedges "
            + "before a number (around, more than, at least, up to, between … and …), amounts (dozens, "
            + "several), none, unknown."),
    InvalidFigure(
        "15 people, including 3 children", 11, 20,
        "“including” is not a counted noun. Accepted after the number: a noun in the plural (attacks, "
            + "people, members of its forces), percent, a currency (USD, euros) or a physical unit (km, "
            + "tonnes)."),
    InvalidFigure(
        "5 km soldiers", 5, 13,
        "“soldiers” cannot follow “5 km”. Accepted there: a counted noun in the plural (attacks, people), "
            + "a unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "one in five", 4, 6,
        "“in” cannot follow “one”. Accepted there: a counted noun in the plural (attacks, people), a unit "
            + "(percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "more than 100 attacks on its forces", 22, 24,
        "“on” cannot follow “more than 100 attacks”. Accepted there: a counted noun in the plural "
            + "(attacks, people), a unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "hundreds and hundreds", 9, 12,
        "“and” cannot follow “hundreds”. Accepted there: a counted noun in the plural (attacks, people), "
            + "a unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "about more than 20", 0, 5,
        "A number is missing after “about”: write, for example, “about 100”."),
    InvalidFigure(
        "20 30", 3, 5,
        "“30” cannot follow “20”. Accepted there: a counted noun in the plural (attacks, people), a unit "
            + "(percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "12 percent soldiers", 11, 19,
        "“soldiers” cannot follow “12 percent”. Accepted there: a counted noun in the plural (attacks, "
            + "people), a unit (percent, USD, km), “or more”, “or so”, or the end."),
    InvalidFigure(
        "more than 20-30", 12, 13,
        "“-” cannot follow “more than 20”. Accepted there: a counted noun in the plural (attacks, "
            + "people), a unit (percent, USD, km), “or more”, “or so”, or the end."),
])
func invalidFigures(_ invalid: InvalidFigure) throws {
    let refusal = try #require(figureFailure(of: invalid.phrase))
    #expect(refusal.text == invalid.text)
    #expect(refusal.start == invalid.start)
    #expect(refusal.end == invalid.end)
}
