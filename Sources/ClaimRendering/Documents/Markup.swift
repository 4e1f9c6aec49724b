/// Text for XML and HTML: the five marks as references, and whatever cannot be seen or may not stand in XML made visible.
package func escaped(_ text: String) -> String {
    var out = ""
    for scalar in visible(text, keepingLineBreaks: true).unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        case "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}

/// An element that holds markup: the values of attributes are escaped, `content` is not.
func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = "") -> String {
    let written = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    return "<\(name)\(written)>\(content)</\(name)>"
}

/// A length or place in a picture, to a tenth: more would only make files longer and differ between machines.
func px(_ length: Double) -> String {
    let tenths = (length * 10).rounded()
    guard tenths.magnitude < 1e9 else { return "0" }
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let (units, rest) = whole.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(units)" : "\(sign)\(units).\(rest)"
}
