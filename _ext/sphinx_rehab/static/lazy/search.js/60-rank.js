// @ts-check
// Which records answer a query, by their names: how much of it each covers, and how well.
(() => {
  const { fold } = rehabSearch.inner;
  /** What a word of the query is worth that says little ("exercises"). */
  const WEAK = 0.12;
  const EXACT = 0.6;
  const BEGUN = 0.25;
  /** For a word of the glossary: a drill of that name comes first. */
  const EXPLAINED = 0.2;
  const NAMED = 0.2;
  /** The share of the best cover from which on it is looked at how well a drill fits. */
  const REFINED = 0.6;
  /** What a record has on others that carries every term of a query that is nothing but terms. */
  const CARRIES = 0.3;
  /** @type {Record<RehabKind, number>} */
  const PRIOR = { exercise: 1, condition: 1, protocol: 0.95, page: 0.85, term: 0.8, question: 0.8, section: 0.8 };

  /** How much each word of *query* is worth; a rare one more than one that many records have.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {Map<number, number>[]} matches */
  const worths = (names, query, matches) => {
    const total = names.records.length;
    return query.words.map((word, n) => {
      if (word.isWeak) return WEAK;
      const many = matches[n].size || 1;
      return 1 + Math.log(1 + total / many) / Math.log(1 + total);
    });
  };

  /** For each word the records that satisfy it, and how well: best by name and term alike, then by
   * term alone, then by a name that its record's terms do not bear out.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {Map<number, number>[]} [carried] the records that carry a term of each word */
  const matchesOf = (names, query, carried) =>
    query.words.map((word, n) => {
      const byTerm = carried?.[n] ?? carriersOf(names, word);
      const best = namesakes(names, word);
      const isTerm = word.ways.some(({ terms, factor }) => terms.length && factor === 1);
      best.forEach((weight, record) => {
        const term = byTerm.get(record);
        best.set(record, term ? weight + term / 2 : weight * (isTerm ? 0.7 : 1));
      });
      byTerm.forEach((weight, record) => { if (!best.has(record)) best.set(record, weight); });
      return best;
    });

  /** The records that carry a term that *word* means.
   * @param {RehabNames} names
   * @param {RehabQueryWord} word */
  const carriersOf = ({ carriers }, word) => {
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const { terms, factor } of word.ways) {
      for (const term of terms) {
        carriers.get(term)?.forEach((weight, record) => {
          if ((best.get(record) ?? 0) < weight * factor) best.set(record, weight * factor);
        });
      }
    }
    return best;
  };

  /** The records that have *word*, or what else it may stand for, in a name.
   * @param {RehabNames} names
   * @param {RehabQueryWord} word */
  const namesakes = ({ index }, word) => {
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const { stems, factor } of word.ways) {
      const [first, ...others] = stems.map((stem) => index.get(stem));
      if (!first || others.some((entries) => !entries)) continue;
      first.forEach((weight, record) => {
        let sum = weight;
        for (const entries of others) {
          const more = entries?.get(record);
          if (!more) return;
          sum += more;
        }
        const value = (sum / stems.length) * factor;
        if ((best.get(record) ?? 0) < value) best.set(record, value);
      });
    }
    return best;
  };

  /** Every record that has a word of the query: how much of it, in worth, and how well.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @returns {RehabRanked} */
  const rankedByName = (names, query) => {
    const carried = query.words.map((word) => carriersOf(names, word));
    const matches = matchesOf(names, query, carried);
    const worth = worths(names, query, matches);
    /** @type {Map<number, RehabScore>} */
    const scores = new Map();
    matches.forEach((found, n) => found.forEach((weight, record) => {
      let score = scores.get(record);
      if (!score) scores.set(record, (score = { score: 0, has: 0, bonus: 0 }));
      score.score += worth[n] * weight;
      score.has |= 1 << n;
    }));
    const stems = query.words.map((word) => word.stem);
    const isFacets = query.words.every((word) => word.isWeak || word.ways.some((way) => way.terms.length && way.factor === 1));
    const asked = carried.filter((_, n) => !query.words[n].isWeak);
    const strong = stems.filter((_, n) => !query.words[n].isWeak);
    const typed = query.typed.map(fold).join(" ");
    const cover = coverage(worth);
    let most = 0;
    scores.forEach(({ has }) => { most = Math.max(most, cover(has)); });
    scores.forEach((score, number) => {
      const record = names.records[number];
      if (cover(score.has) < most * REFINED && record.kind !== "condition") return;
      score.score *= (0.8 + 0.2 * closeness(record.stems, stems)) * PRIOR[record.kind];
      for (const stem of query.small) if (record.stems.includes(stem)) score.score *= 1.06;
      score.bonus = Math.max(bonusOf(record, query), typedBonus(record, typed, isFacets));
      const isAsked = asked.every((found) => found.has(number)) || strong.every((stem) => record.stems.includes(stem));
      const isNamed = record.kind === "condition" && score.bonus >= NAMED;
      if (isFacets && strong.length > 1 && (isAsked || isNamed)) score.bonus += CARRIES;
      score.score *= 1 + score.bonus;
    });
    return { scores, worth };
  };

  /** How much of a title the query names, 0 to 1.
   * @param {string[]} title
   * @param {string[]} stems */
  const closeness = (title, stems) => {
    let named = 0;
    for (const stem of title) {
      for (const part of stems) {
        if (!stem.startsWith(part)) continue;
        named++;
        break;
      }
    }
    return title.length ? named / title.length : 0;
  };

  /** @param {string[]} title
   * @param {string[]} stems */
  const isSame = (title, stems) => title.length === stems.length && title.every((stem, n) => stem === stems[n]);

  /** What a record has on others when the query names just it: its title, or its condition.
   * @param {RehabRecord} record
   * @param {RehabQuery} query */
  const bonusOf = (record, query) => {
    if (isSame(record.stems, query.all)) return record.kind === "term" ? EXPLAINED : EXACT;
    if (record.kind !== "condition") return 0;
    if (isWholly(query, record)) return EXACT;
    const [own] = record.terms;
    return query.words.some(({ ways }) => ways.some((way) => way.factor === 1 && way.terms.includes(own))) ? NAMED : 0;
  };

  /** What it has when the query is the beginning of a name of it, or stands in one.
   * @param {RehabRecord} record
   * @param {string} typed
   * @param {boolean} isFacets whether the query is terms only, which a title may name by chance */
  const typedBonus = ({ kind, flat, spaced }, typed, isFacets) => {
    if (typed.length < 3) return 0;
    if (flat.includes(typed)) return kind === "term" ? EXPLAINED : EXACT * 0.9;
    if (flat[0].startsWith(typed)) return BEGUN;
    return !isFacets && spaced.includes(` ${typed}`) ? NAMED : 0;
  };

  /** Whether the whole query is a name of the condition that *record* is the page of.
   * @param {RehabQuery} query
   * @param {RehabRecord} record */
  const isWholly = (query, record) =>
    query.words[0]?.ways.some((way) => way.isWhole && way.terms.includes(record.terms[0])) ?? false;

  /** A function that tells what share of the query's *worth* the words are whose bits are set.
   * @param {number[]} worth */
  const coverage = (worth) => {
    const all = worth.reduce((sum, one) => sum + one, 0);
    /** @type {Map<number, number>} */
    const known = new Map();
    return (/** @type {number} */ has) => {
      let share = known.get(has);
      if (share === undefined) {
        const own = worth.reduce((sum, one, n) => (has & (1 << n) ? sum + one : sum), 0);
        known.set(has, (share = all ? own / all : 0));
      }
      return share;
    };
  };

  Object.assign(rehabSearch.inner, { rankedByName, matchesOf, coverage });
})();
