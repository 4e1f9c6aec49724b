/// Fractions: `3/4`, `½`, "two thirds", "half a million", "and a half".
extension NumberParser {
    /// `3/4`, unless a further part makes it a date.
    func slashFraction(at index: Int) -> Amount? {
        guard let (value, next) = slash(at: index) else { return nil }
        guard let scale = scaleValue(next) else { return part(value, .fraction, next: next) }
        return finish(rounded(value * scale), places: nil, scale: 1, next: next + 1)
    }

    private func slash(at index: Int) -> (ExactNumber, Int)? {
        guard text(index + 1) == "/", index + 2 < tokens.count, !tokens[index + 1].followsSpace,
            !tokens[index + 2].followsSpace, text(index + 3) != "/",
            let upper = tokens[index].numeral?.value, let lower = tokens[index + 2].numeral?.value, lower != 0
        else { return nil }
        return (rounded(upper / lower), index + 3)
    }

    /// `1/4` or `½` after a whole number.
    func mixedFraction(at index: Int) -> (ExactNumber, Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].marks.contains(.sign), let value = NumberParser.vulgarFractions[text(index)] { return (rounded(value.0 / value.1), index + 1) }
        guard tokens[index].numeral != nil, let (value, next) = slash(at: index), value < 1 else { return nil }
        return (value, next)
    }

    static let vulgarFractions: [String: (ExactNumber, ExactNumber)] = [
        "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
        "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    ]

    /// "half a million", "a quarter of a million", "two thirds", `½`: a fraction that stands first.
    func fractionFirst(at index: Int) -> Amount? {
        guard let (value, next) = fraction(at: index) else { return nil }
        let isQuarterAlone = text(index) == "quarter"
        var after = next
        if text(after) == "of" { after += 1 }
        if ["a", "an"].contains(text(after)) { after += 1 }
        if let scale = scaleValue(after), !text(after).hasSuffix("s") || scale < 1 {
            return finish(rounded(value * scale), places: nil, scale: 1, next: after + 1)
        }
        if after > next, text(after - 1) != "of", policy.tables.units.entries.match(tokens, at: after)?.value.kind == .physical {
            // "half a litre"
            return finish(value, places: nil, scale: 1, next: after)
        }
        return isQuarterAlone ? nil : part(value, .fraction, next: next)
    }

    /// "a half", "one-third", "two thirds", "half", "¾".
    private func fraction(at index: Int) -> (ExactNumber, Int)? {
        // Each begins with a sign, a number in words, the name of a part, or "a".
        guard index < tokens.count,
            !tokens[index].marks.isDisjoint(with: [.sign, .fraction, .tens, .cardinal]) || ["a", "an"].contains(tokens[index].text)
        else { return nil }
        if tokens[index].marks.contains(.sign), let vulgar = NumberParser.vulgarFractions[text(index)] {
            return (rounded(vulgar.0 / vulgar.1), index + 1)
        }
        if ["half", "quarter"].contains(text(index)), let divisor = policy.tables.fractions[text(index)] {
            return (1 / divisor, index + 1)
        }
        var next = index
        var upper: ExactNumber = 1
        if ["a", "an"].contains(text(index)) {
            next += 1
        } else if let (value, after) = belowHundred(at: index), value >= 1 {
            upper = value
            next = after
            if text(next) == "-" { next += 1 }
        } else {
            return nil
        }
        guard let divisor = policy.tables.fractions[text(next)], upper == 1 || text(next).hasSuffix("s") else { return nil }
        return (rounded(upper / divisor), next + 1)
    }

    /// "and a half", "and three quarters", "-and-a-half".
    func andFraction(at index: Int) -> (ExactNumber, Int)? {
        var next = index
        if text(next) == "-" { next += 1 }
        guard text(next) == "and" else { return nil }
        next += 1
        if text(next) == "-" { next += 1 }
        if ["a", "an"].contains(text(next)), text(next + 1) == "-" {
            guard let divisor = policy.tables.fractions[text(next + 2)] else { return nil }
            return (rounded(1 / divisor), next + 3)
        }
        guard let (value, after) = fraction(at: next), value < 1 else { return nil }
        return (value, after)
    }
}
