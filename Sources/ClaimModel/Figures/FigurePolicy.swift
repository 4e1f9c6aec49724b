internal import Schema

/// A version of the policy that binds hedges to intervals.
///
/// It is a class, since what reads figures holds it and is copied from one figure to the next: copied with them, each of its
/// tables would be counted once more each time.
public final class FigurePolicy: Sendable {
    let tables: FigureTables

    /// The version, for example `hedge-v1`.
    public var version: String { tables.version }

    /// The policy in force, read once.
    public static let current = FigurePolicy(FigureTables(hedges: Schema.hedges, units: Schema.units))

    init(_ tables: FigureTables) { self.tables = tables }
}

/// The words and constants of a policy, read from its data files.
///
/// Only words and constants live in the data; the formulas are in ``FigureFormula``.
struct FigureTables: Sendable {
    private(set) var version = ""

    enum AfterHedge: Sendable { case hedge(Hedge), equal }

    struct Vague: Sendable, Hashable {
        var lower: ExactNumber
        var spanLower: ExactNumber
        var spanUpper: ExactNumber
    }

    var constants: [String: ExactNumber] = [:]
    var before = PhraseTable<Hedge>(.before)
    var after = PhraseTable<AfterHedge>(.after)
    var neutral = PhraseTable<Bool>(.neutral)
    var vague = PhraseTable<Vague>(.vague)
    var several = PhraseTable<(ExactNumber, ExactNumber)>(.several)
    var severalDozenMost: ExactNumber = 0
    var none = PhraseTable<Bool>(.none)
    var unknown = PhraseTable<Bool>(.unknown)
    var cardinals = PhraseTable<ExactNumber>(.cardinal)
    var tens: [String: ExactNumber] = [:]
    var scales: [String: ExactNumber] = [:]
    var suffixes: [String: ExactNumber] = [:]
    var fractions: [String: ExactNumber] = [:]
    var ordinals: Set<String> = []
    var units = UnitCatalogue()

    /// The words that can begin a figure, for the nearest of them to a misspelt one.
    private(set) var words: Set<String> = []
    /// What each word that is anything in a figure can be.
    private(set) var marks = WordTable<FigureMarks>([:], otherwise: [])
    /// The formulas, with the constants read.
    private(set) var formula = FigureFormula(constants: [:])

    /// Reads both data files; a line that is none of theirs is passed over, and a test finds it.
    init(hedges: String, units: String) {
        for line in PolicyLine.lines(of: hedges) where !read(line) { unread.append(line.kind) }
        self.units = UnitCatalogue(text: units)
        words = Set(before.firstWords + vague.firstWords + none.firstWords + unknown.firstWords + cardinals.firstWords)
            .union(tens.keys).union(scales.keys).union(["between", "from"])
        mark()
        formula = FigureFormula(constants: constants)
    }

    private mutating func mark() {
        var marks: [String: FigureMarks] = [:]
        func add(_ mark: FigureMarks, _ words: some Sequence<String>) {
            for word in words { marks[word, default: []].insert(mark) }
        }
        add(.before, before.firstWords)
        add(.after, after.firstWords)
        add(.neutral, neutral.firstWords)
        add(.vague, vague.firstWords)
        add(.several, several.firstWords)
        add(.none, none.firstWords)
        add(.unknown, unknown.firstWords)
        add(.cardinal, cardinals.firstWords)
        add(.tens, tens.keys)
        add(.scale, scales.keys)
        add(.suffix, suffixes.keys)
        add(.fraction, fractions.keys)
        add(.unit, units.entries.firstWords)
        add(.currency, units.entries.firstWords { $0.kind == .currency })
        add(.starter, words.union(fractions.keys).union(several.firstWords).union(["a", "an", "minus", "negative"]))
        add(.starter, units.currencies.map { $0.lowercased() })
        add(.sign, NumberParser.vulgarFractions.keys)
        add(.sign, ["-", "+"])
        add(.address, ["http", "https", "www", "+"])
        self.marks = WordTable(marks, otherwise: [])
    }

    /// The kinds of line that were not understood: none in the files shipped.
    private(set) var unread: [String] = []

    private mutating func read(_ line: PolicyLine) -> Bool {
        let numbers = line.arguments.compactMap { ExactNumber($0) }
        switch line.kind {
        case "policy": version = line.arguments.first ?? ""
        case "constant": constants[line.arguments.first ?? ""] = numbers.first
        case "before":
            guard let hedge = line.arguments.first.flatMap(Hedge.init) else { return false }
            before.insert(line.phrases, hedge)
        case "after":
            if line.arguments.first == "equal" { after.insert(line.phrases, .equal); return true }
            guard let hedge = line.arguments.first.flatMap(Hedge.init) else { return false }
            after.insert(line.phrases, .hedge(hedge))
        case "neutral": neutral.insert(line.phrases, true)
        case "none": none.insert(line.phrases, true)
        case "unknown": unknown.insert(line.phrases, true)
        case "ordinal": ordinals.formUnion(line.phrases.compactMap(\.first))
        case "several-dozen-most": severalDozenMost = numbers.first ?? 0
        default: return readAmount(line, numbers)
        }
        return true
    }

    private mutating func readAmount(_ line: PolicyLine, _ numbers: [ExactNumber]) -> Bool {
        guard let value = numbers.first else { return false }
        let words = line.phrases.compactMap(\.first)
        switch line.kind {
        case "vague":
            guard numbers.count == 3 else { return false }
            vague.insert(line.phrases, Vague(lower: value, spanLower: numbers[1], spanUpper: numbers[2]))
        case "several":
            guard numbers.count == 2 else { return false }
            several.insert(line.phrases, (value, numbers[1]))
        case "cardinal": cardinals.insert(line.phrases, value)
        case "tens": for word in words { tens[word] = value }
        case "scale":
            for word in words {
                scales[word] = value
                scales[word + "s"] = value
            }
        case "suffix": for word in words { suffixes[word] = value }
        case "fraction": for word in words { fractions[word] = value }
        default: return false
        }
        return true
    }
}

/// One line of a policy file: `KIND ARGUMENT…: phrase | phrase`.
struct PolicyLine {
    var kind: String
    var arguments: [String]
    /// Each phrase as its tokens, `a/b` written out.
    var phrases: [[String]]
    /// What follows the kind, as written.
    var rest: String

    static func lines(of text: String) -> [PolicyLine] {
        text[...].fields(by: "\n").compactMap { line in
            guard !line.hasPrefix("#") else { return nil }
            let halves = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { Substring($0) }
            let head = halves[0].fields(by: " ").map(String.init)
            guard let kind = head.first else { return nil }
            let phrases = halves.count > 1 ? halves[1].fields(by: "|").flatMap { expanded($0) } : []
            return PolicyLine(
                kind: kind, arguments: Array(head.dropFirst()), phrases: phrases,
                rest: head.dropFirst().joined(separator: " "))
        }
    }

    /// What follows the kind in each line of one kind.
    static func arguments(of kind: String, in text: String) -> [[String]] {
        text[...].fields(by: "\n").filter { $0.hasPrefix(kind + " ") }.map { line in
            let head = line.utf8.prefix { $0 != UInt8(ascii: ":") }
            return Substring(head).fields(by: " ").dropFirst().map(String.init)
        }
    }

    private static func expanded(_ phrase: Substring) -> [[String]] {
        phrase.fields(by: " ").reduce(into: [[]]) { phrases, word in
            let choices = word.utf8.count > 1 ? word.fields(by: "/").map(FigureLexer.words) : [FigureLexer.words(of: word)]
            if choices.count == 1 {
                for index in phrases.indices { phrases[index] += choices[0] }
            } else {
                phrases = phrases.flatMap { begun in choices.map { begun + $0 } }
            }
        }
    }
}

/// Phrases by their first word, so that the longest one that starts at a token is found at once.
struct PhraseTable<Value: Sendable>: Sendable {
    private var entries: [String: [(words: [String], value: Value)]] = [:]
    private let mark: FigureMarks

    /// A table whose first words bear `mark`.
    init(_ mark: FigureMarks) {
        self.mark = mark
    }

    mutating func insert(_ phrases: [[String]], _ value: Value) {
        for phrase in phrases {
            guard let first = phrase.first else { continue }
            entries[first, default: []].append((phrase, value))
            entries[first]?.sort { $0.words.count > $1.words.count }
        }
    }

    /// The longest phrase that starts at `index`, and the index after it.
    func match(_ tokens: [FigureToken], at index: Int) -> (value: Value, next: Int)? {
        guard index < tokens.count, tokens[index].marks.contains(mark), let candidates = entries[tokens[index].text] else {
            return nil
        }
        for candidate in candidates where index + candidate.words.count <= tokens.count {
            if candidate.words.indices.allSatisfy({ candidate.words[$0] == tokens[index + $0].text }) {
                return (candidate.value, index + candidate.words.count)
            }
        }
        return nil
    }

    var firstWords: [String] { Array(entries.keys) }

    /// Every phrase with its value.
    var all: [(words: [String], value: Value)] { entries.values.flatMap { $0 } }

    /// The first words of the phrases whose value fulfils a condition.
    func firstWords(where condition: (Value) -> Bool) -> [String] {
        entries.filter { $0.value.contains { condition($0.value) } }.map(\.key)
    }
}
