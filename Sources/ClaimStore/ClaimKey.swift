package import ClaimModel
import Crypto
import Foundation

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
        var parts: [String] = [claim.source, claim.subject.id, claim.predicate]
        parts += Self.parts(of: claim.object)
        parts += [claim.by.id, claim.via.map(\.id).joined(separator: "\u{1F}"), claim.said.edtf]
        parts.append(claim.isDuringStated ? claim.during.edtf : "")
        parts.append(claim.place.map(\.id).sorted().joined(separator: "\u{1F}"))
        parts += [claim.stance.rawValue, claim.mood.rawValue]
        parts.append(
            claim.qualifiers.sorted { $0.key < $1.key }.map { $0.key + "\u{1D}" + $0.value }
                .joined(separator: "\u{1F}"))
        parts.append(claim.quote?.exact ?? "")
        self.init(digestOf: parts)
    }

    init(digestOf parts: [String]) {
        var hash = SHA256()
        for part in parts {
            hash.update(data: Data(part.utf8))
            hash.update(data: Data([0x1E]))
        }
        value = hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// What makes an object this one. A figure is its words, hedge, unit and bounds.
    static func parts(of object: ClaimObject) -> [String] {
        switch object {
        case .entity(let entity): return ["entity", entity.id]
        case .text(let text): return ["text", text]
        case .date(let date): return ["date", date.edtf]
        case .figure(let figure):
            return [
                "figure", figure.text, figure.hedge.rawValue, number(figure.value), bounds(figure.asserted),
                bounds(figure.plausible), figure.unit ?? "",
            ]
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
