import Foundation
import Testing

@testable import ClaimStore

@Suite struct TextMapTests {
    static let maps: [[String: String]] = [
        ["a": "b"], ["row": "17", "population": "children"], ["": ""], ["a b": "", "c": "d e"], ["é": "عربي 😀"],
        ["quote": "say \"so\"", "back": "a\\b"], ["line": "one\ntwo\ttab", "control": "\u{1}\u{1F}\u{8}\u{C}\r"],
        ["colon": "a:b,c{}"], ["slash": "a/b"],
    ]

    @Test(arguments: maps)
    func readsBackWhatItWrote(map: [String: String]) throws {
        let text = try #require(TextMap.encode(map))
        #expect(TextMap.decode(text) == map)
        // It is JSON to everybody else.
        #expect(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)) == map)
    }

    @Test func keysAreInOrderAndNoMapIsNoText() {
        #expect(TextMap.encode(["b": "2", "a": "1"]) == #"{"a":"1","b":"2"}"#)
        #expect(TextMap.encode([:]) == nil)
        #expect(TextMap.decode(nil) == [:])
        #expect(TextMap.decode("no JSON") == [:])
    }
}
