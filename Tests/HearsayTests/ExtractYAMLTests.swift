import Foundation
@testable import Hearsay
import Testing

/// Texts come back from a recording file to the letter.
@Suite struct ExtractYAMLTests {
    static let texts = [
        "one line\n", "two\nlines", "two\nlines\n", "an end of empty lines\n\n\n", "\n\na start of empty lines\n",
        "  a first line that is indented\nthen not\n", "\ta tab first\nthen\ttabs\t\n", "trailing spaces   \nand more  \n  ",
        "   \n  \nspaces alone\n   \n", "a\n---\nb\n...\nc\n", "# no comment\nkey: value\n- item\n", "\"quotes\" and 'quotes'\n",
        "carriage\r\nreturns\r\n", "a line separator\u{2028}here\n", "a mark \u{FEFF}inside\n", "next\u{85}line\n",
        "عنوان\nقال رئيس الوزراء\n", "emoji 👩‍👩‍👧 and 𝔘\n", "back\\slash \\n\n", "{a: [b, c]}\n", "%directive\n@at `tick`\n",
        String(repeating: "-", count: 300) + "\nafter a rule\n", String(repeating: "[", count: 2_500) + " open\n",
        "e\u{301} decomposed, é composed\n", "private \u{E000}\nunassigned \u{FFFE}\n", "? question\n! bang\n& and\n* star\n| bar\n> more\n",
        "a single line without an end", "tab\tin one line", " led by a space", "\u{A0}no-break\n\u{A0}\n",
    ]

    @Test(arguments: texts) func aTextReadsBackToTheLetter(text: String) throws {
        for indent in [0, 2, 4] {
            let margin = String(repeating: " ", count: indent)
            let head = indent == 0 ? "" : indent == 2 ? "s:\n" : "s:\n  t:\n"
            let yaml = head + "\(margin)text: \(YAMLScalar.text(text, indent: indent))\n\(margin)after: x\n"
            #expect(scalar("text", in: yaml)?.utf8.elementsEqual(text.utf8) == true, "\(yaml)")
        }
    }

    @Test(arguments: texts + ["", "null", "~", "yes", "1,000", "a: b", "a #b", "it's", "- x", "3.5%", "“so”", "x ", "a,b", "a]b"])
    func aValueReadsBackToTheLetter(text: String) throws {
        #expect(scalar("k", in: "k: \(YAMLScalar.inline(text))\n")?.utf8.elementsEqual(text.utf8) == true)
        #expect(scalar("k", in: "m: {k: \(YAMLScalar.inline(text, inFlow: true)), z: 1}\n")?.utf8.elementsEqual(text.utf8) == true)
    }

    @Test func seededTextsReadBack() throws {
        var state: UInt64 = 7
        let pieces = [" ", "  ", "\n", "\t", "a", "word", "- ", "#", ":", "\"", "'", "---", "…", "\r", "\u{2029}", "é", "|", ">", "\\", "[", "🙂"]
        for _ in 0..<400 {
            var text = "x"
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let yaml = "s:\n  text: \(YAMLScalar.text(text, indent: 2))\n  after: x\n"
            #expect(scalar("text", in: yaml)?.utf8.elementsEqual(text.utf8) == true, "\(yaml)")
        }
    }

    @Test func ordinaryTextStandsInABlock() {
        #expect(YAMLScalar.text("One.\n\nTwo.\n", indent: 2) == "|\n    One.\n\n    Two.")
    }

    private func scalar(_ key: String, in yaml: String) -> String? {
        var nodes = [(try? RecordYAML.read(Data(yaml.utf8), file: "t"))].compactMap { $0 }
        while let node = nodes.popLast() {
            guard case .map(let pairs) = node.value else { continue }
            for pair in pairs {
                if pair.key == key, case .scalar(let text) = pair.node.value { return text }
                nodes.append(pair.node)
            }
        }
        return nil
    }
}
