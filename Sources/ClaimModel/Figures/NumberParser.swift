/// Reads one number, in digits or words, from tokens.
struct NumberParser {
    enum Kind {
        case plain
        /// "two thirds", 3/4
        case fraction
        /// "one in five", "two out of three": it counts nothing by itself.
        case proportion
    }

    /// A number read, with how finely it was meant and where it ends.
    struct Amount {
        var number: FigureFormula.Number
        var next: Int
        /// The multiplier of a scale word ("million") that a range's first number may share.
        var scale: ExactNumber = 1
        var kind = Kind.plain

        /// The number in the scale of another: the 2 of "2 to 3 million".
        func scaled(by factor: ExactNumber) -> Amount {
            var result = self
            result.number.value *= factor
            result.number.granularity *= factor
            result.scale = factor
            return result
        }
    }

    let tokens: [FigureToken]
    let policy: FigurePolicy
    /// Whether "and" may join a smaller number to a larger ("two hundred and five"); not where it joins a range's ends.
    var joinsAnd = true

    /// The number that starts at `index`. After a currency sign `m` means million.
    func amount(at index: Int, isMoney: Bool = false) -> Amount? {
        guard index < tokens.count else { return nil }
        if ["minus", "negative"].contains(text(index)) || isSign(index) {
            guard var result = amount(at: index + 1, isMoney: isMoney), result.number.value >= 0, !isSign(index + 1) else {
                return nil
            }
            if text(index) != "+" { result.number.value *= -1 }
            return result
        }
        return fractionFirst(at: index) ?? digits(at: index, isMoney: isMoney) ?? words(at: index)
    }

    /// A sign glued to the digits after it.
    private func isSign(_ index: Int) -> Bool {
        guard text(index) == "-" || text(index) == "+", index + 1 < tokens.count else { return false }
        let isGluedBefore = index > 0 && !tokens[index].followsSpace && !NumberParser.openers.contains(text(index - 1))
        return tokens[index + 1].numeral != nil && !tokens[index + 1].followsSpace && !isGluedBefore
    }

    /// Signs that a sign of the number may follow directly.
    private static let openers: Set<String> = ["(", "$", "€", "£", "<", ">", "=", "≤", "≥", "~", "±"]

    func text(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index].text : ""
    }

    // MARK: Digits

    private func digits(at index: Int, isMoney: Bool) -> Amount? {
        guard let numeral = tokens[index].numeral, let value = numeral.value else { return nil }
        if let mixed = slashFraction(at: index) { return mixed }
        var next = index + 1
        var total = value
        if let (fraction, after) = mixedFraction(at: next), numeral.places == 0 {
            total = rounded(total + fraction)
            next = after
            return finish(total, places: nil, scale: 1, next: next)
        }
        var scale: ExactNumber = 1
        if let suffix = suffix(at: next, isMoney: isMoney) {
            scale = suffix
            next += 1
        }
        return chain(total, places: numeral.places, scale: scale, next: next, hasDigits: true)
    }

    /// `k`, `bn`, `m`, against the digits or after a space.
    private func suffix(at index: Int, isMoney: Bool) -> ExactNumber? {
        guard index < tokens.count, tokens[index].isWord, tokens[index].marks.contains(.suffix),
            let value = policy.tables.suffixes[text(index)]
        else { return nil }
        switch text(index) {
        case "t": return isMoney && !tokens[index].followsSpace ? value : nil
        case "m", "mm", "b", "mil":
            let isLarge = text(index) == "b" && !tokens[index].followsSpace
            let isMillion = tokens[index].isUpper && !tokens[index].followsSpace
            let precedesNoun = text(index) != "mm" && isNoun(index + 1)
            return isMoney || isLarge || isMillion || precedesNoun ? value : nil
        default: return value
        }
    }

    /// Whether a word is a thing that can be counted: "10m people", but not "10m from".
    private func isNoun(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].isWord, tokens[index].followsSpace else { return false }
        let match = policy.tables.units.entries.match(tokens, at: index)
        let last = text((match?.next ?? index + 1) - 1)
        switch match?.value.kind {
        case .participle: return true
        case .people, .thing: return EnglishPlural.isLikely(last) || match?.value.population == last || last == "people"
        case .proform, .percent, .currency, .physical: return false
        case nil: return EnglishPlural.isLikely(last) && last.count > 3 && !isFigureWord(last)
        }
    }

    private func isFigureWord(_ word: String) -> Bool {
        policy.tables.units.stopWords.contains(word) || policy.tables.scales[word] != nil || policy.tables.words.contains(word)
    }

    // MARK: Words

    private func words(at index: Int) -> Amount? {
        guard let (value, places, next) = leading(at: index) else { return nil }
        return chain(value, places: places, next: next)
    }

    /// The part before a scale word: "two", "twenty-one", "a" (before "hundred"), or nothing before "hundred" itself.
    private func leading(at index: Int) -> (ExactNumber, Int, Int)? {
        if let (value, next) = belowHundred(at: index) {
            guard text(next) == "point", let (part, places, after) = wordDecimals(at: next + 1) else {
                return (value, 0, next)
            }
            return (value + part, places, after)
        }
        if ["a", "an"].contains(text(index)), scaleValue(index + 1) != nil { return (1, 0, index + 1) }
        if scaleValue(index) != nil, !text(index).hasSuffix("s") { return (1, 0, index) }
        return nil
    }

    /// "five", "seventy-one", "zero three" after "point".
    private func wordDecimals(at index: Int) -> (ExactNumber, Int, Int)? {
        var digits = ""
        var next = index
        while next < tokens.count, let (value, after) = policy.tables.cardinals.match(tokens, at: next), value < 10,
            after == next + 1
        {
            digits += value.description
            next = after
        }
        if digits.isEmpty, let (value, after) = belowHundred(at: index) {
            digits = value.description
            next = after
        }
        guard !digits.isEmpty, digits.count <= 12, let value = ExactNumber("0." + digits) else {
            return nil
        }
        return (value, digits.count, next)
    }

    /// "seven", "seventeen", "seventy", "seventy-one", "a couple of".
    func belowHundred(at index: Int) -> (ExactNumber, Int)? {
        guard index < tokens.count, !tokens[index].marks.isDisjoint(with: [.tens, .cardinal]) else { return nil }
        if let tens = policy.tables.tens[text(index)] {
            var next = index + 1
            if text(next) == "-" { next += 1 }
            if let (units, after) = policy.tables.cardinals.match(tokens, at: next), units > 0, units < 10, after == next + 1 {
                return (tens + units, after)
            }
            return (tens, index + 1)
        }
        return policy.tables.cardinals.match(tokens, at: index).map { ($0.value, $0.next) }
    }

    /// The multiplier that the word is.
    func scaleValue(_ index: Int) -> ExactNumber? {
        guard index < tokens.count, tokens[index].isWord, tokens[index].marks.contains(.scale) else { return nil }
        return policy.tables.scales[text(index)]
    }

    /// Multiplies by the scale words that follow, and adds the smaller number after them.
    ///
    /// Scale words at or above `limit` end it: each number within a number has a smaller limit, so that the depth is that
    /// of the scales, whatever the text.
    private func chain(
        _ start: ExactNumber, places: Int, scale: ExactNumber = 1, next begin: Int, hasDigits: Bool = false,
        below limit: ExactNumber = NumberParser.limit
    ) -> Amount? {
        var (value, multiplier, last, next, isSum) = (start * scale, scale, scale, begin, false)
        if scale == 1, places == 0, let (fraction, after) = andFraction(at: next) {
            (value, next, isSum) = (rounded(value + fraction), after, true)
        }
        while let factor = scaleValue(scaleIndex(next)), value * factor < NumberParser.limit {
            guard factor < limit else { return nil }
            // "2017 Dozens" is a year and an amount; "two hundred dozens" is a number.
            if value >= 1000, text(scaleIndex(next)).hasSuffix("s"), hasDigits { break }
            next = scaleIndex(next) + 1
            value *= factor
            multiplier *= factor
            last = factor
            if factor == 100, let (tail, after) = smallTail(at: next, hasDigits: hasDigits) {
                (value, next, isSum) = (value + tail, after, true)
            }
        }
        if last > 1, let (fraction, after) = andFraction(at: next) {
            // "a million and a half" is half a million more, "a hundred and three and a half" only a half.
            let smaller = scaleValue(after).flatMap { $0 < last ? $0 : nil }
            let factor = smaller ?? (last >= 1000 && !isSum ? last : 1)
            (value, next, isSum) = (rounded(value + fraction * factor), smaller == nil ? after : after + 1, true)
        } else if last > 100, let tail = tail(at: next, below: last) {
            (value, next, isSum) = (value + tail.value, tail.next, true)
        }
        guard !isSum else { return finish(value, places: nil, scale: 1, next: next) }
        return finish(value, places: places > 0 ? places : nil, scale: multiplier, next: next)
    }

    /// Past it a number is nobody's count, and no longer exact.
    private static let finest = ExactNumber(1, exponent: -6)
    private static let limit = ExactNumber(1, exponent: 21)

    /// "-million" glued by a hyphen counts as the scale itself.
    private func scaleIndex(_ index: Int) -> Int {
        let isHyphen = text(index) == "-" && index + 1 < tokens.count && !tokens[index].followsSpace
        return isHyphen && scaleValue(index + 1) != nil ? index + 1 : index
    }

    /// What follows "hundred": "and five", "twenty", in digits "and 21".
    private func smallTail(at index: Int, hasDigits: Bool) -> (ExactNumber, Int)? {
        var next = index
        if text(next) == "and" {
            guard joinsAnd else { return nil }
            next += 1
        }
        if next > index, hasDigits, next < tokens.count, let numeral = tokens[next].numeral, numeral.places == 0,
            let value = numeral.value, value < 100, value > 0, scaleValue(next + 1) == nil
        {
            return (value, next + 1)
        }
        guard let (value, after) = belowHundred(at: next), value > 0, text(next) != "a",
            scaleValue(after) != 100, !isFractionWord(after)
        else { return nil }
        return (value, after)
    }

    private func isFractionWord(_ index: Int) -> Bool {
        policy.tables.fractions[text(index)] != nil && text(index).hasSuffix("s")
    }

    /// A smaller number after a scale word: "two million three hundred", "a thousand and five".
    private func tail(at index: Int, below limit: ExactNumber) -> (value: ExactNumber, next: Int)? {
        var next = index
        let isJoined = text(next) == "and"
        if isJoined {
            guard joinsAnd else { return nil }
            next += 1
        }
        let isListed = text(next) == "," && next + 1 < tokens.count && tokens[next + 1].isWord
        if isListed { next += 1 }
        guard next < tokens.count else { return nil }
        var amount: Amount?
        if let value = tokens[next].numeral?.value, tokens[next].numeral?.places == 0 {
            amount = scaleValue(next + 1) == nil
                ? nil : chain(value, places: 0, next: next + 1, hasDigits: true, below: limit)
        } else if let (value, places, after) = leading(at: next), places == 0, text(next) != "a" || !isJoined {
            amount = chain(value, places: 0, next: after, below: limit)
        }
        guard let amount, amount.number.value > 0, amount.number.value < limit, !isListed || amount.scale > 1,
            !isFractionWord(amount.next)
        else { return nil }
        return (amount.number.value, amount.next)
    }

    // MARK: Results

    func finish(_ value: ExactNumber, places: Int?, scale: ExactNumber, next: Int) -> Amount? {
        guard value.fitsBound, value < NumberParser.limit else { return nil }
        let number: FigureFormula.Number
        if let places {
            let granularity = ExactNumber(1, exponent: -places) * scale
            number = .init(value: value, granularity: granularity, isFraction: true)
        } else {
            var plain = FigureFormula.Number(plain: value)
            // A fraction such as two thirds has no last digit; it is meant to the hundredth.
            if plain.isFraction, plain.granularity < NumberParser.finest { plain.granularity = .hundredth }
            number = plain
        }
        return Amount(number: number, next: next, scale: scale)
    }

    /// A part of a whole.
    func part(_ value: ExactNumber, _ kind: Kind, next: Int) -> Amount? {
        var result = finish(rounded(value), places: nil, scale: 1, next: next)
        result?.kind = kind
        return result
    }

    /// To the fifteen digits that a bound carries.
    func rounded(_ value: ExactNumber) -> ExactNumber { value.rounded(toSignificant: 15) }
}
