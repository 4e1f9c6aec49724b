import ClaimLanguage
import Testing

/// Input that would hurt a careless reader: each is one error at once.
@Suite struct LimitTests {
    @Test func aQuestionOfAMegabyte() {
        let error = refused { () throws(QuestionError) in
            try Question(parsing: "claims " + String(repeating: "x", count: 1_000_000))
        }
        #expect(error?.description == "line 1, column 1: a question has at most 65,536 bytes, this one has 1,000,007")
        #expect(error?.rendered() == error?.description)
    }

    @Test func theLongestQuestion() throws {
        let text = "claims by " + String(repeating: "x", count: Question.longest - 10)
        #expect(throws: Never.self) { try Question(parsing: text) }
        #expect(throws: QuestionError.self) { try Question(parsing: text + "x") }
    }

    @Test(arguments: [("", ")"), ("where ", ")")])
    func tenThousandParentheses(lead: String, close: String) {
        let text =
            "claims " + lead + String(repeating: "(", count: 10_000) + "by x" + String(repeating: close, count: 10_000)
        let error = refused { () throws(QuestionError) in try Question(parsing: text) }
        #expect(error?.message == "parentheses nest at most 64 deep")
        #expect(error?.column == 8 + lead.count + 64)
    }

    @Test func sixtyFourParentheses() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "by x" + String(repeating: ")", count: depth)
        }
        #expect(try Question(parsing: nested(64)).description == nested(64))
        #expect(throws: QuestionError.self) { try Question(parsing: nested(65)) }
    }

    @Test(
        arguments: [
            ([0x63, 0x6C, 0xFF], "line 1, column 3: the byte 0xFF at offset 2 is not UTF-8"),
            ([0xC3], "line 1, column 1: the byte 0xC3 at offset 0 is not UTF-8"),
            ([0xC3, 0xA9, 0x0A, 0x62, 0x80], "line 2, column 2: the byte 0x80 at offset 4 is not UTF-8"),
            ([0x61, 0xED, 0xA0, 0x80], "line 1, column 2: the byte 0xED at offset 1 is not UTF-8"),
        ] as [([UInt8], String)])
    func bytesThatAreNotUTF8(bytes: [UInt8], message: String) {
        let error = refused { () throws(QuestionError) in try Question(parsing: bytes) }
        #expect(error?.description == message)
    }

    @Test func bytesThatAreUTF8() throws {
        #expect(try Question(parsing: Array("claims in بغداد".utf8)).description == "claims in بغداد")
    }

    /// Long flat questions are read in one pass, without recursion.
    @Test(arguments: ["by a ", "or by a ", "not by a ", "\" ", "? ", "a, ", "| first 1 ", "where a = b or "])
    func longFlatQuestions(part: String) {
        let text = "claims by a " + String(repeating: part, count: 60_000 / part.count)
        _ = try? Question(parsing: text)
        _ = try? Question(parsing: text + "where a = b")
    }

    private func refused(_ body: () throws(QuestionError) -> Question) -> QuestionError? {
        do {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }
}
