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
        String(unsafeUninitializedCapacity: 16) { digits in
            for place in 0..<16 {
                digits[place] = (UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 15).hexadecimalDigit
            }
            return 16
        }
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
    package init(of claim: Claim) { self = Self.made(of: claim, using: DigestInput()) }

    /// The same, where one key follows another. No initializer, which would be given a claim of its own.
    ///
    /// - Parameter input: room to write the parts into; what it holds is forgotten.
    static func made(of claim: Claim, using input: DigestInput) -> ClaimKey {
        input.removeAll()
        input.add(claim.source)
        input.add(claim.subject.id)
        input.add(claim.predicate)
        add(claim.object, to: input)
        input.add(claim.by.id)
        add(claim.via, to: input)
        input.add(claim.said.edtf)
        input.add(claim.isDuringStated ? claim.during.edtf : "")
        add(claim.place.count < 2 ? claim.place : claim.place.sorted { $0.id < $1.id }, to: input)
        input.add(claim.stance.rawValue)
        input.add(claim.mood.rawValue)
        add(claim.qualifiers, to: input)
        input.add(claim.quote?.exact ?? "")
        return ClaimKey(value: input.digest.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) })
    }

    private static func add(_ entities: [EntityReference], to input: DigestInput) {
        for (index, entity) in entities.enumerated() {
            if index > 0 { input.append("\u{1F}" as Unicode.Scalar) }
            input.append(entity.id)
        }
        input.end()
    }

    private static func add(_ qualifiers: [String: String], to input: DigestInput) {
        var isFirst = true
        qualifiers.forEachInOrder { key, value in
            if !isFirst { input.append("\u{1F}" as Unicode.Scalar) }
            isFirst = false
            input.append(key)
            input.append("\u{1D}" as Unicode.Scalar)
            input.append(value)
        }
        input.end()
    }

    /// What makes an object this one. A figure is its words, hedge, unit and bounds.
    private static func add(_ object: ClaimObject, to input: DigestInput) {
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
            add(figure.value, to: input)
            input.end()
            add(figure.asserted, to: input)
            add(figure.plausible, to: input)
            input.add(figure.unit ?? "")
        }
    }

    private static func add(_ interval: FigureInterval?, to input: DigestInput) {
        defer { input.end() }
        guard let interval else { return input.append("-" as Unicode.Scalar) }
        add(interval.lower, to: input)
        if interval.lowerExclusive { input.append("<" as Unicode.Scalar) }
        input.append(":" as Unicode.Scalar)
        add(interval.upper, to: input)
        if interval.upperExclusive { input.append("<" as Unicode.Scalar) }
    }

    private static func add(_ value: Double?, to input: DigestInput) {
        if let value { input.append(value) }
    }
}
