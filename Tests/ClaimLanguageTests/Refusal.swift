import ClaimLanguage
import Testing

/// A question that is refused, with the whole of its message and hint.
struct Refusal: Sendable, CustomTestStringConvertible {
    var question: String
    var message: String
    var hint: String?
    var parameters: [String: String]

    init(_ question: String, _ message: String, hint: String? = nil, parameters: [String: String] = [:]) {
        self.question = question
        self.message = message
        self.hint = hint
        self.parameters = parameters
    }

    var testDescription: String { question }

    func expect() {
        do {
            _ = try Fixtures.resolve(question, parameters)
            Issue.record("accepted: \(question)")
        } catch {
            #expect(error.description == message)
            #expect(error.hint?.words == hint)
        }
    }
}
