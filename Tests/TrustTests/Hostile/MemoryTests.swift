import Foundation
import Testing

/// Input that is large, or becomes so, takes no more memory than small input: the peak of a process of its own is
/// measured.
@Suite(.enabled(if: Preload.works), .serialized) struct MemoryTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var arguments: [String]
        var file: String
        /// Commands for the shell that write the file.
        var making: String
        /// The whole message; `nil` where the file is taken.
        var refusal: String?
        /// Words for the shell before the command.
        var shell: String?
        /// Kilobytes beyond what a call with one small claim takes.
        var bound = 96 << 10
        var testDescription: String { name }
    }

    private static let line =
        #"{"subject":"A","predicate":"killed","object":"5","by":"B","source":{"id":"s","outlet":"O","published":"2024-01-05"}}"#
    private static let tooLong = """
        hearsay: 1 line of FILE cannot be taken; with its reason in PATH.rejects.jsonl. Nothing was recorded; --skip-bad takes \
        the rest.
          FILE:1: the line is longer than 8 MiB.

        """

    static let cases: [Case] = {
        let megabytes = Amount.of(100, soak: 1_000)
        let zeros = "head -c \(megabytes)M /dev/zero | tr '\\0' x"
        return [
            Case(
                name: "a line of 100 MB, imported", arguments: ["import", "a.jsonl"], file: "a.jsonl", making: zeros + " > a.jsonl",
                refusal: "hearsay: a.jsonl:1: only JSON Lines can be imported.\n  `hearsay record` takes recording files in YAML.\n"),
            Case(
                name: "a claim of 100 MB, imported", arguments: ["import", "a.jsonl"], file: "a.jsonl",
                making: "(printf '{\"subject\":\"'; \(zeros); printf '\"}\\n') > a.jsonl", refusal: tooLong),
            Case(
                name: "a claim of 100 MB, recorded", arguments: ["record", "a.jsonl"], file: "a.jsonl",
                making: "(printf '{\"subject\":\"'; \(zeros); printf '\"}\\n') > a.jsonl",
                refusal: "hearsay: a.jsonl:1: the line is longer than 8 MiB.\n"),
            Case(
                name: "a gzip bomb of one line", arguments: ["import", "a.jsonl.gz"], file: "a.jsonl.gz",
                making: "(printf '{'; \(zeros)) | gzip -1 > a.jsonl.gz", refusal: tooLong),
            Case(
                name: "a gzip bomb of one line, recorded", arguments: ["record", "a.jsonl.gz"], file: "a.jsonl.gz",
                making: "(printf '{'; \(zeros)) | gzip -1 > a.jsonl.gz",
                refusal: "hearsay: a.jsonl.gz:1: the line is longer than 8 MiB.\n"),
            Case(
                name: "a gzip bomb of empty lines", arguments: ["import", "a.jsonl.gz"], file: "a.jsonl.gz",
                making: "(printf '%s\\n' '\(line)'; head -c \(megabytes / 50)M /dev/zero | tr '\\0' '\\n') | gzip -1 > a.jsonl.gz",
                refusal: nil),
            Case(
                name: "a gzip bomb within a gzip bomb", arguments: ["import", "a.jsonl.gz"], file: "a.jsonl.gz",
                making: "(printf '{'; \(zeros)) | gzip -1 | gzip -1 > a.jsonl.gz",
                refusal: "hearsay: a.jsonl.gz:1: only JSON Lines can be imported.\n  `hearsay record` takes recording files in YAML.\n"),
            Case(
                name: "aliases within aliases", arguments: ["record", "a.yaml"], file: "a.yaml",
                making: """
                    (echo 'a: &a [x, x, x, x, x, x, x, x, x, x]'; b=a; for c in b c d e f g h i j; do \
                    echo "$c: &$c [*$b, *$b, *$b, *$b, *$b, *$b, *$b, *$b, *$b, *$b]"; b=$c; done) > a.yaml
                    """,
                refusal: """
                    hearsay: a.yaml:1:4: anchors and aliases (&name, *name) are not read in a record.
                      Write the value out where it is needed; put a name that begins with * or & in quotes.

                    """),
            // Held, but never more than this much.
            Case(
                name: "standard input without an end", arguments: ["record", "-"], file: "a.yaml", making: "mkfifo pipe",
                refusal: "hearsay: standard input is longer than 256 MiB.\n  Name a file, or take JSON Lines of any length in by `hearsay import -`.\n",
                shell: "(yes >pipe &) && exec <pipe", bound: 700 << 10),
            Case(
                name: "lists within lists", arguments: ["record", "a.yaml"], file: "a.yaml",
                making: "head -c 4M /dev/zero | tr '\\0' '[' > a.yaml", refusal: "hearsay: a.yaml:1: nested too deeply.\n"),
        ]
    }()

    @Test(arguments: cases) func largeInputTakesNoMoreMemory(_ hostile: Case) throws {
        let small = try TrustFolder()
        try small.write("a.jsonl", Self.line)
        let usual = try peak(["import", "a.jsonl"], in: small).kilobytes
        let folder = try TrustFolder()
        let made = Process()
        made.executableURL = URL(fileURLWithPath: "/bin/sh")
        made.arguments = ["-c", hostile.making]
        made.currentDirectoryURL = folder.url
        try made.run()
        made.waitUntilExit()
        #expect(made.terminationStatus == 0)
        let (outcome, kilobytes) = try peak(hostile.arguments, in: folder, shell: hostile.shell)
        if let refusal = hostile.refusal {
            #expect(outcome.error == refusal.replacing("FILE", with: hostile.file).replacing("PATH", with: folder.path(hostile.file)))
            #expect(outcome.end == .exit(2))
            #expect(!FileManager.default.fileExists(atPath: folder.base))
        } else {
            #expect(outcome.end == .exit(0), "\(outcome.error)")
        }
        #expect(kilobytes - usual < hostile.bound, "\(kilobytes) kB, where a small claim takes \(usual)")
        Amount.tell("\(kilobytes / 1_024) MB at most, \(usual / 1_024) MB for a small claim: \(hostile.name)")
    }

    /// Whatever the length of an answer, and whatever gathers its claims.
    @Test(arguments: [
        ["claims", "--format", "jsonl"], ["claims", "--format", "json"], ["claims", "--format", "csv"],
        ["ask", "claims | select id, quote", "--format", "csv"], ["ask", "claims | speakers"], ["ask", "claims | stats"],
    ])
    func aLongAnswerTakesNoMoreMemory(_ call: [String]) throws {
        let folders = try [200, Amount.of(8_000, soak: 80_000)].map { claims in
            let folder = try TrustFolder()
            try folder.write("a.jsonl", Records.lines(claims))
            #expect(try Built().run(["import", "a.jsonl"], in: folder).end == .exit(0))
            return folder
        }
        let peaks = try folders.map { try peak(call, in: $0) }
        #expect(peaks.allSatisfy { $0.outcome.end == .exit(0) })
        // Beyond the base itself, which is seen through memory, and the numbers of its claims.
        let base = try FileManager.default.attributesOfItem(atPath: folders[1].base)[.size] as? Int ?? 0
        let more = peaks[1].kilobytes - peaks[0].kilobytes
        #expect(more < base >> 10 + 12 << 10, "\(peaks.map(\.kilobytes)) kB, of a base of \(base >> 10)")
    }

    private func peak(_ arguments: [String], in folder: TrustFolder, shell: String? = nil) throws -> (outcome: Built.Outcome, kilobytes: Int) {
        let outcome = try Built().run(arguments, in: folder, faults: Preload(peak: folder.path("peak")), limits: shell)
        let written = try String(contentsOfFile: folder.path("peak"), encoding: .utf8)
        return (outcome, try #require(Int(written.trimmingCharacters(in: .whitespacesAndNewlines))))
    }
}
