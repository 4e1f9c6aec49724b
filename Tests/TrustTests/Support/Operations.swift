import Foundation

/// One thing that a process did to a file, as the preloaded library wrote it down.
enum Operation {
    case write(path: String, offset: Int, bytes: Data)
    case truncate(path: String, size: Int)
    case sync(path: String)
    case remove(path: String)
    /// Something was printed as a result.
    case printed

    static func read(_ log: String) throws -> [Operation] {
        let data = try Data(contentsOf: URL(fileURLWithPath: log))
        var operations: [Operation] = []
        var position = data.startIndex
        func number(_ bytes: Int) -> Int {
            defer { position += bytes }
            return data[position..<position + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        while position < data.endIndex {
            let kind = data[position]
            position += 1
            let (length, offset, count) = (number(4), number(8), number(8))
            let path = String(decoding: data[position..<position + length], as: UTF8.self)
            position += length
            switch kind {
            case UInt8(ascii: "W"):
                operations.append(.write(path: path, offset: offset, bytes: Data(data[position..<position + count])))
                position += count
            case UInt8(ascii: "T"): operations.append(.truncate(path: path, size: offset))
            case UInt8(ascii: "S"): operations.append(.sync(path: path))
            case UInt8(ascii: "U"): operations.append(.remove(path: path))
            case UInt8(ascii: "A"): operations.append(.printed)
            default: throw Built.Missing(description: "an operation of an unknown kind in \(log)")
            }
        }
        return operations
    }

    /// Whether it counts as an operation at which a fault may strike.
    var isCounted: Bool {
        if case .printed = self { false } else { true }
    }
}
