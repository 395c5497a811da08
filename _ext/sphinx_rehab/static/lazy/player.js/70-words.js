// @ts-check
// What follow-along says of times, places and cues.
(() => {
  /** @param {PlayCue} cue */
  const cueWords = (cue) => {
    if (cue === "ready") return rehab.say("Get ready");
    if (cue === "move") return rehab.say("Move");
    if (cue === "hold") return rehab.say("Hold");
    if (cue === "up") return rehab.say("Up");
    if (cue === "down") return rehab.say("Down");
    if (cue === "rest") return rehab.say("Rest");
    if (cue === "switch") return rehab.say("Switch sides");
    return rehab.say("Go");
  };

  /** "Set 1 of 3", "First side", "First direction"; each only where there is more than one.
   * @param {PlayPlace | null} place */
  const placeWords = (place) => {
    if (!place) return [];
    const { set, sets, side, sides, way, ways } = place;
    return [
      sides > 1 ? (side === 1 ? rehab.say("First side") : rehab.say("Other side")) : "",
      sets > 1 ? rehab.say("Set %(set)s of %(sets)s", { set, sets }) : "",
      ways > 1 ? (way === 1 ? rehab.say("First direction") : rehab.say("Other direction")) : "",
    ].filter(Boolean);
  };

  /** @param {DoseRange} reps */
  const spanWords = ({ low, high }) =>
    low === high ? `${high}` : rehab.say("%(low)s to %(high)s", { low, high });

  /** @param {DoseRange} reps
   * @param {string} unit */
  const repsWords = (reps, unit) => {
    const [count, high] = [spanWords(reps), reps.high];
    return unit
      ? rehab.say("%(count)s %(unit)s", { count, unit })
      : rehab.count("%(count)s time", "%(count)s times", high, { count });
  };

  /** An exact time, to ten seconds once it is long: nobody wants "7 minutes 43 seconds".
   * @param {number} milliseconds */
  const timeWords = (milliseconds) => {
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    return seconds < 60 ? rehabDose.duration(seconds) : rehabDose.minutes(seconds);
  };

  /** How the exercise itself says to change sides.
   * @param {PlayItem} item */
  const switchWords = (item) =>
    item.data.steps.flatMap((step) => step.timings).find((one) => one.role === "switch-sides")
      ?.text ?? "";

  Object.assign(rehabPlayer.inner, {
    words: {
      cue: cueWords,
      place: placeWords,
      reps: repsWords,
      span: spanWords,
      time: timeWords,
      switchSides: switchWords,
    },
  });
})();
