import ClaimModel
import ClaimRendering
import Testing

@Suite struct TextTraceTests {
    @Test(arguments: Examples.all.map(\.name))
    func golden(name: String) throws {
        let trace = try #require(Examples.all.first { $0.name == name }?.trace)
        expectGolden(trace.chart(width: 80), "trace-\(name).txt")
    }

    @Test func ascii() {
        let text = Examples.few.chart(width: 72, signs: .ascii)
        expectGolden(text, "trace-ascii.txt")
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    /// More claims than can have a line each become points: all of them, on one screen.
    @Test(arguments: [(40, 40), (41, 20), (200, 20), (2_000, 20)])
    func manyClaimsFitAScreen(claims: Int, lines: Int) {
        let rows = (0..<claims).map { index in
            Examples.exactly("r\(index)", "Speaker \(index % 7)", Day(number: 19_600 + index), Double(index + 1))
        }
        let chart = Trace(title: "Killed", rows: rows).chart(width: 80).split(separator: "\n").map(String.init)
        let drawn = chart.filter { $0.contains("┤") || $0.contains("│") }
        #expect(claims <= Trace.mostLines ? chart.count > lines : drawn.count == lines, "\(chart.joined(separator: "\n"))")
        guard claims > Trace.mostLines else { return }
        #expect(chart.count < 30)
        // Each is in one place, which counts it as far as nine.
        var counted = 0
        for line in drawn {
            guard let axis = line.firstIndex(where: { $0 == "│" || $0 == "┤" }) else { continue }
            for sign in line[axis...] { counted += sign == "●" ? 1 : sign == "#" ? 10 : sign.wholeNumberValue ?? 0 }
        }
        #expect(claims == 2_000 ? counted <= claims : counted == claims)
    }

    @Test func pointsInASCII() {
        let text = Examples.twoHundred.chart(width: 72, signs: .ascii)
        expectGolden(text, "trace-points-ascii.txt")
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func outletsAreNamedWhereThereIsRoom() {
        expectGolden(Examples.few.chart(width: 120), "trace-wide.txt")
    }

    @Test(arguments: [60, 72, 80, 133])
    func noLineIsTooWide(width: Int) {
        for example in Examples.all {
            let lines = example.trace.chart(width: width).split(separator: "\n")
            #expect(lines.allSatisfy { displayWidth(String($0)) <= width }, "\(example.name) at \(width)")
        }
    }

    @Test func anyIntervalIsDrawn() {
        var random = Seeded(8)
        let ends: [Double?] = [nil, 0, -1, 1, 1e-12, 1e12, 1e300, -1e300, 0.1, 42, .infinity, .leastNonzeroMagnitude]
        func end() -> Double? { ends[Int.random(in: 0..<ends.count, using: &random)] }
        for number in 0..<300 {
            let rows = (0..<(number % 10 == 0 ? 50 : 3)).map { index in
                Examples.row(
                    "r\(index)", random.text(upTo: 5), Examples.day, random.text(upTo: 5), end(),
                    asserted: .init(lower: end(), upper: end()), plausible: .init(lower: end(), upper: end()))
            }
            let lines = Trace(title: "t", rows: rows).chart(width: 80).split(separator: "\n")
            #expect(lines.allSatisfy { displayWidth(String($0)) <= 80 }, "\(lines)")
        }
    }
}
