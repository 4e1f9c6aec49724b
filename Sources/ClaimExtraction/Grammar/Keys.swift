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
    static let period = WordKey.of(".")
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
    static let possible = KeySet(["could", "may", "might"])
    static let plans = KeySet(
        ["plan", "intend", "pledge", "promise", "vow", "want", "seek", "demand", "propose", "aim"])
    static let forecasts = KeySet(["expect", "forecast", "predict", "project", "anticipate", "foresee"])
    static let futures = KeySet(["will", "'ll", "would", "shall"])
    static let prospects = KeySet(["likely", "set", "due", "bound", "poised"])
    static let definites = KeySet(["the", "those", "these", "its", "their", "his", "her", "our"])
    static let aged = WordKey.of("aged")
    static let counted = KeySet(["more", "others", "people", "dead", "injured", "wounded", "civilians"])
    static let leaving = KeySet(["leave", "reach", "hit", "total", "become", "include"])
    static let relatives = KeySet(["that", "which", "who"])
    static let up = WordKey.of("up")
    static let down = WordKey.of("down")
    static let changes = KeySet(
        ["rise", "fall", "increase", "decrease", "drop", "jump", "climb", "decline", "grow", "shrink", "slip", "surge", "soar", "plunge",
         "tumble", "gain", "lose", "ease", "add"])
    static let comparatives = KeySet(
        ["more", "less", "higher", "lower", "bigger", "larger", "greater", "smaller", "faster", "slower", "stronger", "worse", "better",
         "longer", "as", "over"])
    static let than = WordKey.of("than")
    static let happening = KeySet(
        ["die", "perish", "drown", "suffocate", "starve", "succumb", "flee", "return", "arrive", "cross"])
    static let put = WordKey.of("put")
    static let over = WordKey.of("over")
    static let since = WordKey.of("since")
    static let agedPeople = KeySet(
        ["children", "people", "those", "adults", "girls", "boys", "women", "men", "patients", "youths", "anyone", "everyone", "kids"])
    static let denials = KeySet(["deny", "dispute", "refute", "reject", "dismiss", "rebut", "disavow"])
    /// What is denied with "that" after it, and what a relative clause may deny.
    static let claimed = KeySet(
        ["claim", "claims", "allegation", "allegations", "accusation", "accusations", "report", "reports", "suggestion", "suggestions",
         "assertion", "assertions", "rumour", "rumours", "rumor", "rumors"])
    static let dismissable = KeySet(
        ["figure", "figures", "number", "numbers", "claim", "claims", "charge", "charges", "allegation", "allegations", "accusation",
         "accusations", "toll", "estimate", "version"])
    /// "declined to comment": nothing is said.
    static let declining = KeySet(["decline", "refuse"])
    static let naming = KeySet(["named", "identified", "quoted"])
    /// Verbs of saying with a thing for their object, which a clause of the article's own may follow.
    static let proclaiming = KeySet(["claim", "declare", "announce", "proclaim"])
    static let meanwhile = KeySet(["after", "before", "since", "until", "when", "as", "while", "because"])
    static let speak = WordKey.of("speak")
    /// What parts a clause with a speaker of its own from the one before.
    static let clauseLinks = KeySet([";", ":", "while", "whereas", "but"])
    static let military = WordKey.of("military")
    static let outdated = KeySet(["earlier", "previous", "initial", "preliminary", "prior"])
    static let responsibility = WordKey.of("responsibility")
    static let share = WordKey.of("share")
    static let per = WordKey.of("per")
    static let into = WordKey.of("into")
    static let reporting = KeySet(
        ["say", "tell", "affirm", "add", "state", "announce", "declare", "deny", "warn", "claim", "insist", "confirm", "stress",
         "note", "report", "call", "urge", "demand", "vow", "pledge", "accuse"])
    static let attributing = KeySet(
        ["say", "tell", "affirm", "add", "announce", "declare", "deny", "warn", "claim", "insist", "confirm", "report", "dispute", "show",
         "estimate", "allege", "argue", "reveal", "find", "note", "state", "put", "write", "quote", "cite"])
    static let counting = KeySet(
        ["put", "count", "document", "record", "register", "tally", "estimate", "revise", "raise", "verify", "confirm", "report", "say", "add", "bring", "speak"])
    static let finding = KeySet(
        ["recover", "find", "retrieve", "pull", "identify", "bury", "receive", "see", "confirm", "report", "collect", "locate",
         "discover", "remove"])
    static let said = KeySet(
        ["said", "says", "asked", "asks", "added", "told", "wrote", "replied", "exclaimed", "shouted", "continued", "insisted", "joked",
         "recalled"])
    static let publishing = KeySet(["report", "post", "announce", "publish", "release", "unveil"])
    static let state = WordKey.of("state")
    static let broadcasters = KeySet(["tv", "television", "media", "radio", "broadcaster", "news", "channel"])
    static let monthNames = KeySet(["jan", "april", "may", "june", "august"])
    static let describing = KeySet(
        ["based", "led", "backed", "linked", "run", "owned", "held", "controlled", "allied", "funded", "made", "born", "style", "trained",
         "sponsored", "supported", "occupied", "dominated", "era", "listed", "registered", "affiliated", "inspired", "aligned"])
    static let agency = WordKey.of("agency")
    static let news = WordKey.of("news")
    static let saying = WordKey.of("saying")
    static let show = WordKey.of("show")
    static let tallying = KeySet(["count", "document", "record", "register", "tally", "verify", "confirm", "report", "estimate"])
    static let tolls = KeySet(
        ["toll", "number", "figure", "count", "tally", "total", "dead", "estimate", "deaths", "casualties", "losses", "crowd", "turnout",
         "attendance"])
    static let die = WordKey.of("die")
    static let including = WordKey.of("including")
    static let pm = WordKey.of("pm")
    static let clauseOpeners = KeySet(["after", "before", "since", "until"])
    static let tell = WordKey.of("tell")
    static let prime = WordKey.of("prime")
    static let premier = WordKey.of("premier")
    static let minister = WordKey.of("minister")
    static let semicolon = WordKey.of(";")
}
