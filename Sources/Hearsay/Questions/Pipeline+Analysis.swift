import ClaimModel

/// Stages that set claims against each other.
extension Pipeline {
    func trace(_ claims: [Claim]) throws -> [[AnswerValue]] { [] }

    func conflicts(_ claims: [Claim], all: Bool, strict: Bool) throws -> [[AnswerValue]] { [] }
}
