import ClaimModel
import Testing

@Suite("Laws of time")
struct TimePropertyTests {
    @Test("what is printed reads back to an equal value, and bounds are in order", arguments: 0..<40)
    func readsBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = generator.edtf()
            guard let time = try? EDTF(text) else { continue }
            let again = try EDTF(time.description)
            #expect(again == time, "\(text)")
            #expect(again.description == time.description)
            if let from = time.bounds.from, let to = time.bounds.to { #expect(from <= to, "\(text)") }
        }
    }

    @Test("most generated texts are valid, so that the law above is not empty")
    func generates() {
        var generator = SeededGenerator(seed: 1)
        let texts = (0..<500).map { _ in generator.edtf() }
        #expect(texts.count { (try? EDTF($0)) != nil } > 250)
    }

    @Test("no text traps", arguments: 0..<40)
    func survives(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let reader = TimePhraseReader(relativeTo: friday, looksAhead: seed % 2 == 0)
        for _ in 0..<50 {
            let text = generator.edtfNoise()
            _ = try? EDTF(text)
            let words = generator.phraseNoise()
            _ = try? reader.read(words)
            _ = try? reader.read(text)
        }
    }

    @Test("a time that reads back is read the same from words", arguments: 0..<10)
    func wordsTakeEDTF(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let reader = TimePhraseReader(relativeTo: friday)
        for _ in 0..<50 {
            let text = generator.edtf()
            guard let time = try? EDTF(text) else { continue }
            #expect(try reader.read(text) == ClaimTime(text: text, edtf: time))
        }
    }
}

/// SplitMix64, so that a failure comes again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &self)] }
}

extension SeededGenerator {
    mutating func edtf() -> String {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: "\(date())/\(date())"
        case 1: "\(pick(["", ".."]))/\(date())"
        case 2: "\(date())/\(pick(["", ".."]))"
        case 3: pick(["[", "{"]) + date() + "," + date() + pick(["]", "}"])
        case 4: pick(["[\(date())..]", "{..\(date())}", "[\(date())..\(date())]"])
        default: date()
        }
    }

    private mutating func date() -> String {
        var text = pick(["", "", "", "~", "?"]) + pick(["2023", "19XX", "-0044", "0000", "X99X", "Y12345", "1600", "2024"])
        text += pick(["", "", "~", "%"])
        guard Bool.random(using: &self) else { return text }
        text += "-" + pick(["", "", "?"]) + pick(["01", "02", "10", "1X", "XX", "21", "24", "30", "36", "41"])
        text += pick(["", "", "~"])
        guard Bool.random(using: &self) else { return text }
        text += "-" + pick(["", "", "~"]) + pick(["01", "28", "31", "XX", "2X", "X9"]) + pick(["", "", "?"])
        return text + pick(["", "", "T10:30", "T23:59:59Z", "T00:00+05:30", "T12:00-11"])
    }

    mutating func edtfNoise() -> String {
        let signs = Array("0123456789XYTZES-+:/.?~%[]{},é ").map(String.init)
        return (0..<Int.random(in: 0..<14, using: &self)).map { _ in pick(signs) }.joined()
    }

    mutating func phraseNoise() -> String {
        let words = [
            "since", "the", "of", "early", "mid", "-", "late", "end", "Friday", "May", "5", "2023", "3rd", "last", "next", "two",
            "weeks", "ago", "between", "and", "from", "to", "about", "quarter", "first", "century", "'", "s", "90s", "10:30",
            "p.m.", "GMT", "on", ",", "31", "February", "Christmas", "Easter", "before", "after", "year", "99999", "in", "for",
            "until", "winter", "morning", "twenty", "BC", "/", "0", "９", "\u{0}", "🗓",
        ]
        return (0..<Int.random(in: 0..<9, using: &self)).map { _ in pick(words) }.joined(separator: pick([" ", " ", ""]))
    }
}
