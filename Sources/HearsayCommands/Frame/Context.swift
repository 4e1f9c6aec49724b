import ClaimModel
import ClaimRendering
import Foundation
import Hearsay

/// What a running command works with: its base, its output and its manners.
final class Context {
    let surroundings: Surroundings
    /// The base that `--db` names before the command.
    private let leadingDatabase: String?

    init(_ surroundings: Surroundings, leadingDatabase: String?) {
        self.surroundings = surroundings
        self.leadingDatabase = leadingDatabase
    }

    var now: Int64 { surroundings.now }
    var today: Day { Day(containing: now) }

    /// Whether to use colour: only on a terminal, and never with `NO_COLOR` set to anything.
    var usesColor: Bool {
        surroundings.terminal.isOutput && (surroundings.environment["NO_COLOR"] ?? "").isEmpty
            && surroundings.environment["TERM"] != "dumb"
    }

    /// The path of the base: `--db`, else `$HEARSAY_DB`, else `hearsay.db` here.
    func databasePath(_ option: String?) -> String {
        let environment = surroundings.environment["HEARSAY_DB"].flatMap { $0.isEmpty ? nil : $0 }
        return path(option ?? leadingDatabase ?? environment ?? "hearsay.db")
    }

    /// A path as the user means it, from the folder the command was started in.
    func path(_ written: String) -> String {
        written.hasPrefix("/") || written == ":memory:" ? written : surroundings.folder + "/" + written
    }

    func url(_ written: String) -> URL { URL(fileURLWithPath: path(written)) }

    func open(_ option: String?, _ access: KnowledgeBase.Access) throws -> KnowledgeBase {
        let patience = surroundings.environment["HEARSAY_PATIENCE"].flatMap(Double.init) ?? 10
        return try KnowledgeBase(path: databasePath(option), access: access, patience: patience)
    }

    /// Opens the base, making it where there is none, for work that fills it; where that fails, what was made is
    /// removed again, so that a failed call leaves nothing behind.
    func filling<Value>(_ option: String?, _ body: (KnowledgeBase) throws -> Value) throws -> Value {
        let path = databasePath(option)
        let existed = FileManager.default.fileExists(atPath: path)
        do {
            let base = try open(option, .create)
            do {
                return try body(base)
            } catch {
                try? base.close()
                throw error
            }
        } catch {
            if !existed { KnowledgeBase.removeIfEmpty(path: path) }
            throw error
        }
    }

    func recordingOptions(
        recorder: String?, refusesNewNames: Bool = false, acceptsNewVersions: Bool = false
    ) -> RecordingOptions {
        let user = surroundings.environment["USER"].flatMap { $0.isEmpty ? nil : $0 }
        return RecordingOptions(
            recorder: (recorder ?? user ?? "unknown").trimmingCharacters(in: .whitespacesAndNewlines), moment: now, refusesNewNames: refusesNewNames,
            acceptsNewVersions: acceptsNewVersions)
    }

    // MARK: Output

    /// A sentence that may repeat what somebody wrote: what may steer a terminal is shown, not sent.
    func say(_ text: String) {
        print(visible(text, keepingLineBreaks: true))
    }

    /// Results that are fit to be printed: rows, JSON, or text that was made visible already.
    func print(_ text: String) {
        surroundings.writeOutput(text + "\n")
    }

    /// A line of results as UTF-8, which makes no string that would be looked through again.
    func print(utf8 line: [UInt8]) {
        surroundings.writeBytes(line + [UInt8(ascii: "\n")])
    }

    /// Says of which inputs only a part is in the base.
    func noteUnfinishedImports(of base: KnowledgeBase) throws {
        for part in try base.unfinishedImports() {
            note("note: the import of \(part.name) is not done: its first \(grouped(part.lines)) lines are in; `hearsay import --resume` goes on")
        }
    }

    /// Everything that is no result.
    func note(_ text: String) {
        surroundings.writeError(visible(text, keepingLineBreaks: true) + "\n")
    }
}
