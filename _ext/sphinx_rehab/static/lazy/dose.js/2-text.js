// @ts-check
// A dose as an object, its canonical text, and what is said of a text that is none.
(() => {
  const { MisreadError, read, wordsIn } = rehabDose.inner;
  const SHOWN = 80;

  /** @param {DoseRange} span */
  const spanText = ({ low, high }) => (low === high ? `${low}` : `${low}-${high}`);

  /** @param {DoseRange} span */
  const isMinutes = ({ low, high }) => low % 60 === 0 && high % 60 === 0;

  /** @param {DoseRange} span
   * @returns {DoseRange} */
  const inMinutes = ({ low, high }) => ({ low: low / 60, high: high / 60 });

  /** @param {DoseRange} span */
  const timeText = (span) =>
    isMinutes(span) ? `${spanText(inMinutes(span))} min` : `${spanText(span)} s`;

  /** @param {DoseFrequency} often */
  const frequencyText = ({ times, per }) => {
    const count = spanText(times);
    if (per === "other day") return "every other day";
    if (per === "day" && count === "1") return "daily";
    if (count === "1") return `once a ${per}`;
    if (count === "2") return `twice a ${per}`;
    return `${count} ${per === "day" ? "times" : "days"} a ${per}`;
  };

  /** @param {DoseCourse} course */
  const courseText = ({ length, span }) =>
    `for ${spanText(length)} ${span}${length.high === 1 ? "" : "s"}`;

  /** The canonical text of *dose*, which reads back as the same dose.
   * @param {Dose} dose */
  const text = (dose) => {
    const { sets, reps, unit, eachWay, frequency, days } = dose;
    const isBare = reps && !(sets || unit || eachWay);
    const isOnce = days && frequency && frequencyText(frequency) === "daily";
    const work = [
      sets && `${spanText(sets)} x`,
      dose.time && timeText(dose.time),
      reps && spanText(reps),
      isBare ? (reps.high === 1 ? "rep" : "reps") : unit,
      eachWay && "each way",
    ];
    const parts = [
      work.filter(Boolean).join(" "),
      dose.hold && `hold ${timeText(dose.hold)}`,
      dose.rest && `rest ${timeText(dose.rest)}`,
      dose.tempo && `tempo ${dose.tempo.join("-")}`,
      dose.eachSide && "each side",
      frequency && (isOnce ? "once a day" : frequencyText(frequency)),
      days && frequencyText(days),
      dose.course && courseText(dose.course),
    ];
    return parts.filter(Boolean).join(", ");
  };

  /** @param {Partial<Dose>} fields
   * @returns {Dose} */
  const made = (fields) => {
    /** @type {Dose} */
    const dose = {
      sets: null,
      reps: null,
      unit: "",
      eachWay: false,
      time: null,
      hold: null,
      rest: null,
      tempo: null,
      eachSide: false,
      frequency: null,
      days: null,
      course: null,
      ...fields,
    };
    for (const value of Object.values(dose)) {
      if (value && typeof value === "object") Object.freeze(value);
    }
    return Object.freeze(dose);
  };

  /** @param {string} long */
  const cut = (long) => {
    const letters = [...long.slice(0, 2 * SHOWN + 2)];
    return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}...` : long;
  };

  /** A text that is no dose: the whole *text*, the part *near* the slip, a *hint* that parses. */
  class DoseError extends Error {
    /** @param {string} whole
     * @param {string} near
     * @param {string} hint */
    constructor(whole, near, hint) {
      super(
        `dose "${wordsIn(cut(whole)).join(" ")}" is not understood near "${cut(near)}"; ` +
          `write for example "${hint}"`,
      );
      this.text = whole;
      this.near = cut(near);
      this.hint = hint;
    }
  }

  /** The dose that *given* says; DoseError for any other text.
   * @param {string} given
   * @returns {Dose} */
  const parse = (given) => {
    try {
      return made(read(given));
    } catch (slip) {
      if (!(slip instanceof MisreadError)) throw slip;
      const [near, hint] = rehabDose.inner.mend(given, slip.near);
      const canonical = text(made(read(hint)));
      const isShorter = [...canonical].length < [...hint].length;
      throw new DoseError(given, near, isShorter ? canonical : hint);
    }
  };

  Object.assign(rehabDose.inner, { spanText, isMinutes, inMinutes, timeText, frequencyText });
  Object.assign(rehabDose, { DoseError, parse, text });
})();
