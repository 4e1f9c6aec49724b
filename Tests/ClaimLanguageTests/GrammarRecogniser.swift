import ClaimLanguage
import Schema

/// Recognises what the rules of `ask.ebnf` derive, with nothing but the rules themselves: from each place the set of
/// places that an expression can reach. It shares no line with the parser that it judges.
struct GrammarRecogniser {
    let rules: [String: Notation]
    let names: [String]

    init() {
        let read = NotationReader.rules(of: Schema.askGrammar, without: ["Space", "Control"])
        rules = Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0.notation) })
        names = read.map(\.name)
    }

    /// The reserved words that the grammar lists.
    var reservedWords: [String] {
        guard case .choice(let words)? = rules["Reserved"] else { return [] }
        return words.compactMap { if case .literal(let word) = $0 { word } else { nil } }
    }

    /// Whether the tokens are a question.
    func accepts(_ tokens: [Token]) -> Bool {
        let tokens = tokens.filter { $0.kind != .end }
        var reach = Reach(rules: rules) { name, literal, place in
            guard place < tokens.count else {
                return name.map(Self.tokenNames.contains) == true || literal != nil ? [] : nil
            }
            return Self.match(name: name, literal: literal, tokens[place], place)
        }
        return reach.ends(of: .name("Question"), from: 0).contains(tokens.count)
    }

    static let tokenNames: Set<String> = ["Word", "String", "DateSet", "Variable", "Parameter"]

    private static func match(name: String?, literal: String?, _ token: Token, _ place: Int) -> Set<Int>? {
        let fits: Bool
        switch (name, literal) {
        case (nil, let literal?):
            switch token.kind {
            case .word, .sign: fits = token.text == literal
            case .reserved:
                fits =
                    token.text == literal
                    || ["AND", "OR", "NOT"].contains(token.text) && token.text.lowercased() == literal
            default: fits = false
            }
        case ("Word", _): fits = token.kind == .word
        case ("String", _): fits = token.kind == .string
        case ("DateSet", _): fits = token.kind == .dateSet
        case ("Variable", _): fits = token.kind == .variable
        case ("Parameter", _): fits = token.kind == .parameter
        default: return nil
        }
        return fits ? [place + 1] : []
    }

    /// The tokens of a text by the rules for tokens, the longest first; `nil` where nothing fits.
    func tokens(of text: String) -> [String]? {
        let scalars = Array(text.unicodeScalars)
        var reach = Reach(rules: rules) { name, literal, place in
            if let literal {
                let wanted = Array(literal.unicodeScalars)
                return scalars[place...].starts(with: wanted) ? [place + wanted.count] : []
            }
            guard let name, ["AnyScalar", "Space", "Control"].contains(name) else { return nil }
            guard place < scalars.count else { return [] }
            return Self.holds(name, scalars[place]) ? [place + 1] : []
        }
        reach.scalars = scalars
        var tokens: [String] = []
        var place = 0
        while place < scalars.count {
            if reach.ends(of: .name("Space"), from: place).contains(place + 1) {
                place += 1
            } else if let end = reach.ends(of: .name("Comment"), from: place).max() {
                place = end
            } else if let end = longest(from: place, &reach, scalars) {
                tokens.append(String(String.UnicodeScalarView(scalars[place..<end])))
                place = end
            } else {
                return nil
            }
        }
        return tokens
    }

    private func longest(from place: Int, _ reach: inout Reach, _ scalars: [Unicode.Scalar]) -> Int? {
        let signs = ["(", ")", "|", ",", "*", "=", "!=", "<", "<=", ">", ">="].map { Notation.literal($0) }
        var ends = Set((signs + [.name("String"), .name("DateSet")]).flatMap { reach.ends(of: $0, from: place) })
        for name in ["Word", "Reserved", "Variable", "Parameter"] {
            ends.formUnion(
                reach.ends(of: .name(name), from: place).filter { end in
                    // None of them holds the start of a comment.
                    !(place..<end).contains { scalars[$0] == "-" && $0 + 1 < scalars.count && scalars[$0 + 1] == "-" }
                })
        }
        return ends.max()
    }

    /// The sets that the grammar takes from Unicode.
    private static func holds(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
        switch name {
        case "AnyScalar": true
        case "Space": scalar.properties.isWhitespace
        default:
            scalar.properties.generalCategory == .control
                || ([0x200E, 0x200F, 0xFEFF] + Array(0x202A...0x202E) + Array(0x2066...0x2069)).contains(scalar.value)
        }
    }
}

/// Where an expression can end that begins at a place; each answer is kept.
struct Reach {
    let rules: [String: Notation]
    /// The ends of a terminal: a name or a literal; `nil` where the name is no terminal.
    let terminal: (String?, String?, Int) -> Set<Int>?
    var scalars: [Unicode.Scalar] = []
    private var known: [Key: Set<Int>] = [:]

    private struct Key: Hashable {
        var name: String
        var place: Int
    }

    init(rules: [String: Notation], terminal: @escaping (String?, String?, Int) -> Set<Int>?) {
        self.rules = rules
        self.terminal = terminal
    }

    mutating func ends(of notation: Notation, from place: Int) -> Set<Int> {
        switch notation {
        case .literal(let literal): return terminal(nil, literal, place) ?? []
        case .name(let name):
            if let ends = terminal(name, nil, place) { return ends }
            let key = Key(name: name, place: place)
            if let ends = known[key] { return ends }
            guard let rule = rules[name] else { return [] }
            let ends = ends(of: rule, from: place)
            known[key] = ends
            return ends
        case .scalars(let ranges, let isComplement):
            guard place < scalars.count else { return [] }
            return ranges.contains { $0.contains(scalars[place].value) } != isComplement ? [place + 1] : []
        case .sequence(let members):
            return members.reduce(into: Set([place])) { places, member in
                places = Set(places.flatMap { ends(of: member, from: $0) })
            }
        case .choice(let members): return Set(members.flatMap { ends(of: $0, from: place) })
        case .optional(let member): return ends(of: member, from: place).union([place])
        case .star(let member): return closure(of: member, from: [place])
        case .plus(let member): return closure(of: member, from: ends(of: member, from: place))
        case .difference(let member, let other):
            return ends(of: member, from: place).subtracting(ends(of: other, from: place))
        }
    }

    private mutating func closure(of member: Notation, from starts: Set<Int>) -> Set<Int> {
        var reached = starts
        var open = Array(starts)
        while let place = open.popLast() {
            for end in ends(of: member, from: place) where reached.insert(end).inserted { open.append(end) }
        }
        return reached
    }
}
