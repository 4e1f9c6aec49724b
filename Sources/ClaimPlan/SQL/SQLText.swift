package import ClaimModel

/// A piece of SQL with the values that belong in its places.
///
/// Text comes from literals of this module only; a value that is interpolated becomes a place (`?`) and an argument.
/// There is no way to put a `String` into the text, so nothing that a user writes can be read as SQL.
package struct SQLText: Hashable, Sendable {
    package private(set) var text: String
    package private(set) var arguments: [BoundValue]

    private init(text: String, arguments: [BoundValue]) {
        self.text = text
        self.arguments = arguments
    }

    /// An alias of the statement: a letter, and the number of the pattern where there are several.
    init(alias: StaticString, _ number: Int?) {
        self.init(text: alias.description + (number.map(String.init) ?? ""), arguments: [])
    }

    static func + (left: SQLText, right: SQLText) -> SQLText {
        SQLText(text: left.text + right.text, arguments: left.arguments + right.arguments)
    }

    static func += (left: inout SQLText, right: SQLText) {
        left.text += right.text
        left.arguments += right.arguments
    }
}

extension SQLText: ExpressibleByStringInterpolation {
    package init(stringLiteral text: StaticString) {
        self.init(text: text.description, arguments: [])
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text, arguments: stringInterpolation.arguments)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var arguments: [BoundValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        package mutating func appendInterpolation(_ piece: SQLText) {
            text += piece.text
            arguments += piece.arguments
        }

        package mutating func appendInterpolation(_ value: BoundValue) {
            text += "?"
            arguments.append(value)
        }

        package mutating func appendInterpolation(value: Int64) {
            appendInterpolation(.integer(value))
        }

        package mutating func appendInterpolation(value: String) {
            appendInterpolation(.text(value))
        }

        package mutating func appendInterpolation(value: Double) {
            appendInterpolation(.real(value))
        }
    }
}

extension Sequence<SQLText> {
    func joined(separator: SQLText) -> SQLText {
        var joined: SQLText?
        for piece in self {
            if joined == nil { joined = piece } else { joined! += separator + piece }
        }
        return joined ?? ""
    }
}
