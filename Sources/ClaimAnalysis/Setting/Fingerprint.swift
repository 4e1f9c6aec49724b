/// The 64-bit hash of Fowler, Noll and Vo, variant 1a, of the text's UTF-8: stable over runs and machines.
package func fnv1a(_ text: String, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = seed
    for byte in text.utf8 { hash = fnv1a(byte, after: hash) }
    return hash
}

/// The hash of a text and one byte more.
func fnv1a(_ byte: UInt8, after hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

/// `fnv1a` of the sixteen digits of `hexadecimal`.
package func fnv1a(hexadecimalOf number: UInt64) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for digit in 0..<16 {
        let value = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * digit)) & 15
        hash = fnv1a(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value, after: hash)
    }
    return hash
}

/// Sixteen lower-case hexadecimal digits.
package func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
