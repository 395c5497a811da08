// @ts-check
// Which words of a query are misspelled, and what was meant.
(() => {
  const { tolerance, distance, sound, splits, beginsName, matchesOf } = rehabSearch.inner;
  const MOST_CANDIDATES = 6;
  /** A known word is taken for a slip only when it stands on this share of the pages at most ... */
  const RARE = 0.01;
  /** ... and its neighbour on this many times as many, or twice that where no other word tells. */
  const COMMONER = 16;
  /** The same for words that sound alike, such as "rises" and "raises". */
  const RARE_SOUND = 0.03;
  const COMMONER_SOUND = 2;
  /** From how many sounds on two words that sound alike are taken for the same, however they are spelled. */
  const TELLING_SOUNDS = 4;
  /** What sounding alike is worth in edits, half of it for words of two sounds. */
  const ALIKE = 0.7;

  /** Whether the library, its vocabulary or its lay words know *word*.
   * @param {RehabNames} names
   * @param {RehabQueryWord} word */
  const isKnown = ({ isWritten, index, phrases, key, weak }, word) =>
    isWritten(word.text) || index.has(word.stem) || phrases.has(key([word.stem])) || weak.has(word.text);

  /** @param {RehabNames} names
   * @param {RehabQuery} query as it was typed
   * @returns {RehabSlip[]} */
  const corrections = (names, query) => {
    /** @type {RehabSlip[]} */
    const found = [];
    const last = query.typed[query.typed.length - 1];
    for (const word of query.words) {
      if (word.text.length < 3 || /\d/.test(word.text)) continue;
      const known = isKnown(names, word) || word.isPhrase;
      if (!known && word.text === last && beginsName(names, word.text)) continue;
      if (!known && word.ways.length > 1 && word.ways.some((way) => way.stems.length < 2 && way.factor === 0.95)) continue;
      const spelled = known ? respelled(names, word.text) : "";
      const to = spelled || (known ? commoner(names, query, word) : meant(names, query, word));
      if (to) found.push({ from: word.text, to, ...(spelled && { isSpelling: true }) });
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
    const isTelling = sound(word.text).length >= TELLING_SOUNDS;
    const isShort = sound(word.text).length < 3;
    const far = isTelling ? 4 : word.text.length < 6 ? 2 : 3;
    for (const like of names.words.alike(word.text)) {
      const apart = costs.get(like) ?? distance(word.text, like, far);
      if (apart <= far) costs.set(like, Math.min(apart, 3) - ALIKE * (isShort ? 0.5 : 1));
    }
    return settled(names, best(names, query, word, costs, most));
  };

  /** What stands for a word that was found but is itself a slip: one that only synonyms list, or that
   * somebody once wrote on a page.
   * @param {RehabNames} names
   * @param {string} word */
  const settled = (names, word) => {
    const { words, isWritten, inNames } = names;
    if (!word || word.includes(" ")) return word;
    const spelled = respelled(names, word);
    if (spelled) return spelled;
    if (!isWritten(word)) {
      if (word.length < 7) return word;
      const written = words.near(word, 2).filter(([near]) => isWritten(near));
      return written.sort((a, b) => a[1] - b[1])[0]?.[0] ?? word;
    }
    if (inNames.has(word) || words.pagesOf(word) > 2) return word;
    const key = sound(word);
    const far = words.near(word, 1).filter(([near]) => sound(near) === key && inNames.has(near) && words.pagesOf(near) >= COMMONER);
    return far[0]?.[0] ?? word;
  };

  /** The word that *word*, which only synonyms list, is a misspelling of: another one of the same term
   * that far more pages have, that sounds the same and has another stem. "" where it is none.
   * @param {RehabNames} names
   * @param {string} word */
  const respelled = ({ words, terms, isWritten, isProper, inNames }, word) => {
    if (word.length < 4 || isProper(word) || !inNames.has(word)) return "";
    const related = new Set(terms.flatMap(({ words: listed }) => (listed.includes(word) ? listed : [])));
    const key = sound(word);
    const own = words.stem(word);
    const least = 2 * words.pagesOf(word);
    const right = words.near(word, 2).filter(([near]) =>
      related.has(near) && isWritten(near) && words.pagesOf(near) >= least && sound(near) === key && words.stem(near) !== own);
    right.sort((a, b) => a[1] - b[1] || words.pagesOf(b[0]) - words.pagesOf(a[0]) || (a[0] < b[0] ? -1 : 1));
    return right[0]?.[0] ?? "";
  };

  /** A far commoner neighbour of a rare word, where it fits the other words and this one does not.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabQueryWord} word */
  const commoner = (names, query, word) => {
    const { words, inNames, index, phrases } = names;
    const pages = words.pagesOf(word.text);
    const most = (/** @type {number} */ share) => Math.max(2, names.records.length * share);
    if (word.text.length < 4 || inNames.has(word.text) || phrases.has(word.stem) || pages > most(RARE_SOUND)) return "";
    if (index.has(word.stem) || names.weak.has(word.text)) return "";
    const isAlone = query.words.every((other) => other === word || other.isWeak);
    const isRare = pages <= most(RARE);
    const key = sound(word.text);
    const costs = new Map(words.near(word.text, 1).filter(([near]) => {
      if (!inNames.has(near) || names.stopwords.has(near) || words.stem(near) === word.stem) return false;
      const times = !isAlone && sound(near) === key ? COMMONER_SOUND : isRare ? (isAlone ? 2 : 1) * COMMONER : Infinity;
      return words.pagesOf(near) >= times * Math.max(pages, 1);
    }));
    if (!costs.size) return "";
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
      const isAlike = sound(candidate) === key;
      let cost = apart;
      if (candidate[0] !== word.text[0] && !isAlike) cost += 0.6;
      if (isAlike && key.length > 2) cost -= 0.2;
      cost += oddity(word.text, candidate);
      cost -= 0.1 * Math.log2(1 + words.pagesOf(candidate)) / 2;
      cost -= Math.min(0.5, 0.2 * Math.log2(1 + (inNames.get(candidate) ?? 0)));
      if (candidate.startsWith(word.text)) cost -= 0.3;
      if (!names.isWritten(candidate)) cost += 0.3;
      const isFar = apart > most && !(isAlike && key.length >= TELLING_SOUNDS);
      return { candidate, cost, fits: 0, isFar };
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

  /** How odd a slip is: letters are dropped, swapped, doubled and vowels mistaken more often than
   * others are put in or mistaken.
   * @param {string} typed
   * @param {string} candidate */
  const oddity = (typed, candidate) => {
    if (typed.length < candidate.length) return 0;
    if (typed.length > candidate.length) return /(.)\1/.test(typed) ? 0 : 0.2;
    const changed = [...typed].filter((letter, n) => letter !== candidate[n] && !/[aeiouy]/.test(letter));
    return changed.length === 1 ? 0.15 : 0;
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

  /** How well *candidate* goes with *others*: the most of them that one record has beside it, as a
   * share, and half of the share of its records that do.
   * @param {RehabNames} names
   * @param {string} candidate
   * @param {RehabQueryWord[]} others
   * @param {Map<number, number>[]} theirs the records of each of them */
  const together = (names, candidate, others, theirs) => {
    const stem = names.words.stem(candidate);
    const own = names.index.get(stem);
    const terms = names.phrases.get(stem)?.terms ?? [];
    if (others.some((other) => names.phrases.has(names.key([stem, other.stem])))) return 2;
    const records = new Set([...(own?.keys() ?? []), ...terms.flatMap((t) => [...(names.carriers.get(t)?.keys() ?? [])])]);
    if (!records.size) return 0;
    let most = 0;
    let many = 0;
    for (const record of records) {
      let count = 0;
      for (const found of theirs) if (found.has(record)) count++;
      if (count > most) [most, many] = [count, 1];
      else if (count && count === most) many++;
    }
    return most / others.length + many / records.size / 2;
  };

  Object.assign(rehabSearch.inner, { corrections });
})();
