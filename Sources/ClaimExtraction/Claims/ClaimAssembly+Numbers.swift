internal import ClaimModel

/// Numbers that are no claim by themselves: durations, ages, conversions, years, the whole that a part is of.
extension ClaimAssembly {
    func claimsNothing(_ number: Int) -> Bool {
        let figure = placed[number].found.figure
        return isDuration(figure) || isMultiple(number) || isConversion(number) || isAge(number) || isYear(number)
            || isInTime(number) || wholes.contains(number) || isOutdated(number)
    }

    /// "for three days": how long something took is no claim by itself.
    private func isDuration(_ figure: Figure) -> Bool {
        guard let unit = figure.unit else { return false }
        return ["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries", "s", "min", "h", "d"].contains(unit)
    }

    /// "five times higher", but "attacked five times".
    private func isMultiple(_ number: Int) -> Bool {
        let end = placed[number].tokens.upperBound
        guard placed[number].found.figure.unit == "times", end < reading.tokens.count else { return false }
        return Keys.comparatives.contains(reading.tokens[end].key) || reading.tags[end] == .determiner
    }

    /// "10 kilometers (6 miles)", "50,000 pesos ($890)": the same amount again.
    private func isConversion(_ number: Int) -> Bool {
        let tokens = placed[number].tokens
        guard number > 0, tokens.lowerBound > 0, reading.tokens[tokens.lowerBound - 1].key == Keys.openBracket,
            tokens.upperBound < reading.tokens.count, reading.tokens[tokens.upperBound].key == Keys.closeBracket,
            placed[number - 1].tokens.upperBound >= tokens.lowerBound - 1, let own = placed[number].found.figure.unit,
            let other = placed[number - 1].found.figure.unit
        else { return false }
        return own != other && UnitKind(own) != .people && UnitKind(own) != .percent && UnitKind(other) != .people
    }

    /// "children under five", "aged 19", "Ruiz, 34,": how old somebody is.
    private func isAge(_ number: Int) -> Bool {
        let tokens = placed[number].tokens
        let value = placed[number].found.figure.value ?? 0
        guard tokens.lowerBound > 0, value > 0, value < 120, !borrowedNoun(tokens) else { return false }
        let before = tokens.lowerBound - 1
        if reading.tokens[before].key == Keys.aged { return true }
        if reading.tokens[tokens.lowerBound].key == Keys.under || reading.tokens[tokens.lowerBound].key == Keys.over {
            return Keys.agedPeople.contains(reading.tokens[before].key)
        }
        return tokens.count == 1 && reading.tags[before] == .mark && before > 0 && reading.tags[before - 1] == .name
            && tokens.upperBound < reading.tokens.count && reading.tokens[before].key == Keys.comma
            && reading.tokens[tokens.upperBound].key == Keys.comma
    }

    /// Whether the figure's own tokens hold a noun after the number.
    private func borrowedNoun(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last else { return false }
        return reading.tags[last] == .noun || reading.tags[last] == .plural || reading.tags[last] == .name
    }

    /// "…, raising an earlier toll of 19": what was counted before, beside what is counted now.
    private func isOutdated(_ number: Int) -> Bool {
        let start = placed[number].tokens.lowerBound
        guard number > 0, start > 2, reading.sentenceOf[placed[number - 1].tokens.lowerBound] == reading.sentenceOf[start],
            reading.tokens[start - 1].key == Keys.of, Keys.tolls.contains(reading.tokens[start - 2].key)
        else { return false }
        return (max(0, start - 5)..<start - 2).contains { Keys.outdated.contains(reading.tokens[$0].key) }
    }

    /// "in 622": a bare number of three or four digits that a preposition of time goes before.
    private func isYear(_ number: Int) -> Bool {
        let (figure, tokens) = (placed[number].found.figure, placed[number].tokens)
        guard figure.unit == nil || borrowed.contains(number), tokens.count == 1, tokens.lowerBound > 0, let value = figure.value,
            value >= 100, value < 2_200, value == value.rounded(), reading.tokens[tokens.lowerBound].kind == .number
        else { return false }
        let key = reading.tokens[tokens.lowerBound - 1].key
        return key == Keys.in_ || key == Keys.since
    }

    /// A bare number that is part of a date or a time of day.
    private func isInTime(_ number: Int) -> Bool {
        let (figure, tokens) = (placed[number].found.figure, placed[number].tokens)
        return (figure.unit == nil || borrowed.contains(number)) && tokens.contains { dateOf[$0] >= 0 }
    }

    // MARK: Parts

    /// The figure that this one is a part of: 460 of "248 of the 460 seats".
    func whole(of number: Int) -> Int? {
        number + 1 < placed.count && part(of: number + 1) == number ? number + 1 : nil
    }

    /// The figure that is a part of this one, named right before it.
    private func part(of number: Int) -> Int? {
        let tokens = placed[number].tokens
        guard number > 0, tokens.lowerBound > 2 else { return nil }
        var of = tokens.lowerBound - 1
        if Keys.definites.contains(reading.tokens[of].key) || reading.tags[of] == .possessive { of -= 1 } else { return nil }
        guard reading.tokens[of].key == Keys.of, placed[number - 1].tokens.upperBound == of else { return nil }
        let before = placed[number - 1].found.figure
        return before.unit == nil || before.unit == "percent" || isFraction(before) ? number - 1 : nil
    }

    /// "a third", "two-thirds": a share, not a count.
    func isFraction(_ figure: Figure) -> Bool {
        guard let value = figure.value else { return false }
        return value > 0 && value < 1
    }
}
