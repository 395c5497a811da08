// @ts-check
// What the device remembers: the choice of signals, which exercises are known, and a run that was
// not ended. Nothing of it leaves the device.
(() => {
  const [CHOICES, RUN, KNOWN] = ["rehab.play.choices", "rehab.play.run", "rehab.play.known"];
  const VERSION = 1;
  /** Milliseconds after which nobody wants to go on where they were. */
  const STALE = 12 * 3600 * 1000;

  /** @param {string} key
   * @returns {unknown} */
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null; // storage is off, or holds something else
    }
  };

  /** @param {string} key
   * @param {unknown} value */
  const write = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // storage is off or full: the exercise works without it
    }
  };

  /** @param {any} run
   * @returns {run is PlayRun} */
  const isRun = (run) =>
    run?.version === VERSION &&
    typeof run.title === "string" &&
    typeof run.page === "string" &&
    [run.at, run.screens, run.index, run.elapsed, run.count, run.active].every(Number.isFinite) &&
    Array.isArray(run.done) &&
    Array.isArray(run.items) &&
    run.items.length > 0 &&
    run.items.every((/** @type {any} */ one) => typeof one?.name === "string");

  /** @returns {string[]} */
  const known = () => {
    const names = read(KNOWN);
    return Array.isArray(names) ? names : [];
  };

  Object.assign(rehabPlayer.inner, {
    storage: {
      choices: () => ({
        sound: false,
        vibration: true,
        voice: false,
        .../** @type {object} */ (read(CHOICES)),
      }),
      choose: (/** @type {PlayChoices} */ choices) => write(CHOICES, choices),
      run() {
        const run = read(RUN);
        return isRun(run) && Date.now() - run.at < STALE ? run : null;
      },
      keep: (/** @type {PlayRun} */ run) => write(RUN, { ...run, version: VERSION }),
      forget: () => write(RUN, null),
      isKnown: (/** @type {string} */ name) => known().includes(name),
      know: (/** @type {string} */ name) => {
        if (!known().includes(name)) write(KNOWN, [...known(), name]);
      },
    },
  });
})();
