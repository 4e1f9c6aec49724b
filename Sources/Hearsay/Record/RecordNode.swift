import Synchronization

/// Where something stands in a file that somebody wrote.
public struct RecordPlace: Hashable, Sendable {
    /// Stands for the file's name, so that a place is numbers alone: each value of a long input has one, and a name in
    /// each would be counted up and down by two threads.
    private var fileNumber: Int32
    private var storedColumn: Int32
    /// From 1.
    public var line: Int

    public init(file: String, line: Int, column: Int? = nil) {
        fileNumber = FileNames.number(of: file)
        self.line = line
        storedColumn = Self.stored(column)
    }

    public var file: String {
        get { FileNames.name(fileNumber) }
        set { fileNumber = FileNames.number(of: newValue) }
    }

    /// From 1, in Unicode scalars; `nil` where only the line is known.
    public var column: Int? {
        get { storedColumn == 0 ? nil : Int(storedColumn) }
        set { storedColumn = Self.stored(newValue) }
    }

    private static func stored(_ column: Int?) -> Int32 { Int32(clamping: column ?? 0) }

    /// Another column of the same line.
    func at(column: Int) -> RecordPlace {
        var place = self
        place.storedColumn = Self.stored(column)
        return place
    }
}

/// The names of the files that places lie in, numbered as they come up.
private enum FileNames {
    private struct Names {
        var all: [String] = []
        var numbers: [String: Int32] = [:]
    }

    private static let names = Mutex(Names())

    static func number(of name: String) -> Int32 {
        names.withLock { names in
            if let known = names.numbers[name] { return known }
            let number = Int32(names.all.count)
            names.all.append(name)
            names.numbers[name] = number
            return number
        }
    }

    static func name(_ number: Int32) -> String { names.withLock { $0.all[Int(number)] } }
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
