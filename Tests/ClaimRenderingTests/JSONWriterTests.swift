import ClaimRendering
import Testing

@Suite struct JSONWriterTests {
    private static func fill(_ sink: inout some JSONSink) {
        sink.string("text", "a \"quoted\"\nline – é")
        sink.string("none", nil)
        sink.number("number", 0.1)
        sink.number("whole", -12)
        sink.number("infinite", .infinity)
        sink.integer("least", .min)
        sink.integer("most", .max)
        sink.integer("zero", 0)
        sink.integer("nothing", nil)
        sink.bool("yes", true)
        sink.object("inner") {
            $0.bool("no", false)
            $0.object("empty") { _ in }
        }
        sink.object("absent", nil)
    }

    @Test func theSameShapeIsTheSameTextWithATreeAndWithoutOne() {
        var writer = JSONWriter()
        writer.object { Self.fill(&$0) }
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == JSONValue.collecting { Self.fill(&$0) }.compact)
        #expect(text == """
            {"text":"a \\"quoted\\"\\nline – é","none":null,"number":0.1,"whole":-12,"infinite":null,\
            "least":-9223372036854775808,"most":9223372036854775807,"zero":0,"nothing":null,"yes":true,\
            "inner":{"no":false,"empty":{}},"absent":null}
            """)
    }

    @Test func commasStandBetweenWhatIsWritten() {
        var writer = JSONWriter()
        writer.object {
            $0.array("none", [Int]()) { $1.integer($0) }
            $0.array("numbers", [3, 50]) { $1.integer($0) }
            $0.array("texts", ["[", "{", ":"]) { $1.string($0) }
            $0.array("pairs", [1..<20, 3..<4]) { $1.integers($0.lowerBound, $0.upperBound) }
            $0.array("objects", [1, 2]) { number, writer in writer.object { $0.integer("n", number) } }
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self) == """
            {"none":[],"numbers":[3,50],"texts":["[","{",":"],"pairs":[[1,20],[3,4]],"objects":[{"n":1},{"n":2}]}
            """)
    }
}
