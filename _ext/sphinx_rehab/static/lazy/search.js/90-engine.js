// @ts-check
// The whole search: what a query means, which records answer it, and how they are shown.
(() => {
  const { queryTokens, fold, names: namesOf, understood, corrections, rankedByName, coverage, text: textOf,
    matcher, landing, excerpt, marked, emergencies, filtered, SECTION_KINDS } = rehabSearch.inner;
  /** Reciprocal rank fusion: a smaller number makes the first places count more. */
  const FUSION = 8;
  const NAME_SHARE = 0.7;
  /** What a word is worth that only the page's text has, against one of its name. */
  const TEXT_COVER = 0.85;
  /** The share of a query that a hit has to cover, and of the best hit's share. */
  const LEAST_COVER = 0.45;
  /** What a page that is no drill, plan or complaint gives way by, unless its title is named. */
  const ASIDE = 0.1;
  const LEAST_OF_BEST = 0.62;

  /** @type {Partial<{names: RehabNamesData, stemmer: {stemWord(word: string): string} | null}>} */
  const loaded = {};
  globalThis.rehabSearchData = {
    names: (data) => { loaded.names = data; },
    stemmer: (stemmer) => { loaded.stemmer = stemmer; },
    text: () => {},
    passages: () => {},
  };
  /** @type {Promise<RehabEngine> | undefined} */
  let opening;

  rehabSearch.open = () => {
    opening ??= Promise.all(["data/search-names.js", "data/search-stemmer.js"].map(rehab.load)).then(() => {
      if (!loaded.names) throw new Error("the search index is not there");
      const { stemmer } = loaded;
      return engine(namesOf(loaded.names, stemmer ? (word) => stemmer.stemWord(word) : null));
    }).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  /** @param {RehabNames} names
   * @returns {RehabEngine} */
  const engine = (names) => {
    const text = textOf(names);
    // what the first slip would otherwise wait for
    const listen = (/** @type {IdleDeadline} */ deadline) => {
      if (!names.words.listen(() => deadline.timeRemaining() > 1)) requestIdleCallback(listen);
    };
    globalThis.requestIdleCallback?.(listen);
    const emergencyOf = emergencies(names);

    /** @param {string} query
     * @param {boolean} isTyping
     * @param {boolean} isLiteral */
    const read = (query, isTyping, isLiteral) => {
      const typed = queryTokens(query);
      const literal = understood(names, typed, isTyping);
      const slips = isLiteral ? [] : corrections(names, literal);
      /** @type {RehabCorrection | null} */
      let correction = null;
      let meant = literal;
      if (slips.length) {
        const mended = mend(typed, slips);
        meant = understood(names, mended, isTyping);
        for (const slip of slips) if (slip.isSpelling) keepTerms(slip, literal, meant);
        const before = conditions(names, literal);
        const after = conditions(names, meant);
        const changesCondition = [...after].some((term) => !before.has(term)) || [...before].some((term) => !after.has(term));
        const words = slips.map(({ from, to }) => ({ from, to }));
        correction = { from: query.trim(), to: mended.join(" "), words, changesCondition };
      }
      return { typed, literal, meant, correction, emergency: emergencyOf(typed) ?? (correction ? emergencyOf(queryTokens(correction.to)) : null) };
    };

    /** @param {number} record
     * @param {(word: string) => boolean} matches
     * @param {number} score
     * @returns {RehabHit} */
    const hitOf = (record, matches, score) => {
      const { kind, title, url, name, dose, picture, terms } = names.records[record];
      /** @type {Record<string, string[]>} */
      const facets = {};
      for (const term of terms) (facets[names.terms[term].facet] ??= []).push(names.terms[term].name);
      return {
        kind, title, url, score, excerpt: [], titleParts: marked(title, matches), facets,
        ...(name && { name }), ...(dose && { dose }), ...(picture && { picture }),
      };
    };

    /** @type {RehabEngine["suggest"]} */
    const suggest = (query, limit = 8) => {
      const { meant, correction, emergency } = read(query, true, false);
      const order = fused(names, rankedByName(names, meant), null);
      const matches = matcher(names, meant);
      const hits = order.best.slice(0, limit).map(({ record, score }) => hitOf(record, matches, score));
      return { query, correction: hits.length ? correction : null, emergency, hits };
    };

    /** @type {RehabEngine["search"]} */
    const search = async (query, { facets = {}, literal: isLiteral = false, limit = 10, offset = 0 } = {}) => {
      const understanding = read(query, false, isLiteral);
      const { literal, meant, correction, emergency } = understanding;
      await text.load(meant);
      const byName = rankedByName(names, meant);
      let order = fused(names, byName, text.ranked(meant));
      if (correction?.changesCondition) {
        await text.load(literal);
        const own = fused(names, rankedByName(names, literal), text.ranked(literal));
        order = kept(own, order);
      }
      const all = query.trim() ? order.best : everything(names);
      const scores = new Map(all.map(({ record, score }) => [record, score]));
      const { kept: left, counts } = filtered(names, [...scores.keys()], facets);
      const matches = matcher(names, meant);
      const shown = (/** @type {number[]} */ records) =>
        Promise.all(records.map((record) => shownHit(record, scores.get(record) ?? 0, byName.scores.get(record)?.has ?? 0, meant, matches)));
      const hits = await shown(left.slice(offset, offset + limit));
      const near = left.length ? [] : order.rest().filter(({ record }) => !scores.has(record)).slice(0, 4);
      return {
        query, correction, emergency, hits, total: left.length, facets: counts,
        nearest: await shown(near.map(({ record }) => record)),
        regions: left.length ? [] : regions(names),
        explain: explained(names, understanding, order),
      };
    };

    /** A hit with its place on the page and the words around it.
     * @param {number} record
     * @param {number} score
     * @param {number} named the words of the query that its names answer, as bits
     * @param {RehabQuery} query
     * @param {(word: string) => boolean} matches */
    const shownHit = async (record, score, named, query, matches) => {
      const hit = hitOf(record, matches, score);
      const { page, kind, title } = names.records[record];
      const sections = await text.passages(page);
      if (!sections.length) return hit;
      if (kind === "term") {
        const own = sections.find(([of, , name]) => of === "t" && name === title);
        return { ...hit, context: sections[0][2], excerpt: excerpt(own?.[3] ?? "", matches) };
      }
      const [type, anchor, heading, words] = sections[landing(names, query, sections, named)];
      if (type === "d") return { ...hit, excerpt: excerpt(words, matches) };
      return {
        ...hit, kind: SECTION_KINDS[type], title: heading, context: title,
        url: anchor ? `${hit.url.split("#")[0]}#${anchor}` : hit.url,
        titleParts: marked(heading, matches), excerpt: excerpt(words, matches),
      };
    };

    return { suggest, search };
  };

  /** *typed* with the words that were meant.
   * @param {string[]} typed
   * @param {{from: string, to: string}[]} slips */
  const mend = (typed, slips) =>
    typed.flatMap((word) => slips.find(({ from }) => from === fold(word))?.to.split(" ") ?? [word]);

  /** Let the right spelling of a word mean what the vocabulary says of the wrong one.
   * @param {{from: string, to: string}} slip
   * @param {RehabQuery} literal
   * @param {RehabQuery} meant */
  const keepTerms = ({ from, to }, literal, meant) => {
    const right = meant.words.find(({ text }) => text === to);
    const wrong = literal.words.find(({ text }) => text === from);
    right?.ways.push(...(wrong?.ways.filter(({ terms }) => terms.length) ?? []));
  };

  /** The conditions that *query* names.
   * @param {RehabNames} names
   * @param {RehabQuery} query */
  const conditions = ({ terms }, query) =>
    new Set(query.words.flatMap((word) => word.ways.flatMap((way) =>
      (way.factor === 1 ? way.terms.filter((term) => terms[term].facet === "condition") : []))));

  /** Both tiers as one order, by rank: the best cover enough of the query, the rest do not.
   * @param {RehabNames} names
   * @param {RehabRanked} byName
   * @param {RehabRanked | null} byText
   * @returns {RehabOrder} */
  const fused = (names, byName, byText) => {
    const cover = coverage(byName.worth);
    const nameRanks = ranks(byName);
    const textRanks = byText ? ranks(byText) : new Map();
    const share = (/** @type {number | undefined} */ rank) => (rank === undefined ? 0 : (FUSION + 1) / (FUSION + rank));
    /** @type {{record: number, cover: number, score: number}[]} */
    const scored = [];
    let most = 0;
    const add = (/** @type {number} */ record) => {
      const name = byName.scores.get(record);
      const inName = name?.has ?? 0;
      const inText = byText?.scores.get(record)?.has ?? 0;
      const own = cover(inName) * (1 - TEXT_COVER) + cover(inName | inText) * TEXT_COVER;
      const rank = share(nameRanks.get(record)) * NAME_SHARE + share(textRanks.get(record)) * (1 - NAME_SHARE);
      const aside = names.records[record].kind === "page" && !inName ? ASIDE : 0;
      scored.push({ record, cover: own, score: own + rank * 0.5 + (name?.bonus ?? 0) - aside });
      if (own > most) most = own;
    };
    for (const record of byName.scores.keys()) add(record);
    if (byText) for (const record of byText.scores.keys()) if (!byName.scores.has(record)) add(record);
    const least = Math.max(LEAST_COVER, most * LEAST_OF_BEST);
    return { best: scored.filter((one) => one.cover >= least).sort(byScore), rest: () => scored.sort(byScore) };
  };

  /** @param {{record: number, score: number}} a
   * @param {{record: number, score: number}} b */
  const byScore = (a, b) => b.score - a.score || a.record - b.record;

  /** The places of all records, from 1; those that cover more come first.
   * @param {RehabRanked} ranked */
  const ranks = ({ scores, worth }) => {
    const cover = coverage(worth);
    const order = [...scores].map(([record, { score, has }]) => ({ record, score, cover: cover(has) }));
    order.sort((a, b) => b.cover - a.cover || b.score - a.score || a.record - b.record);
    return new Map(order.map(({ record }, n) => [record, n + 1]));
  };

  /** What a correction into another complaint finds comes after what the words as typed find.
   * @param {RehabOrder} own
   * @param {RehabOrder} mended */
  const kept = (own, mended) => {
    const whole = own.best.filter(({ cover }) => cover > 0.99);
    if (!whole.length) return mended;
    const first = new Set(whole.map(({ record }) => record));
    return { best: [...whole, ...mended.best.filter(({ record }) => !first.has(record))], rest: mended.rest };
  };

  /** Without a word, all exercises in the order of their titles.
   * @param {RehabNames} names */
  const everything = ({ records }) =>
    records.flatMap(({ kind }, record) => (kind === "exercise" ? [{ record, cover: 0, score: 0 }] : []));

  /** The body parts that exercises are for, each with the search for it.
   * @param {RehabNames} names */
  const regions = ({ terms, carriers, data }) =>
    terms.flatMap(({ facet, name, label }, n) => (facet === "region" && carriers.get(n)?.size
      ? [{ name, label, url: `${data.search}?q=${encodeURIComponent(label)}` }] : []));

  /** How a query was understood, for staff.
   * @param {RehabNames} names
   * @param {{literal: RehabQuery, meant: RehabQuery, correction: RehabCorrection | null}} understanding
   * @param {RehabOrder} order */
  const explained = ({ terms, records }, { literal, meant, correction }, order) => ({
    typed: literal.typed,
    correction: correction?.words ?? [],
    words: meant.words.map((word) => ({
      word: word.text, stem: word.stem, weak: word.isWeak,
      also: word.ways.slice(1, 12).map((way) => (way.terms.length
        ? way.terms.map((term) => `${terms[term].facet}: ${terms[term].label}`).join(", ")
        : way.stems.join(" + "))),
    })),
    best: order.best.slice(0, 5).map(({ record, cover, score }) => ({
      title: records[record].title, covers: Number(cover.toFixed(2)), score: Number(score.toFixed(3)),
    })),
  });
})();
