/// The amount with its noun: `1 claim`, `2 claims`, `1,204 entities`; an irregular plural can be given.
package func count(_ amount: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(amount) + " " + (amount == 1 ? noun : plural ?? pluralised(noun))
}

private func pluralised(_ noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
        return noun.dropLast() + "ies"
    }
    return noun + (["s", "x", "z", "ch", "sh"].contains { noun.hasSuffix($0) } ? "es" : "s")
}

/// A line that says how far a long job has come: `1,200 of 10,000 (12 %), 560 a second, 16 s left`.
///
/// Pure: the caller measures and writes. `rate` is in items a second; without it, or before there is any, no time is
/// foretold. Without a total only what is known is said.
package func progress(done: Int, total: Int? = nil, rate: Double? = nil) -> String {
    var parts = [grouped(done)]
    if let total {
        let share = total > 0 ? Int((Double(done) / Double(total) * 100).rounded(.down)) : 100
        parts = ["\(grouped(done)) of \(grouped(total)) (\(min(100, max(0, share))) %)"]
    }
    if let rate, rate.isFinite, rate > 0 {
        parts.append((rate >= 10 ? grouped(rate.rounded()) : grouped((rate * 10).rounded() / 10)) + " a second")
        if let total, total > done { parts.append(span(seconds: Double(total - done) / rate) + " left") }
    }
    return parts.joined(separator: ", ")
}

/// A span of time at the grain that matters: `16 s`, `4 min 10 s`, `3 h 5 min`, `over 1,000 h`.
package func span(seconds: Double) -> String {
    guard seconds.isFinite, seconds < 3_600_000 else { return "over 1,000 h" }
    let whole = Int(max(0, seconds).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min" + (whole % 60 == 0 ? "" : " \(whole % 60) s") }
    let minutes = whole / 60 % 60
    return "\(whole / 3_600) h" + (minutes == 0 ? "" : " \(minutes) min")
}
