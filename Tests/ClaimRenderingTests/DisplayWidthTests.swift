import ClaimModel
import ClaimRendering
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｆｕ", 4), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("العراق", 6), ("بَغْدَاد", 5), ("שָׁלוֹם", 4), ("👍", 2), ("👍🏽", 2), ("🇮🇶", 2),
        ("❤️", 2),
        ("❤", 1), ("👩‍👩‍👧", 2), ("1️⃣", 2), ("ไทย", 3), ("นี้", 1), ("中。", 4), ("…–—", 3), ("█░◀▶", 4), ("½", 1),
    ])
    func width(text: String, expected: Int) {
        #expect(displayWidth(text) == expected)
    }
}

@Suite struct VisibleTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
        ("a\tb\nc\rd\u{0}\u{7F}", "a␉b␊c␍d␀␡"),
        ("\u{9B}31m\u{85}", "⟨U+009B⟩31m⟨U+0085⟩"),
        ("left \u{202E}thgir", "left ⟨U+202E⟩thgir"),
        ("\u{2066}x\u{2069}\u{200E}\u{061C}", "⟨U+2066⟩x⟨U+2069⟩⟨U+200E⟩⟨U+061C⟩"),
        ("pay\u{200B}pal\u{200D}x\u{FEFF}", "pay⟨U+200B⟩pal⟨U+200D⟩x⟨U+FEFF⟩"),
        ("so\u{00AD}ft\u{2060}\u{2028}", "so⟨U+00AD⟩ft⟨U+2060⟩⟨U+2028⟩"),
        ("a\u{3164}b\u{034F}", "a⟨U+3164⟩b⟨U+034F⟩"),
        ("x\u{E0041}y", "x⟨U+E0041⟩y"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("👩\u{200D}👧 ❤️\u{200D}🔥", "👩\u{200D}👧 ❤️\u{200D}🔥"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ("\u{301}a", "\u{25CC}\u{301}a"),
        ("e\u{301}", "e\u{301}"),
        ("\u{200D}", "⟨U+200D⟩"),
    ])
    func shown(text: String, expected: String) {
        #expect(visible(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(visible(text))")
    }

    @Test func lineBreaksAreKeptWhereAsked() {
        #expect(visible("a\r\nb\nc\rd", keepingLineBreaks: true) == "a\nb\nc␍d")
    }

    @Test func whatIsShownIsShownOnce() {
        var random = Seeded(1)
        for _ in 0..<300 {
            let shown = visible(random.text(upTo: 12))
            #expect(visible(shown) == shown)
            #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x202E })
        }
    }
}
