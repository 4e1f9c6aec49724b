import ClaimLanguage

/// The options of the commands for common questions, named like the conditions; they stand for a question.
///
///     var options = ClaimOptions()
///     options.by = ["Washington", "Iraqi government"]
///     options.place = ["Baghdad"]
///     options.question    // claims (by Washington or by "Iraqi government") in Baghdad
///
/// An option that is given several times holds where any of its values does.
public struct ClaimOptions: Hashable, Sendable {
    public enum Command: Hashable, Sendable {
        case claims
        case trace
        case conflicts(all: Bool, strict: Bool)
    }

    public var command: Command
    /// Predicates, in the option `of`.
    public var predicate: [String] = []
    public var subject: [String] = []
    public var about: [String] = []
    public var by: [String] = []
    public var via: [String] = []
    public var per: [String] = []
    /// Places, in the option `in`.
    public var place: [String] = []
    public var said: [String] = []
    public var during: [String] = []
    public var since: [String] = []
    public var until: [String] = []
    public var known: String?
    public var quoting: [String] = []
    public var includingRetracted = false
    /// Kinds of conflicts that are wanted; all where there are none.
    public var kind: [String] = []
    /// Columns with `asc` or `desc` after them.
    public var sort: [String] = []
    public var limit: Int?

    public init(_ command: Command = .claims) {
        self.command = command
    }

    /// The question that the options stand for.
    public var question: String {
        var conditions = triples.isEmpty ? [] : [Self.anyOf(triples)]
        let named: [(String, [String])] = [
            ("about", about), ("by", by), ("via", via), ("per", per), ("in", place), ("said", said),
            ("during", during), ("since", since), ("until", until), ("quoting", quoting),
        ]
        for (word, values) in named where !values.isEmpty {
            conditions.append(Self.anyOf(values.map { word + " " + Self.written($0, canBeAny: word != "quoting") }))
        }
        if let known { conditions.append("known " + Self.written(known, canBeAny: false)) }
        if includingRetracted { conditions.append("including retracted") }
        return ([(["claims"] + conditions).joined(separator: " ")] + stages).joined(separator: " | ")
    }

    private var triples: [String] {
        if predicate.isEmpty, subject.isEmpty { return [] }
        return (predicate.isEmpty ? ["*"] : predicate).flatMap { predicate in
            (subject.isEmpty ? ["*"] : subject).map { Self.written(predicate) + " of " + Self.written($0) }
        }
    }

    private var stages: [String] {
        var stages: [String] = []
        switch command {
        case .claims: break
        case .trace: stages.append("trace")
        case .conflicts(let all, let strict):
            stages.append("conflicts" + (all ? " all" : "") + (strict ? " strict" : ""))
            if !kind.isEmpty {
                stages.append("where " + kind.map { "kind = " + Self.written($0, canBeAny: false) }.joined(separator: " or "))
            }
        }
        if !sort.isEmpty { stages.append("sort " + sort.map(Self.sortKey).joined(separator: ", ")) }
        if let limit { stages.append("first \(limit)") }
        return stages
    }

    private static func anyOf(_ conditions: [String]) -> String {
        conditions.count == 1 ? conditions[0] : "(" + conditions.joined(separator: " or ") + ")"
    }

    /// A value as one token: bare where it is a plain word, else quoted, so that nothing in it is read as syntax.
    private static func written(_ value: String, canBeAny: Bool = true) -> String {
        if canBeAny, value == "*" { return value }
        let isPlain = !value.isEmpty && !"-.'?".contains(value.prefix(1)) && !value.contains("--")
            && value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-./:~%".unicodeScalars.contains($0) }
        let isReserved = ReservedWord(rawValue: value.lowercased()) != nil
        if isPlain, !isReserved { return value }
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + escaped.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ") + "\""
    }

    /// A column, with `asc` or `desc`; anything else is quoted, which the parser refuses in its place.
    private static func sortKey(_ key: String) -> String {
        let words = key.split(separator: " ")
        guard let column = words.first, words.count <= 2,
            column.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) }),
            words.count == 1 || ["asc", "desc"].contains(words[1])
        else { return written("\"" + key) }
        return words.joined(separator: " ")
    }
}
