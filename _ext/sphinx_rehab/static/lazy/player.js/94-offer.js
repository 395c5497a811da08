// @ts-check
// "Go on where you were?": after a reload at the foot of the page, and when Start is tapped again.
(() => {
  const { storage, el, sheet } = rehabPlayer.inner;

  /** @param {PlayRun} run */
  const goOn = (run) => rehabPlayer.open(run, run);

  /** @param {PlayRun} run
   * @param {PlayRequest} request */
  const isOf = (run, { title, items }) =>
    run.title === title &&
    JSON.stringify(run.items.map(({ name, dose }) => [name, dose])) ===
      JSON.stringify(items.map(({ name, dose }) => [name, dose ?? null]));

  /** Open *request*, after asking whether to go on where it was left.
   * @param {PlayRequest} request */
  const begin = (request) => {
    const run = storage.run();
    if (!run || run.index === 0 || !isOf(run, request)) return rehabPlayer.open(request);
    return new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      /** @param {PlayRun} [kept] */
      const choose = (kept) => rehabPlayer.open(request, kept).then(resolve, reject);
      sheet({
        title: rehab.say("Go on where you were?"),
        body: [],
        actions: [
          { label: rehab.say("Go on"), kind: "main", act: () => choose(run) },
          { label: rehab.say("Start over"), kind: "plain", act: () => choose() },
        ],
        onClose: () => resolve(),
      });
    });
  };

  /** Offer to go on, where this page holds a run that was not ended. */
  const offer = () => {
    const run = storage.run();
    if (!run || run.page !== location.pathname || run.index === 0) return;
    const close = () => bar.remove();
    /** @type {(label: string, kind: string, act: () => void) => HTMLElement} */
    const button = (label, kind, act) =>
      el(
        "button",
        {
          type: "button",
          class: `rehab-play-button rehab-play-${kind}`,
          click: () => {
            close();
            act();
          },
        },
        label,
      );
    const bar = el(
      "section",
      { class: "rehab-play-offer", "aria-label": rehab.say("Go on where you were?") },
      el("p", {}, rehab.say("Go on where you were?")),
      button(rehab.say("Go on"), "main", () => {
        goOn(run).catch(storage.forget); // its exercises are gone
      }),
      button(rehab.say("No, thanks"), "plain", storage.forget),
    );
    document.body.append(bar);
  };

  Object.assign(rehabPlayer, { begin, offer });
})();
