import ClaimLanguage
import ClaimModel
import Testing

@Test func near() { print(NearMiss.nearest(to: "conut", among: ["count", "sort"], limit: 1), NearMiss.editDistance(Array("conut".unicodeScalars), Array("count".unicodeScalars), atMost: 1) as Any) }
@Test(.serialized, arguments: [
"claims | conut", "claims | count speaker", "claims said ?XXX-12",
"claims by Washington or in Iraq during 2024-01-04", "troops of US in Iraq or killed of * in Syria", "claims by Washington or in Iraq", "claims by Washington or in Iraq where value > 1", "claims (by Washington or in Iraq) during 2024", "claims by Washington or by Pentagon in Iraq", "claims by Washington or in Iraq known 2024", "claims by Pentagon or (by Washington) in Iraq",
"match troops of ?x in Iraq or by Pentagon as ?c return ?x",
"claims by Islamic Resistance in Iraq", "claims by \"Islamic Resistance\" in Iraq", "claims by Islamic Resistance In Iraq and", "head of state of Iraq", "\"head of state\" of Iraq", "claims by US forces In Iraq", "claims in Iraq by:Washington",
"claims said since 2023-10 until 2023-12", "claims said until 2023-12 since 2023-10", "claims said since yesterday until 2023-12", "claims during since 2023 until 2024",
"claims known 2024 known 2025", "claims (known 2024)", "claims not known 2024", "claims by Pentagon or known 2024", "claims including retracted including retracted", "claims known 2024..", 
"claims as ?c", "claims by ?a", "claims where value > ?n", "claims | count by ?a", "claims where ?a = 1",
"match troops of ?x about ?y return ?x", "match troops of ?x since ?y return ?x", "match troops of ?x by ?a.kind return ?x", "match troops of ?x return ?y", "match troops of ?x not by ?a return ?a", "match troops of ?x, killed of ?y return ?x", "match troops of ?x where value > 1 return ?x", "match troops of ?x return value", "match troops of ?x = ?x return ?x", "match troops of ?x by ?a return ?a.foo", "match troops of ?x = ?n by ?a where ?a > ?n return ?a", "match troops of ?x = ?n by ?a where ?a = ?n return ?a", "match a of ?x, a of ?x, a of ?x, a of ?x, a of ?x, a of ?x, a of ?x, a of ?x, a of ?x return ?x", "match troops of ?x (by Pentagon where value > 1) return ?x",
"claims where valeu > 1", "claims where speaker > Washington", "claims where speaker.foo = 1", "claims where said.week = 2023", "claims where quote overlaps \"x\"", "claims where stance = maybe", "claims where hedge = Round", "claims where outlet = AFP", "claims where outlet = Reuters", "claims where value > many", "claims where mood = planned",
"claims | count by speaker | where value > 1", "claims | count by speaker | trace", "claims | trace | conflicts", "match troops of ?x return ?x | trace", "claims | select id | stats", "claims | count by speaker | sort cuont desc",
"claims | first ten", "claims | first 0", "claims | first 1,000,000,000", "claims | first 2.5", "claims | skip 1000001", "claims | first $n", "claims | first $m",
"claims by Washingtn", "claims in washington", "claims by John Smith", "claims by \"\"", "claims quoting \"\"", "trops of Iraq", "claims per Reuters", "claims per AFP", "claims per ahram online", "claims in zurich", "claims in بغداد",
"claims said 2024-02..2024-01", "claims said 2024-02/2024-01", "claims said 2024-02-30", "claims said ..", "claims said soon", "claims said 2023..soon", "troops of US = many", "leader of Iraq = Sudany", "claims by $who",
])
func scratchChecks(text: String) {
    do { let q = try Fixtures.resolve(text, text.contains("$n") ? ["n": "5"] : text.contains("first $m") ? ["m": "5 | trace"] : [:]); print("=====\n" + text + "\n-----\nOK \(q.notes.map(\.message))") } catch { print("=====\n" + text + "\n-----\n" + error.rendered()) }
}
