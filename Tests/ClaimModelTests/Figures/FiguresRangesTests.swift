import ClaimModel
import Testing

/// Figures with two ends.
@Test(arguments: [
    ("between 20 and 30", "range | 20 | 20..30 | 20..30 | –"),
    ("between 20 to 30", "range | 20 | 20..30 | 20..30 | –"),
    ("from 20 to 30", "range | 20 | 20..30 | 20..30 | –"),
    ("20-30", "range | 20 | 20..30 | 20..30 | –"),
    ("20–30", "range | 20 | 20..30 | 20..30 | –"),
    ("20 - 30", "range | 20 | 20..30 | 20..30 | –"),
    ("20 to 30", "range | 20 | 20..30 | 20..30 | –"),
    ("20 or 30", "range | 20 | 20..30 | 20..30 | –"),
    ("five or six", "range | 5 | 5..6 | 5..6 | –"),
    ("ten or 12", "range | 10 | 10..12 | 10..12 | –"),
    ("between two hundred and three hundred", "range | 200 | 200..300 | 200..300 | –"),
    ("between one hundred and ninety and two hundred", "range | 190 | 190..200 | 190..200 | –"),
    ("between two hundred and two thousand", "range | 200 | 200..2,000 | 200..2,000 | –"),
    ("from one thousand to one thousand and five hundred", "range | 1,000 | 1,000..1,500 | 1,000..1,500 | –"),
    ("2 to 3 million", "range | 2,000,000 | 2,000,000..3,000,000 | 2,000,000..3,000,000 | –"),
    ("2-3 million", "range | 2,000,000 | 2,000,000..3,000,000 | 2,000,000..3,000,000 | –"),
    ("2,000 to 3 million", "range | 2,000 | 2,000..3,000,000 | 2,000..3,000,000 | –"),
    ("7-9 lakh", "range | 700,000 | 700,000..900,000 | 700,000..900,000 | –"),
    ("5k-20k", "range | 5,000 | 5,000..20,000 | 5,000..20,000 | –"),
    ("-5 to 5", "range | -5 | -5..5 | -5..5 | –"),
    ("10 ± 2", "range | 10 | 8..12 | 8..12 | –"),
    ("10 +/- 2", "range | 10 | 8..12 | 8..12 | –"),
    ("0.1 ± 0.02", "range | 0.1 | 0.08..0.12 | 0.08..0.12 | –"),
    ("100 plus or minus 5", "range | 100 | 95..105 | 95..105 | –"),
    ("more than 10 and fewer than 20", "range | 10 | (10, 20) | (10, 20) | –"),
    ("more than 10 but no more than 20", "range | 10 | (10, 20] | (10, 20] | –"),
    ("at least 20, but no more than 50", "range | 20 | 20..50 | 20..50 | –"),
    ("at most 100 and at least 20", "range | 20 | 20..100 | 20..100 | –"),
    ("about 20 to 30", "range | 20 | (−∞, ∞) | 20..30 | –"),
    ("around 20-30", "range | 20 | (−∞, ∞) | 20..30 | –"),
])
func rangesFigures(phrase: String, expected: String) throws {
    #expect(try figureOutline(phrase) == expected)
}
