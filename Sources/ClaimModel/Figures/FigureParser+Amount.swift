/// Amounts without a number: "dozens", "several hundred", "100s".
extension FigureParser {
    mutating func vague(at index: Int) -> Result? {
        guard index < tokens.count else { return nil }
        if let result = severalHundred(at: index) ?? hundredsInDigits(at: index) {
            return finished(result, isOne: false)
        }
        guard let (vague, next) = policy.tables.vague.match(tokens, at: index) else { return nil }
        return finished(
            amount(vague.lower, vague.spanLower, vague.spanUpper, from: index, next: next), isOne: false)
    }

    /// "several hundred", "a few dozen".
    private func severalHundred(at index: Int) -> Result? {
        guard let ((least, most), next) = policy.tables.several.match(tokens, at: index),
            let scale = numbers.scaleValue(next), scale > 1
        else { return nil }
        var (total, after) = (scale, next + 1)
        if scale == 100, let second = numbers.scaleValue(after), second >= 1000 {
            total *= second
            after += 1
        }
        let upper = scale == 12 ? policy.tables.severalDozenMost : (most + 1) * total - 1
        return amount(least * total, least * total, upper, from: index, next: after)
    }

    /// "100s of homes".
    private func hundredsInDigits(at index: Int) -> Result? {
        guard text(index + 1) == "s", !tokens[index + 1].followsSpace, let value = tokens[index].numeral?.value,
            value >= 10, value < 1_000_000, value == value.lastPlace
        else { return nil }
        return amount(2 * value, 2 * value, 10 * value - 1, from: index, next: index + 2)
    }

    private func amount(_ lower: ExactNumber, _ from: ExactNumber, _ to: ExactNumber, from start: Int, next: Int) -> Result {
        Result(
            hedge: .vague, intervals: .init(asserted: .closed(lower, nil), plausible: .closed(from, to)), start: start,
            next: next)
    }
}
