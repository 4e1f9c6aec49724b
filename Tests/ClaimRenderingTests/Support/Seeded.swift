/// SplitMix64: a small generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text of up to `length` parts from scripts and signs that have broken tables before.
    mutating func text(upTo length: Int) -> String {
        let parts = [
            "a", "Iraq", "forces", " ", " ", "  ", "2,500", "-", "/", "\n", "\t", "\"", ",", "|", "=", "'", "\\", "\r\n",
            "é", "e\u{301}", "漢字", "日本語", "한국", "\u{1112}\u{1161}\u{11AB}", "العراق", "می\u{200C}خواهم", "שלום", "👩‍👩‍👧", "🇮🇶",
            "❤️", "क्षि", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{301}", "supercalifragilistic", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ｆｕｌｌ", "\u{0}", "。", "(",
        ]
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in
            parts[Int.random(in: 0..<parts.count, using: &self)]
        }.joined()
    }
}
