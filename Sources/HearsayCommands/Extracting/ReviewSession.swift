import ClaimRendering
import Hearsay

/// Steps through proposals with whoever sits at the terminal: accept, edit, skip or finish.
///
/// All of it goes to standard error, so that the accepted claims can go to standard output.
final class ReviewSession {
    private let proposal: Proposal
    private let context: Context
    private var kept: [ProposedClaim] = []
    private var isInputEnded = false

    init(_ proposal: Proposal, _ context: Context) {
        (self.proposal, self.context) = (proposal, context)
    }

    /// The proposal with what was accepted.
    func accepted() -> Proposal {
        var unseen: Int?
        for (number, claim) in proposal.claims.enumerated() {
            guard step(claim, number + 1) else {
                unseen = number
                break
            }
        }
        if isInputEnded { context.note("") }
        context.note("accepted \(kept.count) of \(count(proposal.claims.count, "proposal"))" + (unseen.map(leftOut) ?? ""))
        return proposal.keeping(kept)
    }

    /// What became of the proposals from `first` on, at which the session ended.
    private func leftOut(from first: Int) -> String {
        let last = proposal.claims.count
        let which = first + 1 == last ? "number \(last) was" : "numbers \(first + 1) to \(last) were"
        return "; \(isInputEnded ? "the input ended, and " : "")\(which) not accepted and left out"
    }

    /// One proposal, until it is accepted or skipped. Returns whether to go on.
    private func step(_ proposed: ProposedClaim, _ number: Int) -> Bool {
        var claim = proposed
        show(claim, number)
        while let answer = ask("accept, edit, skip, quit [a/e/s/q]? ") {
            switch answer.lowercased().first {
            case "a":
                if accept(claim) { return true }
            case "e":
                guard edit(&claim) else { return false }
                show(claim, number)
            case "s": return true
            case "q": return false
            default: context.note("a accepts, e edits field by field, s skips, q finishes with what was accepted")
            }
        }
        return false
    }

    private func accept(_ claim: ProposedClaim) -> Bool {
        if let problem = proposal.keeping([claim]).recordingProblem() {
            context.note("it cannot be recorded: \(problem)")
            return false
        }
        kept.append(claim)
        return true
    }

    /// Field by field: an empty line keeps what is there, a hyphen takes it away. Returns whether input goes on.
    private func edit(_ claim: inout ProposedClaim) -> Bool {
        context.note("Enter keeps what is in brackets; - takes it away; lists are parted by semicolons.")
        for field in ProposedField.allCases {
            var isSet = false
            while !isSet {
                guard let answer = ask("\(field.rawValue) [\(visible(claim.words(of: field)))]: ") else { return false }
                if answer.isEmpty { break }
                if let problem = claim.set(field, to: answer == "-" ? "" : answer) { context.note(problem) } else { isSet = true }
            }
        }
        return true
    }

    private func ask(_ prompt: String) -> String? {
        context.surroundings.writeError(prompt)
        let line = context.surroundings.readLine()
        if line == nil { isInputEnded = true }
        return line
    }

    // MARK: Showing

    private func show(_ claim: ProposedClaim, _ number: Int) {
        context.note("\n\(number) of \(proposal.claims.count)")
        context.surroundings.writeError(highlighted(claim.sentence) + "\n")
        if !claim.doubts.isEmpty { context.note("doubtful: " + claim.doubts.map(\.part).joined(separator: ", ")) }
        for line in RecordingFile.fields(of: claim) { context.note("  " + line) }
    }

    /// The sentence with the figure or clause in bold, or in brackets where there is no colour.
    private func highlighted(_ sentence: ProposedClaim.Sentence) -> String {
        let environment = context.surroundings.environment
        let isColoured = context.surroundings.terminal.isError && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        let (start, end) = isColoured ? ("\u{1B}[1;33m", "\u{1B}[0m") : ("⟦", "⟧")
        return visible(sentence.before.trimmingStart) + start + visible(sentence.highlighted) + end + visible(sentence.after)
    }
}

extension String {
    fileprivate var trimmingStart: String { String(drop(while: \.isWhitespace)) }
}
