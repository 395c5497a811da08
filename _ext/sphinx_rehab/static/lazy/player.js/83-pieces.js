// @ts-check
// What the screens are made of.
(() => {
  const { el, dial } = rehabPlayer.inner;

  /** @param {string} text
   * @param {string} [kind] */
  const heading = (text, kind = "") =>
    el("h2", { class: `rehab-play-title ${kind}`.trim(), tabIndex: -1 }, text);

  /** @param {string} text */
  const eyebrow = (text) => (text ? el("p", { class: "rehab-play-eyebrow" }, text) : null);

  /** @param {string} text
   * @param {string} kind */
  const line = (text, kind) => (text ? el("p", { class: `rehab-play-${kind}` }, text) : null);

  /** The picture; one that cannot be loaded makes room for the text.
   * @param {RehabPicture | null | undefined} found */
  const picture = (found) => {
    if (!found) return null;
    const image = /** @type {HTMLImageElement} */ (
      el("img", { src: new URL(found.url, rehab.root).href, alt: found.description })
    );
    const box = el("div", { class: "rehab-play-picture" }, image);
    const { src } = image;
    image.addEventListener("error", () => image.src === src && box.remove());
    if (found.moves) box.append(rehab.mover(image));
    return box;
  };

  /** @param {PlayScreen["kind"]} kind
   * @param {HTMLElement} title
   * @param {(Node | null)[]} parts
   * @param {Partial<PlayContent>} [more]
   * @returns {PlayContent} */
  const made = (kind, title, parts, more = {}) => {
    const element = el("div", { class: `rehab-play-screen rehab-play-screen-${kind}` }, ...parts);
    return { element, heading: title, dial: null, spoken: title.textContent ?? "", ...more };
  };

  /** @param {PlayScreen} screen
   * @returns {PlayDial | null} */
  const timer = ({ phases }) => {
    if (!phases.length) return null;
    const found = dial();
    found.element.setAttribute("role", "timer");
    return found;
  };

  /** A dial to tap. @param {PlayContext} context
   * @returns {PlayDial} */
  const counter = ({ onCount }) => {
    const { element, show } = dial();
    const tap = el("button", {
      type: "button",
      class: "rehab-play-tap",
      "aria-label": rehab.say("Count one"),
      click: () => onCount(1),
    });
    const less = el(
      "button",
      { type: "button", class: "rehab-play-less", click: () => onCount(-1) },
      rehab.say("One less"),
    );
    element.append(tap);
    return { element: el("div", { class: "rehab-play-counter" }, element, less), show };
  };

  Object.assign(rehabPlayer.inner, {
    pieces: { heading, eyebrow, line, picture, made, timer, counter },
    screens: {},
  });
})();
