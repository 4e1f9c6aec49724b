/// Why a claim is taken back or replaced. The three are never confused: who erred is part of the record.
public enum CorrectionKind: String, CaseIterable, Hashable, Sendable {
    /// The speaker took it back or corrected it.
    case speakerCorrected = "speaker-corrected"
    /// The outlet or agency corrected its report.
    case outletCorrected = "outlet-corrected"
    /// Whoever recorded it made a slip.
    case entryError = "entry-error"
}

/// What was asked of the base's history cannot be done.
public enum HistoryError: Error, Hashable, Sendable {
    case unknown(kind: String, id: String, nearest: [String])
    case ambiguous(id: String, fits: [String])
    case notCurrent(id: String, status: String)
    case undone(event: Int64, by: Int64)
    case cannotUndo(event: Int64, kind: String)
    case already(String)
    case refused(String)
}

extension HistoryError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let kind, let id, let nearest):
            "No \(kind) is called “\(id)”."
                + (nearest.isEmpty ? "" : "\n  Did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?")
        case .ambiguous(let id, let fits):
            "“\(id)” fits several: \(fits.joined(separator: ", ")).\n  Write more of the id."
        case .notCurrent(let id, let status): "The claim \(id) is \(status) already."
        case .undone(let event, let by): "Event \(event) is undone already, by event \(by). Undo that one to have it back."
        case .cannotUndo(let event, let kind): "Event \(event) (\(kind)) cannot be undone."
        case .already(let what): what
        case .refused(let why): why
        }
    }
}
