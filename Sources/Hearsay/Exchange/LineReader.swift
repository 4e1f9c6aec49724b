import Foundation

/// One line of a long input, as its bytes.
struct InputLine: Sendable {
    /// From 1.
    var number: Int
    /// Without its line end; what was over the bound is left out.
    var bytes: Data
    /// The bound that the line is over; 0 where it is not.
    var brokenBound = 0
    var isTooLong: Bool { brokenBound > 0 }
    /// Where the next line begins: bytes from the start of the (unpacked) input.
    var end: Int
}

/// Splits a stream of bytes into lines, holding one piece of it at a time.
struct LineReader {
    /// A line longer than this is no claim.
    static let longestLine = 8 << 20
    /// What one line of an export may take: the longest text that a record may bring, each byte of it written as three
    /// (U+061C, of two bytes, is written as six).
    static let longestOfExport = 3 * (64 << 20) + (16 << 20)
    private let longest: Int
    private var stream: any ByteStream
    private var rest: Data
    private var isAtEnd = false
    private var number = 0
    private var offset = 0

    /// - Parameters:
    ///   - stream: what is read.
    ///   - head: what was read of it already.
    ///   - longest: the bytes of the longest line.
    init(_ stream: any ByteStream, head: Data = Data(), longest: Int = LineReader.longestLine) {
        self.stream = stream
        self.longest = longest
        rest = head
        // A byte order mark is no part of the first line.
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { (rest, offset) = (rest.dropFirst(3), 3) }
    }

    /// How far the reading is, as the stream counts.
    var position: Int { stream.position }

    /// The lines of the next piece; `nil` at the end.
    mutating func next() throws -> [InputLine]? {
        while !isAtEnd {
            var lines: [InputLine] = []
            split(into: &lines)
            if rest.count > longest { lines.append(try overlongLine()) }
            if !lines.isEmpty { return lines }
            if let more = try stream.next() {
                rest = rest.isEmpty ? more : rest + more
            } else {
                isAtEnd = true
                if !rest.isEmpty { return [line(rest)] }
            }
        }
        return nil
    }

    /// Takes the whole lines from the front of what is at hand.
    private mutating func split(into lines: inout [InputLine]) {
        var start = rest.startIndex
        rest.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var done = 0
            // Long input is mostly this search, so it is one of raw memory.
            while lines.count < InputPiece.mostLines, let end = memchr(base + done, 0x0A, bytes.count - done) {
                let length = (base + done).distance(to: UnsafeRawPointer(end))
                lines.append(line(rest[start..<start + length], terminated: true))
                done += length + 1
                start += length + 1
            }
        }
        rest = rest[start...]
    }

    private mutating func line(_ bytes: Data, terminated: Bool = false) -> InputLine {
        number += 1
        offset += bytes.count + (terminated ? 1 : 0)
        return InputLine(number: number, bytes: bytes, brokenBound: bytes.count > longest ? longest : 0, end: offset)
    }

    /// Reads on to the end of a line that is over the bound, keeping its beginning only.
    private mutating func overlongLine() throws -> InputLine {
        let head = rest.prefix(80)
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                offset += end - rest.startIndex + 1
                rest = rest[(end + 1)...]
                break
            }
            offset += rest.count
            guard let more = try stream.next() else {
                rest = Data()
                break
            }
            rest = more
        }
        number += 1
        return InputLine(number: number, bytes: Data(head), brokenBound: longest, end: offset)
    }
}
