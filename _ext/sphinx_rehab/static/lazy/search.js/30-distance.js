// @ts-check
// How far apart two spellings are, and how a word sounds.
(() => {
  const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

  /** Damerau-Levenshtein: insertions, deletions, replacements and swaps of neighbours, each once
   * at a place. More than *most* is given as most + 1.
   * @param {string} a
   * @param {string} b
   * @param {number} most */
  const distance = (a, b, most) => {
    if (a === b) return 0;
    const over = most + 1;
    if (Math.abs(a.length - b.length) > most || b.length > 62) return over;
    let [older, old, row] = ROWS;
    for (let j = 0; j <= b.length; j++) old[j] = j;
    for (let i = 1; i <= a.length; i++) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        let cost = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          cost = Math.min(cost, older[j - 2] + 1);
        }
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return over;
      [older, old, row] = [old, row, older];
    }
    return Math.min(old[b.length], over);
  };

  /** How many edits a word of that length may have: none below 4 letters, 1, and 2 from 8.
   * @param {number} length */
  const tolerance = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  /** @type {[RegExp, string][]} the spellings that English words share a sound by */
  const SOUNDS = [
    [/^(?:kn|gn|pn)/, "n"], [/^wr/, "r"], [/^ps/, "s"], [/^x/, "s"], [/^wh/, "w"], [/^rh/, "r"],
    [/ough/g, "o"], [/igh/g, "i"], [/gh/g, "g"], [/ph/g, "f"], [/sch/g, "sk"],
    [/[ts]ch/g, "x"], [/ch(?=[rlt])/g, "k"], [/ch/g, "x"], [/sh/g, "x"],
    [/[cst]i(?=[ao]n)/g, "x"], [/sc(?=[eiy])/g, "s"], [/c(?=[eiy])/g, "s"], [/ck/g, "k"],
    [/[cq]/g, "k"], [/g(?=[eiy])/g, "j"], [/dg/g, "j"], [/x$/g, "ks"], [/z/g, "s"], [/v/g, "f"],
    [/th/g, "t"], [/mb$/g, "m"], [/h/g, ""], [/(.)\1+/g, "$1"], [/(?!^)[aeiouyw]+/g, ""], [/^[aeiouy]/, "a"],
  ];

  /** How *word* sounds, roughly and in English: "sciatica" and "siatica" are alike.
   * @param {string} word */
  const sound = (word) => SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word);

  Object.assign(rehabSearch.inner, { distance, tolerance, sound });
})();
