package import ClaimRendering

extension JSONValue {
    /// An object with its keys in this order.
    package static func record(_ pairs: [(String, JSONValue)]) -> JSONValue {
        .object(pairs.map { Member($0.0, $0.1) })
    }
}
