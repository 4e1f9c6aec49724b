package import ClaimModel

/// The number as people write it: thousands grouped by commas, no more decimals than it has.
func amountText(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return value.isFinite ? "\(value)" : value < 0 ? "−∞" : "∞" }
    let whole = value.magnitude.rounded(.towardZero)
    let digits = String(Int64(whole))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
        grouped.append(digit)
    }
    let text = "\(value.magnitude)"
    let decimals = text.contains("e") ? nil : text.split(separator: ".").dropFirst().first
    if let decimals, decimals != "0" { grouped += "." + decimals }
    return (value < 0 ? "−" : "") + grouped
}

extension FigureInterval {
    /// The interval in words: `exactly 11`, `2,450 to 2,550`, `more than 100`, `100 or more but less than 200`.
    package var words: String {
        guard let lower else { return upperWords ?? "any amount" }
        guard let upper else { return lowerWords ?? "any amount" }
        if lower == upper { return "exactly " + amountText(lower) }
        if !lowerExclusive, !upperExclusive { return amountText(lower) + " to " + amountText(upper) }
        return (lowerExclusive ? "more than \(amountText(lower))" : amountText(lower) + " or more") + " but "
            + (upperWords ?? "")
    }

    /// `at least 3,150`, `more than 100`; `nil` where open.
    var lowerWords: String? {
        lower.map { (lowerExclusive ? "more than " : "at least ") + amountText($0) }
    }

    /// `at most 2,550`, `less than 72.5`; `nil` where open.
    var upperWords: String? {
        upper.map { (upperExclusive ? "less than " : "at most ") + amountText($0) }
    }
}
