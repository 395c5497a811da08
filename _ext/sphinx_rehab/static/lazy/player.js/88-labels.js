// @ts-check
// What the buttons are called; an empty name is a button that is not there.
(() => {
  /** @param {PlayState} run */
  const ofTimer = (run) => {
    if (run.isRunning()) return rehab.say("Pause");
    if (run.elapsed()) return rehab.say("Go on");
    return run.screen().kind === "step" ? rehab.say("Try it") : rehab.say("Start");
  };

  /** @type {RehabPlayer["inner"]["labels"]} */
  const labels = (run, { isKnown, hasSteps, hasWork }) => {
    const { kind } = run.screen();
    if (kind === "end") return { main: "", next: rehab.say("Done"), isMainFirst: false };
    if (kind === "overview" || (kind === "intro" && !hasSteps)) {
      return { main: "", next: rehab.say("Start"), isMainFirst: false };
    }
    if (kind === "intro") {
      const skip = isKnown ? rehab.say("Start") : rehab.say("Skip the steps");
      const main = hasWork ? skip : "";
      return { main, next: rehab.say("Show the steps"), isMainFirst: isKnown && hasWork };
    }
    let next = rehab.say("Next");
    if (kind === "timer" || kind === "count") {
      next = run.isEnough() ? rehab.say("Done") : rehab.say("Skip");
    } else if (kind === "rest") next = rehab.say("Skip");
    else if (kind === "switch") next = rehab.say("Ready");
    if (run.isTimed() && !run.isOver()) {
      const isMainFirst = kind !== "switch" && (kind !== "step" || run.isRunning());
      return { main: ofTimer(run), next, isMainFirst };
    }
    const main = kind === "step" && run.isTimed() ? rehab.say("Again") : "";
    const isMainFirst = kind === "count" && !run.isEnough(); // the dial itself comes first
    return { main, next, isMainFirst };
  };

  Object.assign(rehabPlayer.inner, { labels });
})();
