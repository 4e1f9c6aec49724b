/// The sources that lines gave which could not be taken: the lines after them that name one can be taken once those are
/// mended, and are to say so.
final class RefusedSources {
    private var lines: [String: Int] = [:]
    /// A file of nothing but bad lines takes no more memory than another.
    private static let most = 10_000

    /// Keeps which source a refused line gave whole, if any.
    func add(_ line: InputLine) {
        guard lines.count < Self.most, let given = RecordReader.givenSource(line), lines[given.id] == nil else { return }
        lines[given.id] = given.line
    }

    /// The number of the line that gave the source.
    subscript(id: String) -> Int? { lines[id] }
}
