/// What is fuzzed: each case reads bytes that somebody else chose, the way Hearsay does, and checks what must then hold.
///
/// A run of any bytes returns; what crashes, hangs or does not hold is a defect. The fuzzer and the regression tests call
/// the same cases.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case question
    case figure
    case edtf
    case time
    case yaml
    case lines
    case article
    case html
    case base

    /// Reads `bytes`, and returns what did not hold, in words; `nil` where all did.
    package func problem(with bytes: [UInt8]) -> String? {
        switch self {
        case .question: QuestionFuzz.problem(bytes)
        case .figure: FigureFuzz.problem(bytes)
        case .edtf: TimeFuzz.edtfProblem(bytes)
        case .time: TimeFuzz.phraseProblem(bytes)
        case .yaml: RecordFuzz.problem(bytes, name: "fuzz.yaml")
        case .lines: RecordFuzz.problem(bytes, name: "fuzz.jsonl")
        case .article: ArticleFuzz.problem(bytes, name: "fuzz.txt")
        case .html: ArticleFuzz.problem(bytes, name: "fuzz.html")
        case .base: BaseFuzz.problem(bytes)
        }
    }

    /// Bytes above which a run is not tried: what is longer shows the same and takes longer.
    package var longest: Int {
        switch self {
        case .question, .figure, .edtf, .time: 512
        case .yaml, .lines: 4_096
        case .article, .html: 4_096
        case .base: 64
        }
    }
}
