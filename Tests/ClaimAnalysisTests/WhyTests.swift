import ClaimModel
import Testing

@testable import ClaimAnalysis

/// Sentences in full.
@Suite struct WhyTests {
    private static func why(_ a: Claim, _ b: Claim, among others: [Claim] = []) -> String {
        Why(Make.setting).sentence(a, b, among: others)
    }

    private static func troops(
        _ id: String, _ figure: Figure, _ speaker: String, _ place: [String] = ["Iraq"], during: String? = nil,
        said: String = "2024-01-05"
    ) -> Claim {
        Make.claim(id, .figure(figure), by: speaker, said: said, during: during, place: place)
    }

    private static func killed(_ id: String, _ figure: Figure, _ speaker: String, _ said: String = "2017-04-04")
        -> Claim
    {
        Make.claim(id, .figure(figure), of: "strike", predicate: "killed", by: speaker, said: said)
    }

    @Test func conflicts() {
        #expect(
            Self.why(Self.troops("a", Make.bare(2500), "Washington"), Self.troops("b", Make.bare(3200), "Baghdad"))
                == """
                Contradiction ×1.24: Baghdad says “3200”, taken to mean at least 3,150, but Washington says “2500”, taken to mean at \
                most 2,550; both in Iraq, both said 2024-01-05.
                """)
        #expect(
            Self.why(
                Self.troops("a", Make.bare(2500), "Washington", ["Baghdad"], during: "2023"),
                Self.troops("b", Make.bare(900), "Baghdad", ["Iraq"], during: "2023-05")) == """
                    Tension ×2.58: Washington says “2500”, taken to mean at least 2,450, but Baghdad says “900”, taken to mean at most \
                    950; Baghdad being within Iraq, for 2023 and for 2023-05, but they may be of different days.
                    """)
        #expect(
            Self.why(
                Self.killed("a", Make.figure(.atLeast, 58), "SOHR"),
                Self.killed("b", Make.figure(.moreThan, 100), "Opposition")) == """
                    Tension ×1.38: Opposition says “more than 100”, taken to mean more than 100, but SOHR says “at least 58”, \
                    taken to mean less than 72.5; the words themselves allow both; both said 2017-04-04.
                    """)
        #expect(
            Self.why(Self.killed("a", Make.bare(58), "WHO"), Self.killed("b", Make.bare(86), "SOHR", "2017-04-06"))
                == """
                Tension ×1.48: SOHR said later “86”, which is exactly 86, than WHO “58”, which is exactly 58; another \
                speaker's higher toll may be an update; said 2017-04-06 and 2017-04-04.
                """)
        let denial = Make.claim("d", .figure(Make.bare(2500)), by: "Baghdad", place: ["Iraq"], stance: .denies)
        #expect(
            Self.why(Self.troops("a", Make.bare(2500), "Washington"), denial)
                == "Denial: Baghdad denies “2500”, which Washington affirms; both in Iraq, both said 2024-01-05.")
        #expect(
            Self.why(
                Make.claim("a", .text("a rocket"), predicate: "cause", by: "Army"),
                Make.claim("b", .text("a bomb"), predicate: "cause", by: "Police")) == """
                    Excluding each other: Army says “a rocket”, Police says “a bomb”, and cause can be only one at a time; at any \
                    time.
                    """)
    }

    @Test func sums() {
        func claim(_ id: String, _ n: Double, _ place: [String], _ source: String, _ speaker: String) -> Claim {
            Make.claim(
                id, .figure(Make.bare(n, unit: "attacks")), predicate: "attacks", by: speaker,
                during: "2023-10-17/2023-10-30",
                place: place, source: source)
        }
        let parts = [claim("a", 14, ["Iraq"], "s", "Official"), claim("b", 11, ["Syria"], "s", "Official")]
        let whole = claim("c", 23, ["Iraq", "Syria"], "t", "Pentagon")
        #expect(
            Self.why(parts[0], whole)
                == "No conflict: “14” is a part of “23” and does not exceed it; Iraq being within Iraq and Syria, both for 2023-10-17/2023-10-30."
        )
        #expect(
            Self.why(whole, parts[0], among: parts) == """
                Contradiction ×1.09: Official gives 2 parts that come to at least 25 together, “14” among them, but Pentagon says \
                “23” for the whole, which is exactly 23; Iraq being within Iraq and Syria, both for 2023-10-17/2023-10-30.
                """)
        let found = ClaimAnalysis.conflicts(among: parts + [whole], Make.setting)
        #expect(found.map(\.pairs) == [2])
        #expect(found.map(\.severity?.description) == ["×1.09"])
        #expect(found[0].camps.map(\.claims) == [["a"], ["c"], ["b"]])
    }

    @Test func noConflict() {
        #expect(
            Self.why(
                Self.troops("a", Make.figure(.moreThan, 100), "Washington"), Self.troops("b", Make.bare(137), "Baghdad")
            )
                == "No conflict: “137” lies within “more than 100”, which is more than 100; both in Iraq, both said 2024-01-05."
        )
        #expect(
            Self.why(
                Self.troops("a", Make.figure(.about, 2500), "Washington"), Self.troops("b", Make.bare(2600), "Baghdad"))
                    == """
                    No conflict: “around 2500”, taken to mean 2,375 to 2,625, and “2600”, taken to mean 2,550 to 2,650, meet; both in Iraq, \
                    both said 2024-01-05.
                    """)
        #expect(
            Self.why(
                Self.killed("d", Make.bare(86), "SOHR", "2017-04-06"),
                Self.killed("a", Make.figure(.atLeast, 58), "SOHR"))
                == "No conflict: “86” updates “at least 58” and is not below it; said 2017-04-04 and 2017-04-06.")
        #expect(
            Self.why(Self.troops("a", Make.bare(11), "A"), Self.troops("b", Make.bare(11), "B"))
                == "No conflict: “11” and “11” mean the same, exactly 11; both in Iraq, both said 2024-01-05.")
    }

    @Test func notComparable() {
        func killed(
            _ place: [String], _ during: String = "2023", qualifiers: [String: String] = [:], unit: String = "people",
            mood: Mood = .stated, id: String = "b"
        ) -> Claim {
            Make.claim(
                id, .figure(Make.bare(58, unit: unit)), predicate: "killed", by: "SOHR", during: during, place: place,
                mood: mood, qualifiers: qualifiers)
        }
        let a = killed(["Iraq"], id: "a")
        #expect(
            Self.why(a, killed(["Jordan"]))
                == "Not comparable: killed speaks of different places, Iraq and Jordan, neither within the other.")
        #expect(
            Self.why(a, killed([]))
                == "Not comparable: killed speaks of Iraq in one claim and of no place in the other.")
        #expect(
            Self.why(a, killed(["Iraq"], "2019"))
                == "Not comparable: killed speaks of different times, 2023 and 2019, which do not meet.")
        #expect(
            Self.why(a, killed(["Iraq"], unit: "USD"))
                == "Not comparable: killed is counted in different units, people and USD.")
        #expect(
            Self.why(
                killed(["Iraq"], qualifiers: ["population": "children"], id: "a"),
                killed(["Iraq"], qualifiers: ["population": "fighters"]))
                == "Not comparable: killed counts different things, population children and fighters.")
        #expect(
            Self.why(a, killed(["Iraq"], mood: .forecast))
                == "Not comparable: “58” by SOHR is a forecast and asserts nothing.")
        #expect(
            Self.why(killed(["Baghdad"], "2023", id: "a"), killed(["Iraq"], "2023-05"))
                == "Not comparable: the scopes of killed cross, neither within the other: Baghdad, 2023, and Iraq, 2023-05."
        )
        #expect(Self.why(a, a) == "Not comparable: it is one claim.")
        #expect(
            Self.why(a, Self.troops("b", Make.bare(58), "B"))
                == "Not comparable: they claim different things, killed and troops.")
        #expect(
            Self.why(a, Self.killed("b", Make.bare(58), "B"))
                == "Not comparable: the subjects differ, US forces and strike.")
        #expect(
            Self.why(Self.troops("a", Make.figure(.unknown, 0), "A"), Self.troops("b", Make.bare(58), "B"))
                == "Not comparable: “unknown” names no amount.")
        var retracted = a
        retracted.id = "r"
        retracted.status = .retracted
        #expect(Self.why(a, retracted) == "Not comparable: “58” by SOHR is retracted.")
        func share(_ id: String, _ place: String) -> Claim {
            Make.claim(id, .figure(Make.bare(52, unit: "percent")), predicate: "share", place: [place])
        }
        #expect(
            Self.why(share("a", "Baghdad"), share("b", "Iraq"))
                == "Not comparable: share adds over nothing and compares only in equal scopes: Baghdad, 2024-01-05, and Iraq, 2024-01-05."
        )
    }
}
