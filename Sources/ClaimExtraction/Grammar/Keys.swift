/// Keys of single words that rules name.
enum Keys {
    static let to = WordKey.of("to")
    static let that = WordKey.of("that")
    static let not = WordKey.of("not")
    static let never = WordKey.of("never")
    static let her = WordKey.of("her")
    static let cliticS = WordKey.of("'s")
    static let cliticRe = WordKey.of("'re")
    static let cliticM = WordKey.of("'m")
    static let cliticVe = WordKey.of("'ve")
    static let comma = WordKey.of(",")
    static let colon = WordKey.of(":")
    static let according = WordKey.of("according")
    static let by = WordKey.of("by")
    static let of = WordKey.of("of")
    static let from = WordKey.of("from")
    static let and = WordKey.of("and")
    static let or = WordKey.of("or")
    static let but = WordKey.of("but")
    static let openBracket = WordKey.of("(")
    static let closeBracket = WordKey.of(")")
    static let for_ = WordKey.of("for")
    static let in_ = WordKey.of("in")
    static let near = WordKey.of("near")
    static let at = WordKey.of("at")
    static let across = WordKey.of("across")
    static let outside = WordKey.of("outside")
    static let around = WordKey.of("around")
    static let he = WordKey.of("he")
    static let she = WordKey.of("she")
    static let his = WordKey.of("his")
    static let him = WordKey.of("him")
    static let i = WordKey.of("i")
    static let it = WordKey.of("it")
    static let its = WordKey.of("its")
    static let they = WordKey.of("they")
    static let their = WordKey.of("their")
    static let we = WordKey.of("we")
    static let who = WordKey.of("who")
    static let the = WordKey.of("the")
    static let a = WordKey.of("a")
    static let an = WordKey.of("an")
    static let on = WordKey.of("on")
    static let against = WordKey.of("against")
    static let off = WordKey.of("off")
    static let throughout = WordKey.of("throughout")
    static let inside = WordKey.of("inside")
    static let as_ = WordKey.of("as")
    static let under = WordKey.of("under")
    static let deploy = WordKey.of("deploy")
    static let cite = WordKey.of("cite")
    static let quote = WordKey.of("quote")
    static let will = WordKey.of("will")
    static let possible = Set(["could", "may", "might"].map { WordKey.of($0) })
    static let plans = Set(
        ["plan", "intend", "pledge", "promise", "vow", "want", "seek", "demand", "propose", "aim"].map { WordKey.of($0) })
    static let forecasts = Set(["expect", "forecast", "predict", "project", "anticipate", "foresee"].map { WordKey.of($0) })
    static let futures = Set(["will", "'ll", "would", "shall"].map { WordKey.of($0) })
    static let prospects = Set(["likely", "set", "due", "bound", "poised"].map { WordKey.of($0) })
    static let definites = Set(["the", "those", "these", "its", "their", "his", "her", "our"].map { WordKey.of($0) })
    static let aged = WordKey.of("aged")
    static let counted = Set(["more", "others", "people", "dead", "injured", "wounded", "civilians"].map { WordKey.of($0) })
    static let leaving = Set(["leave", "reach", "hit", "total", "become", "include"].map { WordKey.of($0) })
    static let relatives = Set(["that", "which", "who"].map { WordKey.of($0) })
    static let up = WordKey.of("up")
    static let down = WordKey.of("down")
    static let changes = Set(
        ["rise", "fall", "increase", "decrease", "drop", "jump", "climb", "decline", "grow", "shrink", "slip", "surge", "soar", "plunge",
         "tumble", "gain", "lose", "ease", "add"].map { WordKey.of($0) })
    static let comparatives = Set(
        ["more", "less", "higher", "lower", "bigger", "larger", "greater", "smaller", "faster", "slower", "stronger", "worse", "better",
         "longer", "as", "over"].map { WordKey.of($0) })
    static let than = WordKey.of("than")
    static let happening = Set(
        ["die", "perish", "drown", "suffocate", "starve", "succumb", "flee", "return", "arrive", "cross"].map { WordKey.of($0) })
    static let put = WordKey.of("put")
    static let over = WordKey.of("over")
    static let since = WordKey.of("since")
    static let agedPeople = Set(
        ["children", "people", "those", "adults", "girls", "boys", "women", "men", "patients", "youths", "anyone", "everyone", "kids"]
            .map { WordKey.of($0) })
    static let reporting = Set(
        ["say", "tell", "affirm", "add", "state", "announce", "declare", "deny", "warn", "claim", "insist", "confirm", "stress",
         "note", "report", "call", "urge", "demand", "vow", "pledge", "accuse"].map { WordKey.of($0) })
    static let attributing = Set(
        ["say", "tell", "affirm", "add", "announce", "declare", "deny", "warn", "claim", "insist", "confirm", "report", "dispute", "show",
         "estimate", "allege", "argue", "reveal", "find", "note", "state", "put", "write", "quote", "cite"].map { WordKey.of($0) })
    static let counting = Set(
        ["put", "count", "document", "record", "register", "tally", "estimate", "revise", "raise", "verify", "confirm", "report", "say", "add", "bring"]
            .map { WordKey.of($0) })
    static let finding = Set(
        ["recover", "find", "retrieve", "pull", "identify", "bury", "receive", "see", "confirm", "report", "collect", "locate",
         "discover", "remove"]
            .map { WordKey.of($0) })
    static let said = Set(
        ["said", "says", "asked", "asks", "added", "told", "wrote", "replied", "exclaimed", "shouted", "continued", "insisted", "joked",
         "recalled"].map { WordKey.of($0) })
    static let publishing = Set(["report", "post", "announce", "publish", "release", "unveil"].map { WordKey.of($0) })
    static let state = WordKey.of("state")
    static let broadcasters = Set(["tv", "television", "media", "radio", "broadcaster", "news", "channel"].map { WordKey.of($0) })
    static let monthNames = Set(["jan", "april", "may", "june", "august"].map { WordKey.of($0) })
    static let describing = Set(
        ["based", "led", "backed", "linked", "run", "owned", "held", "controlled", "allied", "funded", "made", "born", "style", "trained",
         "sponsored", "supported", "occupied", "dominated", "era", "listed", "registered", "affiliated", "inspired", "aligned"]
            .map { WordKey.of($0) })
    static let agency = WordKey.of("agency")
    static let news = WordKey.of("news")
    static let saying = WordKey.of("saying")
    static let show = WordKey.of("show")
    static let tallying = Set(["count", "document", "record", "register", "tally", "verify", "confirm", "report", "estimate"].map { WordKey.of($0) })
    static let tolls = Set(
        ["toll", "number", "figure", "count", "tally", "total", "dead", "estimate", "deaths", "casualties", "losses", "crowd", "turnout",
         "attendance"].map { WordKey.of($0) })
    static let die = WordKey.of("die")
    static let including = WordKey.of("including")
    static let pm = WordKey.of("pm")
    static let clauseOpeners = Set(["after", "before", "since", "until"].map { WordKey.of($0) })
    static let tell = WordKey.of("tell")
    static let prime = WordKey.of("prime")
    static let premier = WordKey.of("premier")
    static let minister = WordKey.of("minister")
    static let semicolon = WordKey.of(";")
}
