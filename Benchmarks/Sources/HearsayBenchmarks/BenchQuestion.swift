/// The questions that are timed, in the question language.
enum BenchQuestion {
    /// q1: the 50 newest claims of a speaker.
    static func newest(by speaker: String) -> String { "claims by \(quoted(speaker)) | first 50" }

    /// q2: all claims about a subject.
    static func all(about subject: String) -> String { "claims about \(quoted(subject))" }

    /// q3: one figure through time, oldest first, each with its relation to the one before.
    static func trace(_ predicate: String, of subject: String) -> String {
        "\(quoted(predicate)) of \(quoted(subject)) | trace"
    }

    /// q3 as others can be asked for it: without relations, but with outlet, title and date of the source.
    static func sources(_ predicate: String, of subject: String) -> String {
        "\(quoted(predicate)) of \(quoted(subject)) | sort said"
            + " | select id, lower, upper, said, speaker, outlet, title, published"
    }

    /// q4: the newest claims of a year with a word in their quote.
    static func quoting(_ word: String, in year: Int) -> String {
        "claims quoting \(quoted(word)) said \(year) | first 50"
    }

    /// q5: every conflict of the base: about what, and how many pairs of claims clash.
    static let conflicts = "claims | conflicts all | select subject, predicate, place, pairs"

    /// q5 whole: with the claims, camps and reasons of all.
    static let camps = "claims | conflicts all"

    /// The slug and name that records give to a predicate of the keys.
    static func predicate(_ name: String) -> String { "bench \(name)" }

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
