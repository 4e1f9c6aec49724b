import ClaimLanguage
import ClaimModel
import Hearsay

/// Questions: read, printed, read again, and asked of a base.
enum QuestionFuzz {
    private static let base = FuzzSamples.base()

    static func problem(_ bytes: [UInt8]) -> String? {
        let question: Question
        do {
            question = try Question(parsing: bytes)
        } catch {
            return error.description.isEmpty ? "an error without words" : nil
        }
        let printed = question.description
        guard let again = try? Question(parsing: printed) else { return "cannot read what was printed: \(printed)" }
        guard again.description == printed else { return "printed otherwise: \(printed) and \(again.description)" }
        guard let base else { return "no base" }
        do {
            _ = try base.ask(printed, parameters: ["v": "Iraq"], today: FuzzSamples.today, timeout: 5)
        } catch {
            return KnowledgeBase.isInputError(error) ? nil : "\(printed): \(error)"
        }
        return nil
    }
}
