import Foundation
import Yams

/// Reads YAML into record nodes.
enum RecordYAML {
    /// Above this a file is data, not something written by hand: JSON Lines reads it in constant memory.
    static let largestFile = 16 << 20
    private static let deepestNesting = 64

    static func read(_ data: Data, file: String) throws(RecordError) -> RecordNode? {
        guard data.count <= largestFile else {
            throw RecordError(
                "the file is larger than 16 MiB.", at: RecordPlace(file: file, line: 1),
                hint: "Write long records as JSON Lines (.jsonl).")
        }
        let text = try RecordText.decode(data, file: file)
        try refuseDeepNesting(text, file: file)
        do {
            // All scalars stay as written: `no` is a word here, and 1,000 a figure.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let node = try parser.singleRoot() else { return nil }
            // Nodes refer to their anchors weakly: only while the parser lives are they known as anchored.
            return try withExtendedLifetime(parser) { try convert(node, file: file, depth: 0) }
        } catch let error as YamlError {
            throw explained(error, file: file)
        } catch let error as RecordError {
            throw error
        } catch {
            throw RecordError("the YAML cannot be read: \(error)", at: RecordPlace(file: file, line: 1))
        }
    }

    private static func convert(_ node: Node, file: String, depth: Int) throws(RecordError) -> RecordNode {
        let place = RecordPlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column)
        guard node.anchor == nil else {
            throw RecordError(
                "anchors and aliases (&name, *name) are not read in a record.", at: place,
                hint: "Write the value out where it is needed; put a name that begins with * or & in quotes.")
        }
        guard depth < deepestNesting else { throw RecordError("nested too deeply.", at: place) }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return RecordNode(value: isNull ? .null : .scalar(scalar.string), place: place)
        case .sequence(let sequence):
            var items: [RecordNode] = []
            for item in sequence { items.append(try convert(item, file: file, depth: depth + 1)) }
            return RecordNode(value: .list(items), place: place)
        case .mapping(let mapping):
            var pairs: [RecordNode.Pair] = []
            for (key, value) in mapping {
                let keyPlace = RecordPlace(file: file, line: key.mark?.line ?? place.line, column: key.mark?.column)
                guard let name = key.scalar?.string else { throw RecordError("a key must be a word.", at: keyPlace) }
                pairs.append(.init(key: name, keyPlace: keyPlace, node: try convert(value, file: file, depth: depth + 1)))
            }
            return RecordNode(value: .map(pairs), place: place)
        case .alias:
            throw RecordError("aliases (*name) are not read in a record.", at: place)
        }
    }

    /// The YAML library reads nested collections by recursion: what would overflow its stack is refused before.
    private static func refuseDeepNesting(_ text: String, file: String) throws(RecordError) {
        var (line, brackets, indicators, atStart) = (1, 0, 0, true)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, indicators, atStart) = (line + 1, 0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"): (brackets, atStart) = (brackets + 1, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): (brackets, atStart) = (max(0, brackets - 1), false)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if atStart { indicators += 1 }
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: atStart = false
            }
            // Brackets in running text need not be balanced, so their limit is far above what nests.
            if brackets > 2_000 || (atStart && indicators > 200) {
                throw RecordError("nested too deeply.", at: RecordPlace(file: file, line: line))
            }
        }
    }

    private static func explained(_ error: YamlError, file: String) -> RecordError {
        func found(_ problem: String, _ mark: Mark) -> RecordError {
            RecordError(
                "the YAML is malformed: \(problem).",
                at: RecordPlace(file: file, line: mark.line, column: mark.column),
                hint: "A value with a colon, or one that begins with a quotation mark or [ { * & # @, goes in quotes.")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return found(problem, mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return RecordError(
                "the key `\(duplicates.joined(separator: "`, `"))` stands twice in one mapping.",
                at: RecordPlace(file: file, line: context.mark.line, column: context.mark.column))
        case .reader(let problem, _, _, _):
            return RecordError("the YAML cannot be read: \(problem).", at: RecordPlace(file: file, line: 1))
        default:
            return RecordError("the YAML cannot be read.", at: RecordPlace(file: file, line: 1))
        }
    }
}

/// Text as it comes from files.
enum RecordText {
    /// The bytes as UTF-8, without a byte order mark; throws where they are not UTF-8, with the line.
    static func decode(_ data: Data, file: String) throws(RecordError) -> String {
        let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var line = 1
        for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { break }
            line += 1
        }
        throw RecordError(
            "the text is not UTF-8.", at: RecordPlace(file: file, line: line), hint: "Save the file as UTF-8.")
    }

    /// Refuses characters that steer a terminal or cannot be seen; line ends and tabs pass where `multiline`.
    static func refuseControls(_ text: String, at place: RecordPlace, in what: @autoclosure () -> String, multiline: Bool) throws(RecordError) {
        guard mayHoldControls(text) else { return }
        guard text.unicodeScalars.contains(where: { isControl($0, multiline: multiline) }) else { return }
        var line = 1
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            guard isControl(scalar, multiline: multiline) else { continue }
            let code = String(scalar.value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
            throw RecordError(
                "\(what()) holds the control character \(name)\(line > 1 ? " (line \(line) of it)" : "").", at: place,
                hint: "Remove it: it cannot be seen, and may steer a terminal.")
        }
    }

    /// Whether any byte could belong to a control character: spares the look at each character in the usual case.
    private static func mayHoldControls(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // Without a way out of the loop, many bytes are looked at at once.
            var found: UInt8 = 0
            for byte in bytes { found |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) }
            return found != 0
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar, multiline: Bool) -> Bool {
        guard scalar.properties.generalCategory == .control else { return false }
        return !(multiline && (scalar == "\n" || scalar == "\t" || scalar == "\r"))
    }
}
