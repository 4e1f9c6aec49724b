import Foundation
import Testing

@testable import Hearsay

@Suite struct JSONLineTests {
    static let place = RecordPlace(file: "lines.jsonl", line: 7)

    /// A node as compact text: scalars in ‹›.
    static func outline(_ node: RecordNode) -> String {
        switch node.value {
        case .scalar(let text): "‹\(text)›"
        case .list(let items): "[" + items.map(outline).joined(separator: " ") + "]"
        case .map(let pairs): "{" + pairs.map { $0.key + "=" + outline($0.node) }.joined(separator: " ") + "}"
        case .null: "null"
        }
    }

    @Test(arguments: [
        (#"{"a":1,"b":[true,false,null]}"#, "{a=‹1› b=[‹true› ‹false› null]}"),
        (#" { "a" : { } , "b" : [ ] } "#, "{a={} b=[]}"),
        (#"["", " x "]"#, "[‹› ‹ x ›]"),
        // Escapes, a surrogate pair among them.
        (#""\"\\\/\b\f\n\r\t""#, "‹\"\\/\u{8}\u{C}\n\r\t›"),
        (#""caf\u00e9 \uD83D\uDE00 \u0041""#, "‹café 😀 A›"),
        (#""é😀عربي""#, "‹é😀عربي›"),
        // Numbers stay as written, but for whole ones written with a fraction or an exponent.
        ("[0,-0,-12,2470706,123456789012345678]", "[‹0› ‹-0› ‹-12› ‹2470706› ‹123456789012345678›]"),
        ("[2500.0,1e3,1.5E+2,0.25,-2.50]", "[‹2500› ‹1000› ‹150› ‹0.25› ‹-2.50›]"),
        // Keys keep their order, and a second one stands: what the record means decides.
        (#"{"b":1,"a":2,"b":3}"#, "{b=‹1› a=‹2› b=‹3›}"),
    ])
    func reads(line: String, outline: String) throws {
        #expect(Self.outline(try RecordJSON.read(Data(line.utf8), at: Self.place)) == outline)
    }

    @Test(arguments: [
        ("", "7:1", "it breaks off"), ("{", "7:2", "a key in quotes is missing"), (#"{"a""#, "7:5", "a colon is missing"),
        (#"{"a":1"#, "7:7", "it breaks off"), (#"{"a":1 "b":2}"#, "7:8", "a comma or } is missing"),
        ("[1,]", "7:4", "no value begins here"), ("[1 2]", "7:4", "a comma or ] is missing"), ("{a:1}", "7:2", "a key in quotes is missing"),
        ("'a'", "7:1", "no value begins here"), ("1 2", "7:3", "something follows the value"),
        ("01", "7:3", "a number begins with no 0"), ("-", "7:2", "a number lacks its digits"), ("1.", "7:3", "a number lacks its digits"),
        ("1e+", "7:4", "a number lacks its digits"), ("NaN", "7:1", "no value begins here"),
        ("truth", "7:4", "only true, false and null stand without quotes"),
        (#""a"#, "7:3", "a string does not end"), (#""\x""#, "7:4", "there is no such escape"),
        ("\"a\tb\"", "7:3", "a control character stands in a string; it is written \\u0009"),
        (#""\u12g4""#, "7:6", "\\u lacks its four digits"), (#""\uD83D""#, "7:8", "half a surrogate pair stands alone"),
        (#""\uDE00""#, "7:8", "half a surrogate pair stands alone"), (#""\uD83D\u0041""#, "7:14", "half a surrogate pair stands alone"),
        // Columns count scalars, not bytes.
        (#"{"é😀":}"#, "7:7", "no value begins here"),
    ])
    func refuses(line: String, place: String, problem: String) {
        let error = #expect(throws: RecordError.self) { try RecordJSON.read(Data(line.utf8), at: Self.place) }
        #expect(error?.message == "the line is not one whole JSON value: \(problem).")
        #expect(error?.place?.description == "lines.jsonl:\(place)")
    }

    @Test func refusesBytesThatAreNoUTF8() {
        let error = #expect(throws: RecordError.self) {
            try RecordJSON.read(Data([0x22, 0x61, 0xFF, 0x22]), at: Self.place)
        }
        #expect(error?.message == "the line is not UTF-8.")
    }

    @Test(arguments: [63, 64, 65])
    func nestsSixtyFourDeep(depth: Int) throws {
        let line = Data((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        if depth <= 64 {
            _ = try RecordJSON.read(line, at: Self.place)
        } else {
            let error = #expect(throws: RecordError.self) { try RecordJSON.read(line, at: Self.place) }
            #expect(error?.message == "nested too deeply.")
        }
    }
}
