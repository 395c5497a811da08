// @ts-check
// Which terms the found records have, how many each, and what is left of them with some chosen.
(() => {
  /** @param {RehabNames} names
   * @param {number} record
   * @returns {Set<number>} its terms and all above them */
  const termsOf = ({ records, terms }, record) => {
    /** @type {Set<number>} */
    const found = new Set();
    for (let term of records[record].terms) {
      for (; term >= 0 && !found.has(term); term = terms[term].parent) found.add(term);
    }
    return found;
  };

  /** @param {RehabNames} names
   * @param {number[]} found
   * @param {Record<string, string[]>} chosen a record needs one term of each facet
   * @returns {{kept: number[], counts: Record<string, RehabFacetTerm[]>}} */
  const filtered = (names, found, chosen) => {
    const { terms, records } = names;
    const facets = Object.keys(names.data.facets);
    const wanted = facets.map((facet) => {
      const own = Object.hasOwn(chosen, facet) ? chosen[facet] : [];
      return new Set(terms.flatMap((term, n) => (term.facet === facet && own.includes(term.name) ? [n] : [])));
    });
    const asked = facets.map((facet) => Object.hasOwn(chosen, facet) && chosen[facet].length > 0);
    /** @type {Map<number, number>} */
    const counts = new Map();
    /** @type {number[]} */
    const kept = [];
    for (const record of found) {
      const own = termsOf(names, record);
      const misses = facets.map((_, f) => asked[f] && ![...wanted[f]].some((term) => own.has(term)));
      const missed = misses.filter(Boolean).length;
      if (missed === 0) kept.push(record);
      if (records[record].kind !== "exercise") continue;
      for (const term of own) {
        const isOnlyMiss = missed === 0 || (missed === 1 && misses[facets.indexOf(terms[term].facet)]);
        if (isOnlyMiss) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    /** @type {Record<string, RehabFacetTerm[]>} */
    const shown = {};
    terms.forEach(({ facet, name, label }, n) => {
      const count = counts.get(n) ?? 0;
      const isChosen = asked[facets.indexOf(facet)] && chosen[facet].includes(name);
      if (count || isChosen) (shown[facet] ??= []).push({ name, label, count });
    });
    return { kept, counts: shown };
  };

  Object.assign(rehabSearch.inner, { filtered });
})();
