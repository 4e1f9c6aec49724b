package import ClaimModel
import Crypto

/// The id of a claim: 64 bits of a SHA-256 over all that makes it this claim, shown as sixteen hexadecimal digits.
package struct ClaimKey: Hashable, Sendable, CustomStringConvertible {
    package var value: UInt64

    package init(value: UInt64) { self.value = value }

    /// The id that these digits write, or `nil`.
    package init?(_ text: String) {
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }

    init(stored: Int64) { value = UInt64(bitPattern: stored) }
    var stored: Int64 { Int64(bitPattern: value) }

    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The ids that begin with these hexadecimal digits.
    static func range(prefix: String) -> ClosedRange<UInt64>? {
        guard (1...16).contains(prefix.utf8.count), let head = UInt64(prefix, radix: 16), prefix.first != "+" else {
            return nil
        }
        let shift = UInt64(64 - 4 * prefix.utf8.count)
        let low = shift == 64 ? 0 : head << shift
        return low...(low | (shift == 0 ? 0 : (UInt64.max >> (64 - shift))))
    }

    /// The id of a claim, from its source, triple, speaker, hands, times, places, stance, mood, qualifiers and quote.
    ///
    /// A statement does not change with the words that wrote its times, so the EDTF stands for those.
    package init(of claim: Claim) {
        var input = DigestInput()
        input.add(claim.source)
        input.add(claim.subject.id)
        input.add(claim.predicate)
        Self.add(claim.object, to: &input)
        input.add(claim.by.id)
        input.add(Self.joined(claim.via.map(\.id)))
        input.add(claim.said.edtf)
        input.add(claim.isDuringStated ? claim.during.edtf : "")
        input.add(Self.joined(claim.place.map(\.id).sorted()))
        input.add(claim.stance.rawValue)
        input.add(claim.mood.rawValue)
        input.add(Self.joined(claim.qualifiers.sorted { $0.key < $1.key }.map { $0.key + "\u{1D}" + $0.value }))
        input.add(claim.quote?.exact ?? "")
        self.init(digestOf: input)
    }

    init(digestOf input: DigestInput) {
        value = input.digest.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
    }

    /// The key that a triple is found by.
    static func triple(subject: RowID, predicate: RowID, object: ClaimObject) -> ClaimKey {
        var input = DigestInput()
        input.add(String(subject))
        input.add(String(predicate))
        add(object, to: &input)
        return ClaimKey(digestOf: input)
    }

    private static func joined(_ parts: [String]) -> String {
        parts.count < 2 ? parts.first ?? "" : parts.joined(separator: "\u{1F}")
    }

    /// What makes an object this one. A figure is its words, hedge, unit and bounds.
    private static func add(_ object: ClaimObject, to input: inout DigestInput) {
        switch object {
        case .entity(let entity):
            input.add("entity")
            input.add(entity.id)
        case .text(let text):
            input.add("text")
            input.add(text)
        case .date(let date):
            input.add("date")
            input.add(date.edtf)
        case .figure(let figure):
            input.add("figure")
            input.add(figure.text)
            input.add(figure.hedge.rawValue)
            input.add(number(figure.value))
            let asserted = bounds(figure.asserted)
            input.add(asserted)
            input.add(figure.plausible == figure.asserted ? asserted : bounds(figure.plausible))
            input.add(figure.unit ?? "")
        }
    }

    private static func bounds(_ interval: FigureInterval?) -> String {
        guard let interval else { return "-" }
        return number(interval.lower) + (interval.lowerExclusive ? "<" : "") + ":"
            + number(interval.upper) + (interval.upperExclusive ? "<" : "")
    }

    private static func number(_ value: Double?) -> String {
        value.map { String($0) } ?? ""
    }
}
