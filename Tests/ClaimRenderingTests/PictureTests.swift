import ClaimModel
import ClaimRendering
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PictureTests {
    @Test(arguments: Examples.all.map(\.name))
    func golden(name: String) throws {
        let trace = try #require(Examples.all.first { $0.name == name }?.trace)
        expectGolden(trace.svg(), "trace-\(name).svg")
    }

    @Test func wellFormedWhateverIsSaid() {
        var random = Seeded(9)
        let ends: [Double?] = [nil, 0, -1, 1e-12, 1e12, 1e300, .infinity, .nan]
        func end() -> Double? { ends[Int.random(in: 0..<ends.count, using: &random)] }
        for _ in 0..<100 {
            var rows = (0..<4).map { index in
                Examples.row(
                    "r\(index)", random.text(upTo: 6), Day(number: Int.random(in: -900_000...900_000, using: &random)),
                    random.text(upTo: 5) + "<&>]]>\u{FFFF}", end(), asserted: .init(lower: end(), upper: end()),
                    plausible: .init(lower: end(), upper: end()))
            }
            rows[0].saidBounds = TimeBounds(from: nil, to: Bool.random(using: &random) ? .max : nil)
            let svg = Trace(title: random.text(upTo: 30), subtitle: random.text(upTo: 30), unit: "<b>", rows: rows)
                .svg()
            let parser = XMLParser(data: Data(svg.utf8))
            #expect(parser.parse(), "\(svg)")
            #expect(!svg.contains("nan") && !svg.contains("inf\""))
        }
    }

    @Test func idsBeginAsAsked() {
        #expect(Examples.one.svg(identifier: "c 1").contains("aria-labelledby=\"c.00201-title c.00201-desc\""))
    }
}
