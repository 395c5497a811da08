// @ts-check
// The ring that empties while time runs, or fills while repetitions are counted.
(() => {
  const { el } = rehabPlayer.inner;
  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} name */
  const ring = (name) => {
    const circle = document.createElementNS(SVG, "circle");
    for (const [key, value] of Object.entries({ cx: 60, cy: 60, r: 55, pathLength: 1 })) {
      circle.setAttribute(key, String(value));
    }
    circle.setAttribute("class", name);
    return circle;
  };

  /** @returns {PlayDial} */
  const dial = () => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 120 120");
    svg.setAttribute("aria-hidden", "true");
    const left = ring("rehab-play-left");
    svg.append(ring("rehab-play-ring"), left);
    const cue = el("span", { class: "rehab-play-cue" });
    const number = el("span", { class: "rehab-play-number" });
    const detail = el("span", { class: "rehab-play-detail" });
    const words = el("span", { class: "rehab-play-face" }, cue, number, detail);
    const element = el("div", { class: "rehab-play-dial" }, svg, words);

    /** Writing the same text again would have screen readers say it again.
     * @type {(target: HTMLElement, text: string) => void} */
    const put = (target, text) => {
      if (target.textContent !== text) target.textContent = text;
    };

    return {
      element,
      show(state) {
        put(cue, state.cue);
        put(number, state.number);
        put(detail, state.detail);
        element.dataset.tone = state.tone;
        element.dataset.digits = String(state.number.length);
        left.setAttribute("stroke-dashoffset", String(1 - state.part));
      },
    };
  };

  Object.assign(rehabPlayer.inner, { dial });
})();
