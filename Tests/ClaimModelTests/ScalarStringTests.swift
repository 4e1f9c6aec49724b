import ClaimModel
import Testing

@Suite struct ScalarStringTests {
    /// A string made of scalars in one piece is the one made scalar by scalar, whatever they are.
    @Test(arguments: ["", "plain", "“Où?”, dit-il — 12 €", "e\u{301}\u{200D}🙂🇫🇷", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
    func scalarsMakeTheSameString(text: String) {
        let scalars = Array(text.unicodeScalars)
        for start in 0...scalars.count {
            for end in start...scalars.count {
                let made = String(scalars[start..<end])
                #expect(made.utf8.elementsEqual(String(String.UnicodeScalarView(scalars[start..<end])).utf8))
            }
        }
    }
}
