public import ClaimModel

/// What a question was answered with.
public struct Answer: Sendable {
    public enum Content: Sendable {
        /// Whole claims.
        case claims([Claim])
        /// Rows of values, one for each column.
        case rows(columns: [AnswerColumn], rows: [[AnswerValue]])
    }

    public var content: Content
    /// The columns that a table shows; of claims, some of their fields.
    public var columns: [AnswerColumn]
    /// What the asker should know beside the answer, each a sentence.
    public var notes: [String]

    /// How many claims or rows there are.
    public var count: Int {
        switch content {
        case .claims(let claims): claims.count
        case .rows(_, let rows): rows.count
        }
    }

    /// The answer as a table has it: claims by the fields of `columns`.
    public var table: [[AnswerValue]] {
        switch content {
        case .claims(let claims): claims.map { claim in columns.map { AnswerValue(tableColumn: $0.name, of: claim) } }
        case .rows(_, let rows): rows
        }
    }
}

/// A column of an answer.
public struct AnswerColumn: Hashable, Sendable {
    public var name: String

    public init(name: String) {
        self.name = name
    }
}

/// One value of a row.
public indirect enum AnswerValue: Hashable, Sendable {
    /// Missing, or open.
    case null
    case entity(EntityReference)
    /// An id, a code, or a name as it stands.
    case name(String)
    case integer(Int)
    case number(Double)
    case time(ClaimTime)
    case text(String)
    case figure(Figure)
    case list([AnswerValue])
    /// Named values within one, such as a camp of a conflict; in their order.
    case object([AnswerField])

    public var isNull: Bool { self == .null }

    init(_ name: String?) { self = name.map(AnswerValue.name) ?? .null }
    init(text: String?) { self = text.map(AnswerValue.text) ?? .null }
    init(number: Double?) { self = number.map(AnswerValue.number) ?? .null }
    init(time: ClaimTime?) { self = time.map(AnswerValue.time) ?? .null }

    init(_ object: ClaimObject) {
        self =
            switch object {
            case .entity(let entity): .entity(entity)
            case .text(let text): .text(text)
            case .date(let date): .time(date)
            case .figure(let figure): .figure(figure)
            }
    }

    /// A field that the table of claims shows.
    init(tableColumn name: String, of claim: Claim) {
        self =
            switch name {
            case "id": .name(claim.id)
            case "said": .time(claim.said)
            case "speaker": .entity(claim.by)
            case "subject": .entity(claim.subject)
            case "predicate": .name(claim.predicate)
            case "object": AnswerValue(claim.object)
            case "place": .list(claim.place.map(AnswerValue.entity))
            case "source": .name(claim.source)
            default: .null
            }
    }
}

/// A named value within a value.
public struct AnswerField: Hashable, Sendable {
    public var name: String
    public var value: AnswerValue

    public init(_ name: String, _ value: AnswerValue) {
        self.name = name
        self.value = value
    }
}
