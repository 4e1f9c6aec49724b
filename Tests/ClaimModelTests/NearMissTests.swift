import ClaimModel
import Testing

@Suite struct NearMissTests {
    static let names = [
        "United States", "United Kingdom", "Unit 12", "Unit 13", "Mohamed Shia al-Sudani", "Pentagon", "the Pentagon",
        "Kataib Hezbollah", "Washington", "Warrington", "العراق",
    ]

    @Test(arguments: [
        ("United Staates", ["United States", "United Kingdom"], ["United States"]),
        ("Pentagn", ["Pentagon"], ["Pentagon"]),
        ("Unit 14", ["Unit 12", "Unit 13"], []),
        ("Untt 13", ["Unit 13", "Unit 12"], ["Unit 13"]),
        ("sudani", ["Mohamed Shia al-Sudani"], []),
        ("Shia militia", ["Mohamed Shia al-Sudani"], []),
        ("WASHINGTON", ["Washington", "Warrington"], ["Washington", "Warrington"]),
        ("العراف", ["العراق"], ["العراق"]),
        ("x", [], []), ("", [], []),
    ] as [(String, [String], [String])])
    func findsWhatWasMeant(name: String, near: [String], slips: [String]) {
        #expect(NearMiss.nearest(to: name, among: Self.names, limit: 2) == Array(near.prefix(2)))
        #expect(NearMiss.nearest(to: name, among: Self.names, limit: 2, asSlip: true) == slips)
    }

    /// Made names, of which many share a word.
    static let voices =
        ["Ostlolo Silva 7777777", "Ostlolo Tanaka 31", "Sanelten Silva 12", "Silvar Ostlo", "ostlolo-silva-7777777"]
        + (1...40).map { "Bamarzu Silva \($0)" } + ["bench arrests", "bench-arrests", "arests", "Baghdad", "Greater Baghdad", "Bagdad"]

    /// Names that go on from what was typed come first, those of which least is left out before others; then slips. Names
    /// with no more than a word in common are offered only where nothing goes on, the ones that begin alike first.
    @Test(arguments: [
        ("ostlolo silva", ["Ostlolo Silva 7777777"]),
        ("Ostlolo", ["Ostlolo Tanaka 31", "Ostlolo Silva 7777777"]),
        ("ostlo", ["Silvar Ostlo", "Ostlolo Tanaka 31", "Ostlolo Silva 7777777"]),
        ("silva 7777777", ["Ostlolo Silva 7777777"]),
        ("lolo silva", ["Bamarzu Silva 1", "Bamarzu Silva 10", "Bamarzu Silva 11"]),
        ("ostlola silva", ["Ostlolo Silva 7777777", "Bamarzu Silva 1", "Bamarzu Silva 10"]),
        ("silva", ["Silvar Ostlo", "Bamarzu Silva 1", "Bamarzu Silva 2"]),
        ("arrests", ["bench arrests", "arests"]),
        ("bagdad", ["Bagdad", "Baghdad"]),
        ("baghdad", ["Baghdad", "Greater Baghdad", "Bagdad"]),
        ("b", []), ("ench arrest", ["bench arrests"]),
    ] as [(String, [String])])
    func whatGoesOnComesFirst(name: String, near: [String]) {
        #expect(NearMiss.nearest(to: name, among: Self.voices) == near)
        #expect(NearMiss.nearest(to: name, among: Self.voices.reversed()) == near)
        #expect(NearNames(Self.voices).nearest(to: name) == near)
    }

    /// The distance is the one that the whole table of edits gives, whatever the limit.
    @Test func theBandGivesTheWholeDistance() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3_000 {
            let (left, right) = (word(&random), word(&random))
            let whole = Self.distance(left, right)
            for limit in 0...8 {
                #expect(
                    NearMiss.editDistance(left, right, atMost: limit) == (whole <= limit ? whole : nil),
                    "\(left) \(right) \(limit)")
            }
        }
    }

    private func word(_ random: inout SeededGenerator) -> [Unicode.Scalar] {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in ["a", "b", "c"].randomElement(using: &random)! }
    }

    /// The whole table, as it is written in textbooks.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        for row in 1...left.count {
            for column in 1...right.count {
                var least = min(table[row - 1][column], table[row][column - 1]) + 1
                least = min(least, table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    least = min(least, table[row - 2][column - 2] + 1)
                }
                table[row][column] = least
            }
        }
        return table[left.count][right.count]
    }
}
