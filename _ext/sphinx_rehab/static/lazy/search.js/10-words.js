// @ts-check
// Text as words, the same as search/words.py does it: change both together.
(() => {
  const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;
  const ENDING = /['\u2019](?=(?:s|t|d|m|ll|re|ve)(?![\p{L}\p{N}]))/gu;
  const MARKS = /[\u0300-\u036f]/g;
  /** @type {Record<string, string>} */
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
  const LETTER = /[ßæœøłđı]/g;
  /** As much of a query as is looked at, in letters and in words. */
  const LONGEST = 300;
  const MOST_WORDS = 16;

  /** The words of *text* in lower case: "jogger's" is one word, "push-up" and "l'épaule" two.
   * @param {string} text
   * @returns {string[]} */
  const tokens = (text) => text.toLowerCase().normalize("NFC").replace(ENDING, "").match(WORD) ?? [];

  /** *word* without accents, as people type it on a phone.
   * @param {string} word */
  const fold = (word) => {
    if (/^[\x00-\x7f]*$/.test(word)) return word;
    const plain = word.normalize("NFD").replace(MARKS, "");
    return plain.replace(LETTER, (letter) => LETTERS[letter]).normalize("NFC");
  };

  /** The words of a query; what is beyond any honest length is left out.
   * @param {string} query */
  const queryTokens = (query) => tokens(String(query).slice(0, LONGEST)).slice(0, MOST_WORDS);

  /** *text* cut at the words for which *matches* is true.
   * @param {string} text
   * @param {(word: string) => boolean} matches
   * @returns {RehabTextPart[]} */
  const marked = (text, matches) => {
    /** @type {RehabTextPart[]} */
    const parts = [];
    let last = 0;
    const add = (/** @type {string} */ words, /** @type {boolean} */ match) => {
      const before = parts[parts.length - 1];
      if (!words) return;
      if (before && before.match === match) before.text += words;
      else parts.push({ text: words, match });
    };
    for (const found of text.matchAll(/[\p{L}\p{N}\u0300-\u036f'\u2019]+/gu)) {
      add(text.slice(last, found.index), false);
      last = found.index + found[0].length;
      add(found[0], tokens(found[0]).some(matches));
    }
    add(text.slice(last), false);
    return parts;
  };

  const inner = /** @type {RehabSearchInner} */ ({});
  globalThis.rehabSearch = /** @type {RehabSearch} */ ({ inner });
  Object.assign(inner, { tokens, queryTokens, fold, marked });
})();
