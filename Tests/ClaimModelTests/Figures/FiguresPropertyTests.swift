import ClaimModel
import Testing

@Test(arguments: Array(0..<40) as [UInt64])
func canonicalWordsReadBackToTheSameFigure(seed: UInt64) throws {
    var generator = FigureGenerator(seed: seed)
    let reader = FigureReader()
    for _ in 0..<50 {
        let phrase = randomPhrase(&generator)
        let figure = try reader.read(phrase).figure
        let words = figure.words
        let again = try reader.read(words).figure
        #expect(figureOutline(again) == figureOutline(figure), "\(phrase) → \(words)")
        #expect(again.words == words)
    }
}

@Test(arguments: Array(100..<120) as [UInt64])
func plausibleLiesWithinAssertedUnlessTheNumberIsRound(seed: UInt64) throws {
    var generator = FigureGenerator(seed: seed)
    for _ in 0..<50 {
        let phrase = randomPhrase(&generator)
        let figure = try FigureReader().read(phrase).figure
        guard let asserted = figure.asserted, let plausible = figure.plausible else {
            #expect(figure.hedge == .unknown)
            continue
        }
        switch figure.hedge {
        case .round: #expect(plausible.contains(asserted), "\(phrase)")
        // [0, 0] is asserted of "at most 0", and below it nothing is plausible.
        case .atMost where figure.value == 0, .upTo where figure.value == 0: break
        default: #expect(asserted.contains(plausible), "\(phrase): \(asserted), \(plausible)")
        }
        #expect(plausible.meets(plausible), "\(phrase) has an empty interval")
    }
}

@Test(arguments: Array(200..<230) as [UInt64])
func noTextMakesTheReaderFail(seed: UInt64) {
    var generator = FigureGenerator(seed: seed)
    let pieces = [
        "1", "0", "-", "–", "+", "±", "/", ".", ",", "%", "$", "US$", "a", "and", "or", "to", "of", "between", "from",
        "half", "dozen", "dozens", "hundred", "million", "twenty", "one", "than", "more", "at least", "about", "no", "m",
        "k", "st", "people", "attacks", "km", "½", "٣", "🙂", "é", "\u{301}", "\u{0}", "\n", "999999999999999", "000",
        "e", "''", "per", "several", "up to", "minus", "point", "'s", "(", ")", "²", "U.S.",
    ]
    for _ in 0..<300 {
        let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
        }.joined()
        let scalars = text.unicodeScalars.count
        do throws(FigureError) {
            let figure = try FigureReader().read(text).figure
            #expect(!figure.words.isEmpty)
        } catch {
            #expect(0 <= error.start && error.start <= error.end && error.end <= scalars)
            #expect(!error.description.isEmpty)
        }
    }
}

@Test func widthsFollowTheNumberNotItsSign() throws {
    let reader = FigureReader()
    for number in ["20", "137", "2,500", "1.5 million"] {
        let above = try #require(try reader.read("about \(number)").figure.plausible)
        let below = try #require(try reader.read("about -\(number)").figure.plausible)
        #expect(above.lower == below.upper.map(-))
        #expect(above.upper == below.lower.map(-))
    }
}

// MARK: Phrases

private func randomPhrase(_ generator: inout FigureGenerator) -> String {
    let hedges = [
        "", "", "exactly ", "around ", "nearly ", "just over ", "more than ", "at least ", "fewer than ", "at most ",
        "up to ",
    ]
    let units = [
        "", "", " people", " children", " attacks", " air strikes", " percent", " USD", " km", " tonnes", " widgets",
        " barrels per day", " homes and buildings",
    ]
    let amounts = [
        "dozens", "several", "hundreds", "tens of thousands", "several hundred", "a few dozen", "unknown", "scores",
        "several million", "100s", "no",
    ]
    let unit = units.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return (amounts.randomElement(using: &generator) ?? "") + unit
    case 1:
        let number = Int.random(in: 0...500, using: &generator)
        return "\(number) to \(number + Int.random(in: 0...500, using: &generator))\(unit)"
    case 2: return "\(randomNumber(&generator)) ± \(Int.random(in: 1...20, using: &generator))\(unit)"
    case 3:
        let number = Int.random(in: 0...500, using: &generator)
        return "more than \(number) but less than \(number + Int.random(in: 1...90, using: &generator))\(unit)"
    case 4:
        let number = Int.random(in: 0...500, using: &generator)
        return "about \(number) to \(number + Int.random(in: 1...90, using: &generator))\(unit)"
    default: return (hedges.randomElement(using: &generator) ?? "") + randomNumber(&generator) + unit
    }
}

private func randomNumber(_ generator: inout FigureGenerator) -> String {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return "\(Int.random(in: 0...30, using: &generator))"
    case 1: return "\(Int.random(in: 0...3000, using: &generator))"
    case 2: return "\(Int.random(in: 1...99, using: &generator))00"
    case 3: return "\(Int.random(in: 0...99, using: &generator)).\(Int.random(in: 0...99, using: &generator))"
    case 4: return "\(Int.random(in: 1...9, using: &generator)).\(Int.random(in: 0...9, using: &generator)) million"
    case 5: return "-\(Int.random(in: 1...300, using: &generator))"
    default: return ["two thirds", "half a million", "3/7", "five dozen", "2 1/3"].randomElement(using: &generator) ?? "1"
    }
}
