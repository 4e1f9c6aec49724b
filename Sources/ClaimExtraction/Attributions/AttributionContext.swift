/// What the passes that find attributions share: a reading, the words, and the marks around a token.
package struct AttributionContext {
    package let reading: Reading
    package let lexicon: WordLexicon
    package let cueWords: KeyTable<UInt8>
    package let names: NameWords

    package init(reading: Reading, lexicon: WordLexicon, cueWords: KeyTable<UInt8>, names: NameWords) {
        self.reading = reading
        self.lexicon = lexicon
        self.cueWords = cueWords
        self.names = names
    }

    /// Whether a phrase names somebody who can speak: a name, an office, a body, people, or a document.
    func isSomebody(_ phrase: Range<Int>) -> Bool {
        phrase.contains { reading.tags[$0] == .name || names.isSpeaker(reading.tokens[$0].key) }
    }

    static let edge = WordKey.of("^")

    /// The word itself, but no names, numbers or days: what is learned is English, not who was in the news.
    @inline(__always)
    func word(_ index: Int, in range: Range<Int>) -> UInt64 {
        guard range.contains(index) else { return Self.edge }
        let tag = reading.tags[index]
        return tag == .name || tag == .number || tag == .time ? FeatureValue.tag(tag) : reading.tokens[index].key
    }

    /// A closed-class word or mark by itself, another word by its part of speech.
    @inline(__always)
    func sign(_ index: Int, in range: Range<Int>) -> UInt64 {
        guard range.contains(index) else { return Self.edge }
        let tag = reading.tags[index]
        switch tag {
        case .mark, .preposition, .to, .conjunction, .subordinator, .that, .relative, .modal, .pronoun, .be, .have, .do, .negation:
            return reading.tokens[index].key
        default:
            return FeatureValue.tag(tag)
        }
    }

    @inline(__always)
    func lemma(_ index: Int) -> UInt64 {
        let tag = reading.tags[index]
        return tag == .name || tag == .number ? FeatureValue.tag(tag) : lexicon.lemma(of: reading.tokens[index].key)
    }

    func sentence(of index: Int) -> Range<Int> { reading.sentences[Int(reading.sentenceOf[index])].tokens }

    @inline(__always)
    func isQuoted(_ index: Int) -> Bool { reading.quotationOf[index] >= 0 }

    /// The verb group that ends in `head`: auxiliaries, adverbs and "went on to" before it.
    func groupStart(of head: Int, in range: Range<Int>) -> Int {
        var start = head
        let floor = max(range.lowerBound, head - 8)
        while start > floor {
            let tag = reading.tags[start - 1]
            if tag.isAuxiliary || tag == .negation || tag == .adverb {
                start -= 1
            } else if tag == .to, start - 2 >= floor, reading.tags[start - 2].isVerb {
                start -= 2
            } else if tag == .adverb || tag == .to {
                start -= 1
            } else {
                break
            }
        }
        return start
    }
}
