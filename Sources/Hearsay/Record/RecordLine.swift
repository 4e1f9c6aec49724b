import Foundation

/// What one line of JSON Lines says, not resolved yet.
enum RecordLine: Sendable {
    /// A claim; its source where the line gives it whole.
    case claim(ClaimRecord, source: SourceRecord?)
    case source(SourceRecord)
    indirect case entity(EntityRecord)
    indirect case predicate(PredicateRecord)
    /// An event of an export, which only restoring one reads.
    indirect case event(RecordNode)
    case blank
}

extension RecordReader {
    /// Reads a line, told by its keys: a claim, or what an export has beside claims.
    ///
    /// - Parameter input: any place of the input that it is a line of.
    static func line(_ line: InputLine, of input: RecordPlace) throws(RecordError) -> RecordLine {
        var place = input
        place.line = line.number
        guard !line.isTooLong else { throw RecordError("the line is longer than \(line.brokenBound >> 20) MiB.", at: place) }
        guard line.bytes.contains(where: { $0 > 0x20 }) else { return .blank }
        let node = try RecordJSON.read(line.bytes, at: place)
        guard case .map(let pairs) = node.value else {
            throw RecordError("a line is an object, not \(node.kind).", at: node.place)
        }
        if let rejected = rejectedText(pairs) { return try self.line(rejected, of: input) }
        // With one of its keys misspelt a claim is a claim still.
        if pairs.contains(where: { $0.key == "subject" || $0.key == "predicate" || $0.key == "object" }),
            pairs.count > 1 || pairs[0].key == "subject"
        {
            return try claimLine(node, pairs)
        }
        guard pairs.count == 1, let pair = pairs.first else {
            throw RecordError(
                "a line without `subject` is no claim.", at: node.place,
                hint: "It may hold one of `source`, `entity`, `predicate`, `event` instead.")
        }
        switch pair.key {
        case "source": return .source(try source(pair.node))
        case "entity": return .entity(try entity(pair.node))
        case "predicate": return .predicate(try predicate(pair.node))
        case "event": return .event(pair.node)
        default:
            throw RecordError(
                "a line has no key `\(pair.key)` by itself.", at: pair.keyPlace,
                hint: "A claim has at least `subject`, `predicate`, `object` and `source`.")
        }
    }

    /// What a line of a file of rejects holds: the line that could not be taken, which may have been mended since.
    private static func rejectedText(_ pairs: [RecordNode.Pair]) -> InputLine? {
        // The count first, since to list the keys of each line takes a while.
        guard pairs.count == Rejects.keys.count, pairs.map(\.key) == Rejects.keys,
            case .scalar(let number) = pairs[0].node.value, let number = Int(number),
            case .scalar(let written) = pairs[3].node.value
        else { return nil }
        return InputLine(number: number, bytes: Data(written.utf8), end: 0)
    }

    /// The id of the source that a line gives whole, be it right otherwise or not, with the line's number; `nil` where
    /// none can be read.
    static func givenSource(_ line: InputLine) -> (id: String, line: Int)? {
        let place = RecordPlace(file: "", line: line.number)
        guard !line.isTooLong, case .map(let pairs)? = try? RecordJSON.read(line.bytes, at: place).value else { return nil }
        if let text = rejectedText(pairs) { return givenSource(text) }
        guard case .map(let source)? = pairs.first(where: { $0.key == "source" })?.node.value, pairs.count == 1 || source.count > 1,
            case .scalar(let id)? = source.first(where: { $0.key == "id" })?.node.value
        else { return nil }
        return (id, line.number)
    }

    private static func claimLine(
        _ node: RecordNode, _ pairs: [RecordNode.Pair]
    ) throws(RecordError) -> RecordLine {
        guard let source = pairs.first(where: { $0.key == "source" }) else {
            throw RecordError("a claim in JSON Lines lacks its `source`.", at: node.place)
        }
        let claim = try claim(node, inFile: false)
        guard case .map(let keys) = source.node.value, keys.count > 1 || keys.first?.key != "id" else {
            return .claim(claim, source: nil)
        }
        return .claim(claim, source: try self.source(source.node))
    }
}
