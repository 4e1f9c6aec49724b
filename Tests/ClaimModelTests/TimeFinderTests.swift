import ClaimModel
import Testing

@Suite("Times that running text names")
struct TimeFinderTests {
    /// What is found, as "words = EDTF", with "words => EDTF" for the phrase around it.
    private func found(_ text: String, relativeTo day: Day = friday) -> [String] {
        let scalars = Array(text.unicodeScalars)
        func words(_ start: Int, _ end: Int) -> String { String(String.UnicodeScalarView(scalars[start..<end])) }
        return TimePhraseReader(relativeTo: day).find(in: text).map { time in
            let name = "\(words(time.start, time.end)) = \(time.time.edtf)"
            #expect(time.time.text == words(time.start, time.end))
            return name + (time.phrase.map { "; \(words($0.start, $0.end)) => \($0.time.edtf)" } ?? "")
        }
    }

    @Test(
        "names with their places, and the phrases around them",
        arguments: [
            (
                "Washington says there have been more than 100 attacks on its forces since mid-October.",
                ["mid-October = 2023-10-11/2023-10-20; since mid-October => 2023-10-11~/2024-01-05"]
            ),
            (
                "On Thursday the ministry said 86 people were killed between 3 and 9 November.",
                [
                    "Thursday = 2024-01-04",
                    "3 and 9 November = 2023-11-03/2023-11-09; between 3 and 9 November => 2023-11-03/2023-11-09",
                ]
            ),
            (
                "Prices fell from October to December 2023, by 3 percent.",
                [
                    "October = 2023-10; from October to December 2023 => 2023-10/2023-12",
                    "December 2023 = 2023-12; from October to December 2023 => 2023-10/2023-12",
                ]
            ),
            (
                "The war of 2014–2021 ended.",
                ["2014 = 2014; 2014–2021 => 2014/2021", "2021 = 2021; 2014–2021 => 2014/2021"]
            ),
            ("Nothing before 2019 counts.", ["2019 = 2019; before 2019 => /2018"]),
            (
                "The déjà-vu came “last week” and on 4 January 2024.",
                ["last week = 2023-12-25/2023-12-31", "4 January 2024 = 2024-01-04"]
            ),
            ("It has held for nearly three months.", ["for nearly three months = 2023-10-05~/2024-01-05"]),
            ("It rose in recent weeks.", ["in recent weeks = 2023-12-08~/2024-01-05"]),
        ])
    func finds(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "the verb nearest a name tells where it lies",
        arguments: [
            ("The council met on Monday.", ["Monday = 2024-01-01"]),
            ("The council will meet on Monday.", ["Monday = 2024-01-08"]),
            (
                "The council will meet on Monday, officials said Thursday.",
                ["Monday = 2024-01-08", "Thursday = 2024-01-04"]
            ),
            (
                "They are to be withdrawn by March. It began in March.",
                ["March = 2024-03; by March => /2024-03", "March = 2023-03"]
            ),
            ("They will have until Tuesday to sign.", ["Tuesday = 2024-01-09; until Tuesday => /2024-01-09"]),
            ("The dividend will be paid Tuesday.", ["Tuesday = 2024-01-09"]),
            ("The truce had been due to expire Wednesday.", ["Wednesday = 2024-01-03"]),
            ("They will leave.\n\nOn Tuesday, it rained.", ["Tuesday = 2024-01-02"]),
        ])
    func tenses(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "a day without a year is the nearest that a writer can have meant",
        arguments: [
            ("The record date is Jan. 14.", ["Jan. 14 = 2024-01-14"]),
            ("He was found on Nov. 25.", ["Nov. 25 = 2023-11-25"]),
            ("They will hear of the Dec. 20 raid.", ["Dec. 20 = 2023-12-20"]),
            ("An editorial on Saturday, Jan. 6, said so.", ["Saturday, Jan. 6 = 2024-01-06"]),
        ])
    func nearest(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "names that lean on the one before",
        arguments: [
            (
                "Profit rose in the third quarter from a year earlier.",
                ["the third quarter = 2023-35", "a year earlier = 2022-35"]
            ),
            ("Sales doubled from a year earlier.", ["a year earlier = 2023"]),
            ("He came in May 1995 and left the following year.", ["May 1995 = 1995-05", "the following year = 1996"]),
            ("She was shot on 3 May 2020 and died that day.", ["3 May 2020 = 2020-05-03", "that day = 2020-05-03"]),
        ])
    func leaning(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        "what only looks like a time is left out",
        arguments: [
            "They may march second to none, in the fall of the regime.", "Mr Jan Kavan read The Sun.",
            "It cost $1999 or 2,014 dinars.",
            "In a matter of months, two weeks after the raid.", "The attack of 03/04/2024 was the last.", "", "…",
            "5 or 6 of 1,984",
            "A second later, one may spring.", "After this fall in prices, they spring up.", "Some two thousand fled; nineteen hundred came.",
        ])
    func leavesOut(text: String) {
        #expect(found(text).isEmpty)
    }

    @Test("no text traps, and what is found lies in it, in order", arguments: 0..<20)
    func survives(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<40).map { _ in generator.phraseNoise() }.joined(separator: " ")
        var last = 0
        for time in TimePhraseReader(relativeTo: friday).find(in: text) {
            #expect(last <= time.start && time.start < time.end && time.end <= text.unicodeScalars.count)
            last = time.end
        }
    }
}
