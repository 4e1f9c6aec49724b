import Crypto

/// The bytes of some strings, each ended by a record separator so that no two lists of strings have the same bytes.
struct DigestInput {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(512)
    }

    mutating func add(_ part: String) {
        bytes.append(contentsOf: part.utf8)
        bytes.append(0x1E)
    }

    /// SHA-256 of them.
    var digest: SHA256.Digest { SHA256.hash(data: bytes) }
}
