import ClaimModel

/// Looks for the figures of claims in their quotes.
struct QuoteAudit {
    private let finder = FigureFinder()

    /// What is wrong with the figure of a claim, going by its quote.
    func finding(_ claim: Claim) -> AuditFinding? {
        guard let quote = claim.quote?.exact, let figure = claim.object.figure, figure.hedge != .unknown else { return nil }
        let found = finder.find(in: quote).map(\.figure)
        if found.contains(where: { isSame($0, figure) }) { return nil }
        let near = found.filter { isSameAmount($0, figure) }
        if let other = near.first {
            // A quote may break off before the words that hedge it, so the words alone decide nothing.
            if quote.foldedName.contains(figure.text.foldedName), figure.value != nil, other.hedge == figure.hedge {
                return nil
            }
            return AuditFinding(
                .hedgeNotInQuote, [claim.id], "The claim says “\(figure.text)”, its quote “\(other.text)”.")
        }
        guard !found.isEmpty else {
            // "One in Jordan" is a figure only to those who know that it is one.
            if words(quote).contains(words(figure.text)) { return nil }
            return AuditFinding(
                .figureInOtherWords, [claim.id],
                "The claim says “\(figure.text)”; its quote names no figure that can be read: “\(quote)”.")
        }
        let names = found.prefix(4).map { "“\($0.text)”" }.joined(separator: ", ")
        return AuditFinding(.figureNotInQuote, [claim.id], "The claim says “\(figure.text)”, its quote \(names).")
    }

    private func isSame(_ found: Figure, _ figure: Figure) -> Bool {
        isSameAmount(found, figure)
            && (found.hedge == figure.hedge || found.asserted == figure.asserted && found.plausible == figure.plausible)
    }

    /// The same nominal value, or without one the same bounds. A share may be a fraction in one and percent in the other.
    private func isSameAmount(_ found: Figure, _ figure: Figure) -> Bool {
        guard let one = found.value, let other = figure.value else {
            return found.value == nil && figure.value == nil && found.asserted == figure.asserted
        }
        func isNear(_ left: Double, _ right: Double) -> Bool {
            left == right || (left - right).magnitude <= max(left.magnitude, right.magnitude) * 1e-9
        }
        return isNear(one, other) || figure.unit == "percent" && isNear(one * 100, other)
            // The upper end of a range may be the figure that is quoted.
            || found.hedge == .range && found.asserted?.upper.map { isNear($0, other) } == true
    }

    /// The words between blanks, for one phrase to be found whole in another.
    private func words(_ text: String) -> String {
        " " + text.foldedName.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
