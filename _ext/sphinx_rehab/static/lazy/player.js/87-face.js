// @ts-check
// What the dial says: the time that is left, or how many are counted.
(() => {
  const { words, at } = rehabPlayer.inner;

  /** @param {number} left seconds */
  const clock = (left) => {
    const seconds = Math.ceil(left - 0.001);
    if (seconds < 60) return String(seconds);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  /** @type {RehabPlayer["inner"]["timeOn"]} */
  const timeOn = (run) => {
    const { kind, phases, reps } = run.screen();
    const { index, left } = at(phases, run.elapsed() / 1000);
    const { cue, seconds, rep } = phases[index];
    const over = run.isOver();
    const isHeading = cue === kind; // the screen's heading says it already
    const isSet = reps && rep > 0;
    return {
      cue: over ? rehab.say("Done") : isHeading ? "" : words.cue(cue),
      number: over ? "✓" : clock(left),
      detail: isSet ? rehab.say("%(rep)s of %(reps)s", { rep, reps: reps.high }) : "",
      part: over ? 0 : left / seconds,
      tone: over ? "over" : cue,
    };
  };

  /** @type {RehabPlayer["inner"]["countOn"]} */
  const countOn = (count, reps) => ({
    cue: count ? "" : rehab.say("Tap for each"),
    number: String(count),
    detail: rehab.say("of %(reps)s", { reps: words.span(reps) }),
    part: count / reps.high,
    tone: count >= reps.high ? "over" : "count",
  });

  Object.assign(rehabPlayer.inner, { timeOn, countOn });
})();
