// @ts-check
// The names tier: every record with its words, its terms and the phrases that mean a term.
(() => {
  const { tokens, fold, frontDecoded, uncut, dictionary, slug } = rehabSearch.inner;
  /** @type {Record<string, RehabKind>} */
  const KINDS = { e: "exercise", p: "protocol", c: "condition", d: "page", t: "term" };
  /** How much a word counts by the place where it stands. */
  const WEIGHTS = { title: 10, alias: 8, target: 4 };
  /** How much a term counts that a record carries. */
  /** @type {Record<string, number>} */
  const TERM_WEIGHTS = { region: 9, condition: 9, equipment: 9, position: 7, level: 7 };

  /** @param {RehabNamesData} data
   * @param {((word: string) => string) | null} stemmer
   * @returns {RehabNames} */
  const names = (data, stemmer) => {
    const stopwords = new Set(data.stopwords.split(" "));
    const weak = new Set(data.weak.split(" "));
    const records = decoded(data);
    const terms = termsOf(data);
    const written = frontDecoded(data.words);
    const plain = written.map(fold);
    /** @type {Map<string, number>} */
    const spread = new Map(plain.map((word, n) => [word, 2 ** Number(data.pages[n] ?? 0)]));

    const same = alikeWords(data);
    const told = Object.keys(data.lay).concat(...Object.values(data.lay));
    const synonyms = terms.flatMap((term) => term.synonyms);
    const named = [...records.flatMap((r) => [r.title, ...r.aliases, r.targets]), ...terms.map((term) => term.label)];
    const proper = new Set([...named, ...told].flatMap((text) => tokens(text).map(fold)));
    /** @type {Map<string, number>} in how many names, labels and synonyms a word stands */
    const inNames = new Map();
    for (const text of [...named, ...synonyms]) {
      for (const word of new Set(tokens(text).map(fold))) inNames.set(word, (inNames.get(word) ?? 0) + 1);
    }
    const other = [...inNames.keys(), ...told.flatMap((text) => tokens(text).map(fold))];
    const isWord = (/** @type {string} */ word) => word.length > 1 && !/\d/.test(word);
    const words = dictionary([...written, ...other.filter(isWord)], uncut(plain, data.stems), (word) => spread.get(word) ?? 0, stemmer);
    const stems = (/** @type {string} */ text) => tokens(text).map((word) => words.stem(fold(word)));

    /** @type {Map<string, Map<number, number>>} */
    const index = new Map();
    /** @param {string} text
     * @param {number} record
     * @param {number} weight */
    const add = (text, record, weight) => {
      for (const stem of stems(text)) {
        let entries = index.get(stem);
        if (!entries) index.set(stem, (entries = new Map()));
        if ((entries.get(record) ?? 0) < weight) entries.set(record, weight);
      }
    };
    /** @type {Map<number, Map<number, number>>} */
    const carriers = new Map(terms.map((_, n) => [n, new Map()]));
    records.forEach((record, number) => {
      record.stems = stems(record.title);
      record.flat = [record.title, ...record.aliases].map((text) => tokens(text).map(fold).join(" "));
      record.spaced = record.flat.map((name) => ` ${name}`).join("\n");
      add(record.title, number, WEIGHTS.title);
      for (const alias of record.aliases) add(alias, number, WEIGHTS.alias);
      add(record.targets, number, WEIGHTS.target);
      for (const own of record.terms) {
        for (let term = own, far = 1; term >= 0; term = terms[term].parent, far *= 0.9) {
          const isItself = record.kind === "condition" && term === own;
          const weight = isItself ? WEIGHTS.title : TERM_WEIGHTS[terms[term].facet] * far;
          const entries = carriers.get(term);
          if (entries && (entries.get(number) ?? 0) < weight) entries.set(number, weight);
        }
      }
    });

    const stemOfSame = new Map([...same].map(([from, to]) => [words.stem(from), words.stem(to)]));
    /** What a phrase is known by: the stems of its words in order of the alphabet, "hurts" as "pain".
     * @param {string[]} found */
    const key = (found) => found.map((stem) => stemOfSame.get(stem) ?? stem).sort().join(" ");
    const content = (/** @type {string} */ text) => {
      const kept = tokens(text).map(fold).filter((word) => !stopwords.has(word));
      return kept.map(words.stem);
    };
    /** @type {Map<string, RehabMeaning>} */
    const phrases = new Map();
    const meaning = (/** @type {string[]} */ found) => {
      const known = key(found);
      let means = phrases.get(known);
      if (!means) phrases.set(known, (means = { terms: [], words: [] }));
      return means;
    };
    let longest = 1;
    terms.forEach((term, number) => {
      for (const text of [term.label, term.name.replace(/-/g, " "), ...term.synonyms]) {
        const found = content(text);
        longest = Math.max(longest, found.length);
        if (found.length && !meaning(found).terms.includes(number)) meaning(found).terms.push(number);
      }
    });
    const meant = new Map([...phrases].map(([known, { terms: of }]) => [known, [...of]]));
    for (const [typed, targets] of Object.entries(data.lay)) {
      const found = content(typed);
      longest = Math.max(longest, found.length);
      for (const target of found.length ? targets : []) {
        const to = content(target);
        const means = meaning(found);
        for (const term of meant.get(key(to)) ?? []) if (!means.terms.includes(term)) means.terms.push(term);
        if (to.length && to.every((stem) => index.has(stem) || spread.has(stem))) means.words.push(to);
      }
    }
    for (const [known, { terms: of, words: to }] of phrases) if (!of.length && !to.length) phrases.delete(known);

    return {
      data, records, terms, words, inNames, stopwords, weak, index, carriers, phrases, key,
      longest: Math.min(longest, 8),
      isIndexed: (stem) => index.has(stem),
      isProper: (word) => proper.has(word),
      isWritten: (word) => spread.has(word) || proper.has(word),
    };
  };

  /** Words that a phrase may have for each other: those whose only lay meaning is one word.
   * @param {RehabNamesData} data
   * @returns {Map<string, string>} */
  const alikeWords = (data) =>
    new Map(Object.entries(data.lay).flatMap(([typed, [only, ...more]]) =>
      (more.length || /\s/.test(typed) || /\s/.test(only) ? [] : [[fold(typed), fold(only)]])));

  /** @param {RehabNamesData} data
   * @returns {RehabTerm[]} */
  const termsOf = (data) => {
    /** @type {RehabTerm[]} */
    const terms = [];
    for (const [facet, rows] of Object.entries(data.facets)) {
      const first = terms.length;
      for (const [name, label, parent, others] of rows) {
        const synonyms = others ? others.split("|") : [];
        const words = [label, ...synonyms].flatMap(tokens).map(fold);
        terms.push({ facet, name, label, parent: parent < 0 ? -1 : first + parent, synonyms, words });
      }
    }
    return terms;
  };

  /** @param {RehabNamesData} data
   * @returns {RehabRecord[]} */
  const decoded = (data) => {
    const { kinds, folders, shared } = data.records;
    const column = (/** @type {"titles" | "names" | "places" | "anchors" | "aliases" | "terms" | "targets" | "doses" | "pictures"} */ name) =>
      data.records[name].split("\n");
    const [titles, own, places, anchors, aliases, terms, targets, doses, pictures] = [
      column("titles"), column("names"), column("places"), column("anchors"), column("aliases"),
      column("terms"), column("targets"), column("doses"), column("pictures"),
    ];
    /** @type {number[]} */
    const firsts = [];
    let first = 0;
    for (const rows of Object.values(data.facets)) {
      firsts.push(first);
      first += rows.length;
    }
    return [...kinds].map((kind, n) => {
      const title = titles[n] ?? "";
      const [folder, base] = (places[n] ?? "").split("/");
      const page = [folders[Number(folder)], base || slug(title)].filter(Boolean).join("/");
      const anchor = anchors[n] ?? "";
      const name = own[n] === "-" ? "" : own[n] || slug(title);
      return {
        kind: KINDS[kind],
        title, name, page,
        url: urlOf(page, data.suffix) + (anchor ? `#${anchor}` : ""),
        aliases: aliases[n] ? aliases[n].split("|") : [],
        terms: (terms[n] ?? "").split(";").flatMap((list, facet) =>
          list ? list.split(",").map((place) => firsts[facet] + Number(place)) : []),
        targets: shared.targets[Number(targets[n] || 0)],
        flat: [],
        spaced: "",
        dose: shared.doses[Number(doses[n] || 0)],
        picture: shared.pictures[Number(pictures[n] || 0)],
        stems: [],
      };
    });
  };

  /** @param {string} page
   * @param {string} suffix ".html", or "/" where each page is a folder */
  const urlOf = (page, suffix) => {
    if (suffix !== "/") return page + suffix;
    if (page === "index") return "";
    return page.endsWith("/index") ? page.slice(0, -5) : `${page}/`;
  };

  Object.assign(rehabSearch.inner, { names });
})();
