// @ts-check
// The dose grammar of core/dose_grammar.py in the browser: the same texts are doses, the same are
// none, and both give the same canonical text (tests/core/test_dose_in_script.py compares them).
// No lookbehind here: older phones read this file.
(() => {
  const LONGEST_TEXT = 400;
  const LONGEST_TIME = 24 * 3600;
  const LONGEST_WORD = 30;
  const MOST_DIGITS = 4;
  const MOST_TIMES = { day: 24, "other day": 1, week: 7 };
  const LONGEST_COURSE = { day: 730, week: 104, month: 24 };

  /** What Python's `str.split` takes for space. */
  const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  const SIGN = new RegExp(`([0-9])${SPACE}*([-xX])${SPACE}*(?=[0-9])`, "g");
  const GLUED = /([0-9])(?=(?:[sSſ]|[mM][iIıİ][nN]|[rR][eE][pP][sSſ])(?![\p{L}\p{N}_]))/gu;
  const SPACES = new RegExp(`${SPACE}+`);
  const UNIT_WORD = /^\p{L}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}])?$/u;

  const split = (/** @type {string} */ words) => words.trim().split(/\s+/);
  const GRAMMAR = new Set(
    split(`x s min rep reps time times each way side hold rest tempo for daily once twice a every
      other day days week weeks month months`),
  );
  const SLIP_WORDS = split(`sec secs second seconds sek seg m mn mins minute minutes h hr hrs hour
    hours wk wks mo mth mths year years weekly everyday bid tid qid qd qod eod thrice
    set sets repetition repetitions repeat repeats kg kgs lb lbs pound pounds kilo kilos
    per both either ea left right bilateral bilaterally
    cw ccw clockwise counterclockwise counter-clockwise anticlockwise anti-clockwise
    and or then with of to by until one two three four five six seven eight nine ten`);
  /** Words that no unit may hold: part of the grammar, or of a slip that the hints mend. */
  const RESERVED = new Set(
    [...GRAMMAR, ...SLIP_WORDS].filter((word) => !["way", "side", "other"].includes(word)),
  );
  const OFTEN_MISTYPED = split(
    "secs second seconds mins minute minutes reps repetitions times sets days weeks",
  );

  /** A text that is no dose; *near* is its first part that does not fit, as it was written. */
  class MisreadError extends Error {
    /** @param {string} near */
    constructor(near) {
      super(near);
      this.near = near;
    }
  }

  const refuse = () => {
    throw new MisreadError("");
  };

  /** The words of *text*, as Python's `str.split` gives them.
   * @param {string} text */
  const wordsIn = (text) => text.split(SPACES).filter(Boolean);

  /** *text* cut at its commas; "1,5 min" stays whole, so that the message can show all of it.
   * @param {string} text */
  const partsOf = (text) => {
    /** @type {string[]} */
    const parts = [];
    for (const piece of text.split(",")) {
      const last = parts.at(-1);
      if (last !== undefined && /[0-9]$/.test(last) && /^5 ?[mh]/i.test(piece)) {
        parts[parts.length - 1] = `${last},${piece}`;
      } else parts.push(piece);
    }
    return parts;
  };

  /** The words of *part* with what a word processor changed undone; units keep their capitals.
   * @param {string} part */
  const wordsOf = (part) =>
    wordsIn(
      part
        .replace(/[×*]/g, "x")
        .replace(/[\u2010-\u2014\u2212]/g, "-")
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
        .replace(SIGN, (_, digit, sign) => digit + (sign === "-" ? "-" : " x "))
        .replace(GLUED, "$1 "),
    ).map((word) => (GRAMMAR.has(word.toLowerCase()) ? word.toLowerCase() : word));

  /** How alike two short texts are, 0 to 1: the ratio of Python's `difflib.SequenceMatcher`.
   * @param {string[]} a
   * @param {string[]} b
   * @returns {number} */
  const ratio = (a, b) => {
    /** @type {(a: string[], b: string[]) => number} */
    const matches = (left, right) => {
      let [size, i, j] = [0, 0, 0];
      /** @type {number[]} */
      let ends = [];
      for (const [row, letter] of left.entries()) {
        /** @type {number[]} */
        const next = [];
        for (const [column, other] of right.entries()) {
          if (letter !== other) continue;
          const run = (next[column] = (ends[column - 1] ?? 0) + 1);
          if (run > size) [size, i, j] = [run, row - run + 1, column - run + 1];
        }
        ends = next;
      }
      if (!size) return 0;
      return (
        matches(left.slice(0, i), right.slice(0, j)) +
        size +
        matches(left.slice(i + size), right.slice(j + size))
      );
    };
    return (2 * matches(a, b)) / (a.length + b.length);
  };

  /** The one of *known* that *word* comes nearest to, if it reaches *cutoff*.
   * @param {string} word
   * @param {string[]} known
   * @param {number} cutoff
   * @returns {string | undefined} */
  const closest = (word, known, cutoff) => {
    const letters = [...word];
    if (letters.length > LONGEST_WORD) return undefined;
    const found = known
      .map((one) => ({ one, score: ratio([...one], letters) }))
      .filter(({ score }) => score >= cutoff)
      .sort((a, b) => b.score - a.score || (a.one < b.one ? 1 : -1));
    return found[0]?.one;
  };

  /** @param {string | undefined} digits */
  const number = (digits) =>
    digits && digits.length <= MOST_DIGITS && /^[0-9]+$/.test(digits) ? Number(digits) : refuse();

  /** @type {(low: number, high: number) => DoseRange} */
  const upright = (low, high) => (1 <= low && low <= high ? { low, high } : refuse());

  /** @param {string | undefined} text */
  const range = (text = "") => {
    const dash = text.indexOf("-");
    return dash < 0
      ? upright(number(text), number(text))
      : upright(number(text.slice(0, dash)), number(text.slice(dash + 1)));
  };

  /** @param {string[]} words */
  const time = (words) => {
    const [count, unit] = words;
    if (words.length !== 2 || !(unit === "s" || unit === "min")) return refuse();
    const [span, seconds] = [range(count), unit === "s" ? 1 : 60];
    if (span.high * seconds > LONGEST_TIME) return refuse();
    return { low: span.low * seconds, high: span.high * seconds };
  };

  /** @param {string} text
   * @returns {[number, number, number]} */
  const tempo = (text) => {
    const seconds = text.split("-").map(number);
    const [up, held, down] = seconds;
    const fits = seconds.length === 3 && up >= 1 && up < 60 && held < 60 && down >= 1 && down < 60;
    return fits ? [up, held, down] : refuse();
  };

  /** @type {(times: DoseRange, per: DoseFrequency["per"]) => DoseFrequency} */
  const often = (times, per) => (times.high <= MOST_TIMES[per] ? { times, per } : refuse());

  /** @type {(length: DoseRange, span: DoseCourse["span"]) => DoseCourse} */
  const course = (length, span) =>
    length.high <= LONGEST_COURSE[span] ? { length, span } : refuse();

  /** @param {string[]} words
   * @returns {DoseFrequency | null} */
  const frequency = (words) => {
    const [first, ...rest] = words;
    const text = words.join(" ");
    const tail = rest.join(" ");
    if (text === "daily") return often(upright(1, 1), "day");
    if (text === "every other day") return often(upright(1, 1), "other day");
    for (const per of /** @type {const} */ (["day", "week"])) {
      if (text === `once a ${per}`) return often(upright(1, 1), per);
      if (text === `twice a ${per}`) return often(upright(2, 2), per);
      if (tail === `times a ${per}`) return often(range(first), per);
    }
    const isDays = tail === "days a week" || text === "1 day a week";
    return isDays ? often(range(first), "week") : null;
  };

  /** Whether *words* name something to count; "scs" alone is rather "secs" than a unit.
   * @param {string[]} words */
  const isUnit = (words) => {
    if (words.length === 1 && closest(words[0].toLowerCase(), OFTEN_MISTYPED, 0.85)) return false;
    return (
      words.length <= 3 &&
      words.every(
        (word) =>
          [...word].length <= LONGEST_WORD &&
          !RESERVED.has(word.toLowerCase()) &&
          UNIT_WORD.test(word),
      )
    );
  };

  /** Sets, and what is repeated or done for a time in each.
   * @param {string[]} words
   * @returns {Partial<Dose>} */
  const work = (words) => {
    /** @type {Partial<Dose>} */
    const found = {};
    let left = words;
    if (left[1] === "x") {
      found.sets = range(left[0]);
      left = left.slice(2);
    }
    if (left.length >= 2 && left.slice(-2).join(" ") === "each way") {
      found.eachWay = true;
      left = left.slice(0, -2);
    }
    const [count, ...unit] = left;
    const named = unit.join(" ");
    if (!left.length) refuse();
    else if (named === "s" || named === "min") found.time = time(left);
    else if (!named || named === "reps" || named === "times") found.reps = range(count);
    else if (count === "1" && (named === "rep" || named === "time")) found.reps = range(count);
    else if (isUnit(unit)) Object.assign(found, { reps: range(count), unit: named });
    else refuse();
    return found;
  };

  /** The fields that one part sets; MisreadError if it is none.
   * @param {string[]} words
   * @returns {Partial<Dose>} */
  const part = (words) => {
    const [first, second, third] = words;
    if (first === "hold") return { hold: time(words.slice(1)) };
    if (first === "rest") return { rest: time(words.slice(1)) };
    if (first === "tempo" && words.length === 2) return { tempo: tempo(second) };
    if (words.join(" ") === "each side") return { eachSide: true };
    if (first === "for" && words.length === 3) {
      for (const span of /** @type {const} */ (["day", "week", "month"])) {
        if (third === `${span}s`) return { course: course(range(second), span) };
        if (third === span && second === "1") return { course: course(upright(1, 1), span) };
      }
    }
    const found = frequency(words);
    if (found) return found.per === "day" ? { frequency: found } : { days: found };
    return work(words);
  };

  /** @param {object} fields
   * @param {string[]} words */
  const kindsOf = (fields, words) => {
    const kinds = Object.keys(fields).map((kind) => (/^(reps|time)$/.test(kind) ? "work" : kind));
    return words.join(" ") === "daily" ? [...kinds, "days"] : kinds;
  };

  /** The fields that *text* sets; MisreadError if it is no dose.
   * @param {string} text
   * @returns {Partial<Dose>} */
  const read = (text) => {
    if (text.length > 2 * LONGEST_TEXT || [...text].length > LONGEST_TEXT) {
      throw new MisreadError(text);
    }
    /** @type {Partial<Dose>} */
    const found = {};
    /** @type {Set<string>} */
    const kinds = new Set();
    for (const piece of partsOf(text)) {
      const words = wordsOf(piece);
      try {
        const fields = part(words);
        const added = kindsOf(fields, words);
        if (added.some((kind) => kinds.has(kind))) refuse();
        for (const kind of added) kinds.add(kind);
        Object.assign(found, fields);
      } catch (error) {
        throw error instanceof MisreadError ? new MisreadError(piece) : error;
      }
    }
    return found;
  };

  const inner = { LONGEST_TEXT, RESERVED, MisreadError, read, partsOf, wordsOf, wordsIn, closest };
  globalThis.rehabDose = /** @type {RehabDose} */ (/** @type {unknown} */ ({ inner }));
})();
