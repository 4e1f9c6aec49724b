package import ClaimModel

/// Why words cannot be read as a time or a figure.
package struct UnreadableWords: Error, Hashable, Sendable {
    /// Half a sentence: what is wrong and what would be accepted.
    package var reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

/// Reads the times of a question.
package protocol TimeReading {
    /// The time that EDTF or plain words mean; plain words relative to `day`.
    func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime
}

/// Reads the figures of a question.
package protocol FigureReading {
    /// The figure that the words mean, with `unit` where they name none.
    func figure(_ words: String, unit: String?) throws(UnreadableWords) -> Figure
}

/// What a question is resolved against.
package struct ResolutionContext {
    package var names: any NameDirectory
    package var times: any TimeReading
    package var figures: any FigureReading
    /// The day that plain words are read against where the question has no `known`.
    package var today: Day
    /// The values of the question's parameters by name, without `$`.
    package var parameters: [String: String]

    package init(
        names: any NameDirectory, times: any TimeReading, figures: any FigureReading, today: Day,
        parameters: [String: String] = [:]
    ) {
        self.names = names
        self.times = times
        self.figures = figures
        self.today = today
        self.parameters = parameters
    }
}
