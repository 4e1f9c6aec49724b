import ClaimModel

/// A reading in one line: hedge, value, asserted, plausible, unit, and the population where there is one.
func figureOutline(_ phrase: String, predicateUnit: String? = nil) throws -> String {
    let reading = try FigureReader().read(phrase, predicateUnit: predicateUnit)
    return figureOutline(reading.figure) + (reading.population.map { " | " + $0 } ?? "")
}

/// A figure in one line: hedge, value, asserted, plausible and unit.
func figureOutline(_ figure: Figure) -> String {
    [
        figure.hedge.rawValue, figure.value.map(NumberFormat.formatted) ?? "–", figure.asserted?.description ?? "none",
        figure.plausible?.description ?? "none", figure.unit ?? "–",
    ].joined(separator: " | ")
}

/// The message of the error that reading a phrase throws, with its place; `nil` where it reads.
func figureFailure(of phrase: String) -> (start: Int, end: Int, text: String)? {
    do throws(FigureError) {
        _ = try FigureReader().read(phrase)
        return nil
    } catch {
        return (error.start, error.end, "\(error)")
    }
}

/// A small deterministic generator (SplitMix64), so that a failing case can be repeated.
struct FigureGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
