/// The data that every floor may read: migrations, grammar, vocabulary, hedge and cue words.
///
/// Each property is the text of one file beside this one, embedded at build time so that the command is a single file.
package enum Schema {
    package static var firstMigration: String { text(PackageResources.V001_claims_sql) }
    package static var askGrammar: String { text(PackageResources.ask_ebnf) }
    package static var attributionWeights: String { text(PackageResources.attribution_weights_txt) }
    package static var cues: String { text(PackageResources.cues_txt) }
    package static var editWords: String { text(PackageResources.edit_words_txt) }
    package static var hedges: String { text(PackageResources.hedges_txt) }
    package static var metonyms: String { text(PackageResources.metonyms_txt) }
    package static var predicateCues: String { text(PackageResources.predicate_cues_txt) }
    package static var recordSchema: String { text(PackageResources.record_schema_json) }
    package static var timeWords: String { text(PackageResources.time_words_txt) }
    package static var titles: String { text(PackageResources.titles_txt) }
    package static var units: String { text(PackageResources.units_txt) }
    package static var vocabulary: String { text(PackageResources.vocabulary_yaml) }
    package static var words: String { text(PackageResources.words_txt) }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
