// @ts-check
// The words of the library: which are known, what they begin with, which are near in spelling.
(() => {
  const { fold, distance, sound } = rehabSearch.inner;
  /** How many words of the index are looked at for one that an unknown word is a form of. */
  const MOST_RELATED = 60;

  /** The letters of *word* as bits, for a quick look at how far apart two words can be.
   * @param {string} word */
  const letters = (word) => {
    let bits = 0;
    for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
    return bits;
  };

  /** @param {number} bits */
  const count = (bits) => {
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  };

  /** @param {string[]} written the words, with accents
   * @param {Map<string, string>} reduced the stems that the index has its words under
   * @param {(word: string) => number} pagesOf how many pages hold a word, roughly
   * @param {((word: string) => string) | null} stemmer */
  const dictionary = (written, reduced, pagesOf, stemmer) => {
    /** @type {Map<string, string>} */
    const accented = new Map();
    const words = [...new Set(written.map((word) => {
      const plain = fold(word);
      if (plain !== word && !accented.has(plain)) accented.set(plain, word);
      return plain;
    }))].sort();
    const known = new Set(words);
    /** @type {Map<number, number[]>} places by length */
    const byLength = new Map();
    const bits = new Int32Array(words.length);
    words.forEach((word, place) => {
      bits[place] = letters(word);
      const same = byLength.get(word.length);
      if (same) same.push(place);
      else byLength.set(word.length, [place]);
    });
    /** @type {Map<string, string>} */
    const stems = new Map(reduced);
    /** @type {Map<string, string>} */
    const own = new Map();

    /** What the stemmer makes of *word*.
     * @param {string} word folded */
    const byStemmer = (word) => {
      let found = own.get(word);
      if (found === undefined) {
        found = stemmer && word.length > 1 && !/\d/.test(word) ? fold(stemmer(accented.get(word) ?? word)) : word;
        own.set(word, found);
      }
      return found;
    };

    /** The stem of *word*. The index was made with another stemmer, of another age: a word that is not
     * in it has the stem there of a word that this one takes for the same.
     * @param {string} word folded */
    const stem = (word) => {
      let found = stems.get(word);
      if (found === undefined) {
        found = byStemmer(word);
        const root = word.slice(0, Math.max(3, found.length - 1));
        const same = word.length > 3 && startingWith(root, MOST_RELATED).find((other) => reduced.has(other) && byStemmer(other) === found);
        if (same) found = /** @type {string} */ (reduced.get(same));
        stems.set(word, found);
      }
      return found;
    };

    /** The words that begin with *start*, itself left out.
     * @param {string} start
     * @param {number} limit */
    const startingWith = (start, limit) => {
      let low = 0;
      let high = words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle] < start) low = middle + 1;
        else high = middle;
      }
      /** @type {string[]} */
      const found = [];
      for (; low < words.length && found.length < limit && words[low].startsWith(start); low++) {
        if (words[low] !== start) found.push(words[low]);
      }
      return found;
    };

    /** The words at most *most* edits from *word*, with their distance.
     * @param {string} word
     * @param {number} most
     * @returns {[string, number][]} */
    const near = (word, most) => {
      /** @type {[string, number][]} */
      const found = [];
      const own = letters(word);
      for (let length = word.length - most; length <= word.length + most; length++) {
        for (const place of byLength.get(length) ?? []) {
          if (count(bits[place] ^ own) > 2 * most) continue;
          const apart = distance(word, words[place], most);
          if (apart && apart <= most) found.push([words[place], apart]);
        }
      }
      return found;
    };

    /** @type {Map<string, string[]>} */
    const bySound = new Map();
    let heard = 0;
    /** Note how words sound, as many as there is time for: it takes a while with all.
     * @param {() => boolean} isTime */
    const listen = (isTime) => {
      for (; heard < words.length && isTime(); heard++) {
        const each = words[heard];
        if (each.length < 3) continue;
        const key = sound(each);
        const same = bySound.get(key);
        if (same) same.push(each);
        else bySound.set(key, [each]);
      }
      return heard === words.length;
    };

    /** The words that sound like *word*.
     * @param {string} word */
    const alike = (word) => {
      listen(() => true);
      return (bySound.get(sound(word)) ?? []).filter((each) => each !== word);
    };

    const has = (/** @type {string} */ word) => known.has(word);
    return { has, stem, startingWith, near, alike, listen, pagesOf };
  };

  Object.assign(rehabSearch.inner, { dictionary });
})();
