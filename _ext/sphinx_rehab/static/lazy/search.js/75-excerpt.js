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

  /** The place of the section that answers best. A page whose names answer a word is the best place
   * for it; what only the text has, or a question in much the same words, leads to its section.
   * @param {RehabNames} names
   * @param {RehabQuery} query
   * @param {RehabSection[]} sections
   * @param {number} named the words that the page's names answer, as bits */
  const landing = (names, query, sections, named) => {
    const worths = sections.map((section, n) => {
      const [kind] = section;
      const { titleStems, inTitle, inText } = stemsOf(names, section);
      let worth = 0;
      query.words.forEach((word, w) => {
        if (word.isWeak) return;
        const stands = (/** @type {Set<string>} */ stems) =>
          word.ways.some((way) => way.stems.length > 0 && way.stems.every((stem) => stems.has(stem)));
        const [byTitle, byText] = [stands(inTitle), stands(inText)];
        if (named & (1 << w)) worth += n === 0 ? 1.5 : byTitle || byText ? 1.2 : 1;
        else if (byTitle) worth += 2;
        else if (byText) worth += n === 0 ? 1 : 1.2;
      });
      if (kind === "q") worth += likeness(query.all, titleStems) * query.words.length;
      return worth;
    });
    return worths.indexOf(Math.max(...worths));
  };

  /** @type {WeakMap<RehabSection, {titleStems: string[], inTitle: Set<string>, inText: Set<string>}>} */
  const reduced = new WeakMap();
  /** The stems of a section, which the next query for the same page needs again.
   * @param {RehabNames} names
   * @param {RehabSection} section */
  const stemsOf = (names, section) => {
    let found = reduced.get(section);
    if (!found) {
      const [titleStems, textStems] = [section[2], section[3]].map((text) =>
        tokens(text).map((word) => names.words.stem(fold(word))));
      found = { titleStems, inTitle: new Set(titleStems), inText: new Set(textStems) };
      reduced.set(section, found);
    }
    return found;
  };

  /** How alike a query and a question are, 0 below two thirds of their words.
   * @param {string[]} query
   * @param {string[]} question */
  const likeness = (query, question) => {
    const same = question.filter((stem) => query.includes(stem)).length;
    const share = same / Math.max(query.length, question.length, 1);
    return share > 0.6 ? share : 0;
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
