// @ts-check
// The signals of one run, as far as the patient wants them: sound, vibration, and the voice.
(() => {
  const { sound, speech, words, at, marks: marksOf, vibrate } = rehabPlayer.inner;

  /** @type {RehabPlayer["inner"]["makeSignals"]} */
  const makeSignals = (run, choices, announce) => {
    /** @type {PlayMark[]} */
    let marks = [];
    let [felt, spoken] = [0, ""];

    const now = () => run.elapsed() / 1000;

    /** @param {string} text */
    const say = (text) => {
      if (choices().voice) speech.speak(text);
    };

    /** A phase that lasts is said when it begins, and when ten seconds of a long one are left. */
    const sayPhase = () => {
      if (!run.isRunning()) return;
      const { index, left } = at(run.screen().phases, now());
      const { cue, seconds } = run.screen().phases[index];
      const isLong = seconds >= 20 && left <= 10;
      const key = `${run.index()}/${index}/${isLong}`;
      if (key === spoken) return;
      spoken = key;
      const text = isLong
        ? rehab.count("%(n)s second left", "%(n)s seconds left", Math.ceil(left))
        : words.cue(cue);
      if (seconds >= 4) announce(text);
      if (seconds >= 2 || !isLong) say(text);
    };

    return {
      say,
      sayPhase,
      /** Begin with another screen, or with its timer from where it is. */
      enter() {
        marks = marksOf(run.screen().phases);
        felt = now();
      },
      /** Let the device make sounds, which it does only after a tap. */
      wake() {
        if (choices().sound) sound.wake();
      },
      /** @param {PlaySignal} given */
      give(given) {
        if (choices().sound) {
          sound.wake();
          sound.play(given);
        }
        if (choices().vibration) vibrate(given);
      },
      /** Plan the sounds that are still to come. */
      plan() {
        if (choices().sound && run.isRunning()) sound.schedule(marks, now());
        else sound.cancel();
      },
      /** Vibrate for what passed between the last look and this one. */
      feel() {
        const passed = marks.filter(({ at: moment }) => moment > felt && moment <= now()).at(-1);
        felt = now();
        if (passed && choices().vibration && !document.hidden) vibrate(passed.signal);
      },
      end() {
        sound.cancel();
        speech.hush();
      },
    };
  };

  Object.assign(rehabPlayer.inner, { makeSignals });
})();
