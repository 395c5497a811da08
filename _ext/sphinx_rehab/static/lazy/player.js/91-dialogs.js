// @ts-check
// The small dialogs above an exercise: whether to leave, when to stop, which signals to give.
(() => {
  const { el, sheet, switches } = rehabPlayer.inner;

  const goesDark = () =>
    rehab.say(
      "This browser cannot keep the screen on. Set your screen to stay on longer, or turn on Sound.",
    );

  /** @param {() => void} close */
  const leave = (close) => {
    sheet({
      title: rehab.say("Leave the exercise?"),
      body: [el("p", {}, rehab.say("This device keeps your place."))],
      actions: [
        { label: rehab.say("Keep going"), kind: "main", act: () => {} },
        { label: rehab.say("Leave"), kind: "plain", act: close },
      ],
    });
  };

  /** @param {PlayItem[]} items whose rules are shown
   * @param {() => void} close */
  const stopRules = (items, close) => {
    const rules = [...new Set(items.flatMap(({ data }) => data.stop_if))];
    const body = rules.length
      ? el("ul", {}, ...rules.map((rule) => el("li", {}, rule)))
      : el("p", {}, rehab.say("If something hurts or worries you, stop and ask us."));
    sheet({
      title: rehab.say("Stop if"),
      body: [body],
      actions: [
        { label: rehab.say("I am fine, go on"), kind: "main", act: () => {} },
        { label: rehab.say("Stop here"), kind: "stop", act: close },
      ],
    });
  };

  /** @type {RehabPlayer["inner"]["dialogs"]["signals"]} */
  const signals = (choices, choose, staysOn, onClose) => {
    sheet({
      title: rehab.say("Signals"),
      body: [
        switches(choices, choose),
        el("p", {}, staysOn ? rehab.say("The screen stays on meanwhile.") : goesDark()),
      ],
      actions: [{ label: rehab.say("Close"), kind: "main", act: () => {} }],
      onClose,
    });
  };

  Object.assign(rehabPlayer.inner, { dialogs: { goesDark, leave, stopRules, signals } });
})();
