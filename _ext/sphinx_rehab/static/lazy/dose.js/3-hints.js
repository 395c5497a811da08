// @ts-check
// What a text that is no dose was meant to be: the table of core/dose_hints.py in the browser.
(() => {
  const { LONGEST_TEXT, RESERVED, MisreadError, read, partsOf, wordsOf, wordsIn, closest } =
    rehabDose.inner;
  const SHORT_TIME = 10;
  const EXAMPLE = "3 x 10, hold 2-3 s, each side, daily";
  const r = String.raw;

  const N = r`(?<![0-9-])[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9-])`;
  const T = r`${N} (?:s|min)\b`;
  const BODY =
    r`(?:sides?|legs?|foot|feet|arms?|hands?|knees?|hips?|shoulders?|ankles?|wrists?|elbows?` +
    r`|heels?|thighs?|calf|calves|limbs?)\b`;
  const EACH = r`(?:\b(?:in|on|with|for|to) )?(?:\b(?:each|per|both|either|every|ea) |/ ?)`;
  const PER = r`(?:/|per|an?|each|every)?`;
  const [DAY, WEEK] = [r`(?:daily|days?)\b`, r`we?e?k(?:ly|s)?\b`];
  const NEW_PART = r`each side|daily|hold|rest|tempo|for [0-9]|(?:once|twice|${N} (?:times|days)) a|every other`;
  const CLOCKWISE = r`(?:in )?\b(?:(?:counter-?|anti-?)?clockwise|c?cw)\b`;
  /** @type {Record<string, string>} */
  const NUMBERS = {
    one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8",
    nine: "9", ten: "10", twelve: "12", fifteen: "15", twenty: "20", thirty: "30",
    once: "1x", twice: "2x", thrice: "3x",
  };
  /** @type {Record<string, string>} */
  const SPANS = { d: "days", w: "weeks", m: "months" };
  /** @type {Record<string, number>} */
  const FACTORS = { s: 1, min: 60, h: 3600 };

  /** "5-3" and "0-3" as "3-5" and "1-3".
   * @param {string[]} match */
  const upright = ([whole, first, second]) => {
    const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b);
    return high ? `${Math.max(low, 1)}-${Math.max(high, 1)}` : whole;
  };

  /** Fractions and hours ("1.5 min", "0.5-1 h") as whole seconds or minutes.
   * @param {string[]} match */
  const whole = ([all, first, second, unit]) => {
    if (unit !== "h" && !all.includes(".")) return all;
    const [low, high] = [first, second || first]
      .map((end) => Math.ceil(Number(end) * FACTORS[unit]) || 1)
      .sort((a, b) => a - b);
    return rehabDose.inner.timeText({ low, high });
  };

  /** @type {[string, string | ((match: string[]) => string)][]} */
  const SLIPS = [
    // signs, and numbers in words
    [r`(?<=[0-9]),(?=5 ?[mh])`, "."],
    [r`(?<=[0-9]) ?["″”]`, " s "],
    [r`(?<=[0-9]) ?['′’]`, " min "],
    [r`[()\[\]"]`, " "],
    [r`(?:(?:with|at|@) )?[0-9.]+ ?(?:kgs?|kilos?|lbs?|pounds?)\b`, ""],
    [r`[.!?:]+(?= |$)`, ""],
    [r`(?<=[0-9]) ?(?:x|by) ?(?=[0-9])`, " x "],
    [r`\b(?:a )?few (?=sec)`, "2-3 "],
    [r`^(once|twice|thrice)$`, "$1 a day"],
    [r`\b(?:${Object.keys(NUMBERS).join("|")})\b`, ([word]) => NUMBERS[word]],
    [r`(?<=[0-9])(?: ?½| 1/2| and a half)`, ".5"],
    [r`½ ?|\b(?:1/2|half an?) ?(?=min|h)`, "0.5 "],
    [r`\ban? (?=min|sec|hour)`, "1 "],
    [r`(?<=[0-9]) ?(?:to|or|-) ?(?=[0-9])`, "-"],
    [r`\b(?:about|around|up to|at least|do|repeat) |~ ?`, ""],
    // seconds, minutes, hours
    [r`(?<=[0-9])[ -]?(?:s|secs?|seconds?)\b`, " s"],
    [r`(?<=[0-9])[ -]?(?:m|mins?|minutes?)\b`, " min"],
    [r`(?<=[0-9])[ -]?(?:h|hrs?|hours?)\b`, " h"],
    [
      r`\b([0-9]{1,3})(?::| min (?:and )?)([0-5]?[0-9])(?: min| s|$)`,
      ([, minutes, seconds]) => `${Number(minutes) * 60 + Number(seconds)} s`,
    ],
    [r`(?<![0-9.-])([0-9]{0,4}\.?[0-9]{1,4})(?:-([0-9]{0,4}\.?[0-9]{1,4}))? (s|min|h)\b`, whole],
    [r`([0-9]+) (s|min) ?(?:to|or|-) ?([0-9]+) \2\b`, "$1-$3 $2"],
    [
      r`([0-9]+) s ?(?:to|or|-) ?([0-9]{1,4}) min\b`,
      ([, seconds, minutes]) => `${seconds}-${Number(minutes) * 60} s`,
    ],
    [r`(?<![0-9-])([0-9]{1,4})-([0-9]{1,4})(?![0-9-])`, upright],
    // how often
    [r`\b(?:am|mornings?) (?:and|&) (?:pm|evenings?|nights?)\b|\bb\.?i\.?d\b`, "twice a day"],
    [r`\bt\.?i\.?d\b`, "3 times a day"],
    [r`\bq\.?i\.?d\b`, "4 times a day"],
    [r`\b(?:qod|eod|alternat(?:e|ing) days?)\b`, "every other day"],
    [r`\bevery (?:other|second|2(?:nd)?) days?\b`, "every other day"],
    [r`(?<!x )(${N}) ?(?:x|times?|sessions?) ?${PER} ?${DAY}`, "$1 times a day"],
    [r`(?<!x )(${N}) ?(?:x|times?|sessions?) ?${PER} ?${WEEK}`, "$1 days a week"],
    [r`(?<!x )(${N}) ?(?:/|per|an?) ?${DAY}`, "$1 times a day"],
    [r`(?<!x )(${N}) ?(?:/|per|an?) ?${WEEK}`, "$1 days a week"],
    [r`(${N}) ?days? ?${PER} ?${WEEK}`, "$1 days a week"],
    [r`\bqd\b|\b(?:every|each) ?(?:day|morning|evening|night)\b`, "daily"],
    [r`\bper day\b|/ ?day\b`, " daily"],
    [r`\b(?:(?:every|each|per) week|weekly)\b|/ ?week\b`, " once a week"],
    // for how long
    [r`\bfor an? (?=day|week|month)`, "for 1 "],
    [
      r`(?:\b(?:for|over|x) )*(${N})[ -]?(days?|we?e?ks?|months?)\b(?! a)`,
      ([, count, span]) => `for ${count} ${SPANS[span[0]]}`,
    ],
    // hold and rest
    [r`\bhold(?:s|ing)?\b(?: (?:each|it|for|the|position|stretch|a|at|top|end)\b)*`, "hold"],
    [r`(${T}) hold\b`, "hold $1"],
    [r`\bhold (${N})(?! (?:s|min)\b)`, "hold $1 s"],
    [r`(hold ${T}) (?:each(?: rep| time|$)|per rep)`, "$1"],
    [r`\b(?:rest|break)\b(?: (?:for|of|a|period)\b)*`, "rest"],
    [r`(${T}) rest\b`, "rest $1"],
    [r`(?<!rest )(${T})(?= (?:in )?between)`, "rest $1"],
    [r`(rest ${T}) (?:(?:in )?between|after|each|per)\b.*`, "$1"],
    [r`\brest ([1-5])$`, "rest $1 min"],
    [r`\brest (${N})(?! (?:s|min)\b)`, "rest $1 s"],
    // sets, reps and tempo
    [r`(?<=[0-9]) ?(?:repetitions?|repeats?|reps?)\b`, " reps"],
    [r`^x ?(${N})$|^(${N})x\b`, "$1$2 reps"],
    [r`(${N})( reps| s| min|) (?:x |for |in )?(${N}) (?:sets?|rounds?)\b`, "$3 x $1$2"],
    [r`(${N}) (?:sets?|rounds?)\b(?: of| x)?`, "$1 x"],
    [r`hold (${T}) x (${N})$`, "$2 reps, hold $1"],
    [r`^(${N} [^0-9,]+) x (${N})$`, "$2 x $1"],
    [r`(${N}) x hold (${T})`, "$1 reps, hold $2"],
    [r`(${N}) x (${N}) x (?:hold )?(${T})`, "$1 x $2, hold $3"],
    [r`^(?:tempo )?([0-9])[ /-]([0-9])[ /-]([0-9])\b.*`, "tempo $1-$2-$3"],
    [r`^tempo ([0-9])([0-9])([0-9])\b.*`, "tempo $1-$2-$3"],
    // sides and ways
    [r`\b(?:left|right|l|r) ?(?:and|&|/) ?(?:left|right|l|r)\b`, "each side"],
    [r`${CLOCKWISE}(?: ?(?:and|&|/) ?${CLOCKWISE})?`, "each way"],
    [r`${EACH}(?:ways?|directions?)\b`, " each way"],
    [r`${EACH}${BODY}`, " each side"],
    [r`\bbilateral(?:ly)?\b|(?:\bon (?:the )?)?\b(?:left|right)\b(?: ${BODY})?`, "each side"],
    [r`\b(?:each|ea)$`, "each side"],
    // several parts in one
    [r` ?[;&+|] ?`, ", "],
    [r` (?:and|then|plus|with)(?: an?)? `, ", "],
    [r`(x ${N}) x (?=${NEW_PART})`, "$1, "],
    [r`[ ,]+(?=(?:${NEW_PART})\b)`, ", "],
    [r`^(${N})(?=,)|^([6-9]|[1-9][0-9]{1,3}) x(?=,|$)`, "$1$2 reps"],
  ];
  /** @type {[string, string][]} */
  const EXAMPLES = [
    [r`\bhold`, "hold 30 s"],
    [r`\brest\b`, "rest 30 s"],
    [r`\btempo\b`, "tempo 3-2-3"],
    [r`^for\b|\byear`, "for 6 weeks"],
    [r`\bweek`, "3 days a week"],
    [r`\bmonth`, "for 3 months"],
    [r`\bday|\bh\b|\bhour|\bevery\b`, "3 times a day"],
    [r`\bway|\bdirection`, "10 circles each way"],
    [r`\b${BODY}$`, "each side"],
    [r`[0-9] min\b`, "5 min"],
    [r`[0-9] s\b`, "30 s"],
    [r`[0-9] x\b|\bsets?\b`, "3 x 10"],
    [r`^[0-9][0-9-]*(?: (?:reps|times))?$`, "10 reps"],
    [r`^[0-9-]+ \w`, "10 slow circles"],
    ["", EXAMPLE],
  ];
  const SPELLED = [...RESERVED, "side", "other", "direction"].filter((word) => word.length > 2);

  /** A pattern as Python reads it: letters of every script are letters. Made when first needed,
   * since a browser without lookbehind (Safari before 16.4) must still read doses.
   * @param {string} pattern */
  const compiled = (pattern) => {
    const letter = r`[\p{L}\p{N}_]`;
    const edge = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`;
    return new RegExp(pattern.replaceAll(r`\b`, edge).replaceAll(r`\w`, letter), "gu");
  };

  /** @type {{slips: [RegExp, string | ((match: string[]) => string)][], examples: [RegExp, string][], sets: RegExp} | undefined} */
  let made;
  const tables = () =>
    (made ??= {
      slips: SLIPS.map(([pattern, mend]) => [compiled(pattern), mend]),
      examples: EXAMPLES.map(([pattern, example]) => [compiled(pattern), example]),
      sets: compiled(`^${N} x(?=,|$)`),
    });

  /** *part* in lower case with every slip of the table rewritten; it may not read even so.
   * @param {string} part */
  const mended = (part) => {
    let text = wordsOf(part).join(" ").toLowerCase();
    for (const [slip, form] of tables().slips) {
      text =
        typeof form === "string"
          ? text.replace(slip, form)
          : text.replace(slip, (...match) => form(match));
    }
    return wordsIn(text).join(" ").replaceAll(" ,", ",").replace(/^[ ,]+|[ ,]+$/g, "");
  };

  /** *part* with each mistyped word as the word of a dose that it comes nearest to.
   * @param {string} part */
  const spelled = (part) =>
    wordsIn(part)
      .map((word) => ([...word].length > 2 && closest(word.toLowerCase(), SPELLED, 0.75)) || word)
      .join(" ");

  /** The fields that *text* sets; none if it does not read.
   * @param {string} text
   * @returns {Partial<Dose>} */
  const gives = (text) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof MisreadError) return {};
      throw error;
    }
  };
  const reads = (/** @type {string} */ text) => Object.keys(gives(text)).length > 0;
  const isWork = (/** @type {string} */ text) => "reps" in gives(text) || "time" in gives(text);

  /** What *near*, which reads by itself, may mean beside the *work* or another part.
   * @param {string} near
   * @param {string} work
   * @param {string[]} others */
  function* beside(near, work, others) {
    const [given, done] = [gives(near), gives(work)];
    if (!others.some((part) => "hold" in gives(part))) {
      if ("time" in given && "reps" in done) yield `hold ${near}`;
      if ("reps" in given && "time" in done) yield `${near}, hold ${work}`;
    }
    if ("days" in given && others.includes("daily")) yield `once a day, ${near}`;
  }

  /** What *near* may stand for, the likeliest first; *others* are the parts that read.
   * @param {string} near
   * @param {string[]} others */
  function* candidates(near, others) {
    const work = others.find(isWork) ?? "";
    const isBlank = wordsIn(near).length === 0;
    if (reads(near)) yield* beside(near, work, others);
    if (reads(near) || isBlank) {
      yield others.join(", ");
      yield* others;
    }
    for (const text of [mended(near), mended(spelled(near))]) {
      const sets = text.match(tables().sets)?.[0];
      if (sets) {
        for (const each of [work.replace(/ reps$/, ""), "10"]) {
          yield `${sets} ${each}${text.slice(sets.length)}`;
        }
      }
      if (text === "each way") yield `${work} each way`;
      const fields = gives(text);
      if (Object.keys(fields).join() === "time" && (work || (fields.time?.high ?? 0) <= SHORT_TIME)) {
        yield `hold ${text}`;
      }
      yield text;
      yield text.replaceAll("daily, ", "once a day, ");
    }
    for (const [pattern, example] of tables().examples) {
      if (mended(near).search(pattern) >= 0) yield example;
    }
  }

  /** The part to point at, and a dose to write instead: the likeliest that `read` accepts.
   * @param {string} text
   * @param {string} near
   * @returns {[string, string]} */
  const mend = (text, near) => {
    const shown = near.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, "");
    if (text.length > 2 * LONGEST_TEXT || [...text].length > LONGEST_TEXT) return [shown, EXAMPLE];
    const parts = partsOf(text);
    parts.splice(parts.indexOf(near), 1);
    try {
      const others = parts
        .filter((part) => wordsIn(part).length)
        .map((part) => [wordsOf(part).join(" "), mended(part)].find(reads) ?? "")
        .filter(Boolean);
      for (const hint of candidates(near, others)) {
        if (reads(hint)) return [shown || (wordsIn(text).length ? "," : ""), hint];
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return [shown, EXAMPLE];
  };

  Object.assign(rehabDose.inner, { mend });
})();
