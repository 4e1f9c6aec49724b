/// A time that running text names.
public struct FoundTime: Hashable, Sendable {
    /// The first Unicode scalar of the name in the text, and the one after its last.
    public var start: Int
    public var end: Int
    /// What the name alone means: "mid-October" of "since mid-October".
    public var time: ClaimTime
    /// The phrase that the name stands in, where one bounds it: "since mid-October", "from October to December". Two
    /// names of one phrase carry it both.
    public var phrase: Phrase?

    public init(start: Int, end: Int, time: ClaimTime, phrase: Phrase? = nil) {
        self.start = start
        self.end = end
        self.time = time
        self.phrase = phrase
    }

    /// A name together with the words that bound it.
    public struct Phrase: Hashable, Sendable {
        public var start: Int
        public var end: Int
        public var time: ClaimTime

        public init(start: Int, end: Int, time: ClaimTime) {
            self.start = start
            self.end = end
            self.time = time
        }
    }

    /// What the text says with the name: the phrase's time where there is one.
    public var stated: ClaimTime { phrase?.time ?? time }
}

extension TimePhraseReader {
    /// The times that `text` names, in their order, none within another; in time linear in the length of the text.
    ///
    /// Names without a year or a week are looked for ahead where the verb nearest them in the sentence does ("will meet
    /// on Friday"). A word that may be something else, such as "may" or 1,984, is left out rather than guessed.
    public func find(in text: String) -> [FoundTime] {
        let scalars = Array(text.unicodeScalars)
        return find(in: scalars, scalars.indices)
    }

    /// The times of a part of a text; their places count from the start of the whole.
    package func find(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [FoundTime] {
        var finder = TimeFinder(scalars: scalars, range, reader: self)
        return finder.times()
    }
}
