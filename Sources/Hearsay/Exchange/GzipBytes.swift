import CZlib
import Foundation

/// The bytes that a gzip stream (RFC 1952) holds, its members one after the other.
struct GzipBytes: ByteStream {
    private let inflater: Inflater

    init(_ source: any ByteStream, named name: String) throws {
        inflater = try Inflater(source, named: name)
    }

    mutating func next() throws -> Data? { try inflater.next() }
    var position: Int { inflater.source.position }

    /// Whether bytes begin as a gzip stream does.
    static func begin(_ bytes: Data) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }
}

/// zlib's state, which must not move while it is in use.
private final class Inflater {
    private(set) var source: any ByteStream
    private let name: String
    private let stream: UnsafeMutablePointer<z_stream>
    private var input = Data()
    /// Whether a member has begun and not ended.
    private var isInside = false

    init(_ source: any ByteStream, named name: String) throws {
        self.source = source
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 more than the largest window: the gzip format and no other.
        let code = inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw damaged("zlib cannot start") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func next() throws -> Data? {
        var output = Data(count: InputPiece.bytes)
        var produced = 0
        while produced == 0 {
            if input.isEmpty {
                guard let more = try source.next() else {
                    guard !isInside else { throw damaged("it is cut short") }
                    return nil
                }
                input = more
            }
            produced = try inflate(into: &output)
        }
        return output.prefix(produced)
    }

    /// Returns how many bytes came out.
    private func inflate(into output: inout Data) throws -> Int {
        let (code, used, produced) = input.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: Bytef.self).baseAddress)
                stream.pointee.avail_in = uInt(source.count)
                stream.pointee.next_out = target.bindMemory(to: Bytef.self).baseAddress
                stream.pointee.avail_out = uInt(target.count)
                let code = CZlib.inflate(stream, Z_NO_FLUSH)
                return (code, source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out))
            }
        }
        input = input.dropFirst(used)
        isInside = code != Z_STREAM_END
        guard code == Z_OK || code == Z_STREAM_END || (code == Z_BUF_ERROR && used > 0) else {
            throw damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib result \(code)")
        }
        if code == Z_STREAM_END { inflateReset(stream) }
        return produced
    }

    private func damaged(_ problem: String) -> RecordError {
        RecordError("the gzip data of \(name) is damaged: \(problem).", at: nil)
    }
}
