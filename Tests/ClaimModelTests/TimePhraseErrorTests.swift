import ClaimModel
import Testing

/// Friday 2024-01-05.
let friday = Day(number: 19_727)

private let examples = """
    EDTF such as 2024-01-05 or 2023-10/2023-12, or words such as '5 January 2024', 'Friday', 'last week', \
    'late 2017', 'since mid-October' or 'two weeks ago'
    """

/// Words that are no time, and the whole text of the error.
private let refused: [(words: String, error: String)] = [
    ("", "a time is missing; accepted: \(examples)"),
    ("gibberish", "cannot read 'gibberish' in 'gibberish' as a time; accepted: \(examples)"),
    ("on gibberish", "cannot read 'gibberish' in 'on gibberish' as a time; accepted: \(examples)"),
    ("03/04/2024", "'03/04/2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
    ("3/4/2024", "'3/4/2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
    ("on 03/04/2024", "'03/04/2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
    ("03-04-2024", "'03-04-2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
    ("since 03/04/2024", "'03/04/2024' may be either of two days; accepted: 2024-04-03 or 2024-03-04"),
    ("30 February 2024", "there is no such time as '30 February 2024'; accepted: \(examples)"),
    ("31 April", "there is no such time as '31 April'; accepted: \(examples)"),
    ("February 30", "there is no such time as 'February 30'; accepted: \(examples)"),
    ("the 45th of January", "there is no such time as 'the 45th of January'; accepted: \(examples)"),
    ("45 January", "there is no such time as '45 January'; accepted: \(examples)"),
    ("2023-02-30", "'2023-02-30' is not EDTF: at offset 8, 2023-02 has no day 30; accepted: a day from 01 to 28"),
    ("2023-13",
      "'2023-13' is not EDTF: at offset 5, there is no month 13; accepted: a month from 01 to 12, or a season, quarter or other grouping from 21 to 41"),
    ("20240105",
      "'20240105' is not EDTF: at offset 4, found '0'; accepted: '-' and a month, '?', '~' or '%', '/', or the end of the text"),
    ("Friday gibberish", "cannot read 'gibberish' in 'Friday gibberish' as a time; accepted: \(examples)"),
    ("since", "the time 'since' breaks off; accepted: \(examples)"),
    ("since gibberish", "cannot read 'gibberish' in 'since gibberish' as a time; accepted: \(examples)"),
    ("between", "the time 'between' breaks off; accepted: \(examples)"),
    ("between 3", "the time 'between 3' breaks off; accepted: \(examples)"),
    ("between Monday", "the time 'between Monday' breaks off; accepted: \(examples)"),
    ("from October", "the time 'from October' breaks off; accepted: \(examples)"),
    ("until", "the time 'until' breaks off; accepted: \(examples)"),
    ("before", "the time 'before' breaks off; accepted: \(examples)"),
    ("early", "the time 'early' breaks off; accepted: \(examples)"),
    ("mid-", "the time 'mid-' breaks off; accepted: \(examples)"),
    ("the", "the time 'the' breaks off; accepted: \(examples)"),
    ("5", "the time '5' breaks off; accepted: \(examples)"),
    ("last", "the time 'last' breaks off; accepted: \(examples)"),
    ("next banana", "cannot read 'banana' in 'next banana' as a time; accepted: \(examples)"),
    ("two", "the time 'two' breaks off; accepted: \(examples)"),
    ("two weeks", "the time 'two weeks' breaks off; accepted: \(examples)"),
    ("weeks ago", "cannot read 'ago' in 'weeks ago' as a time; accepted: \(examples)"),
    ("a year", "the time 'a year' breaks off; accepted: \(examples)"),
    ("99999999 years ago", "cannot read 'years' in '99999999 years ago' as a time; accepted: \(examples)"),
    ("999999999999999999999 days ago",
      "cannot read '999999999999999999999' in '999999999999999999999 days ago' as a time; accepted: \(examples)"),
    ("9999 centuries ago", "the time '9999 centuries ago' breaks off; accepted: \(examples)"),
    ("Ramadan", "cannot read 'Ramadan' in 'Ramadan' as a time; accepted: \(examples)"),
    ("once upon a time", "cannot read 'once' in 'once upon a time' as a time; accepted: \(examples)"),
    ("25:99 on Friday", "there is no such time as '25:99'; accepted: \(examples)"),
    ("at 10:75", "there is no such time as '10:75'; accepted: \(examples)"),
    ("13 p.m.", "there is no such time as '13 p.m.'; accepted: \(examples)"),
    ("31/31/2024", "there is no such time as '31/31/2024'; accepted: \(examples)"),
    ("40/01/2024", "there is no such time as '40/01/2024'; accepted: \(examples)"),
    ("between 2021 and 2019",
      "'between 2021 and 2019' ends (2019) before it starts (2021); accepted: an end no earlier"),
    ("since 2030", "'since 2030' ends (2024-01-05) before it starts (2030); accepted: an end no earlier"),
    ("from 9 to 3 November", "there is no such time as '9 to 3 November'; accepted: \(examples)"),
    ("on Friday Friday", "cannot read 'Friday' in 'on Friday Friday' as a time; accepted: \(examples)"),
    ("about about about about about 2010",
      "cannot read 'about' in 'about about about about about 2010' as a time; accepted: \(examples)"),
    ("early early 2020", "the time 'early early 2020' breaks off; accepted: \(examples)"),
    ("the end of", "the time 'the end of' breaks off; accepted: \(examples)"),
    ("Q5 2023", "cannot read 'Q' in 'Q5 2023' as a time; accepted: \(examples)"),
    ("third half of 2022", "cannot read 'of' in 'third half of 2022' as a time; accepted: \(examples)"),
    ("fifth quarter", "the time 'fifth quarter' breaks off; accepted: \(examples)"),
    ("0th century", "cannot read 'century' in '0th century' as a time; accepted: \(examples)"),
    ("19.5", "cannot read '.' in '19.5' as a time; accepted: \(examples)"),
    ("3.11", "the time '3.11' breaks off; accepted: \(examples)"),
    ("$2000", "cannot read '$' in '$2000' as a time; accepted: \(examples)"),
    ("January January", "cannot read 'January' in 'January January' as a time; accepted: \(examples)"),
    ("été", "cannot read 'été' in 'été' as a time; accepted: \(examples)"),
    ("دیروز", "cannot read 'دیروز' in 'دیروز' as a time; accepted: \(examples)"),
    ("!!!", "cannot read '!' in '!!!' as a time; accepted: \(examples)"),
    ("2024-01-05 gibberish", "cannot read 'gibberish' in '2024-01-05 gibberish' as a time; accepted: \(examples)"),
    ("2024-01-05T25:00", "'2024-01-05T25:00' is not EDTF: at offset 11, there is no hour 25; accepted: 00 to 23"),
]

@Suite("Words of time that are refused")
struct TimePhraseErrorTests {
    @Test("the word, and what would be accepted", arguments: refused)
    func explains(row: (words: String, error: String)) {
        let error = #expect(throws: TimeError.self) { try TimePhraseReader(relativeTo: friday).read(row.words) }
        #expect(error?.description == row.error)
        #expect(error?.text == row.words)
    }

    @Test("the error carries data, its offset in Unicode scalars")
    func data() {
        let error = #expect(throws: TimeError.self) { try TimePhraseReader(relativeTo: friday).read("since the été") }
        #expect(error?.offset == 10)
        #expect(error?.problem == .unreadable(found: "été"))
        let swapped = #expect(throws: TimeError.self) { try TimePhraseReader(relativeTo: friday).read("on 03/04/2024") }
        #expect(swapped?.offset == 3)
        #expect(swapped?.problem == .swappable(found: "03/04/2024", readings: ["2024-04-03", "2024-03-04"]))
    }

    @Test("a reference at the end of the calendar, or past it, is no trap")
    func edges() {
        for number in [Int.min, -719_528, 0, 2_932_896, Int.max] {
            let reader = TimePhraseReader(relativeTo: Day(number: number))
            for words in ["Friday", "9,999 years ago", "9999 decades ago", "last century", "the 1990s", "in 9999 years"] {
                _ = try? reader.read(words)
            }
        }
    }
}
