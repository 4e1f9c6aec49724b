import ClaimModel
import Testing

/// What the finder takes from a sentence, each as `words → outline`.
private func found(in text: String) -> [String] {
    FigureFinder().find(in: text).map { found in
        let figure = found.figure
        let parts = [figure.hedge.rawValue, figure.value.map(NumberFormat.formatted) ?? "–", figure.unit ?? "–"]
        return "\(figure.text) → " + (parts + [found.population].compactMap(\.self)).joined(separator: " ")
    }
}

@Test(arguments: [
    ("At least 58 people, including 11 children, were killed.",
        ["At least 58 people → at-least 58 people", "11 children → exact 11 people children"]),
    ("The strike killed at least 12 and wounded dozens.",
        ["at least 12 → at-least 12 –", "dozens → vague – –"]),
    ("The United States has around 2,500 troops in Iraq and 900 in Syria.",
        ["around 2,500 troops → about 2,500 people troops", "900 → round 900 –"]),
    ("Washington says there have been more than 100 attacks on its forces.",
        ["more than 100 attacks → more-than 100 attacks"]),
    ("An estimated 3,000 people fled; some 900 stayed.",
        ["An estimated 3,000 people → about 3,000 people", "some 900 → about 900 –"]),
    ("Rebels fired 11 separate drone and missile attacks.", ["11 separate drone and missile attacks → exact 11 attacks"]),
    ("Scores of women and children were among the dead.",
        ["Scores of women and children → vague – people women and children"]),
    ("Seven other people and two others were hurt.", ["Seven other people → exact 7 people", "two others → exact 2 –"]),
    ("Prices rose 5.4 percent to $3.5bn.", ["5.4 percent → round 5.4 percent", "$3.5bn → round 3,500,000,000 USD"]),
    ("Between 20 and 30 rockets hit; 10-15 missed.",
        ["Between 20 and 30 rockets → range 20 rockets", "10-15 → range 10 –"]),
    ("Over 9 300 households and 14 000 people lost their homes.",
        ["Over 9 300 households → more-than 9,300 households", "14 000 people → round 14,000 people"]),
    ("It took 2.14 lakh people and ten million euros.",
        ["2.14 lakh people → round 214,000 people", "ten million euros → round 10,000,000 EUR"]),
    ("No casualties were reported.", ["No casualties → exact 0 people"]),
    ("He put the toll at 494 with 90 percent killed by gas.", ["494 → exact 494 –", "90 percent → round 90 percent"]),
    ("More than 10 and fewer than 20 fell.", ["More than 10 and fewer than 20 → range 10 –"]),
    ("One in five children had fled, and half of the city.",
        ["One in five → round 0.2 –", "half → round 0.5 –"]),
    ("18 IS jihadists and 5 surface-to-surface missiles.",
        ["18 IS jihadists → exact 18 people jihadists", "5 surface-to-surface missiles → exact 5 missiles"]),
    ("killing at least 26 people and injured 30 others", ["at least 26 people → at-least 26 people", "30 others → round 30 –"]),
    ("16 July 2015 At least 11 civilians died", ["At least 11 civilians → at-least 11 people civilians"]),
    ("The convoy of 20 trucks drove 57 km.", ["20 trucks → round 20 trucks", "57 km → exact 57 km"]),
])
func figuresInText(text: String, expected: [String]) {
    #expect(found(in: text) == expected)
}

/// What only looks like a figure.
@Test(arguments: [
    "On 7 October 2023 and October 8, 2023, and in 2014.", "The war of 2003-2011 and the years 2013-14.",
    "Published 2024-01-05, updated 05/01/2024 and 5.1.2024.", "It began at 10:30, or 8 a.m., or 2pm, or 6 PM.",
    "Ahmad, 34, said so.", "A 28-year-old man and a boy aged 9.", "He is 45 years old.", "Activist Abu Ahmad 34 told us.",
    "The 1st, 2nd and 23rd; the third and the fifth.", "An F-16, a Su-24 and flight MH17.", "No. 3 and Article 5.",
    "Resolution 2254 and Chapter 7.", "Call +1-222-222-2222 now.", "See https://example.org/2024/01/05?id=30%2520.",
    "The attacks of 9/11, 24/7.", "No one knows, one says, the one.", "A third attack in the second quarter.",
    "In 2014 rebels fled; the 2015 elections.", "The 1990s and the '80s.", "A two-storey house and a five-day truce.",
    "April 19 2017", "Wed 05 Apr 2017 at 0914", "Around the clock, over the border, some say about this.",
    "Version 192.168.1.2 of it.", "A COVID-19 case.", "The Group of Seven and Day 3.", "Many, unknown and none.",
])
func noFiguresInText(text: String) {
    let figures = found(in: text)
    #expect(figures.isEmpty)
}

@Test func placesCountUnicodeScalars() throws {
    let text = "🙂 é e\u{301} Ünlü: at least 58 people"
    let figure = try #require(FigureFinder().find(in: text).first)
    #expect(figure.start == 13)
    #expect(figure.end == 31)
    #expect(text.unicodeScalars.count == 31)
    #expect(figure.figure.text == "at least 58 people")
}

@Test(arguments: Array(300..<320) as [UInt64])
func whatIsFoundReadsBackToTheSameFigure(seed: UInt64) throws {
    var generator = FigureGenerator(seed: seed)
    let pieces = [
        "at least", "more than", "around", "some", "up to", "nearly", "between", "from", "and", "to", "or", "58", "2,500",
        "1.5", "million", "two", "hundred", "dozens", "of", "people", "children", "soldiers", "attacks", "km", "percent",
        "$", "-", ",", ".", "killed", "others", "dead", "women", "in", "Syria", "2014", "the", "a", "half", "several",
        "US", "air strikes", "more", "so", "thousands", "one", "per day", "rockets", "m", "bn", "than", "15", "rebel",
    ]
    for _ in 0..<40 {
        let text = (0..<25).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for found in FigureFinder().find(in: text) {
            #expect(found.start >= end && found.end > found.start && found.end <= scalars.count)
            end = found.end
            let words = String(String.UnicodeScalarView(scalars[found.start..<found.end]))
            #expect(words == found.figure.text)
            let again = try? FigureReader().read(words)
            #expect(again == FigureReading(figure: found.figure, population: found.population), "\(text)")
        }
    }
}
