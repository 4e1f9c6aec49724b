/// What takes the members of an object one after the other: a tree (``JSONMembers``) or text (``JSONWriter``). What stands
/// in both, such as a figure, tells its shape to either and so has one.
///
/// Keys are names that programs rely on: ASCII letters and `_`, written as they are. What is `nil` is written `null`.
package protocol JSONSink {
    mutating func string(_ key: String, _ text: String?)
    mutating func number(_ key: String, _ number: Double?)
    mutating func integer(_ key: String, _ number: Int?)
    mutating func bool(_ key: String, _ flag: Bool)
    /// A member that is an object, or `null` where there are no `members`.
    mutating func object(_ key: String, _ members: ((inout Self) -> Void)?)
}

/// The members of an object that is held as a tree.
package struct JSONMembers: JSONSink {
    fileprivate var members: [JSONValue.Member] = []

    package mutating func string(_ key: String, _ text: String?) { members.append(.init(key, .optional(text))) }
    package mutating func number(_ key: String, _ number: Double?) { members.append(.init(key, .optional(number))) }
    package mutating func integer(_ key: String, _ number: Int?) { members.append(.init(key, .optional(number))) }
    package mutating func bool(_ key: String, _ flag: Bool) { members.append(.init(key, .bool(flag))) }

    package mutating func object(_ key: String, _ members: ((inout JSONMembers) -> Void)?) {
        self.members.append(.init(key, members.map(JSONValue.collecting) ?? .null))
    }
}

extension JSONValue {
    /// An object with the members that a body puts into it.
    package static func collecting(_ body: (inout JSONMembers) -> Void) -> JSONValue {
        var sink = JSONMembers()
        sink.members.reserveCapacity(9)
        body(&sink)
        return .object(sink.members)
    }
}
