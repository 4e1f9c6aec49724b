/// What the features of all candidates for one cue share.
package struct CueState {
    var cue: Int
    /// Its sentence.
    var range: Range<Int>
    /// Where its verb group begins.
    var group: Int
    var lemma: UInt64
    /// The value of its part of speech.
    var form: UInt64
    /// Whether it is a verb of saying, as ``CueList`` marks it.
    var reports: UInt8
    /// The sign of the group, of what stands before it and of what stands after the cue.
    var sign: UInt64
    var before: UInt64
    var after: UInt64
}

extension AttributionContext {
    func state(of cue: Int) -> CueState {
        let range = sentence(of: cue)
        let group = groupStart(of: cue, in: range)
        let lemma = lemma(cue)
        return CueState(
            cue: cue, range: range, group: group, lemma: lemma, form: FeatureValue.tag(reading.tags[cue]),
            reports: cueWords[lemma] & CueList.reports, sign: sign(group, in: range), before: sign(group - 1, in: range),
            after: sign(cue + 1, in: range))
    }
}
