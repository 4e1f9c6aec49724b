import ClaimModel

/// Times: EDTF, and words relative to a day.
enum TimeFuzz {
    static func edtfProblem(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let edtf = try? EDTF(text) else { return nil }
        return problem(edtf.bounds, edtf.description)
    }

    static func phraseProblem(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let reference = FuzzSamples.today
        if let time = try? TimePhraseReader(relativeTo: reference).read(text) {
            if let problem = problem(time.bounds, time.edtf) { return problem }
        }
        let length = text.unicodeScalars.count
        for found in TimePhraseReader(relativeTo: reference).find(in: text) {
            guard found.start < found.end, found.start >= 0, found.end <= length else {
                return "found at \(found.start)..<\(found.end) in \(length) scalars"
            }
            if let problem = problem(found.time.bounds, found.time.edtf) { return problem }
        }
        return nil
    }

    /// What is written must read as the same bounds, which are in order.
    private static func problem(_ bounds: TimeBounds, _ written: String) -> String? {
        guard let again = try? EDTF(written) else { return "cannot read what was written: \(written)" }
        if let from = bounds.from, let to = bounds.to, from > to { return "\(written): from \(from) to \(to)" }
        return again.bounds == bounds ? nil : "\(written): \(bounds), read again \(again.bounds)"
    }
}
