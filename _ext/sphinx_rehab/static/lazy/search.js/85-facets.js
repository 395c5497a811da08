// @ts-check
// Which terms the found records have, how many each, and what is left of them with some chosen.
(() => {
  /** The kinds of pages, chosen like the terms of a facet. What is none of the first three is a page. */
  const KINDS = ["exercise", "protocol", "condition", "page"];

  /** @param {RehabNames} names
   * @param {number} record
   * @returns {Set<number>} its terms and all above them, and its kind after all terms */
  const termsOf = ({ records, terms }, record) => {
    const kind = KINDS.indexOf(records[record].kind);
    const found = new Set([terms.length + (kind < 0 ? KINDS.length - 1 : kind)]);
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
    const terms = [...names.terms, ...KINDS.map((name) => ({ facet: "kind", name, label: "" }))];
    const facets = ["kind", ...Object.keys(names.data.facets)];
    const choices = facets.map((facet) => (Object.hasOwn(chosen, facet) ? chosen[facet] : []));
    const place = terms.map(({ facet }) => facets.indexOf(facet));
    const isChosen = terms.map(({ name }, term) => choices[place[term]].includes(name));
    /** @type {number[]} */
    const counts = terms.map(() => 0);
    /** @type {number[]} */
    const kept = [];
    for (const record of found) {
      const own = termsOf(names, record);
      const met = choices.map((choice) => choice.length === 0);
      for (const term of own) if (isChosen[term]) met[place[term]] = true;
      const missed = met.filter((isMet) => !isMet).length;
      if (missed === 0) kept.push(record);
      for (const term of own) if (missed === 0 || (missed === 1 && !met[place[term]])) counts[term]++;
    }
    /** @type {Record<string, RehabFacetTerm[]>} */
    const shown = {};
    terms.forEach(({ facet, name, label }, n) => {
      if (counts[n] || isChosen[n]) (shown[facet] ??= []).push({ name, label, count: counts[n] });
    });
    const order = facets.filter((facet) => shown[facet]);
    return { kept, counts: Object.fromEntries(order.map((facet) => [facet, shown[facet]])) };
  };

  Object.assign(rehabSearch.inner, { filtered });
})();
