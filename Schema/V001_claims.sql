-- Hearsay's base, version 1.
--
-- Nothing is overwritten: what can change carries the event that brought it and the event that ended it, so that every
-- answer can be given as of any event. Times are seconds from 1970-01-01T00:00:00Z; NULL is an open or unknown end.

-- What was done to this base, in order. `chain` is a SHA-256 over the event before and this one.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    recorder TEXT NOT NULL,
    kind TEXT NOT NULL,
    target TEXT,
    reason TEXT,
    reason_kind TEXT,
    undoes INTEGER REFERENCES event (id),
    detail TEXT NOT NULL DEFAULT '{}',
    chain BLOB NOT NULL
) STRICT;
CREATE INDEX event_target ON event (target) WHERE target IS NOT NULL;
CREATE INDEX event_undoes ON event (undoes) WHERE undoes IS NOT NULL;

-- Entities. `canonical` is the entity that this one is merged into, else itself.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    kind TEXT,
    description TEXT,
    same_as TEXT,
    canonical INTEGER NOT NULL REFERENCES entity (id) DEFERRABLE INITIALLY DEFERRED,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX entity_canonical ON entity (canonical);
CREATE INDEX entity_kind ON entity (kind) WHERE kind IS NOT NULL;

-- What was learned of an entity after it was recorded, where it was not known before: `key` is `kind`, `description` or
-- `same_as`. The entity has it too; here is the event that brought it.
CREATE TABLE entity_fact (
    id INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL REFERENCES entity (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX entity_fact_entity ON entity_fact (entity);
CREATE INDEX entity_fact_event ON entity_fact (event);

-- Every name of an entity, folded for look-up. `class`: 0 slug, 1 label, 2 alias, 3 metonym. The time limits an alias
-- to claims said then.
CREATE TABLE entity_name (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL,
    class INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    name TEXT NOT NULL,
    during_edtf TEXT,
    during_from INTEGER,
    during_to INTEGER,
    event INTEGER NOT NULL REFERENCES event (id),
    ended INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX entity_name_folded ON entity_name (folded);
CREATE INDEX entity_name_entity ON entity_name (entity);

-- `kind`: 0 within, 1 speaks for.
CREATE TABLE entity_link (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    target INTEGER NOT NULL REFERENCES entity (id),
    event INTEGER NOT NULL REFERENCES event (id),
    ended INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX entity_link_up ON entity_link (kind, entity);
CREATE INDEX entity_link_down ON entity_link (kind, target);

CREATE TABLE entity_merge (
    id INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL REFERENCES entity (id),
    target INTEGER NOT NULL REFERENCES entity (id),
    event INTEGER NOT NULL REFERENCES event (id),
    ended INTEGER REFERENCES event (id)
) STRICT;

-- A predicate as it was last declared.
CREATE TABLE predicate (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    object TEXT NOT NULL,
    measure TEXT,
    unit TEXT,
    separators TEXT NOT NULL DEFAULT '[]',
    functional INTEGER NOT NULL DEFAULT 0,
    signed INTEGER NOT NULL DEFAULT 0,
    steady INTEGER,
    meaning TEXT,
    canonical INTEGER NOT NULL REFERENCES predicate (id) DEFERRABLE INITIALLY DEFERRED,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;

-- Each declaration of a predicate, the first included, with the event that brought it.
CREATE TABLE predicate_declaration (
    id INTEGER PRIMARY KEY,
    predicate INTEGER NOT NULL REFERENCES predicate (id),
    label TEXT NOT NULL,
    object TEXT NOT NULL,
    measure TEXT,
    unit TEXT,
    separators TEXT NOT NULL,
    functional INTEGER NOT NULL,
    signed INTEGER NOT NULL,
    steady INTEGER,
    meaning TEXT,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;

-- `class`: 0 slug, 1 label, 2 synonym.
CREATE TABLE predicate_name (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL,
    class INTEGER NOT NULL,
    predicate INTEGER NOT NULL REFERENCES predicate (id),
    name TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES event (id),
    ended INTEGER REFERENCES event (id)
) STRICT;
CREATE INDEX predicate_name_folded ON predicate_name (folded);

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    outlet TEXT,
    agency TEXT,
    title TEXT,
    authors TEXT,
    published_edtf TEXT,
    published_from INTEGER,
    published_to INTEGER,
    published_marks INTEGER NOT NULL DEFAULT 0,
    url TEXT,
    archived TEXT,
    retrieved_edtf TEXT,
    retrieved_from INTEGER,
    retrieved_to INTEGER,
    retrieved_marks INTEGER NOT NULL DEFAULT 0,
    language TEXT,
    original_language TEXT,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX source_published ON source (published_from);

-- The names that `per` finds a source by, folded: its outlet and its agency.
CREATE TABLE source_name (
    folded TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    PRIMARY KEY (folded, source)
) STRICT, WITHOUT ROWID;

-- The texts of a source, a corrected one after the other; `hash` is the SHA-256 of the UTF-8. `title` is the headline of
-- that version where it is another than the source's.
CREATE TABLE source_text (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    hash BLOB NOT NULL,
    event INTEGER NOT NULL REFERENCES event (id),
    UNIQUE (source, version)
) STRICT;

-- Links between sources that a user added (`joined` 1) or cut (0) against what their texts suggest.
CREATE TABLE origin_link (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    target INTEGER NOT NULL REFERENCES source (id),
    joined INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event (id),
    ended INTEGER REFERENCES event (id)
) STRICT;

-- Dictionary of strings that recur: units, reporting verbs.
CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

-- Interned lists of entities: the places of a claim (in the order of their ids), the hands of a chain (in order).
CREATE TABLE entity_list (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE entity_list_member (
    list INTEGER NOT NULL REFERENCES entity_list (id),
    position INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (id),
    PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_list_entity ON entity_list_member (entity, list);

-- One attributed statement of one triple. The triple stands in the row itself, since nearly every figure is said once;
-- who asserts the same is found among the claims of its subject and predicate. `object_kind`: 0 entity, 1 text, 2 date,
-- 3 figure. `bounds`: bit 0 lower strict, 1 upper strict, 2 plausible lower strict, 3 plausible upper
-- strict, 4 asserts nothing.
-- `key` is the claim's id as people see it, in 64 bits. `place` and `via` are entity lists, NULL for none.
-- `status`: 0 current, 1 retracted, 2 superseded. `stance`: 0 affirms, 1 denies. `mood`: 0 stated, 1 planned,
-- 2 forecast, 3 possible. The words of a time are NULL where its EDTF says the same, and `during` is wholly NULL where
-- it was not stated; `during_from`, `during_to` then hold what follows from `said`.
-- SQLite reads a row from its beginning: what is compared comes before the words.
CREATE TABLE claim (
    -- Numbered in the order of recording: the claims of an event follow each other.
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES entity (id),
    predicate INTEGER NOT NULL REFERENCES predicate (id),
    speaker INTEGER NOT NULL REFERENCES entity (id),
    speaker_named INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    via INTEGER REFERENCES entity_list (id),
    place INTEGER REFERENCES entity_list (id),
    status INTEGER NOT NULL DEFAULT 0,
    stance INTEGER NOT NULL,
    mood INTEGER NOT NULL,
    said_from INTEGER,
    said_to INTEGER,
    said_marks INTEGER NOT NULL,
    during_from INTEGER,
    during_to INTEGER,
    during_marks INTEGER NOT NULL,
    object_kind INTEGER NOT NULL,
    object_entity INTEGER REFERENCES entity (id),
    hedge INTEGER,
    value REAL,
    lower REAL,
    upper REAL,
    plausible_lower REAL,
    plausible_upper REAL,
    bounds INTEGER,
    unit INTEGER REFERENCES term (id),
    object_from INTEGER,
    object_to INTEGER,
    object_marks INTEGER,
    object_edtf TEXT,
    object_text TEXT,
    during_edtf TEXT,
    during_text TEXT,
    qualifiers TEXT,
    said_edtf TEXT NOT NULL,
    said_text TEXT,
    verb INTEGER REFERENCES term (id),
    reports INTEGER,
    event INTEGER NOT NULL REFERENCES event (id),
    quote_text INTEGER REFERENCES source_text (id),
    quote_start INTEGER,
    quote_end INTEGER,
    quote TEXT,
    note TEXT
) STRICT;
CREATE UNIQUE INDEX claim_key ON claim (key);
CREATE INDEX claim_subject ON claim (subject, predicate, said_from);
CREATE INDEX claim_object ON claim (object_entity) WHERE object_entity IS NOT NULL;
CREATE INDEX claim_speaker ON claim (speaker, said_from);
CREATE INDEX claim_predicate ON claim (predicate, said_from);
CREATE INDEX claim_said ON claim (said_from);
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_place ON claim (place, said_from) WHERE place IS NOT NULL;
CREATE INDEX claim_via ON claim (via) WHERE via IS NOT NULL;
CREATE INDEX claim_reports ON claim (reports) WHERE reports IS NOT NULL;

-- Imports that go on where they stopped: how far each came. `bytes` and `lines` count the unpacked input, `digest` is the
-- SHA-256 of what came before; `event`, `added` and `additions` let the event that was open go on.
CREATE TABLE unfinished_import (
    name TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    digest BLOB NOT NULL,
    event INTEGER REFERENCES event (id),
    added INTEGER NOT NULL,
    additions BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The status a claim took with an event; before the first it was current.
CREATE TABLE claim_status (
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim (id),
    status INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX claim_status_claim ON claim_status (claim, event);

CREATE VIRTUAL TABLE quote_search USING fts5 (
    quote, content = 'claim', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE text_search USING fts5 (
    text, content = 'source_text', content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
