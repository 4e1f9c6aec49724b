import ClaimRendering
import Foundation
import Hearsay

/// Where proposals go: standard output, a file, or a folder with a file for each article.
struct ProposalOutput {
    private enum Place {
        case output
        case file(URL)
        case folder(URL)
    }

    private let place: Place
    private let replaces: Bool
    private let context: Context

    init(_ out: URL?, replaces: Bool, _ context: Context) throws {
        (self.replaces, self.context) = (replaces, context)
        guard let out else {
            place = .output
            return
        }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: out.path, isDirectory: &isFolder)
        if exists && isFolder.boolValue {
            place = .folder(out)
        } else if out.hasDirectoryPath {
            try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
            place = .folder(out)
        } else {
            place = .file(out)
        }
    }

    /// Whether there is a place for more articles than one.
    var takesMany: Bool {
        if case .folder = place { true } else { false }
    }

    /// Writes a proposal; returns what is to go to standard output.
    func write(_ proposal: Proposal, of article: Article) throws -> String? {
        switch place {
        case .output: return RecordingFile(proposal).written(text: .inline)
        case .file(let file): try write(proposal, of: article, to: file)
        case .folder(let folder):
            let name = proposal.source.id.slug
            try write(proposal, of: article, to: folder.appendingPathComponent((name.isEmpty ? "article" : name) + ".yaml"))
        }
        return nil
    }

    private func write(_ proposal: Proposal, of article: Article, to file: URL) throws {
        try refuse(file, unlessItHolds: nil)
        let yaml = RecordingFile(proposal).written(text: try textPlace(proposal, article, beside: file))
        try Data(yaml.utf8).write(to: file, options: .atomic)
        let doubtful = proposal.claims.count { !$0.doubts.isEmpty }
        context.note("wrote \(file.path): \(count(proposal.claims.count, "claim")), \(doubtful) with doubtful parts")
    }

    /// The article's own file where it lies beside the recording file, else a text file written there.
    private func textPlace(_ proposal: Proposal, _ article: Article, beside file: URL) throws -> RecordingFile.TextPlace {
        guard let text = proposal.source.text else { return .inline }
        let folder = file.deletingLastPathComponent().standardizedFileURL.resolvingSymlinksInPath()
        if let own = article.textFile.map({ URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath() }),
            own.deletingLastPathComponent().path == folder.path, own.pathExtension.lowercased() == "txt",
            isPath(own.lastPathComponent), article.text.utf8.elementsEqual(text.utf8)
        {
            return .file(own.lastPathComponent)
        }
        let stem = file.deletingPathExtension().lastPathComponent
        let name = (isPath(stem) ? stem : stem.slug) + ".txt"
        let beside = folder.appendingPathComponent(name)
        try refuse(beside, unlessItHolds: text)
        try Data(text.utf8).write(to: beside, options: .atomic)
        return .file(name)
    }

    /// Whether a record takes the name for a path: one without white space.
    private func isPath(_ name: String) -> Bool { !name.contains(where: \.isWhitespace) }

    private func refuse(_ file: URL, unlessItHolds text: String?) throws {
        guard !replaces, FileManager.default.fileExists(atPath: file.path) else { return }
        if let text, FileManager.default.contents(atPath: file.path) == Data(text.utf8) { return }
        throw ExtractError.exists(file.path)
    }
}
