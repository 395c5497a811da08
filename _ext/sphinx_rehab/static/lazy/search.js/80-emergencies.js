// @ts-check
// Whether a query names an emergency, whatever its spelling.
(() => {
  const { tokens, fold, distance, tolerance } = rehabSearch.inner;
  /** How many other words may stand between those of a phrase. */
  const BETWEEN = 2;

  /** @param {RehabNames} names */
  const emergencies = (names) => {
    const { words, data, records } = names;
    // who asks for a drill by its name, as for "chest squeezes", tells of no complaint
    const drills = new Set(records.flatMap(({ kind, flat }) => (kind === "exercise" ? flat : [])));
    const known = data.emergencies.map(([id, title, text, phone, phrases]) => ({
      notice: { id, title, text, phone },
      phrases: phrases.map((phrase) => phrase.split(/\s+/).filter(Boolean).map((choices) =>
        choices.split("/").flatMap(tokens).map(fold))),
    }));

    /** Whether *typed* is one of *choices*, slips included; a word of the library is no slip.
     * @param {string} typed
     * @param {string[]} choices */
    const isOne = (typed, choices) => choices.some((choice) => {
      if (typed === choice) return true;
      if (typed.length > 3 && words.stem(typed) === words.stem(choice)) return true;
      if (words.has(typed) || choice.length < 4) return false;
      return distance(typed, choice, 2) <= tolerance(choice.length);
    });

    /** @param {string[]} typed
     * @param {string[][]} phrase */
    const names_ = (typed, phrase) => {
      const span = phrase.length + BETWEEN;
      const stands = (/** @type {number} */ n, /** @type {string[]} */ choices) =>
        isOne(typed[n], choices) || (n + 1 < typed.length && choices.includes(typed[n] + typed[n + 1]));
      for (let start = 0; start < typed.length; start++) {
        if (!phrase.some((choices) => stands(start, choices))) continue;
        const near = typed.slice(start, start + span).map((_, n) => start + n);
        if (phrase.every((choices) => near.some((n) => stands(n, choices)))) return true;
      }
      return false;
    };

    /** @param {string[]} typed
     * @returns {RehabEmergency | null} */
    return (typed) => {
      const folded = typed.map(fold);
      if (drills.has(folded.join(" "))) return null;
      return known.find(({ phrases }) => phrases.some((phrase) => names_(folded, phrase)))?.notice ?? null;
    };
  };

  Object.assign(rehabSearch.inner, { emergencies });
})();
