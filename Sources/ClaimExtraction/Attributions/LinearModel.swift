internal import ClaimModel

/// Weights of features, by their keys.
package struct LinearModel: Sendable {
    package var weights: KeyTable<Float>

    package init() {
        weights = KeyTable(empty: 0, capacity: 8192)
    }

    /// Reads lines of a feature's name and then weights in tenths, each followed by a colon and the values that have it:
    /// `startBefore -12: by of 6: that @vd/#1`. A line whose name is not known is passed over.
    package init(_ text: String) {
        self.init()
        let kinds = Dictionary(uniqueKeysWithValues: FeatureKind.allCases.map { ("\($0)", $0) })
        for line in text[...].fields(by: "\n") where !line.hasPrefix("# ") {
            let fields = line.fields(by: " ")
            guard let name = fields.first, let kind = kinds[String(name)] else { continue }
            var weight: Float = 0
            for field in fields.dropFirst() {
                if field.utf8.count > 1, field.utf8.last == UInt8(ascii: ":"), let tenths = Float(field.dropLast()) {
                    weight = tenths / 10
                } else {
                    let (first, second) = Self.values(field)
                    weights[FeatureList.key(kind, first, second)] = weight
                }
            }
        }
    }

    private static func values(_ field: Substring) -> (UInt64, UInt64) {
        if field == "*" { return (0, 0) }
        guard field.utf8.count > 1, let slash = field.utf8.firstIndex(of: UInt8(ascii: "/")), slash != field.startIndex else {
            return (FeatureValue.parse(field), 0)
        }
        return (FeatureValue.parse(field[..<slash]), FeatureValue.parse(field[field.index(after: slash)...]))
    }
}
