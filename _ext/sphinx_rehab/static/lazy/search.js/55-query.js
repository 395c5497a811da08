// @ts-check
// What a query means: its words, each with everything that would satisfy it.
(() => {
  const { queryTokens, fold } = rehabSearch.inner;
  /** How many ways a word that is still being typed may go on. */
  const MOST_ENDINGS = 40;

  /** @param {RehabNames} names
   * @param {string[]} typed the words, corrected or not
   * @param {boolean} isTyping whether the last one may be unfinished
   * @returns {RehabQuery} */
  const understood = (names, typed, isTyping) => {
    const { words, stopwords, weak } = names;
    /** @type {RehabQueryWord[]} */
    const all = typed.map((text) => {
      const word = fold(text);
      return { text: word, stem: words.stem(word), isStop: stopwords.has(word), isWeak: weak.has(word), ways: [] };
    });
    const last = all[all.length - 1];
    if (last?.isStop && all.length > 1 && last.text.length > 3 && beginsName(names, last.text)) last.isStop = false;
    let content = all.filter((word) => !word.isStop);
    if (content.length === 0) content = all;
    if (content.every((word) => word.isWeak)) content.forEach((word) => { word.isWeak = false; });

    for (const word of content) {
      word.ways.push({ stems: [word.stem], terms: [], factor: 1 });
      if (word === last) addEndings(names, word);
    }
    addJoined(names, content, all);
    addPhrases(names, content);
    const small = all.filter((word) => !content.includes(word)).map((word) => word.stem);
    return { words: content, typed, small, all: all.map((word) => word.stem) };
  };

  /** @param {RehabNames} names
   * @param {string} start */
  const beginsName = ({ words, inNames }, start) =>
    words.startingWith(start, MOST_ENDINGS).some((word) => inNames.has(word));

  /** @param {RehabNames} names
   * @param {RehabQueryWord} word */
  const addEndings = ({ words, inNames, isIndexed }, word) => {
    if (word.text.length < 2) return;
    const whole = isIndexed(word.stem) ? 0.8 : 1;
    const stems = new Set([word.stem]);
    for (const longer of words.startingWith(word.text, MOST_ENDINGS)) {
      const stem = words.stem(longer);
      if (stems.has(stem)) continue;
      stems.add(stem);
      const share = word.text.length / longer.length;
      word.ways.push({ stems: [stem], terms: [], factor: (inNames.has(longer) ? 0.9 : 0.7) * whole * Math.sqrt(share) });
    }
  };

  /** "dead lift" also means "deadlift", and "pushup" "push up".
   * @param {RehabNames} names
   * @param {RehabQueryWord[]} content
   * @param {RehabQueryWord[]} all stop words as well: "cross over" */
  const addJoined = (names, content, all) => {
    const { words } = names;
    all.forEach((word, n) => {
      const next = all[n + 1];
      if (!next || !words.has(word.text + next.text)) return;
      const stem = words.stem(word.text + next.text);
      for (const part of [word, next]) if (content.includes(part)) part.ways.push({ stems: [stem], terms: [], factor: 0.95 });
    });
    content.forEach((word) => {
      for (const parts of splits(names, word.text).slice(0, 2)) {
        word.ways.push({ stems: parts.map(words.stem), terms: [], factor: 0.9 });
      }
    });
  };

  /** The two words that *word* may be made of, if they stand in one name.
   * @param {RehabNames} names
   * @param {string} word */
  const splits = ({ words, inNames, index }, word) => {
    /** @type {string[][]} */
    const found = [];
    for (let at = 2; at <= word.length - 2; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (!parts.every((part) => words.has(part) || inNames.has(part))) continue;
      const [first, second] = parts.map((part) => index.get(words.stem(part)));
      if (first && second && [...first.keys()].some((record) => second.has(record))) found.push(parts);
    }
    return found;
  };

  /** Let every run of words that is a phrase of the vocabulary also mean its terms.
   * @param {RehabNames} names
   * @param {RehabQueryWord[]} content */
  const addPhrases = ({ phrases, key, longest }, content) => {
    /** @type {[number, number][]} */
    const whole = [];
    const strong = content.filter((word) => !word.isWeak).length;
    for (let length = Math.min(longest, content.length); length > 0; length--) {
      for (let start = 0; start + length <= content.length; start++) {
        const run = content.slice(start, start + length);
        const means = phrases.get(key(run.map((word) => word.stem)));
        if (!means) continue;
        const isInner = whole.some(([from, to]) => from <= start && start + length <= to);
        const factor = isInner ? 0.4 : 1;
        if (!isInner) whole.push([start, start + length]);
        for (const word of run) {
          word.isPhrase = true;
          if (means.terms.length) word.ways.push({ stems: [], terms: means.terms, factor, isWhole: run.filter((w) => !w.isWeak).length === strong });
          for (const to of means.words) addWay(word, to, factor * 0.8);
        }
      }
    }
  };

  /** Let *word* also stand for *stems*, unless it does at least as much already.
   * @param {RehabQueryWord} word
   * @param {string[]} stems
   * @param {number} factor */
  const addWay = ({ ways }, stems, factor) => {
    const key = stems.join(" ");
    const same = ways.find((way) => way.stems.length === stems.length && way.stems.join(" ") === key);
    if (same) same.factor = Math.max(same.factor, factor);
    else ways.push({ stems, terms: [], factor });
  };

  Object.assign(rehabSearch.inner, { understood, splits, beginsName, queryTokens });
})();
