/// Where something stands in a file that somebody wrote.
public struct RecordPlace: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars; `nil` where only the line is known.
    public var column: Int?

    public init(file: String, line: Int, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension RecordPlace: CustomStringConvertible {
    public var description: String {
        column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    }
}

/// A value as it stands in a record, YAML or JSON, with its place: what both notations have in common.
struct RecordNode: Sendable {
    var value: Value
    var place: RecordPlace

    enum Value: Sendable {
        /// A string, number or truth value, as written.
        case scalar(String)
        case list([RecordNode])
        case map([Pair])
        case null
    }

    /// A key of a mapping with its value.
    struct Pair: Sendable {
        var key: String
        var keyPlace: RecordPlace
        var node: RecordNode
    }

    /// What the value is, for messages.
    var kind: String {
        switch value {
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a mapping of keys"
        case .null: "nothing"
        }
    }
}

/// A record that cannot be taken: what is wrong, where, and what would be accepted.
public struct RecordError: Error, Hashable, Sendable {
    public var message: String
    public var place: RecordPlace?
    /// What would be accepted, or the nearest known name.
    public var hint: String?

    public init(_ message: String, at place: RecordPlace?, hint: String? = nil) {
        self.message = message
        self.place = place
        self.hint = hint
    }
}

extension RecordError: CustomStringConvertible {
    public var description: String {
        let head = place.map { "\($0): \(message)" } ?? message
        return hint.map { "\(head)\n  \($0)" } ?? head
    }
}
