// @ts-check
// Reads what search/coding.py writes.
(() => {
  const DIGIT = new Int8Array(128);
  [...Array(92).keys()].map((n) => n + 35).filter((code) => code !== 92 && code < 127)
    .forEach((code, value) => { DIGIT[code] = value; });
  const BASE = 45;
  const LEVELS = 3;

  /** Words that each begin with a capital for the letters shared with the word before.
   * @param {string} text */
  const frontDecoded = (text) => {
    /** @type {string[]} */
    const words = [];
    let before = "";
    for (const [, mark, rest] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
      before = before.slice(0, mark.charCodeAt(0) - 65) + rest;
      words.push(before);
    }
    return words;
  };

  /** The stem of each word, from how many letters it cuts off and what it adds.
   * @param {string[]} words folded
   * @param {string} lines */
  const uncut = (words, lines) => {
    const cuts = lines.split("\n");
    return new Map(words.map((word, n) => {
      const cut = parseInt(cuts[n], 10) || 0;
      return [word, word.slice(0, word.length - cut) + cuts[n].slice(cut ? String(cut).length : 0)];
    }));
  };

  /** Pages and their weights (0 to 2), one after the other: [page, weight, page, weight, ...].
   * @param {string} line */
  const postings = (line) => {
    /** @type {number[]} */
    const found = [];
    let page = -1;
    let value = 0;
    let place = 1;
    for (let i = 0; i < line.length; i++) {
      const digit = DIGIT[line.charCodeAt(i)];
      value += (digit % BASE) * place;
      place *= BASE;
      if (digit >= BASE) continue;
      page += Math.floor(value / LEVELS) + 1;
      found.push(page, value % LEVELS);
      value = 0;
      place = 1;
    }
    return found;
  };

  /** The file name that a page with *title* most often has.
   * @param {string} title */
  const slug = (title) =>
    rehabSearch.inner.fold(title.toLowerCase()).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

  Object.assign(rehabSearch.inner, { frontDecoded, uncut, postings, slug });
})();
