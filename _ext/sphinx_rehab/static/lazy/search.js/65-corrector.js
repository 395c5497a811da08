// @ts-check
// Which words of a query are misspelled, and what was meant.
(() => {
  const { tolerance, distance, sound, splits, beginsName, matchesOf } = rehabSearch.inner;
  const MOST_CANDIDATES = 6;
  /** A known word is taken for a slip only when it stands on this share of the pages at most ... */
  const RARE = 0.01;
  /** ... and its neighbour on this many times as many, or twice that where no other word tells. */
  const COMMONER = 16;

  /** Whether the library, its vocabulary or its lay words know *word*.
   * @param {RehabNames} names
   * @param {RehabQueryWord} word */
  const isKnown = ({ isWritten, index, phrases, key, weak }, word) =>
    isWritten(word.text) || index.has(word.stem) || phrases.has(key([word.stem])) || weak.has(word.text);

  /** @param {RehabNames} names
   * @param {RehabQuery} query as it was typed
   * @returns {{from: string, to: string}[]} */
  const corrections = (names, query) => {
    /** @type {{from: string, to: string}[]} */
    const found = [];
    const last = query.typed[query.typed.length - 1];
    for (const word of query.words) {
      if (word.text.length < 3 || /\d/.test(word.text)) continue;
      const known = isKnown(names, word) || word.isPhrase;
      if (!known && word.text === last && beginsName(names, word.text)) continue;
      if (!known && word.ways.length > 1 && word.ways.some((way) => way.stems.length < 2 && way.factor === 0.95)) continue;
      const to = known ? commoner(names, query, word) : meant(names, query, word);
      if (to) found.push({ from: word.text, to });
    }
    return found;
  };

  /** @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabQueryWord} word */
  const meant = (names, query, word) => {
    const most = tolerance(word.text.length);
    const split = splits(names, word.text)[0];
    if (split) return split.join(" ");
    /** @type {Map<string, number>} */
    const costs = new Map(names.words.near(word.text, word.text.length > 5 ? 2 : most));
    const far = word.text.length < 7 ? 2 : 3;
    for (const like of names.words.alike(word.text)) {
      const apart = costs.get(like) ?? distance(word.text, like, far);
      if (apart <= far) costs.set(like, apart - 0.7);
    }
    return settled(names, best(names, query, word, costs, most));
  };

  /** What a slip that only the vocabulary's synonyms have is the slip of.
   * @param {RehabNames} names
   * @param {string} word */
  const settled = ({ words, isWritten }, word) => {
    if (word.length < 7 || isWritten(word)) return word;
    const written = words.near(word, 2).filter(([near]) => isWritten(near));
    return written.sort((a, b) => a[1] - b[1])[0]?.[0] ?? word;
  };

  /** A far commoner neighbour of a rare word, where it fits the other words and this one does not.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabQueryWord} word */
  const commoner = (names, query, word) => {
    const { words, inNames, index, phrases } = names;
    const pages = words.pagesOf(word.text);
    if (word.text.length < 4 || inNames.has(word.text) || phrases.has(word.stem) || pages > Math.max(2, names.records.length * RARE)) return "";
    if (index.has(word.stem) || names.weak.has(word.text)) return "";
    const isAlone = query.words.every((other) => other === word || other.isWeak);
    const times = isAlone ? 2 * COMMONER : COMMONER;
    const costs = new Map(words.near(word.text, 1).filter(([near]) =>
      inNames.has(near) && !names.stopwords.has(near) && words.stem(near) !== word.stem && words.pagesOf(near) >= times * Math.max(pages, 1)));
    return best(names, query, word, costs, isAlone ? 1 : 0);
  };

  /** @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabQueryWord} word
   * @param {Map<string, number>} costs
   * @param {number} most edits, beyond which it has to fit the other words */
  const best = (names, query, word, costs, most) => {
    const { words, inNames } = names;
    const key = sound(word.text);
    const rated = [...costs].filter(([candidate]) => !names.stopwords.has(candidate)).map(([candidate, apart]) => {
      let cost = apart;
      if (candidate[0] !== word.text[0]) cost += 0.6;
      if (sound(candidate) === key) cost -= 0.2;
      cost -= 0.1 * Math.log2(1 + words.pagesOf(candidate)) / 2;
      cost -= Math.min(0.5, 0.2 * Math.log2(1 + (inNames.get(candidate) ?? 0)));
      if (candidate.startsWith(word.text)) cost -= 0.3;
      if (!names.isWritten(candidate)) cost += 0.3;
      return { candidate, cost, fits: 0, isFar: apart > most };
    }).sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1)).slice(0, MOST_CANDIDATES);
    const others = query.words.filter((other) => other !== word && !other.isWeak);
    const theirs = others.length ? matchesOf(names, { words: others, typed: [], small: [], all: [] }) : [];
    for (const one of others.length ? rated : []) {
      one.fits = together(names, one.candidate, others, theirs);
      one.cost -= 0.8 * one.fits;
    }
    rated.sort((a, b) => a.cost - b.cost);
    const first = rated.find((one) => !one.isFar || one.fits > 0);
    return first && isLikely(word.text, first.candidate, first.fits) ? first.candidate : "";
  };

  /** Short words have many neighbours: a letter changed makes another word, unless it sounds alike
   * or fits the words beside it.
   * @param {string} typed
   * @param {string} candidate
   * @param {number} fits */
  const isLikely = (typed, candidate, fits) => {
    if (typed.length > 5 || fits > 0 || sound(typed) === sound(candidate)) return true;
    const isSwap = [...typed].sort().join("") === [...candidate].sort().join("");
    const isKept = typed[0] === candidate[0] && (typed.length !== candidate.length || typed.length > 4);
    return isSwap || isKept;
  };

  /** The most of *others* that one record has beside *candidate*, as a share.
   * @param {RehabNames} names
   * @param {string} candidate
   * @param {RehabQueryWord[]} others
   * @param {Map<number, number>[]} theirs the records of each of them */
  const together = (names, candidate, others, theirs) => {
    const own = names.index.get(names.words.stem(candidate));
    const terms = names.phrases.get(names.words.stem(candidate))?.terms ?? [];
    const stem = names.words.stem(candidate);
    if (others.some((other) => names.phrases.has(names.key([stem, other.stem])))) return 1.2;
    const records = new Set([...(own?.keys() ?? []), ...terms.flatMap((t) => [...(names.carriers.get(t)?.keys() ?? [])])]);
    if (!records.size) return 0;
    /** @type {Map<number, number>} */
    const counts = new Map();
    let most = 0;
    for (const found of theirs) {
      for (const record of found.keys()) {
        if (!records.has(record)) continue;
        const many = (counts.get(record) ?? 0) + 1;
        counts.set(record, many);
        most = Math.max(most, many);
      }
    }
    return most / others.length;
  };

  Object.assign(rehabSearch.inner, { corrections });
})();
