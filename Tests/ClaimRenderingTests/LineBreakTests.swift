import Testing

@testable import ClaimRendering

/// Where lines may be broken.
@Suite struct LineBreakTests {
    /// Printable ASCII is read by its bytes, everything else by its characters: both by one rule.
    @Test func bytesAndCharactersBreakAlike() {
        var random = Seeded(11)
        let signs = Array("ab ZT09--//  .,'(@[`{~")
        for _ in 0..<2_000 {
            let text = String((0..<Int.random(in: 0...14, using: &random)).map { _ in signs.randomElement(using: &random)! })
            #expect(breakablePlain(text) == breakableByCharacters(text), "\(text)")
            for width in [2, 3, 5, 8, 13] {
                #expect(wrapPlain(text, to: width) == wrapByCharacters(text, to: width), "\(text) to \(width)")
            }
        }
    }

    @Test(arguments: [
        ("2026-06-29T23:29:12", 12, ["2026-06-29", "T23:29:12"]), ("2026-06-29T23:29:12Z", 19, ["2026-06-29", "T23:29:12Z"]),
        ("2026-06-29", 6, ["2026-0", "6-29"]), ("F-16T", 8, ["F-16T"]), ("٢٠٢٦-٠٦-٢٩T1", 30, ["٢٠٢٦-٠٦-٢٩T1"]),
    ])
    func timesOfDayPartFromTheirDates(text: String, width: Int, lines: [String]) {
        #expect(wrapped(text, to: width) == lines)
    }
}
