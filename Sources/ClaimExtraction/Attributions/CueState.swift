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

    package init(_ cue: Int, _ context: AttributionContext) {
        self.cue = cue
        range = context.sentence(of: cue)
        group = context.groupStart(of: cue, in: range)
        lemma = context.lemma(cue)
        form = FeatureValue.tag(context.reading.tags[cue])
        reports = context.cueWords[lemma] & CueList.reports
        sign = context.sign(group, in: range)
        before = context.sign(group - 1, in: range)
        after = context.sign(cue + 1, in: range)
    }
}
