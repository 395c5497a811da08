// @ts-check
// A dose in plain words for a patient, and how long it takes: core/dose_words.py and
// core/dose_time.py with the same phrases and the same figures, whose reasons stand there.
(() => {
  const { spanText, isMinutes, inMinutes, frequencyText } = rehabDose.inner;
  const SECONDS_PER_REPETITION = 3;
  const REST_BETWEEN_SETS = 30;
  const BETWEEN_EXERCISES = 30;

  /** @param {number | DoseRange} seconds
   * @returns {DoseRange} */
  const spanOf = (seconds) =>
    typeof seconds === "number" ? { low: seconds, high: seconds } : seconds;

  /** @param {DoseRange} count */
  const spoken = ({ low, high }) =>
    low === high ? `${low}` : rehab.say("%(low)s to %(high)s", { low, high });

  /** @param {DoseRange} count */
  const printed = (count) => spanText(count).replace("-", "–");

  /** An exact time: "30 to 60 seconds", "5 minutes", "2 minutes 30 seconds".
   * @param {number | DoseRange} time
   * @returns {string} */
  const duration = (time) => {
    const { low, high } = spanOf(time);
    if (low === high && high > 120 && low % 60) {
      const [minutes, seconds] = [duration(low - (low % 60)), duration(low % 60)];
      return rehab.say("%(minutes)s %(seconds)s", { minutes, seconds });
    }
    if (isMinutes({ low, high })) {
      const count = spoken(inMinutes({ low, high }));
      return rehab.count("%(count)s minute", "%(count)s minutes", high / 60, { count });
    }
    const count = spoken({ low, high });
    return rehab.count("%(count)s second", "%(count)s seconds", high, { count });
  };

  /** An estimate, to the nearest minute: "less than a minute", "about 4 minutes".
   * @param {number | DoseRange} time */
  const minutes = (time) => {
    const { low, high } = spanOf(time);
    if (high < 60) return rehab.say("less than a minute");
    const most = Math.floor((high + 30) / 60);
    const count = spoken({ low: Math.max(1, Math.floor((low + 30) / 60)), high: most });
    return rehab.count("about %(count)s minute", "about %(count)s minutes", most, { count });
  };

  /** @param {DoseRange} time */
  const brief = (time) =>
    isMinutes(time)
      ? rehab.say("%(count)s min", { count: printed(inMinutes(time)) })
      : rehab.say("%(count)s s", { count: printed(time) });

  /** What is repeated, or done for a time, in one set.
   * @param {Dose} dose
   * @param {string} unit
   * @param {(count: DoseRange) => string} numbered
   * @param {(time: DoseRange) => string} timed */
  const work = ({ sets, reps, time, unit: own, eachWay }, unit, numbered, timed) => {
    let done = "";
    if (time) done = timed(time);
    else if (reps) {
      const count = numbered(reps);
      if (own) done = rehab.say("%(count)s %(unit)s", { count, unit: unit || own });
      else if (sets) done = count;
      else done = rehab.count("%(count)s time", "%(count)s times", reps.high, { count });
    }
    return done && eachWay ? rehab.say("%(work)s each way", { work: done }) : done;
  };

  /** @param {DoseFrequency} often
   * @param {(count: DoseRange) => string} numbered */
  const oneFrequency = (often, numbered) => {
    const text = frequencyText(often);
    if (text === "daily") return rehab.say("every day");
    if (text === "twice a day") return rehab.say("twice a day");
    if (text === "every other day") return rehab.say("every other day");
    if (text === "once a week") return rehab.say("once a week");
    if (text === "twice a week") return rehab.say("twice a week");
    const [count, most] = [numbered(often.times), often.times.high];
    return often.per === "day"
      ? rehab.count("%(count)s time a day", "%(count)s times a day", most, { count })
      : rehab.count("%(count)s day a week", "%(count)s days a week", most, { count });
  };

  /** How often on a day, and on which days.
   * @param {Dose} dose
   * @param {(count: DoseRange) => string} numbered */
  const often = ({ frequency, days }, numbered) => {
    const isOnce = days && frequency && frequencyText(frequency) === "daily";
    return [
      frequency && (isOnce ? rehab.say("once a day") : oneFrequency(frequency, numbered)),
      days && oneFrequency(days, numbered),
    ];
  };

  /** @param {DoseCourse} course */
  const courseWords = ({ length, span }) => {
    const [count, most] = [spoken(length), length.high];
    if (span === "day") return rehab.count("for %(count)s day", "for %(count)s days", most, { count });
    if (span === "week") {
      return rehab.count("for %(count)s week", "for %(count)s weeks", most, { count });
    }
    return rehab.count("for %(count)s month", "for %(count)s months", most, { count });
  };

  /** @param {[number, number, number]} tempo */
  const tempoWords = ([upSeconds, hold, downSeconds]) => {
    const [up, down] = [duration(upSeconds), duration(downSeconds)];
    return hold
      ? rehab.say("%(up)s up, hold %(hold)s, %(down)s down", { up, hold, down })
      : rehab.say("%(up)s up, %(down)s down", { up, down });
  };

  /** @param {(string | false | null | undefined)[]} parts
   * @returns {string[]} */
  const given = (parts) => /** @type {string[]} */ (parts.filter(Boolean));

  /** @param {(string | false | null | undefined)[]} parts
   * @returns {string} */
  const listed = (parts) =>
    given(parts).reduce(
      (first, more) => (first ? rehab.say("%(first)s, %(more)s", { first, more }) : more),
      "",
    );

  /** The parts of the whole dose in words, the work first.
   * @param {Dose} dose
   * @param {string} unit
   * @returns {string[]} */
  const phrases = (dose, unit = "") => {
    const { sets, hold, rest, tempo, course } = dose;
    const once = work(dose, unit, spoken, duration);
    const count = sets ? spoken(sets) : "";
    const time = { time: hold ? duration(hold) : "" };
    return given([
      sets
        ? rehab.count("%(count)s set of %(work)s", "%(count)s sets of %(work)s", sets.high, {
            count,
            work: once,
          })
        : once,
      hold &&
        (dose.reps || dose.time
          ? rehab.say("hold each for %(time)s", time)
          : rehab.say("hold for %(time)s", time)),
      rest &&
        (sets
          ? rehab.say("rest %(time)s between sets", { time: duration(rest) })
          : rehab.say("rest %(time)s", { time: duration(rest) })),
      tempo && tempoWords(tempo),
      dose.eachSide && rehab.say("each side"),
      ...often(dose, spoken),
      course && courseWords(course),
    ]);
  };

  /** The whole dose: "3 sets of 10, hold each for 2 to 3 seconds". *unit* is the dose's unit in
   * the language of the page, if it is another.
   * @param {Dose} dose
   * @param {string} [unit] */
  const words = (dose, unit = "") => listed(phrases(dose, unit));

  /** The dose on one line: "3 × 10, hold 2–3 s, each side, every day". Rest, tempo and course are
   * left out, unless there is nothing else.
   * @param {Dose} dose
   * @param {string} [unit] */
  const short = (dose, unit = "") => {
    const once = work(dose, unit, printed, brief);
    const said = listed([
      dose.sets
        ? rehab.say("%(count)s × %(work)s", { count: printed(dose.sets), work: once })
        : once,
      dose.hold && rehab.say("hold %(time)s", { time: brief(dose.hold) }),
      dose.eachSide && rehab.say("each side"),
      ...often(dose, printed),
    ]);
    return said || words(dose, unit);
  };

  /** @param {Dose} dose
   * @param {"low" | "high"} end */
  const secondsAt = (dose, end) => {
    const move = dose.tempo
      ? dose.tempo.reduce((sum, seconds) => sum + seconds)
      : SECONDS_PER_REPETITION;
    const reps = dose.reps ? dose.reps[end] : 1;
    const once = dose.time ? dose.time[end] : reps * (move + (dose.hold ? dose.hold[end] : 0));
    const sets = dose.sets ? dose.sets[end] : 1;
    const rest = dose.rest ? dose.rest[end] : REST_BETWEEN_SETS;
    return sets * once * (dose.eachWay ? 2 : 1) + (sets - 1) * rest;
  };

  /** Seconds for all sets on one side with the rests between them; null if the dose names no work.
   * @param {Dose} dose
   * @returns {DoseRange | null} */
  const sideSeconds = (dose) =>
    dose.time || dose.reps || dose.hold
      ? { low: secondsAt(dose, "low"), high: secondsAt(dose, "high") }
      : null;

  /** Seconds for the dose once, on both sides where it says so; null if it names no work.
   * @param {Dose} dose
   * @returns {DoseRange | null} */
  const seconds = (dose) => {
    const side = sideSeconds(dose);
    return side && dose.eachSide ? { low: side.low * 2, high: side.high * 2 } : side;
  };

  /** Seconds for all *doses* one after the other; null if none of them names any work.
   * @param {Dose[]} doses
   * @returns {DoseRange | null} */
  const sessionSeconds = (doses) => {
    const times = doses.map(seconds).filter((time) => time !== null);
    const between = BETWEEN_EXERCISES * (times.length - 1);
    if (!times.length) return null;
    return {
      low: between + times.reduce((sum, time) => sum + time.low, 0),
      high: between + times.reduce((sum, time) => sum + time.high, 0),
    };
  };

  /** Seconds that one run of a timer counts: a set's time, else a hold; null without either.
   * @param {Dose} dose */
  const timerSeconds = (dose) => (dose.time ?? dose.hold)?.high ?? null;

  Object.assign(rehabDose, {
    phrases,
    words,
    short,
    duration,
    minutes,
    seconds,
    sideSeconds,
    sessionSeconds,
    timerSeconds,
  });
})();
