import Foundation

/// Turns the bytes of an article into text: UTF-8, and for a page that says so Windows-1252, as which the web reads
/// Latin-1 and ASCII too (WHATWG Encoding).
enum ArticleBytes {
    /// The text of a file that is not a page.
    static func text(_ data: Data, file: String) throws(RecordError) -> String {
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        throw notUTF8(Array(bytes), start: data.count - bytes.count, file: file, declared: nil)
    }

    /// The text of a page. What is UTF-8 is read as UTF-8, whatever the page says: hardly any other text looks like it.
    static func page(_ data: Data, file: String) throws(RecordError) -> String {
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let declared = declaredEncoding(bytes.prefix(2_048))
        if let declared, windows1252Labels.contains(declared) { return windows1252(bytes) }
        throw notUTF8(Array(bytes), start: data.count - bytes.count, file: file, declared: declared)
    }

    // MARK: Declarations

    private static let windows1252Labels: Set<String> = [
        "windows-1252", "cp1252", "x-cp1252", "cp819", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii",
        "us-ascii",
    ]

    /// The name after `charset=` in a `meta` tag, in lower case.
    static func declaredEncoding(_ head: Data) -> String? {
        let text = String(decoding: head.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
        for tag in text.components(separatedBy: "<meta").dropFirst() {
            let tag = tag.prefix { $0 != ">" }
            guard let place = tag.range(of: "charset=") else { continue }
            let name = tag[place.upperBound...].drop { "\"' ".contains($0) }.prefix { !"\"'; /".contains($0) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// The code points of bytes 0x80 to 0x9F; the five that Windows-1252 leaves open are control characters.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func windows1252(_ bytes: Data) -> String {
        var view = String.UnicodeScalarView()
        for byte in bytes {
            let value = byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    // MARK: Errors

    /// The first byte that is not UTF-8, with its offset in the file.
    private static func notUTF8(_ bytes: [UInt8], start: Int, file: String, declared: String?) -> RecordError {
        let offset = firstInvalid(bytes)
        let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
        let code = String(bytes[min(offset, bytes.count - 1)], radix: 16, uppercase: true)
        let says = declared.map { ", and the encoding that the page declares, “\($0.shortened(to: 40))”, is not read" } ?? ""
        return RecordError(
            "the text is not UTF-8: byte 0x\(code.count < 2 ? "0" : "")\(code) at offset \(start + offset)\(says).",
            at: RecordPlace(file: file, line: line), hint: "Save the file as UTF-8.")
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return min(offset, max(bytes.count - 1, 0))
            }
        }
    }
}
