import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// Reads the groups that a statement counted: rows of the base become values, and groups that are one are added up.
struct CountEvaluation {
    private let count: CountPlan
    private let fields: ClaimFields

    init(_ count: CountPlan, fields: ClaimFields) {
        self.count = count
        self.fields = fields
    }

    func rows(_ groups: [[BoundValue]]) throws -> [[AnswerValue]] {
        if count.columns.isEmpty { return [[.integer(groups.first?.last?.integer.map(Int.init) ?? 0)]] }
        var counts: [[AnswerValue]: Int] = [:]
        for group in groups {
            guard let number = group.last?.integer else { continue }
            var values: [AnswerValue] = []
            var place = 0
            for column in count.columns {
                values.append(try value(of: column, group[place..<place + column.width]))
                place += column.width
            }
            for key in values.combinations { counts[key, default: 0] += Int(number) }
        }
        return counts.mostFirst
    }

    private func value(of column: CountPlan.Column, _ stored: ArraySlice<BoundValue>) throws -> AnswerValue {
        let (first, last) = (stored[stored.startIndex], stored[stored.endIndex - 1])
        switch column {
        case .entity:
            return try first.integer.map { .entity(try fields.reader.reference(ofEntity: $0, view: fields.view)) } ?? .null
        case .list:
            return .list(try fields.reader.references(inList: first.integer, view: fields.view).map(AnswerValue.entity))
        case .predicate: return AnswerValue(try first.integer.map(fields.reader.slug(ofPredicate:)))
        case .source: return AnswerValue(try first.integer.map(fields.reader.slug(ofSource:)))
        case .code(let code):
            return AnswerValue(first.integer.flatMap { number in
                switch code {
                case .hedge: Hedge(storedCode: number)?.rawValue
                case .stance: Stance(storedCode: number)?.rawValue
                case .status: ClaimStatus(storedCode: number)?.rawValue
                }
            })
        case .word(let word): return word.isText ? AnswerValue(text: first.text) : AnswerValue(first.text)
        case .bucket(_, let field):
            guard case .bucket(let bucket) = field.part,
                let name = TimeBounds(from: first.integer, to: last.integer).bucket(bucket)
            else { return .null }
            return AnswerValue(time: try? ClaimTime(edtf: name))
        }
    }
}

extension WordColumn {
    fileprivate var isText: Bool {
        switch self {
        case .quote, .note, .title, .url, .qualifier: true
        default: false
        }
    }
}

extension BoundValue {
    fileprivate var integer: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    fileprivate var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
