// search.js, once `rehab.load("search.js")` is done; docs/reference/search.md describes it.
// The first half is for everybody, what follows `RehabNamesData` for the parts of search.js alone.

type RehabKind = "exercise" | "protocol" | "condition" | "page" | "question" | "section" | "term";

/** A run of text; *match* where it holds a word of the query. */
interface RehabTextPart {
  text: string;
  match: boolean;
}
interface RehabHit {
  kind: RehabKind;
  title: string;
  /** From `rehab.root`, with an anchor where the answer stands further down. */
  url: string;
  /** The permanent name of an exercise, protocol or condition. */
  name?: string;
  /** The title of the page that a section, question or term is on. */
  context?: string;
  /** Empty in suggestions. */
  excerpt: RehabTextPart[];
  titleParts: RehabTextPart[];
  /** The dose in words. */
  dose?: string;
  /** The picture's address from `rehab.root`. */
  picture?: string;
  /** Names of terms by facet: region, condition, position, equipment, level. */
  facets?: Record<string, string[]>;
  score: number;
}
interface RehabCorrection {
  /** The query as it was typed. */
  from: string;
  /** The query that was searched for. */
  to: string;
  words: { from: string; to: string }[];
  /** Whether the two name different complaints; hits for the words as typed then come first. */
  changesCondition: boolean;
}
interface RehabEmergency {
  id: string;
  title: string;
  text: string;
  /** "" where there is no number to call. */
  phone: string;
}
interface RehabSuggestion {
  query: string;
  correction: RehabCorrection | null;
  emergency: RehabEmergency | null;
  hits: RehabHit[];
}
interface RehabFacetTerm {
  name: string;
  /** "" for the kind of page, whose words are the view's. */
  label: string;
  /** Hits that choosing this term as well would leave. */
  count: number;
}
interface RehabResult extends RehabSuggestion {
  /** All hits, of which `hits` are those asked for. */
  total: number;
  facets: Record<string, RehabFacetTerm[]>;
  /** What comes nearest, where there are no hits. */
  nearest: RehabHit[];
  /** Body parts to look under, where there are no hits. */
  regions: { name: string; label: string; url: string }[];
  /** How the query was understood, for staff. */
  explain: object;
}
interface RehabSearchOptions {
  /** Of each facet the names of which a hit needs one; beside those of the vocabulary "kind", which is
   * "exercise", "protocol", "condition" or "page". */
  facets?: Record<string, string[]>;
  /** Take the query as it was typed. */
  literal?: boolean;
  /** 10 unless given. */
  limit?: number;
  offset?: number;
}
interface RehabEngine {
  /** As one types: names only, at once. *limit* is 8 unless given. */
  suggest(query: string, limit?: number): RehabSuggestion;
  /** Names and texts. A query without a word gives all exercises. */
  search(query: string, options?: RehabSearchOptions): Promise<RehabResult>;
}
interface RehabSearch {
  /** Loads the names; cheap to call again. */
  open(): Promise<RehabEngine>;
  /** What the parts of search.js share; not for others. */
  inner: RehabSearchInner;
}

declare var rehabSearch: RehabSearch;

interface RehabNamesData {
  version: string;
  language: string;
  stopwords: string;
  weak: string;
  suffix: string;
  search: string;
  /** Of each facet its terms: name, label, place of the parent or -1, synonyms by "|". */
  facets: Record<string, [string, string, number, string][]>;
  records: Record<
    "kinds" | "titles" | "names" | "places" | "anchors" | "aliases" | "terms" | "targets" | "doses" | "pictures",
    string
  > & { folders: string[]; shared: Record<"targets" | "doses" | "pictures", string[]> };
  words: string;
  /** How the stem of each word comes of it: see `cuts` in search/coding.py. */
  stems: string;
  pages: string;
  shards: string[];
  versions: Record<string, string>;
  emergencies: [string, string, string, string, string[]][];
  lay: Record<string, string[]>;
}
/** Kind (d for the page's opening, s, q, t), anchor, title, text. */
type RehabSection = ["d" | "s" | "q" | "t", string, string, string];
/** What the files of the index call. */
interface RehabSearchData {
  names(data: RehabNamesData): void;
  stemmer(stemmer: { stemWord(word: string): string } | null): void;
  text(shard: [number, string, string]): void;
  passages(page: [string, RehabSection[]]): void;
}
declare var rehabSearchData: RehabSearchData;

/** A word as typed and as meant; *isSpelling* where the vocabulary knows the wrong spelling. */
interface RehabSlip {
  from: string;
  to: string;
  isSpelling?: boolean;
}
interface RehabRecord {
  kind: RehabKind;
  title: string;
  name: string;
  page: string;
  url: string;
  aliases: string[];
  terms: number[];
  targets: string;
  dose: string;
  picture: string;
  stems: string[];
  /** Title and aliases as folded words, a text each. */
  flat: string[];
  /** The same in one text, with a space before each. */
  spaced: string;
}
interface RehabTerm {
  facet: string;
  name: string;
  label: string;
  parent: number;
  synonyms: string[];
  /** Those of its label and synonyms, folded. */
  words: string[];
}
/** What a phrase stands for: terms of the vocabulary, or other words. */
interface RehabMeaning {
  terms: number[];
  words: string[][];
}
interface RehabDictionary {
  has(word: string): boolean;
  stem(word: string): string;
  startingWith(start: string, limit: number): string[];
  near(word: string, most: number): [string, number][];
  alike(word: string): string[];
  /** Gets ready for `alike` while there is time; whether it is. */
  listen(isTime: () => boolean): boolean;
  pagesOf(word: string): number;
}
interface RehabNames {
  data: RehabNamesData;
  records: RehabRecord[];
  terms: RehabTerm[];
  words: RehabDictionary;
  inNames: Map<string, number>;
  stopwords: Set<string>;
  weak: Set<string>;
  index: Map<string, Map<number, number>>;
  carriers: Map<number, Map<number, number>>;
  phrases: Map<string, RehabMeaning>;
  key(stems: string[]): string;
  longest: number;
  /** Whether a name, an alias or a target has it. */
  isIndexed(stem: string): boolean;
  /** Whether a page, a name or a label has it; a slip that synonyms list is not. */
  isWritten(word: string): boolean;
  /** Whether a title, alias, label or lay word has it. */
  isProper(word: string): boolean;
}
/** One way to satisfy a word: all of *stems*, or one of *terms*; *factor* is how good that is. */
interface RehabWay {
  stems: string[];
  terms: number[];
  factor: number;
  /** Whether the phrase behind it is the whole query. */
  isWhole?: boolean;
}
interface RehabQueryWord {
  text: string;
  stem: string;
  isStop: boolean;
  isWeak: boolean;
  /** Whether it is part of a phrase that the vocabulary or the lay words have. */
  isPhrase?: boolean;
  ways: RehabWay[];
}
interface RehabQuery {
  words: RehabQueryWord[];
  /** The stems of the stop words, and of all words in order. */
  small: string[];
  all: string[];
  typed: string[];
}
/** *has* holds a bit for each word of the query. */
interface RehabScore {
  score: number;
  has: number;
  /** For a record that the query names outright, 0 to 0.6. */
  bonus: number;
}
interface RehabRanked {
  scores: Map<number, RehabScore>;
  worth: number[];
}
interface RehabPlace {
  record: number;
  cover: number;
  score: number;
}
interface RehabOrder {
  best: RehabPlace[];
  rest(): RehabPlace[];
}
interface RehabText {
  load(query: RehabQuery): Promise<void>;
  ranked(query: RehabQuery): RehabRanked;
  passages(page: string): Promise<RehabSection[]>;
}
interface RehabSearchInner {
  tokens(text: string): string[];
  queryTokens(query: string): string[];
  fold(word: string): string;
  marked(text: string, matches: (word: string) => boolean): RehabTextPart[];
  frontDecoded(text: string): string[];
  uncut(words: string[], lines: string): Map<string, string>;
  postings(line: string): number[];
  slug(title: string): string;
  distance(a: string, b: string, most: number): number;
  tolerance(length: number): number;
  sound(word: string): string;
  dictionary(
    written: string[],
    reduced: Map<string, string>,
    pagesOf: (word: string) => number,
    stemmer: ((word: string) => string) | null,
  ): RehabDictionary;
  names(data: RehabNamesData, stemmer: ((word: string) => string) | null): RehabNames;
  understood(names: RehabNames, typed: string[], isTyping: boolean): RehabQuery;
  splits(names: RehabNames, word: string): string[][];
  beginsName(names: RehabNames, start: string): boolean;
  corrections(names: RehabNames, query: RehabQuery): RehabSlip[];
  rankedByName(names: RehabNames, query: RehabQuery): RehabRanked;
  matchesOf(names: RehabNames, query: RehabQuery, carried?: Map<number, number>[]): Map<number, number>[];
  coverage(worth: number[]): (has: number) => number;
  text(names: RehabNames): RehabText;
  matcher(names: RehabNames, query: RehabQuery): (word: string) => boolean;
  landing(names: RehabNames, query: RehabQuery, sections: RehabSection[], named: number): number;
  excerpt(text: string, matches: (word: string) => boolean): RehabTextPart[];
  SECTION_KINDS: Record<string, RehabKind>;
  emergencies(names: RehabNames): (typed: string[]) => RehabEmergency | null;
  filtered(
    names: RehabNames,
    found: number[],
    chosen: Record<string, string[]>,
  ): { kept: number[]; counts: Record<string, RehabFacetTerm[]> };
}
