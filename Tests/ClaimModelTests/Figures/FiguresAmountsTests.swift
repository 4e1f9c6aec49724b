import ClaimModel
import Testing

/// Amounts without a number.
@Test(arguments: [
    ("a few", "vague | – | [3, ∞) | 3..9 | –"),
    ("several", "vague | – | [3, ∞) | 3..9 | –"),
    ("a handful", "vague | – | [3, ∞) | 3..9 | –"),
    ("tens", "vague | – | [20, ∞) | 20..99 | –"),
    ("dozens", "vague | – | [24, ∞) | 24..99 | –"),
    ("scores", "vague | – | [40, ∞) | 40..99 | –"),
    ("hundreds", "vague | – | [200, ∞) | 200..999 | –"),
    ("thousands", "vague | – | [2,000, ∞) | 2,000..9,999 | –"),
    ("tens of thousands", "vague | – | [20,000, ∞) | 20,000..99,999 | –"),
    ("hundreds of thousands", "vague | – | [200,000, ∞) | 200,000..999,999 | –"),
    ("millions", "vague | – | [2,000,000, ∞) | 2,000,000..9,999,999 | –"),
    ("tens of millions", "vague | – | [20,000,000, ∞) | 20,000,000..99,999,999 | –"),
    ("hundreds of millions", "vague | – | [200,000,000, ∞) | 200,000,000..999,999,999 | –"),
    ("billions", "vague | – | [2,000,000,000, ∞) | 2,000,000,000..9,999,999,999 | –"),
    ("several dozen", "vague | – | [36, ∞) | 36..99 | –"),
    ("a few dozen", "vague | – | [36, ∞) | 36..99 | –"),
    ("several hundred", "vague | – | [300, ∞) | 300..999 | –"),
    ("a few thousand", "vague | – | [3,000, ∞) | 3,000..9,999 | –"),
    ("several hundred thousand", "vague | – | [300,000, ∞) | 300,000..999,999 | –"),
    ("100s", "vague | – | [200, ∞) | 200..999 | –"),
    ("at least dozens", "vague | – | [24, ∞) | 24..99 | –"),
    ("none", "exact | 0 | 0 | 0 | –"),
    ("no", "exact | 0 | 0 | 0 | –"),
    ("no one", "exact | 0 | 0 | 0 | people"),
    ("unknown", "unknown | – | none | none | –"),
    ("undisclosed", "unknown | – | none | none | –"),
    ("many", "unknown | – | none | none | –"),
    ("an unknown number", "unknown | – | none | none | –"),
    ("a large number", "unknown | – | none | none | –"),
    ("numerous", "unknown | – | none | none | –"),
])
func amountsFigures(phrase: String, expected: String) throws {
    #expect(try figureOutline(phrase) == expected)
}
