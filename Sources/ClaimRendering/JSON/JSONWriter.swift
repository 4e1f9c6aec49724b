/// Writes JSON from first to last on one line, without holding it as a tree: for what is printed once and may be long.
///
///     var writer = JSONWriter()
///     writer.object { $0.string("id", "a1"); $0.array("at", [3, 5]) { $1.integer($0) } }
///     writer.bytes   // {"id":"a1","at":[3,5]}
package struct JSONWriter: JSONSink {
    /// UTF-8, since a string would look at each byte again.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    // MARK: Values

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    package mutating func string(_ text: String) {
        separate()
        bytes.appendJSON(text)
    }

    package mutating func integer(_ number: Int) {
        separate()
        bytes.appendJSON(Int64(number))
    }

    /// An array of two integers.
    package mutating func integers(_ first: Int, _ second: Int) {
        separate()
        bytes.append(UInt8(ascii: "["))
        bytes.appendJSON(Int64(first))
        bytes.append(UInt8(ascii: ","))
        bytes.appendJSON(Int64(second))
        bytes.append(UInt8(ascii: "]"))
    }

    // MARK: Members

    package mutating func string(_ key: String, _ text: String?) {
        self.key(key)
        if let text { bytes.appendJSON(text) } else { null() }
    }

    package mutating func number(_ key: String, _ number: Double?) {
        self.key(key)
        if let number { bytes.appendJSON(number) } else { null() }
    }

    package mutating func integer(_ key: String, _ number: Int?) {
        self.key(key)
        if let number { bytes.appendJSON(Int64(number)) } else { null() }
    }

    package mutating func bool(_ key: String, _ flag: Bool) {
        self.key(key)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    package mutating func object(_ key: String, _ members: ((inout JSONWriter) -> Void)?) {
        self.key(key)
        if let members { object(members) } else { null() }
    }

    /// A member that is an array, each element of which is a value that `write` writes.
    package mutating func array<Element>(_ key: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
        self.key(key)
        bytes.append(UInt8(ascii: "["))
        for element in elements { write(element, &self) }
        bytes.append(UInt8(ascii: "]"))
    }

    // MARK: Signs

    private mutating func key(_ key: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: key.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func null() { bytes.append(contentsOf: "null".utf8) }

    /// A comma, unless nothing stands before in the same list: a value ends in none of these signs.
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }
}
