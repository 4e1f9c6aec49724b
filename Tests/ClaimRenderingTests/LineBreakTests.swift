import Testing

@testable import ClaimRendering

/// Where lines may be broken.
@Suite struct LineBreakTests {
    /// Printable ASCII is read by its bytes, everything else by its characters: both by one rule.
    @Test func bytesAndCharactersBreakAlike() {
        var random = Seeded(11)
        let signs = Array("ab Z09--//  .,'(@[`{~")
        for _ in 0..<2_000 {
            let text = String((0..<Int.random(in: 0...14, using: &random)).map { _ in signs.randomElement(using: &random)! })
            #expect(breakablePlain(text) == breakableByCharacters(text), "\(text)")
            for width in [2, 3, 5, 8, 13] {
                #expect(wrapPlain(text, to: width) == wrapByCharacters(text, to: width), "\(text) to \(width)")
            }
        }
    }
}
