package import ClaimModel

/// The number in upper-case hexadecimal, of at least four digits.
func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The integer with its thousands grouped by commas: `12,500`.
package func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
}

/// The number as people read it: thousands grouped, no more decimals than it has, no exponent (`2,500`, `0.25`).
///
/// Independent of any locale, so that the same value always gives the same text.
package func grouped(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "not a number" : number < 0 ? "-∞" : "∞" }
    let plain = plainDecimal(number.magnitude)
    let parts = plain.split(separator: ".", maxSplits: 1)
    let whole = grouped(digits: String(parts[0]))
    let sign = number < 0 ? "-" : ""
    return parts.count == 2 ? sign + whole + "." + parts[1] : sign + whole
}

/// The interval in words and digits: `2,450–2,550`, `over 100`, `at least 58`, `under 20`, `at most 200`, `any`.
///
/// A strict bound of a two-sided interval is said in words, since a dash would hide it: `over 100, under 200`.
package func phrase(_ interval: FigureInterval?) -> String {
    guard let interval else { return "unknown" }
    let over = interval.lower.map { (interval.lowerExclusive ? "over " : "at least ") + grouped($0) }
    let under = interval.upper.map { (interval.upperExclusive ? "under " : "at most ") + grouped($0) }
    switch (interval.lower, interval.upper) {
    case (let lower?, let upper?):
        if interval.lowerExclusive || interval.upperExclusive { return [over, under].compactMap { $0 }.joined(separator: ", ") }
        return lower == upper ? grouped(lower) : grouped(lower) + "–" + grouped(upper)
    case (nil, nil): return "any"
    default: return over ?? under ?? "any"
    }
}

private func grouped(digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { out += "," }
        out.append(digit)
    }
    return out
}

/// The shortest round-trip decimal of a finite, non-negative number, written without an exponent or a trailing `.0`.
func plainDecimal(_ number: Double) -> String {
    let shortest = "\(number)"
    guard let mark = shortest.firstIndex(of: "e"), let exponent = Int(shortest[shortest.index(after: mark)...]) else {
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    let mantissa = shortest[..<mark].split(separator: ".", maxSplits: 1)
    let digits = mantissa.joined()
    let point = mantissa[0].count + exponent
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return digits + String(repeating: "0", count: point - digits.count) }
    return String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
}
