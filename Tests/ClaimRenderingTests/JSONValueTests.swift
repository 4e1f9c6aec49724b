import ClaimRendering
import Foundation
import Testing

@Suite struct JSONValueTests {
    @Test func compactAndPretty() {
        let value: JSONValue = [
            "id": "ahram", "n": 2_500, "share": 0.1, "whole": 3.0, "none": nil, "on": true, "list": [1, "x", []],
            "empty": [:],
        ]
        #expect(
            value.compact
                == #"{"id":"ahram","n":2500,"share":0.1,"whole":3,"none":null,"on":true,"list":[1,"x",[]],"empty":{}}"#)
        #expect(
            value.pretty == """
                {
                  "id": "ahram",
                  "n": 2500,
                  "share": 0.1,
                  "whole": 3,
                  "none": null,
                  "on": true,
                  "list": [
                    1,
                    "x",
                    []
                  ],
                  "empty": {}
                }
                """)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (2_500, "2500"), (0.1, "0.1"), (1e16, "1e+16"), (1.5e300, "1.5e+300"),
            (.nan, "null"),
            (.infinity, "null"), (.leastNonzeroMagnitude, "5e-324"), (-2.5, "-2.5"),
            (999_999_999_999_999, "999999999999999"),
        ] as [(Double, String)])
    func numbers(number: Double, expected: String) {
        #expect(JSONValue.number(number).compact == expected)
    }

    @Test(arguments: [
        ("العراق 漢字 é", "\"العراق 漢字 é\""), ("\u{1B}\u{0}\u{7F}\u{9F}", #""\u001b\u0000\u007f\u009f""#),
        ("a\"b\\c\n\r\t/", #""a\"b\\c\n\r\t/""#), ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("👩‍👧", "\"👩‍👧\""),
    ])
    func strings(text: String, expected: String) {
        #expect(JSONValue.string(text).compact == expected)
    }

    @Test func readsBack() throws {
        var random = Seeded(5)
        for _ in 0..<200 {
            let texts = (0..<4).map { _ in random.text(upTo: 8) }
            let number = Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 128
            let value: JSONValue = [
                "texts": .strings(texts), "number": .number(number), "nested": ["a": [nil, false]],
            ]
            for written in [value.compact, value.pretty] {
                let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any]
                let back = (read?["texts"] as? [String]) ?? []
                #expect(back.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
                #expect((read?["number"] as? NSNumber)?.doubleValue == number)
            }
        }
    }

    /// What is escaped is found at every place of the eight bytes that are looked at together.
    @Test(arguments: ["\"", "\\", "\n", "\u{1F}", "\u{7F}", "\u{80}", "é", "\u{2028}", "👧"])
    func oddScalarsAreFoundAnywhere(odd: String) throws {
        for place in 0..<20 {
            let text = String(repeating: "a~", count: place / 2) + (place % 2 == 1 ? " " : "") + odd + "bcdefghijk"
            let written = JSONValue.strings([text]).compact
            let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
            #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
            #expect(!written.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x2028 })
        }
    }

    @Test func numbersReadBackToTheLastBit() {
        var random = Seeded(6)
        for _ in 0..<1_000 {
            let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            if number.isFinite { #expect(Double(JSONValue.number(number).compact) == number) }
        }
    }
}
