/// What a writer with a known habit may mean.
package enum Hint: Hashable, Sendable {
    case noAnd
    case repeatWord(String)
    case colon(word: String, value: String)
    case colonField(String)
    case oneEqual, notEqual
    case doubleQuotes(String)
    case stage(String, instead: String)
    case nearestStage(String)
    case openPeriod(String)
    case claimsOf, claimsColumn
    case lowerCase(String)
    case conditionAfterWhere, conditionAfterStage
    case quoteName(String)
    case quoteWhole
    case quoteDate
    case closeQuote
    case escapes
    case removeInvisible
    case anyIsStar
    case mean(String)
    case write(String)
    case fieldOnTheRight(String)
    case partOfName(String, reserved: String)

    /// The words, without the "hint:" before them.
    package var words: String {
        switch self {
        case .noAnd: "conditions stand side by side and all hold: leave out `and`"
        case .repeatWord(let word): "each name repeats its word: `\(word) A or \(word) B`"
        case .colon(let word, let value):
            "no colon: write `\(word)\(value.isEmpty ? "" : " " + value)`"
        case .colonField(let field): "no colon: write `\(field) = …`"
        case .oneEqual: "equality is one sign: `=`"
        case .notEqual: "write `!=` for unequal, and `not` before a condition"
        case .doubleQuotes(let text):
            "single quotes are not quotes: write \(text.isEmpty ? "\"…\"" : Phrase.quoted(text))"
        case .stage(let word, let instead): "`\(word)` is written `\(instead)` here"
        case .nearestStage(let word): "did you mean `\(word)`?"
        case .openPeriod(let period): "an open end is written by nothing: `\(period)`"
        case .claimsOf: "write `* of X` for claims whose subject is X, `by X` for claims that X makes"
        case .claimsColumn: "`claims` is a reserved word: the column of that name is asked for as `count`"
        case .lowerCase(let word): "keywords are lower case: `\(word)`"
        case .conditionAfterWhere: "`where` comes last: put the condition before it"
        case .conditionAfterStage: "conditions stand before the first `|`; after it, filter with `where`"
        case .quoteName(let name): "if `of` is part of the name, quote the name: \(name)"
        case .quoteWhole: "a name is quoted whole or not at all"
        case .quoteDate: "`?` and a letter begin a variable: quote a date such as \"?XXX-12\""
        case .closeQuote: "a quote ends on its line: write the closing quote"
        case .escapes: "in quotes only `\\\"` and `\\\\` are escapes"
        case .removeInvisible: "the character cannot be seen: delete it, or quote the text that needs it"
        case .anyIsStar: "`*` means any"
        case .mean(let names): "did you mean \(names)?"
        case .write(let text): "write `\(text)`"
        case .fieldOnTheRight(let field):
            "a field stands left of an operator only: compare `\(field)` with another through `match`"
        case .partOfName(let word, let reserved):
            "`\(word)` was read as part of the name: keywords are lower case, `\(reserved)`"
        }
    }
}
