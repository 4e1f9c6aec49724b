/// Why a base could not be opened, read or written.
package enum StoreError: Error, Equatable {
    case missing(path: String)
    case notADatabase(path: String)
    case notHearsay(path: String)
    case newer(path: String, schema: Int, known: Int)
    case readOnly(path: String)
    case locked(path: String, holder: String?)
    case cannotOpen(path: String, reason: String)
    case full(path: String)
    /// The disk could not read, write or sync.
    case diskError(path: String)
    /// The file that is open is no longer the one at its path.
    case moved(path: String)
    /// The end of the file is gone: of so many bytes, these are there.
    case cutShort(path: String, size: Int, whole: Int)
    case damaged(path: String, reason: String)
    /// Somebody has put a trigger into the base: what is recorded may not be what is stored.
    case trigger(path: String, name: String)
    /// The statement ran longer than it was given.
    case timedOut
    /// The statement was interrupted.
    case interrupted
    case failed(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path):
            "There is no base at \(path). `hearsay record FILE` makes one, or name another with --db."
        case .notADatabase(let path):
            "\(path) is not a SQLite database, so it is no Hearsay base."
        case .notHearsay(let path):
            "\(path) is a SQLite database of something else, not a Hearsay base. It was left as it is."
        case .newer(let path, let schema, let known):
            "\(path) was written by a newer Hearsay (schema \(schema); this one knows up to \(known)). Update Hearsay to open it."
        case .readOnly(let path):
            "\(path) cannot be written: the file or its folder is read-only."
        case .locked(let path, let holder):
            "\(path) is being written by \(holder ?? "another process"); waited and gave up. Try again when it has finished."
        case .cannotOpen(let path, let reason):
            "Cannot open \(path): \(reason)."
        case .full(let path):
            "No room left on the disk that holds \(path). Nothing was changed."
        case .diskError(let path):
            "Cannot read or write \(path): the disk reports an error."
        case .moved(let path):
            "\(path) was moved or removed while it was open. Nothing was recorded."
        case .cutShort(let path, let size, let whole):
            "\(path) is cut short: \(size) of its \(whole) bytes are there. Restore a backup."
        case .damaged(let path, let reason):
            "\(path) is damaged: \(reason). `hearsay check` tells more; restore a backup."
        case .trigger(let path, let name):
            "\(path) has a trigger, \(name), that Hearsay did not make and that may change what is recorded. Nothing was "
                + "changed. Restore a backup, or import an export into a new base."
        case .timedOut:
            "The question took longer than its --timeout and was stopped."
        case .interrupted:
            "Interrupted."
        case .failed(let path, let reason):
            "Work on \(path) failed: \(reason)."
        }
    }
}
