import ClaimModel

/// Figures: read as a whole phrase, and found in running text.
enum FigureFuzz {
    static func problem(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let figure = try FigureReader().read(text, predicateUnit: "people").figure
            if let problem = problem(figure) { return problem }
        } catch {
            if "\(error)".isEmpty { return "an error without words" }
        }
        var end = 0
        let length = text.unicodeScalars.count
        for found in FigureFinder().find(in: text) {
            guard found.start >= end, found.end > found.start, found.end <= length else {
                return "found at \(found.start)..<\(found.end), after \(end), in \(length) scalars"
            }
            end = found.end
            if let problem = problem(found.figure) { return problem }
        }
        return nil
    }

    private static func problem(_ figure: Figure) -> String? {
        for interval in [figure.asserted, figure.plausible].compactMap({ $0 }) {
            if let lower = interval.lower, let upper = interval.upper, !(lower <= upper) { return "\(figure.text): \(interval)" }
            if [interval.lower, interval.upper].contains(where: { $0?.isFinite == false }) { return "\(figure.text): \(interval)" }
        }
        return nil
    }
}
