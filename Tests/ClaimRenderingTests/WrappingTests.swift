import Testing

@testable import ClaimRendering

/// Where lines may be broken.
@Suite struct WrappingTests {
    /// Printable ASCII is read by its bytes, everything else by its characters: both by one rule.
    @Test func bytesAndCharactersBreakAlike() {
        var random = Seeded(11)
        let signs = Array("ab Z09--//  .,'(@[`{~")
        for _ in 0..<2_000 {
            let text = String((0..<Int.random(in: 0...14, using: &random)).map { _ in signs.randomElement(using: &random)! })
            #expect(breakablePlain(text) == breakableByCharacters(text), "\(text)")
        }
    }

    @Test(arguments: [
        ("about 2,500 troops", 10, ["about", "2,500", "troops"]),
        ("self-defence", 8, ["self-", "defence"]),
        ("2023-10-11/2024-01-05", 12, ["2023-10-11/2", "024-01-05"]),
        ("wide 東京タワー", 6, ["wide", "東京タ", "ワー"]),
        ("two  spaces", 20, ["two  spaces"]),
    ])
    func breaks(text: String, width: Int, lines: [String]) {
        #expect(wrapped(text, to: width) == lines)
    }
}
