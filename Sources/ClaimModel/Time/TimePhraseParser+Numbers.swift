extension TimePhraseParser {
    /// How many units are counted, and whether the words hedge it.
    struct Amount: Hashable {
        var count: Int
        var isApproximate = false
        /// Half a unit more: "two and a half years".
        var isHalved = false
    }

    /// The largest amount that is counted: more would leave the calendar.
    private static let largest = 9_999

    static let hedges: [[String]] = [
        ["more", "than"], ["less", "than"], ["fewer", "than"], ["at", "least"], ["at", "most"], ["up", "to"],
        ["close", "to"],
        ["just", "over"], ["just", "under"], ["well", "over"], ["nearly"], ["almost"], ["about"], ["around"],
        ["approximately"], ["roughly"], ["some"], ["over"], ["under"], ["nigh", "on"],
    ]

    /// "three", "a", "a few", "nearly two", "more than 18", "half a", with the unit still to come.
    mutating func amount() -> Amount? {
        attempt { parser in
            let isHedged = parser.takeHedge()
            guard var amount = parser.bareAmount() else { return nil }
            amount.isApproximate = amount.isApproximate || isHedged
            return amount
        }
    }

    mutating func takeHedge() -> Bool {
        // Each begins with a word that can stand before a time.
        guard position < tokens.count, tokens[position].marks.contains(.lead) else { return false }
        for hedge in Self.hedges {
            guard hedge.enumerated().allSatisfy({ word($0.offset) == $0.element }) else { continue }
            advance(by: hedge.count)
            return true
        }
        return false
    }

    private mutating func bareAmount() -> Amount? {
        guard token()?.kind == .word else { return counted() }
        if take("a", "couple", "of") || take("a", "couple") || take("couple", "of") { return Amount(count: 2) }
        if take("a", "few") || take("few") || take("several") { return Amount(count: 3, isApproximate: true) }
        if take("a", "dozen") { return Amount(count: 12) }
        return counted()
    }

    private mutating func counted() -> Amount? {
        guard let count = cardinal(), count <= Self.largest else { return nil }
        if take("and", "a", "half") { return Amount(count: count, isHalved: true) }
        if count == 1, take("or", "two") { return Amount(count: 1, isApproximate: true) }
        return Amount(count: count)
    }

    /// A number in digits or in words up to 99; "a" is one.
    mutating func cardinal() -> Int? {
        if let token = token(), token.kind == .number, token.suffix.isEmpty, let value = token.value {
            advance()
            return value
        }
        guard let tens = take(from: words.numbers) else { return nil }
        guard tens >= 20, tens < 100 else { return tens }
        return attempt { parser in
            _ = parser.takeDash()
            guard let ones = parser.take(from: parser.words.numbers), (1...9).contains(ones) else { return nil }
            return tens + ones
        } ?? tens
    }

    /// An ordinal: 7th, third, twenty-fifth. In running text the bare words only, not "a second".
    mutating func ordinal() -> Int? {
        if let token = token(), token.kind == .number, ["st", "nd", "rd", "th"].contains(token.suffix),
            let value = token.value
        {
            advance()
            return value
        }
        if let value = take(from: words.ordinals) { return value }
        return attempt { parser in
            guard let tens = parser.take(from: parser.words.numbers), tens == 20 || tens == 30 else { return nil }
            _ = parser.takeDash()
            guard let ones = parser.take(from: parser.words.ordinals), ones < 10 else { return nil }
            return tens + ones
        }
    }

    /// A unit of time in the singular or plural.
    mutating func unit() -> TimeUnit? { take(from: words.units) }

    /// "Three weeks"; or "weeks" alone, which are a few.
    mutating func amountOfUnits() -> (Amount, TimeUnit)? {
        attempt { parser in
            if let amount = parser.amount() { return parser.unit().map { (amount, $0) } }
            guard !parser.isRunningText, parser.word()?.hasSuffix("s") == true, let unit = parser.unit() else {
                return nil
            }
            return (Amount(count: 3, isApproximate: true), unit)
        }
    }

    /// "half" after a whole unit: "a year and a half".
    mutating func andAHalf() -> Bool { take("and", "a", "half") }

    /// A year in words: nineteen ninety-six, two thousand and fifteen, twenty twenty-four.
    ///
    /// In running text "two thousand" and "nineteen hundred" are amounts, unless `isNamed`: "the year two thousand".
    mutating func yearInWords(isNamed: Bool = false) -> Int? {
        attempt { parser in
            let mayBeRound = isNamed || !parser.isRunningText
            if parser.take("two", "thousand") {
                guard mayBeRound else { return nil }
                let rest = parser.attempt { parser in
                    _ = parser.take("and")
                    return parser.wordsBelowHundred()
                }
                return 2000 + (rest ?? 0)
            }
            guard let century = parser.wordsBelowHundred(), (17...20).contains(century) else { return nil }
            if parser.take("hundred") { return mayBeRound ? century * 100 : nil }
            _ = parser.takeDash()
            guard let rest = parser.wordsBelowHundred(), rest >= 10 else { return nil }
            return century * 100 + rest
        }
    }

    private mutating func wordsBelowHundred() -> Int? {
        guard let first = word(), !["a", "an", "dozen"].contains(first), words.numbers[first] != nil else { return nil }
        return cardinal()
    }
}
