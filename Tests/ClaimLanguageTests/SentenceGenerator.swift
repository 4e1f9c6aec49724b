/// Derives sentences from the rules of the grammar: each a list of token texts.
struct SentenceGenerator {
    let rules: [String: Notation]
    var random: SeededGenerator
    private var depth = 0

    init(rules: [String: Notation], seed: UInt64) {
        self.rules = rules
        random = SeededGenerator(seed: seed)
    }

    static let texts: [String: [String]] = [
        "Word": [
            "Iraq", "troops", "2,500", "1,200.5", "first", "count", "null", "is", "2004-06~", "?2004-06-~11", "بغداد",
            "self-defence", "IS", "In", "Said", "100", "1984?", "trace", "asc", "retracted", "sort", "within", "all",
            "伊拉克", "Café", "value", "2023-10..2024-01", "10:30", "speaker.kind",
        ],
        "String": [#""Iraqi government""#, "“late 2017”", #""a \"b\" \\ c""#, #""""#, #""or""#, "“*”", #""伊 -- x""#],
        "DateSet": ["{1667,1668}", "[..1984]", "{}"],
        "Variable": ["?n", "?c.said", "?_x1.plausible.lower", "?c.qualifier.the-key"],
        "Parameter": ["$who", "$n_1"],
    ]

    mutating func sentence() -> [String] {
        depth = 0
        return derive(.name("Question"))
    }

    private mutating func derive(_ notation: Notation) -> [String] {
        switch notation {
        case .literal(let literal): return [spelled(literal)]
        case .name(let name):
            if let texts = Self.texts[name] { return [texts.randomElement(using: &random) ?? ""] }
            guard let rule = rules[name] else { return [] }
            depth += 1
            defer { depth -= 1 }
            return derive(rule)
        case .sequence(let members): return members.flatMap { derive($0) }
        case .choice(let members):
            let fit = depth > 9 ? members.filter { !nests($0) } : members
            return derive((fit.isEmpty ? members : fit).randomElement(using: &random) ?? .sequence([]))
        case .optional(let member): return random.chance(40) ? derive(member) : []
        case .star(let member): return repeated(member, least: 0)
        case .plus(let member): return repeated(member, least: 1)
        case .scalars, .difference: return []
        }
    }

    private mutating func repeated(_ member: Notation, least: Int) -> [String] {
        var parts: [String] = []
        for _ in 0..<least { parts += derive(member) }
        while random.chance(depth > 9 ? 5 : 35) { parts += derive(member) }
        return parts
    }

    /// Whether the expression opens parentheses itself.
    private func nests(_ notation: Notation) -> Bool {
        switch notation {
        case .literal(let literal): literal == "("
        case .sequence(let members), .choice(let members): members.contains { nests($0) }
        default: false
        }
    }

    /// `and`, `or` and `not` also stand in capitals.
    private mutating func spelled(_ literal: String) -> String {
        ["and", "or", "not"].contains(literal) && random.chance(20) ? literal.uppercased() : literal
    }

    /// The tokens as one text, with blank space, line ends and comments between them.
    mutating func text(of tokens: [String]) -> String {
        var text = ""
        for token in tokens {
            let separators = [" ", " ", " ", "\n", "\t ", " -- a comment ( \"\n", "\u{A0}", "\r\n"]
            let isSnug = ["(", ")", "|"].contains(token) || ["(", ")", "|"].contains(text.suffix(1))
            text += (isSnug && random.chance(50) ? "" : separators.randomElement(using: &random) ?? " ") + token
        }
        return text
    }

    /// One change to a sentence: a token dropped, doubled, swapped, replaced or added.
    mutating func mutated(_ tokens: [String]) -> [String] {
        var tokens = tokens
        let pool = [
            "of", "or", "and", "not", "(", ")", "|", ",", "where", "=", "==", "!=", "<", ">", "*", "claims", "match",
            "return",
            "by", "said", "since", "is", "null", "Iraq", "\"", "'x'", "!", "?", "$", ";", "?n", "$p", "{1}", "first",
            "as",
            "including", "retracted", "count", "within", "sort", "desc", "“", "\u{200F}", "2,500,0",
        ]
        let place = Int.random(in: 0..<max(1, tokens.count), using: &random)
        let other = pool.randomElement(using: &random) ?? ""
        guard !tokens.isEmpty else { return [other] }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: tokens.remove(at: place)
        case 1: tokens.insert(tokens[place], at: place)
        case 2: tokens.swapAt(place, Int.random(in: 0..<tokens.count, using: &random))
        case 3: tokens[place] = other
        default: tokens.insert(other, at: place)
        }
        return tokens
    }
}
