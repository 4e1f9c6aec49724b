import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

struct DossierCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "An evidence sheet for a question: who said what, where they part, in which words and documents.",
        discussion: """
            With the timeline, a chart, conflicts and their camps, the ways that claims came, quotes in their place, \
            open questions, and sources with the hashes of their texts. The same base gives the same bytes. Without \
            --out it goes to standard output.

            EXAMPLES
              hearsay dossier 'troops of "United States" in Syria' --out syria.html
              hearsay dossier 'claims about "US-led coalition" known 2024-01-10' --out coalition.md
              hearsay dossier 'attacks-suffered of *' --format html > attacks.html
            """)

    /// What a dossier is written in.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case html, markdown
    }

    @OptionGroup var base: BaseOptions
    @Argument(help: "A question that gives claims.") var question: String
    @Option(help: "The file to write: .html or .md.", completion: .file(extensions: ["html", "md"])) var out: String?
    @Option(help: "html or markdown; else what the file's name says, else markdown.") var format: Format?

    func validate() throws {
        if let out, format == nil, Self.format(of: out) == nil {
            throw ValidationError("--out takes a file that ends in .html or .md, or --format says which it is.")
        }
    }

    func run(in context: Context) throws {
        let dossier = try context.open(base.database, .read).dossier(question)
        let format = format ?? out.flatMap(Self.format) ?? .markdown
        let text = format == .html ? dossier.html : dossier.markdown
        guard let out else { return context.surroundings.writeOutput(text) }
        try context.write(text, toFile: out)
    }

    private static func format(of path: String) -> Format? {
        switch path.split(separator: ".").last?.lowercased() {
        case "html", "htm": .html
        case "md", "markdown": .markdown
        default: nil
        }
    }
}
