// @ts-check
// Where on a page the answer stands, and the words around it.
(() => {
  const { tokens, fold, marked } = rehabSearch.inner;
  const LONGEST = 180;
  /** @type {Record<string, RehabKind>} */
  const KINDS = { s: "section", q: "question", t: "term" };

  /** Which words a query marks: those with one of its stems, and what an unfinished one begins.
   * @param {RehabNames} names
   * @param {RehabQuery} query */
  const matcher = (names, query) => {
    const stems = new Set(query.words.flatMap((word) => word.ways.flatMap((way) => way.stems)));
    for (const word of query.words) {
      for (const way of word.ways) {
        if (way.factor < 1) continue;
        for (const term of way.terms) {
          for (const part of tokens(names.terms[term].label).map(fold)) {
            if (!names.stopwords.has(part)) stems.add(names.words.stem(part));
          }
        }
      }
    }
    return (/** @type {string} */ word) => {
      const plain = fold(word);
      return stems.has(names.words.stem(plain));
    };
  };

  /** The section that answers best: its title counts more than its text, a page's opening is the
   * fallback.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabSection[]} sections */
  const landing = (names, query, sections) => {
    const wanted = query.words.filter((word) => !word.isWeak);
    const has = (/** @type {string} */ text) => {
      const found = new Set(tokens(text).map((word) => names.words.stem(fold(word))));
      return wanted.map((word) => word.ways.some((way) => way.stems.length > 0 && way.stems.every((stem) => found.has(stem))));
    };
    const pageTitle = has(sections[0]?.[2] ?? "");
    let best = 0;
    let bestScore = -1;
    sections.forEach(([kind, , title, text], n) => {
      const inTitle = has(title);
      const inText = has(text);
      let score = 0;
      wanted.forEach((_, w) => {
        const here = inTitle[w] ? (n === 0 ? 2 : 1.6) : inText[w] ? 1 : 0;
        // a word that the page's title holds is answered by every section a little
        score += Math.max(here, pageTitle[w] ? 0.5 : 0);
      });
      if (kind === "q" || kind === "t") score *= 1.15;
      if (score > bestScore + 1e-9) [best, bestScore] = [n, score];
    });
    return best;
  };

  /** At most LONGEST letters of *text*, about the first words that match.
   * @param {string} text
   * @param {(word: string) => boolean} matches */
  const excerpt = (text, matches) => {
    if (text.length <= LONGEST) return marked(text, matches);
    const sentences = text.match(/[^.!?]+[.!?]*\s*/g) ?? [text];
    const counts = sentences.map((sentence) => new Set(tokens(sentence).filter(matches)).size);
    let start = 0;
    counts.forEach((count, n) => { if (count > counts[start]) start = n; });
    let found = "";
    for (let n = start; n < sentences.length && found.length < LONGEST; n++) found += sentences[n];
    if (found.length > LONGEST) {
      const words = tokens(found);
      const first = words.find(matches);
      const at = first ? found.toLowerCase().indexOf(first) : 0;
      const from = at > LONGEST - 40 ? found.lastIndexOf(" ", at - 60) + 1 : 0;
      const cut = found.slice(from, from + LONGEST);
      found = `${from > 0 ? "… " : ""}${cut.slice(0, cut.lastIndexOf(" ") + 1 || cut.length)}…`;
    } else if (start > 0 && !/[.!?]\s*$/.test(sentences[start - 1])) {
      found = `… ${found}`;
    }
    return marked(found.trim(), matches);
  };

  Object.assign(rehabSearch.inner, { matcher, landing, excerpt, SECTION_KINDS: KINDS });
})();
