import Foundation

extension String {
    /// The name without regard to case, accents and runs of white space: what look-ups compare.
    public var foldedName: String {
        foldedASCII ?? folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Most names are ASCII, and each claim has some: they are folded in one pass. `nil` for others.
    private var foldedASCII: String? {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: utf8.count) { folded in
            var count = 0
            var isBetweenWords = false
            for byte in utf8 {
                if byte == 0x20 || (0x09...0x0D).contains(byte) {
                    isBetweenWords = true
                    continue
                }
                if isBetweenWords, count > 0 {
                    folded[count] = 0x20
                    count += 1
                }
                isBetweenWords = false
                folded[count] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    /// A slug for a name: its letters without accents, in lower case and in their own script, and its digits, joined by
    /// hyphens; empty where the name has neither.
    public var slug: String {
        var slug = ""
        for scalar in foldedName.unicodeScalars {
            if Self.fitsSlug(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !Self.isApostrophe(scalar), !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        if slug.last == "-" { slug.removeLast() }
        return slug
    }

    /// Whether the text is fit for a slug as it stands.
    public var isSlug: Bool {
        !isEmpty && first != "-" && last != "-"
            && unicodeScalars.allSatisfy { $0 == "-" || Self.fitsSlug($0) } && self == lowercased()
    }

    private static func fitsSlug(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        ["'", "\u{2019}", "\u{02BF}", "\u{02BE}", "\u{02BC}"].contains(scalar)
    }
}
