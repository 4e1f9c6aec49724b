import ClaimLanguage
import ClaimModel

/// Reads the times of questions as records are read, and keeps what they were read as.
final class QuestionTimes: TimeReading {
    private let reader = WrittenTimes()
    /// Words that are no EDTF, and what they became.
    private(set) var plain: [(words: String, time: ClaimTime)] = []

    func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime {
        let time = try reader.time(words, relativeTo: day)
        if time.text != time.edtf, !plain.contains(where: { $0.words == words }) { plain.append((words, time)) }
        return time
    }
}
