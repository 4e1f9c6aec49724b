/// One way of printing numbers for all output.
public enum NumberFormat {
    /// The number with its thousands marked off and no trailing zeros: `2,500`, `0.5`, `1,200,000`, `-12`.
    public static func formatted(_ value: Double) -> String {
        if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return grouped(String(whole)) }
        guard let decimal = ExactNumber(shortest: value) else {
            return value.isNaN ? "?" : value.magnitude <= 1 ? "0" : value < 0 ? "−∞" : "∞"
        }
        return grouped(decimal)
    }

    static func grouped(_ value: ExactNumber) -> String {
        grouped(value.description)
    }

    private static func grouped(_ text: String) -> String {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        let digits = Array(parts.first ?? "0")
        var result = isNegative ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return parts.count > 1 ? result + "." + parts[1] : result
    }
}
