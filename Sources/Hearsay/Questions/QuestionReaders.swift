import ClaimLanguage
import ClaimModel

/// Reads the times of questions with the readers that records are read with, and keeps what they were read as.
final class QuestionTimes: TimeReading {
    /// Words that are no EDTF, and what they became.
    private(set) var plain: [(words: String, time: ClaimTime)] = []

    func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime {
        do throws(TimeError) {
            let time = try TimePhraseReader(relativeTo: day).read(words)
            if time.text != time.edtf, !plain.contains(where: { $0.words == words }) { plain.append((words, time)) }
            return time
        } catch {
            throw UnreadableWords(reason: error.description)
        }
    }
}

/// Reads the figures of questions.
struct QuestionFigures: ClaimLanguage.FigureReading {
    private let reader = FigureReader()

    func figure(_ words: String, unit: String?) throws(UnreadableWords) -> Figure {
        do throws(FigureError) {
            return try reader.read(words, predicateUnit: unit).figure
        } catch {
            throw UnreadableWords(reason: error.description)
        }
    }
}
