import ArgumentParser
import ClaimModel
import ClaimRendering
import Foundation
import Hearsay

/// What `extract` writes.
enum ExtractFormat: String, CaseIterable, ExpressibleByArgument {
    /// A recording file.
    case yaml
    /// All that was read, one object an article.
    case jsonl
}

struct ExtractCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Propose the claims of news articles in English, as recording files to check and record.",
        discussion: """
            An article is plain text, Markdown, a web page or, one object a line, JSON Lines with `text` and \
            `published`. “-” reads standard input. What the article tells of itself is taken from it; the options go \
            over it. Each proposal stands below its sentence, with the parts that are less sure than even named.

            Nothing is recorded: check the file, then `hearsay record` it. With --out the article's text stays a file \
            of its own beside it. --format jsonl prints all that was read with its offsets, dated or not.

            EXAMPLES
              hearsay extract article.txt --published 2024-01-05 --outlet "Ahram Online" > article.yaml
              hearsay extract page.html --out article.yaml --known hearsay.db --at-least 0.5
              hearsay extract article.txt --published 2024-01-05 --review --out article.yaml
              hearsay extract articles.jsonl --out proposals/
              hearsay extract --format jsonl articles.jsonl > read.jsonl
            """)

    @Argument(help: "Articles: .txt, .md, .html, .jsonl; - for standard input.", completion: .file())
    var files: [String]
    @Option(help: "The day the article was published, such as 2024-01-05.") var published: String?
    @Option(help: "Who published it.") var outlet: String?
    @Option(help: "The agency whose copy it is.") var agency: String?
    @Option(help: "Its headline.") var title: String?
    @Option(name: .long, parsing: .singleValue, help: "Who wrote it; may be repeated.") var author: [String] = []
    @Option(help: "Where it stands.") var url: String?
    @Option(help: "Its language, such as en.") var language: String?
    @Option(help: "The id of the source; else made of outlet, day and file.") var id: String?
    @Option(help: "The recording file to write, or a folder for one file an article.", completion: .file())
    var out: String?
    @Flag(help: "Write over files that are there.") var replace = false
    @Option(help: "yaml (a recording file) or jsonl (all that was read).") var format: ExtractFormat = .yaml
    @Option(parsing: .unconditional, help: "Leave out proposals less sure than this, from 0 to 1.") var atLeast: Double = 0
    @Option(help: "A base whose entities the names may mean.", completion: .file()) var known: String?
    @Option(
        name: .long, parsing: .singleValue, help: "A word list that adds to what is built in; may be repeated.",
        completion: .file())
    var words: [String] = []
    @Flag(help: "Step through the proposals: accept, edit or skip each.") var review = false

    func validate() throws {
        guard (0...1).contains(atLeast) else { throw ValidationError("--at-least is a number from 0 to 1.") }
        if id != nil, files.count > 1 { throw ValidationError("--id names one article, and there are \(files.count) files.") }
        if format == .jsonl, out != nil || review { throw ValidationError("--format jsonl goes to standard output, without --out or --review.") }
        if review, files.contains("-") { throw ValidationError("--review reads your keys from standard input: give the article as a file.") }
    }

    func run(in context: Context) throws {
        let details = try givenDetails()
        let proposer = try proposer(context)
        switch format {
        case .jsonl:
            try forEachArticle(context, details) {
                if let remark = ClaimProposer.remark(on: $0) { context.note("\($0.name): \(remark)") }
                context.print(utf8: ExtractionJSON.line($0, from: proposer))
            }
        case .yaml: try propose(proposer, details, context)
        }
    }

    // MARK: Input

    private func givenDetails() throws -> ArticleDetails {
        var details = ArticleDetails()
        (details.id, details.outlet, details.agency, details.title) = (id, outlet, agency, title)
        (details.authors, details.url, details.language) = (author, url, language)
        if let published {
            guard let date = PublishedDate.read(published) else {
                throw PhraseError(what: "date for --published", text: published, reason: "It takes a date of its own, such as 2024-01-05.")
            }
            details.published = date
        }
        return details
    }

    private func proposer(_ context: Context) throws -> ClaimProposer {
        let entities = try known.map { try context.open($0, .read).entities() } ?? []
        return try ClaimProposer(words: words.map { ($0, try WordListFile.text(of: context.url($0))) }, known: entities)
    }

    private func forEachArticle(_ context: Context, _ details: ArticleDetails, _ body: (Article) throws -> Void) throws {
        for file in files {
            let reader = file == "-"
                ? ArticleReader(data: try context.surroundings.readInput(), name: "standard input")
                : try ArticleReader(file: context.url(file))
            try reader.forEach { article in
                var article = article
                article.details = details.completed(by: article.details)
                try body(article)
            }
        }
    }

    // MARK: Recording files

    private func propose(_ proposer: ClaimProposer, _ details: ArticleDetails, _ context: Context) throws {
        if let out, !out.hasSuffix("/") {
            let folder = context.url(out).deletingLastPathComponent()
            guard FileManager.default.fileExists(atPath: folder.path) else { throw ExtractError.noFolder(folder.relativePath) }
        }
        let output = try ProposalOutput(out.map(context.url), replaces: replace, context)
        var isFirst = true
        var held: String?
        try forEachArticle(context, details) { article in
            guard (isFirst && files.count == 1) || output.takesMany else { throw ExtractError.severalArticles }
            isFirst = false
            var proposal = try proposer.proposal(for: article, atLeast: atLeast)
            // One of many is left to whoever checks; alone there is nothing else to be had, unless it is said to be English.
            if proposal.isForeign, !output.takesMany, article.details.language == nil { throw ExtractError.notEnglish(article.name) }
            for remark in proposal.remarks { context.note("\(article.name): \(remark)") }
            if proposal.source.text == nil { context.note("\(article.name): there is no text in it") }
            if review { proposal = ReviewSession(proposal, context).accepted() }
            held = try output.write(proposal, of: article)
        }
        if let held { context.surroundings.writeOutput(held) }
    }
}

/// What `extract` cannot do.
enum ExtractError: ReadingError, CustomStringConvertible {
    case severalArticles
    case exists(String)
    case noFolder(String)
    case notEnglish(String)

    var description: String {
        switch self {
        case .severalArticles:
            "a recording file holds one article, and there are several: name a folder with --out, one that exists or with / at its end, or take --format jsonl."
        case .noFolder(let path): "there is no folder \(path) for --out."
        case .notEnglish(let name):
            "\(name) has none of the commonest English words, and only English is read. If it is English all the same, say so: --language en."
        case .exists(let path): "there is a file \(path) already; --replace writes over it."
        }
    }
}
