import Hearsay
import Testing

/// The question that an option line stands for.
@Suite struct QuestionOptionTests {
    private func options(_ command: ClaimOptions.Command = .claims, _ set: (inout ClaimOptions) -> Void) -> ClaimOptions {
        var options = ClaimOptions(command)
        set(&options)
        return options
    }

    @Test func eachOptionIsACondition() {
        let all = options {
            $0.predicate = ["troops"]
            $0.subject = ["United States"]
            $0.about = ["Iraq"]
            $0.by = ["Washington", "Iraqi government"]
            $0.via = ["*"]
            $0.per = ["AFP"]
            $0.place = ["Baghdad"]
            $0.said = ["2023-10..2024-01"]
            $0.during = ["late 2017"]
            $0.since = ["2014"]
            $0.until = ["2024-01-05"]
            $0.known = "2024-01-10"
            $0.quoting = ["no \"base\" is safe"]
            $0.includingRetracted = true
            $0.sort = ["said", "value desc"]
            $0.limit = 10
        }
        #expect(
            all.question == """
                claims troops of "United States" about Iraq (by Washington or by "Iraqi government") via * per AFP \
                in Baghdad said 2023-10..2024-01 during "late 2017" since 2014 until 2024-01-05 \
                quoting "no \\"base\\" is safe" known 2024-01-10 including retracted | sort said, value desc | first 10
                """)
    }

    @Test func triplesAndCommands() {
        #expect(options { _ in }.question == "claims")
        #expect(options { $0.predicate = ["troops", "killed"] }.question == "claims (troops of * or killed of *)")
        #expect(options { $0.subject = ["IS"] }.question == "claims * of IS")
        #expect(options { $0.about = ["in"] }.question == "claims about \"in\"")
        #expect(options(.trace) { $0.by = ["$x", "?y"] }.question == "claims (by \"$x\" or by \"?y\") | trace")
        #expect(
            options(.conflicts(all: true, strict: true)) { $0.kind = ["tension", "denial"]; $0.limit = 3 }.question
                == "claims | conflicts all strict | where kind = tension or kind = denial | first 3")
    }

    static let values = [
        "Washington", "a | count", "x\" or by \"y", "back\\slash", "line\nbreak", "-- comment", "of", "العراق", "$who", "?x",
        "'quoted'", "{1,2}", "", "self-defence", "AND", "a, b",
    ]

    @Test(arguments: values)
    func noValueIsReadAsSyntax(value: String) throws {
        let base = try QuestionSamples.base()
        for options in [options { $0.by = [value] }, options { $0.quoting = [value] }, options { $0.sort = [value] }] {
            do {
                let answer = try base.ask(options.question, today: QuestionSamples.today)
                guard case .claims = answer.content else {
                    Issue.record("\(options.question) gave rows")
                    continue
                }
            } catch is AskError {
                // A name that there is not, or no column.
            }
        }
    }
}
