// @ts-check
// The text tier: the words of the pages, loaded by shard, and the passages of a page.
(() => {
  const { frontDecoded, postings } = rehabSearch.inner;
  const SATURATED = [1, 1.6, 2];
  const MOST_WAYS = 12;

  /** @param {RehabNames} names
   * @returns {RehabText} */
  const text = (names) => {
    const { shards, versions, version } = names.data;
    /** @type {Map<string, string>} */
    const lines = new Map();
    /** @type {Map<string, number[]>} */
    const read = new Map();
    /** @type {Map<string, RehabSection[]>} */
    const pages = new Map();
    globalThis.rehabSearchData.text = ([, stems, joined]) => {
      const found = joined.split("\n");
      frontDecoded(stems).forEach((stem, n) => lines.set(stem, found[n]));
    };
    globalThis.rehabSearchData.passages = ([page, sections]) => pages.set(page, sections);

    const shardOf = (/** @type {string} */ stem) => {
      let number = 0;
      while (number + 1 < shards.length && shards[number + 1] <= stem) number++;
      return number;
    };
    const fileOf = (/** @type {number} */ number) => {
      const file = shards.length > 1 ? `search-text-${number}.js` : "search-text.js";
      return `data/${file}?v=${versions[file]}`;
    };

    /** Load what *query* needs. A part that cannot be loaded is searched without.
     * @param {RehabQuery} query */
    const load = async (query) => {
      if (!shards.length) return;
      const stems = query.words.flatMap((word) => word.ways.slice(0, MOST_WAYS).flatMap((way) => way.stems));
      const files = new Set(stems.map((stem) => fileOf(shardOf(stem))));
      await Promise.all([...files].map((file) => rehab.load(file).catch(console.warn)));
    };

    /** @param {string} stem */
    const entries = (stem) => {
      let found = read.get(stem);
      if (!found) read.set(stem, (found = postings(lines.get(stem) ?? "")));
      return found;
    };

    /** Every page that has a word of the query.
     * @param {RehabQuery} query
     * @returns {RehabRanked} */
    const ranked = (query) => {
      const total = names.records.length;
      /** @type {Map<number, RehabScore>} */
      const scores = new Map();
      /** @type {number[]} */
      const worth = [];
      query.words.forEach((word, n) => {
        /** @type {Map<number, number>} */
        const best = new Map();
        for (const { stems, factor } of word.ways.slice(0, MOST_WAYS)) {
          const [first, ...others] = stems.map(entries);
          if (!first) continue;
          const more = others.map(pagesOf);
          for (let i = 0; i < first.length; i += 2) {
            const page = first[i];
            if (more.length && more.some((pages) => !pages.has(page))) continue;
            const value = SATURATED[first[i + 1]] * factor;
            if ((best.get(page) ?? 0) < value) best.set(page, value);
          }
        }
        const rarity = Math.log(1 + total / (best.size || 1)) / Math.log(1 + total);
        worth.push(word.isWeak ? 0.12 : 1 + rarity);
        best.forEach((value, page) => {
          let score = scores.get(page);
          if (!score) scores.set(page, (score = { score: 0, has: 0, bonus: 0 }));
          score.score += (word.isWeak ? 0.1 : rarity) * value;
          score.has |= 1 << n;
        });
      });
      return { scores, worth };
    };

    /** The sections of a page, none where they cannot be loaded.
     * @param {string} page
     * @returns {Promise<RehabSection[]>} */
    const passages = async (page) => {
      if (!pages.has(page)) {
        await rehab.load(`data/passages/${page}.js?v=${version}`).catch(console.warn);
      }
      return pages.get(page) ?? [];
    };
    return { load, ranked, passages };
  };

  /** @param {number[]} flat pages and weights in turn */
  const pagesOf = (flat) => new Set(flat.filter((_, n) => n % 2 === 0));

  Object.assign(rehabSearch.inner, { text });
})();
