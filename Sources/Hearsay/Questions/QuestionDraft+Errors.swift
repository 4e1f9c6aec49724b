package import ClaimLanguage

extension QuestionDraft {
    /// Runs what asks the question of a command's options. An error of the question names the option that it lies in,
    /// and points within that.
    package func explainingErrors<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as AskError { throw AskError(located(error.error)) }
    }
}
