package import ClaimModel

/// Why words cannot be read as a time or a figure.
package struct UnreadableWords: Error, Hashable, Sendable {
    /// What is wrong and what would be accepted.
    package var reason: String
    /// Whether the words are a period that ends before it starts.
    package var isReversed: Bool

    package init(reason: String, isReversed: Bool = false) {
        self.reason = reason
        self.isReversed = isReversed
    }
}

/// Reads the times of a question.
package protocol TimeReading {
    /// The time that EDTF or plain words mean; plain words relative to `day`.
    func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime
}

/// Reads the figures of a question.
package protocol QuantityReading {
    /// The figure that the words mean, with `unit` where they name none.
    func figure(_ words: String, unit: String?) throws(UnreadableWords) -> Figure
}

/// Times as records have them: EDTF and the words of journalists.
package struct WrittenTimes: TimeReading {
    package init() {}

    package func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime {
        do {
            return try TimePhraseReader(relativeTo: day).read(words)
        } catch {
            throw UnreadableWords(reason: error.description, isReversed: error.isReversed)
        }
    }
}

/// Figures as records have them: `2,500`, `around 2,500 people`.
package struct WrittenFigures: QuantityReading {
    package init() {}

    package func figure(_ words: String, unit: String?) throws(UnreadableWords) -> Figure {
        do {
            return try FigureReader().read(words, predicateUnit: unit).figure
        } catch {
            throw UnreadableWords(reason: error.description)
        }
    }
}

extension TimeError {
    fileprivate var isReversed: Bool {
        switch problem {
        case .reversed: true
        case .edtf(let error): if case .reversed = error.problem { true } else { false }
        default: false
        }
    }
}

/// What a question is resolved against.
package struct ResolutionContext {
    package var names: any NameDirectory
    package var times: any TimeReading
    package var figures: any QuantityReading
    /// The day that plain words are read against where the question has no `known`.
    package var today: Day
    /// The values of the question's parameters by name, without `$`.
    package var parameters: [String: String]

    package init(
        names: any NameDirectory, times: any TimeReading = WrittenTimes(),
        figures: any QuantityReading = WrittenFigures(), today: Day,
        parameters: [String: String] = [:]
    ) {
        self.names = names
        self.times = times
        self.figures = figures
        self.today = today
        self.parameters = parameters
    }
}
