import Foundation
@testable import Hearsay
import Testing

/// Articles in bytes that are not UTF-8.
@Suite struct ExtractEncodingTests {
    private func text(_ bytes: [UInt8], named name: String) throws -> String {
        var found = ""
        try ArticleReader(data: Data(bytes), name: name).forEach { found = $0.text }
        return found
    }

    @Test(arguments: [
        "<meta charset=\"windows-1252\">", "<META CHARSET='ISO-8859-1'>",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=latin1\">", "<meta charset=cp1252/>",
    ])
    func pagesAreReadByTheirDeclaration(meta: String) throws {
        let page = Array("<html><head>\(meta)</head><body><p>The caf".utf8) + [0xE9] + Array(" was shut, ".utf8) + [0x93]
            + Array("for good".utf8) + [0x94] + Array(", its owner said.</p></body></html>".utf8)
        #expect(try text(page, named: "a.html") == "The café was shut, “for good”, its owner said.")
    }

    @Test func utf8IsReadAsSuchWhateverAPageDeclares() throws {
        #expect(try text(Array("<html><meta charset=latin1><p>The café was shut.</p>".utf8), named: "a.html") == "The café was shut.")
    }

    @Test(arguments: [
        ("a.txt", "", "a.txt:2: the text is not UTF-8: byte 0xE9 at offset 8.\n  Save the file as UTF-8."),
        ("a.html", "<p>", "a.html:2: the text is not UTF-8: byte 0xE9 at offset 11.\n  Save the file as UTF-8."),
        (
            "a.html", "<meta charset=koi8-r>",
            "a.html:2: the text is not UTF-8: byte 0xE9 at offset 29, and the encoding that the page declares, “koi8-r”, is not read.\n  Save the file as UTF-8."
        ),
    ])
    func otherBytesAreOneMessage(name: String, start: String, message: String) throws {
        let bytes = Array((start + "One.\nCaf").utf8) + [0xE9, 0x20] + Array("two".utf8)
        let error = #expect(throws: RecordError.self) { try text(bytes, named: name) }
        #expect(error?.description == message)
    }
}
