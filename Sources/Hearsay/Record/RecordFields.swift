import ClaimModel

/// The keys of one mapping of a record, taken by name; what is unknown or of the wrong kind is an error that points.
struct RecordFields {
    private let what: String
    /// A mapping has few keys: looking along them costs less than hashing them.
    private let pairs: [RecordNode.Pair]
    let place: RecordPlace

    /// - Parameter what: the thing that the mapping describes, with its article: `a claim`.
    init(_ node: RecordNode, of what: String, allowing keys: [String]) throws(RecordError) {
        guard case .map(let map) = node.value else {
            throw RecordError("\(what) is a mapping of keys, not \(node.kind).", at: node.place)
        }
        for index in map.indices {
            let (key, keyPlace) = (map[index].key, map[index].keyPlace)
            guard keys.contains(where: { Self.isSame($0, key) }) else {
                let nearest = NearMiss.nearest(to: key, among: keys, limit: 1).first
                let visible = key.unicodeScalars.contains { $0.properties.generalCategory == .control }
                    ? "with control characters" : "`\(key)`"
                throw RecordError(
                    "\(what) has no key \(visible).", at: keyPlace,
                    hint: nearest.map { "Did you mean `\($0)`?" } ?? "It takes: \(keys.joined(separator: ", ")).")
            }
            // The keys before are known ones, each once, so they are few.
            guard Self.index(of: key, in: map) == index else {
                throw RecordError("\(what) has the key `\(key)` twice.", at: keyPlace)
            }
        }
        self.what = what
        pairs = map
        place = node.place
    }

    private static func index(of key: String, in pairs: [RecordNode.Pair]) -> Int? {
        for index in pairs.indices where isSame(pairs[index].key, key) { return index }
        return nil
    }

    /// Nearly all keys that are not this one have another length, which is seen without a call.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count && one == other
    }

    private func keyPlace(_ key: String) -> RecordPlace {
        Self.index(of: key, in: pairs).map { pairs[$0].keyPlace } ?? place
    }

    func node(_ key: String) -> RecordNode? {
        guard let index = Self.index(of: key, in: pairs) else { return nil }
        if case .null = pairs[index].node.value { return nil }
        return pairs[index].node
    }

    func required(_ key: String) throws(RecordError) -> Located<String> {
        guard let value = try string(key) else {
            throw RecordError("\(what) lacks its `\(key)`.", at: keyPlace(key))
        }
        return value
    }

    /// A single value; `multiline` where line ends and tabs belong to it.
    func string(_ key: String, multiline: Bool = false) throws(RecordError) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return try Self.string(node, "`\(key)`", multiline: multiline)
    }

    /// A text to the letter, with the white space at its ends.
    func text(_ key: String) throws(RecordError) -> Located<String>? {
        guard let node = node(key) else { return nil }
        let trimmed = try Self.string(node, "`\(key)`", multiline: true)
        guard case .scalar(let whole) = node.value else { return trimmed }
        return Located(value: whole, place: node.place)
    }

    /// A single value, or the `id` (else `label`, else `text`) of a resolved one as an export writes it.
    func name(_ key: String) throws(RecordError) -> Located<String>? {
        guard let node = node(key) else { return nil }
        return try Self.name(node, "`\(key)`")
    }

    func requiredName(_ key: String) throws(RecordError) -> Located<String> {
        guard let name = try name(key) else {
            throw RecordError("\(what) lacks its `\(key)`.", at: keyPlace(key))
        }
        return name
    }

    /// A list of single values; one value stands for a list of one.
    func strings(_ key: String) throws(RecordError) -> [Located<String>] {
        var strings: [Located<String>] = []
        for item in list(key) { strings.append(try Self.string(item, "`\(key)`", multiline: false)) }
        return strings
    }

    /// A list of names, each a value or a resolved reference.
    func names(_ key: String) throws(RecordError) -> [Located<String>] {
        var names: [Located<String>] = []
        let items = list(key)
        guard items.count <= Self.longestList else {
            throw RecordError("`\(key)` has more than 1,000 names.", at: keyPlace(key))
        }
        for item in items { names.append(try Self.name(item, "`\(key)`")) }
        return names
    }

    func list(_ key: String) -> [RecordNode] {
        guard let node = node(key) else { return [] }
        if case .list(let items) = node.value { return items }
        return [node]
    }

    func bool(_ key: String) throws(RecordError) -> Located<Bool>? {
        guard let value = try string(key) else { return nil }
        switch value.value {
        case "true", "yes": return Located(value: true, place: value.place)
        case "false", "no": return Located(value: false, place: value.place)
        default: throw RecordError("`\(key)` is true or false, not “\(value.value)”.", at: value.place)
        }
    }

    func number(_ key: String) throws(RecordError) -> Double? {
        guard let value = try string(key) else { return nil }
        guard let number = Double(value.value), number.isFinite else {
            throw RecordError("`\(key)` is a number, not “\(value.value)”.", at: value.place)
        }
        return number
    }

    func integer(_ key: String) throws(RecordError) -> Located<Int>? {
        guard let value = try string(key) else { return nil }
        guard let number = Int(value.value) else {
            throw RecordError("`\(key)` is a whole number, not “\(value.value)”.", at: value.place)
        }
        return Located(value: number, place: value.place)
    }

    /// Names, ids and the like, which many claims repeat, are held to this many bytes: else a small record would make
    /// answers and exports of any size.
    static let longestLine = 10_000
    /// How many names a list of a claim holds at most, for the same reason.
    static let longestList = 1_000

    static func string(
        _ node: RecordNode, _ what: @autoclosure () -> String, multiline: Bool
    ) throws(RecordError) -> Located<String> {
        guard case .scalar(let text) = node.value else {
            throw RecordError("\(what()) is a single value, not \(node.kind).", at: node.place)
        }
        guard multiline || text.utf8.count <= longestLine else {
            throw RecordError("\(what()) is longer than 10,000 bytes.", at: node.place)
        }
        try RecordText.refuseControls(text, at: node.place, in: what(), multiline: multiline)
        // Hand-written blocks end in a line end that nobody means.
        let trimmed = text.trimmingSpaces
        guard !trimmed.isEmpty else { throw RecordError("\(what()) is empty.", at: node.place) }
        return Located(value: trimmed, place: node.place)
    }

    static func name(_ node: RecordNode, _ what: @autoclosure () -> String) throws(RecordError) -> Located<String> {
        guard case .map(let pairs) = node.value else { return try string(node, what(), multiline: false) }
        for key in ["id", "label", "edtf", "text"] {
            guard let pair = pairs.first(where: { $0.key == key }) else { continue }
            var name = try string(pair.node, what(), multiline: false)
            name.isID = key == "id"
            return name
        }
        throw RecordError("\(what()) names nothing: it has neither `id` nor `label`.", at: node.place)
    }
}

extension String {
    /// Without white space at either end.
    var trimmingSpaces: String {
        // Between two visible ASCII characters, as nearly always, there is nothing to look up.
        if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) {
            return self
        }
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }
}
