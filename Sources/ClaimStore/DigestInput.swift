import Crypto

/// The bytes of some strings, each ended by a record separator so that no two lists of strings have the same bytes.
///
/// Two digests are made for each claim of an import, so its parts are written into one buffer, without strings between.
final class DigestInput {
    private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 1)
    private var count = 0

    init() {}

    deinit { room.deallocate() }

    /// Forgets all parts, and keeps the room that they took.
    func removeAll() { count = 0 }

    /// Makes room for so many bytes more.
    private func reserve(_ more: Int) {
        guard count + more > room.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (count + more), alignment: 1)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<count]))
        room.deallocate()
        room = larger
    }

    private func append(byte: UInt8) {
        reserve(1)
        room[count] = byte
        count += 1
    }

    func add(_ part: String) {
        append(part)
        end()
    }

    /// Ends a part that was written in pieces.
    func end() { append(byte: 0x1E) }

    func append(_ piece: String) {
        var piece = piece
        piece.withUTF8 { bytes in
            guard let source = bytes.baseAddress else { return }
            reserve(bytes.count)
            (room.baseAddress! + count).copyMemory(from: source, byteCount: bytes.count)
            count += bytes.count
        }
    }

    func append(_ byte: Unicode.Scalar) { append(byte: UInt8(ascii: byte)) }

    /// A number as `String(number)` writes it: whole ones, as nearly all figures are, with “.0”.
    func append(_ number: Double) {
        guard number.magnitude < 1e15, number == number.rounded(.towardZero), number.sign == .plus else {
            return append(String(number))
        }
        append(magnitude: UInt64(number))
        append(".")
        append("0" as Unicode.Scalar)
    }

    /// A claim's id as people see it: sixteen hexadecimal digits.
    func append(_ key: ClaimKey) {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            append(byte: UInt8(key.value >> shift & 15).hexadecimalDigit)
        }
    }

    private func append(magnitude: UInt64) {
        var (length, rest) = (1, magnitude / 10)
        while rest > 0 { (length, rest) = (length + 1, rest / 10) }
        reserve(length)
        rest = magnitude
        for place in stride(from: count + length - 1, through: count, by: -1) {
            room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += length
    }

    /// SHA-256 of them.
    var digest: SHA256.Digest {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: room[..<count]))
        return hash.finalize()
    }
}
