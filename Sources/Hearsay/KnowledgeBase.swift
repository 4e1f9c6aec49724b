import ClaimModel
import ClaimStore
import Foundation

/// A base of attributed claims on disk: record, ask, correct.
///
/// All methods may be called from any thread. Reading sees one state of the base; a call that writes does all of its
/// work or none.
///
///     let base = try KnowledgeBase(path: "hearsay.db", access: .create)
///     try base.record(files: [article], options: RecordingOptions(recorder: "nadia", moment: now))
public final class KnowledgeBase: Sendable {
    let store: ClaimStore

    public enum Access: Sendable {
        /// The base must exist, and is not changed.
        case read
        /// The base must exist.
        case write
        /// The base is made where there is none.
        case create
    }

    /// Opens the base at `path`.
    ///
    /// - Parameter patience: how many seconds to wait for another process that writes.
    /// - Throws: an error whose description says what is wrong with the file: it is missing, not a base, read-only,
    ///   locked (and by whom), or written by a newer Hearsay.
    public init(path: String, access: Access, patience: Double = 10) throws {
        let storeAccess: ClaimStore.Access =
            switch access {
            case .read: .read
            case .write: .write
            case .create: .create
            }
        store = try ClaimStore(path: path, access: storeAccess, patience: patience)
    }

    /// A base in memory that goes with this value.
    public init() throws {
        store = try ClaimStore()
    }

    public var path: String { store.path }

    /// Whether `error` says that the call or the input was wrong, rather than that the work failed.
    public static func isInputError(_ error: any Error) -> Bool {
        switch error {
        case is RecordError, is BadLines, is HistoryError, is AskError, is RestoreError: true
        case let error as StoreError:
            switch error {
            case .missing, .notADatabase, .notHearsay, .newer, .readOnly, .locked: true
            default: false
            }
        default: false
        }
    }

    public func close() throws {
        try store.close()
    }
}
