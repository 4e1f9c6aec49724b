import Foundation
import Synchronization

/// Standard output, and what became of it: a result that did not arrive must not look like one that did.
final class StandardOutput: Sendable {
    private let broken = Mutex<CInt?>(nil)

    /// The system's number for why it took no more; `nil` while it does.
    var failure: CInt? { broken.withLock { $0 } }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    func write(_ utf8: [UInt8]) { utf8.withUnsafeBytes(write) }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        broken.withLock { broken in
            guard broken == nil else { return }
            broken = Self.write(bytes, to: STDOUT_FILENO)
        }
    }

    /// Writes all of it; else why not.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: CInt) -> CInt? {
        var rest = bytes
        while !rest.isEmpty {
            let count = Foundation.write(file, rest.baseAddress, rest.count)
            if count > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
