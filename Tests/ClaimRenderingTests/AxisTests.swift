import ClaimModel
import Testing

@testable import ClaimRendering

@Suite struct AxisTests {
    @Test(
        arguments: [
            (0, 10, 5, [0, 2.5, 5, 7.5, 10]), (0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
            (2_375, 2_625, 5, [2_400, 2_450, 2_500, 2_550, 2_600]),
            (-3, 3, 4, [-2, 0, 2]), (5, 5, 4, [5]), (0, 1e300, 3, [0, 5e299, 1e300]),
            (0.1, 0.4, 4, [0.1, 0.2, 0.3, 0.4]),
        ] as [(Double, Double, Int, [Double])])
    func linear(low: Double, high: Double, limit: Int, expected: [Double]) {
        #expect(Ticks.linear(from: low, to: high, limit: limit) == expected)
    }

    @Test(
        arguments: [
            (10, 1_000, 8, [10, 20, 50, 100, 200, 500, 1_000]), (1, 100_000, 6, [1, 10, 100, 1_000, 10_000, 100_000]),
            (1, 1e12, 5, [1, 1e3, 1e6, 1e9, 1e12]), (0, 10, 5, []),
        ] as [(Double, Double, Int, [Double])])
    func logarithmic(low: Double, high: Double, limit: Int, expected: [Double]) {
        #expect(Ticks.logarithmic(from: low, to: high, limit: limit) == expected)
    }

    @Test func ticksAreFewAndWithinWhateverTheRange() {
        var random = Seeded(10)
        for _ in 0..<500 {
            let low = Double.random(in: -1e9...1e9, using: &random)
            let high = low + Double.random(in: 1e-6...1e12, using: &random)
            let limit = Int.random(in: 2...12, using: &random)
            let ticks = Ticks.linear(from: low, to: high, limit: limit)
            #expect(!ticks.isEmpty && ticks.count <= limit && ticks.allSatisfy { $0 >= low && $0 <= high })
        }
    }

    @Test(arguments: [
        ("2017-04-04", "2017-04-06", ["4 Apr 2017", "5 Apr", "6 Apr"]),
        (
            "2023-12-28", "2024-01-04",
            ["28 Dec 2023", "29 Dec", "30 Dec", "31 Dec", "1 Jan 2024", "2 Jan", "3 Jan", "4 Jan"]
        ),
        (
            "2023-12-05", "2024-01-25",
            ["4 Dec 2023", "11 Dec", "18 Dec", "25 Dec", "1 Jan 2024", "8 Jan", "15 Jan", "22 Jan"]
        ),
        ("2023-06-10", "2023-12-20", ["Jul 2023", "Aug", "Sep", "Oct", "Nov", "Dec"]),
        ("2022-05-01", "2024-01-05", ["Jul 2022", "Oct", "Jan 2023", "Apr", "Jul", "Oct", "Jan 2024"]),
        ("2003-03-20", "2024-01-05", ["2005", "2010", "2015", "2020"]),
        ("1024-01-01", "2024-01-05", ["1200", "1400", "1600", "1800", "2000"]),
    ])
    func dates(from: String, to: String, expected: [String]) throws {
        let axis = DateAxis([try noon(from), try noon(to)])
        #expect(axis.ticks(limit: 9).map(\.label) == expected)
    }

    private func noon(_ text: String) throws -> Double {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return Double(try #require(Day(year: parts[0], month: parts[1], day: parts[2])).firstSecond) + 43_200
    }

    @Test func logarithmicOnlyWhereAllIsPositiveAndFarApart() {
        #expect(FigureAxis(Examples.outlier.rows).isLogarithmic)
        #expect(!FigureAxis(Examples.signed.rows).isLogarithmic)
        #expect(!FigureAxis(Examples.twenty.rows).isLogarithmic)
        let withZero = [Examples.exactly("a", "A", Examples.day, 0), Examples.exactly("b", "B", Examples.day, 9_000)]
        #expect(!FigureAxis(withZero).isLogarithmic)
    }

    @Test func speakersBeyondTheColoursAreTogether() {
        let (styles, of) = SpeakerStyle.assigned(to: Examples.twoHundred.rows)
        #expect(styles.count == 16 && styles.last?.name == "4 other speakers")
        #expect(of.count == 19 && Set(of.values).count == 16)
    }

    @Test func labelsNeverOverlap() {
        for example in Examples.all {
            let picture = Picture(example.trace, width: 960, height: 540, showsLegend: true)
            var placed = picture.marks.map(\.box)
            let size = picture.marks.count > 12 ? 15.0 : 17.0
            for label in picture.labels {
                let width = estimatedWidth(label.text, size: size)
                let left =
                    label.place.anchor == .start
                    ? label.place.x : label.place.anchor == .end ? label.place.x - width : label.place.x - width / 2
                let box = Box(left: left, top: label.place.y - size * 0.8, width: width, height: size)
                #expect(!placed.contains(where: box.meets), "\(label.text) in \(example.name)")
                placed.append(box)
            }
        }
    }
}
