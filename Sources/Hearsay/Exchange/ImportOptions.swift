import ClaimStore
public import Foundation

/// How an import goes about its work.
public struct ImportOptions: Sendable {
    public var recording: RecordingOptions
    /// Keep what can be taken, where some lines cannot; else one bad line means that nothing is taken.
    public var skipsBadLines: Bool
    /// The file that bad lines are written to, each with its number and the reason; written only where there are any.
    public var rejects: URL?
    /// Commit now and then, and go on where an earlier import of the same input stopped.
    public var resumes: Bool
    /// How much input is taken between two commits, where the import can be resumed.
    public var batchBytes = 32 << 20
    /// How many keys are kept in memory before they go into the base's indexes.
    var mostKeys = StoreWriter.mostKeys

    public init(
        recording: RecordingOptions, skipsBadLines: Bool = false, rejects: URL? = nil, resumes: Bool = false
    ) {
        self.recording = recording
        self.skipsBadLines = skipsBadLines
        self.rejects = rejects
        self.resumes = resumes
    }
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
    /// Bytes read, as they lie on the disk.
    public var position: Int
    /// Bytes in all; `nil` where nobody knows.
    public var total: Int?
    public var lines: Int
    /// How many of the first lines are in the base for good, whatever becomes of the rest: where an import can be
    /// resumed, those up to its last commit.
    public var committedLines = 0
    /// Whether all lines are read, and what is left is to build the indexes.
    public var isIndexing = false
}

/// Lines that could not be taken.
public struct BadLines: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was read.
    public var input: String
    public var count: Int
    /// The first few reasons.
    public var first: [RecordError]
    /// The file that holds them all.
    public var rejects: String?

    public var description: String {
        let lines = count == 1 ? "1 line of \(input) cannot be taken" : "\(count) lines of \(input) cannot be taken"
        let place = rejects.map { "; with \(count == 1 ? "its reason" : "their reasons") in \($0)" } ?? ""
        let reasons = first.map { "\n  \($0)" }.joined()
        let more = count > first.count ? "\n  … and \(count - first.count) more" : ""
        return "\(lines)\(place). Nothing was recorded; --skip-bad takes the rest.\(reasons)\(more)"
    }
}
