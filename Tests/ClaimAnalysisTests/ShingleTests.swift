import Testing

@testable import ClaimAnalysis

@Suite struct ShingleTests {
    /// Reading bytes gives the words that reading characters gives.
    @Test func plainWordsAreTheFoldedOnes() {
        let pieces = ["Troops", "2,500", ".5", "U.S.", "b52", "4x", ",", "...", "don't", "(a)", "x,y", "\r\n", "\t", "-", "10.000.", "Z"]
        var state: UInt64 = 7
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<12 {
                state = mix(state)
                text += pieces[Int(state % UInt64(pieces.count))] + (state & 256 == 0 ? " " : "")
            }
            #expect(Shingles.plainWords(of: text) == Shingles.foldedWords(of: text), "\(text)")
        }
        #expect(Shingles.plainWords(of: "café") == nil)
    }
}
