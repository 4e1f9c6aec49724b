/// An article as the first passes leave it: tokens, sentences, quotations, parts of speech and noun phrases.
package struct Reading: Sendable {
    package var text: ScalarText
    package var tokens: [Token]
    package var tags: [Tag]
    package var sentences: [Sentence]
    package var quotations: [Quotation]
    package var phrases: [NounPhrase]
    /// For each token the index of its sentence.
    package var sentenceOf: [Int32]
    /// For each token the index of its quotation, or -1.
    package var quotationOf: [Int32]
    /// For each token the index of the noun phrase that it is part of, or -1.
    package var phraseOf: [Int32]
    /// For each sentence the range of its noun phrases.
    package var phrasesOf: [Range<Int>]

    package init(_ text: ScalarText, lexicon: WordLexicon) {
        self.text = text
        tokens = Tokenizer(abbreviations: lexicon.abbreviations).tokens(of: text)
        sentences = SentenceSplitter(lexicon: lexicon).sentences(of: tokens, in: text)
        quotations = QuoteFinder().quotations(in: tokens, sentences: sentences, text: text)
        tags = Tagger(lexicon: lexicon).tags(of: tokens, sentences: sentences, text: text)
        phrases = []
        sentenceOf = Array(repeating: 0, count: tokens.count)
        quotationOf = Array(repeating: -1, count: tokens.count)
        phrasesOf = []
        phraseOf = Array(repeating: -1, count: tokens.count)
        let finder = NounPhraseFinder()
        for (number, sentence) in sentences.enumerated() {
            for index in sentence.tokens { sentenceOf[index] = Int32(number) }
            let first = phrases.count
            finder.append(in: sentence.tokens, tags: tags, tokens: tokens, to: &phrases)
            phrasesOf.append(first..<phrases.count)
        }
        for (number, phrase) in phrases.enumerated() {
            for index in phrase.tokens { phraseOf[index] = Int32(number) }
        }
        for (number, quotation) in quotations.enumerated() {
            for index in quotation.tokens { quotationOf[index] = Int32(number) }
        }
    }

    package func string(_ tokens: Range<Int>) -> String {
        guard !tokens.isEmpty else { return "" }
        return text.string(self.tokens[tokens.lowerBound].start..<self.tokens[tokens.upperBound - 1].end)
    }
}
