/// An expression of W3C EBNF.
indirect enum Notation: Hashable {
    case name(String)
    case literal(String)
    /// A character class, or its complement.
    case scalars([ClosedRange<UInt32>], isComplement: Bool)
    case sequence([Notation])
    case choice([Notation])
    case optional(Notation)
    case star(Notation)
    case plus(Notation)
    case difference(Notation, Notation)
}

/// Reads the rules of a grammar written in W3C EBNF; rules in prose are left out.
struct NotationReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// The rules by name, in the order of the text.
    static func rules(of text: String, without prose: Set<String>) -> [(name: String, notation: Notation)] {
        var plain = text
        while let start = plain.firstRange(of: "/*"), let end = plain[start.upperBound...].firstRange(of: "*/") {
            plain.removeSubrange(start.lowerBound..<end.upperBound)
        }
        var rules: [(name: String, text: String)] = []
        for line in plain.split(separator: "\n") {
            if let sign = line.firstRange(of: "::=") {
                let name = line[..<sign.lowerBound].split(separator: " ").joined()
                rules.append((name, String(line[sign.upperBound...])))
            } else if !rules.isEmpty {
                rules[rules.count - 1].text += " " + line
            }
        }
        return rules.filter { !prose.contains($0.name) }.map { rule in
            var reader = NotationReader(scalars: Array(rule.text.unicodeScalars))
            return (rule.name, reader.choice())
        }
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func skipBlank() {
        while current?.properties.isWhitespace == true { index += 1 }
    }

    private mutating func choice() -> Notation {
        var members = [sequence()]
        skipBlank()
        while current == "|" {
            index += 1
            members.append(sequence())
            skipBlank()
        }
        return members.count == 1 ? members[0] : .choice(members)
    }

    private mutating func sequence() -> Notation {
        var members: [Notation] = []
        skipBlank()
        while let next = current, next != "|", next != ")" {
            if next == "-" {
                index += 1
                skipBlank()
                members.append(.difference(members.removeLast(), item()))
            } else {
                members.append(item())
            }
            skipBlank()
        }
        return members.count == 1 ? members[0] : .sequence(members)
    }

    private mutating func item() -> Notation {
        let primary = primary()
        switch current {
        case "?":
            index += 1
            return .optional(primary)
        case "*":
            index += 1
            return .star(primary)
        case "+":
            index += 1
            return .plus(primary)
        default: return primary
        }
    }

    private mutating func primary() -> Notation {
        switch current {
        case "(":
            index += 1
            let inside = choice()
            index += 1
            return inside
        case "'", "\"":
            let quote = current
            index += 1
            let start = index
            while current != quote { index += 1 }
            index += 1
            return .literal(String(String.UnicodeScalarView(scalars[start..<(index - 1)])))
        case "[": return scalarClass()
        case "#":
            let value = code()
            return .scalars([value...value], isComplement: false)
        default:
            let start = index
            while let next = current, next.properties.isAlphabetic { index += 1 }
            precondition(index > start, "the grammar has a sign that is not read")
            return .name(String(String.UnicodeScalarView(scalars[start..<index])))
        }
    }

    /// `#x201C`.
    private mutating func code() -> UInt32 {
        index += 2
        let start = index
        while let next = current, next.isASCII, Character(next).isHexDigit { index += 1 }
        return UInt32(String(String.UnicodeScalarView(scalars[start..<index])), radix: 16) ?? 0
    }

    private mutating func scalarClass() -> Notation {
        index += 1
        let isComplement = current == "^"
        if isComplement { index += 1 }
        var ranges: [ClosedRange<UInt32>] = []
        while current != "]" {
            let first = classMember()
            if current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
                index += 1
                ranges.append(first...classMember())
            } else {
                ranges.append(first...first)
            }
        }
        index += 1
        return .scalars(ranges, isComplement: isComplement)
    }

    private mutating func classMember() -> UInt32 {
        if current == "#", index + 1 < scalars.count, scalars[index + 1] == "x" { return code() }
        defer { index += 1 }
        return scalars[index].value
    }
}
