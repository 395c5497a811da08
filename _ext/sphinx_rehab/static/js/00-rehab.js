// @ts-check
// What all scripts share: where the library's files are, how one is loaded once it is needed, and
// the words that patients read. Joined before all other scripts; the build adds `versions`, and the
// translations of a build that is not in English.
globalThis.rehab = (() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const root = new URL("../", own);
  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();
  /** @type {Record<string, string>} */
  const versions = {};
  /** @type {Record<string, string | string[]>} */
  const translations = {};

  /** The address of a file in `_static/rehab/`, with its version where the build knows one.
   * @param {string} name */
  const address = (name) => {
    const url = new URL(`_static/rehab/${name}`, root);
    if (versions[name]) url.searchParams.set("v", versions[name]);
    return url.href;
  };

  /** Load a script or style sheet of `_static/rehab/` once; classic scripts work from file:// too.
   * @param {string} name */
  const load = (name) => {
    const known = asked.get(name);
    if (known) return known;
    const loading = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      const isStyle = name.endsWith(".css");
      const element = document.createElement(isStyle ? "link" : "script");
      if (element instanceof HTMLLinkElement) {
        element.rel = "stylesheet";
        element.href = address(name);
      } else {
        element.async = false; // in the order in which they were asked for
        element.src = address(name);
      }
      element.addEventListener("load", () => resolve());
      element.addEventListener("error", () => {
        asked.delete(name);
        element.remove();
        reject(new Error(`${name} could not be loaded`));
      });
      document.head.append(element);
    });
    asked.set(name, loading);
    return loading;
  };

  /** Put *values* in the places `%(name)s` of *text*.
   * @param {string} text
   * @param {Record<string, string | number>} values */
  const fill = (text, values) =>
    text.replace(/%\((\w+)\)s/g, (whole, key) => (key in values ? String(values[key]) : whole));

  /** *text* in the language of the build. Only a literal string is found by `make locale`.
   * @param {string} text
   * @param {Record<string, string | number>} [values] */
  const say = (text, values = {}) => {
    const found = translations[text];
    return fill(typeof found === "string" ? found : text, values);
  };

  /** *one* or *many*, by *n*, which also fills `%(n)s`.
   * @param {string} one
   * @param {string} many
   * @param {number} n
   * @param {Record<string, string | number>} [values] */
  const count = (one, many, n, values = {}) => {
    const found = translations[one];
    const [single, several] = Array.isArray(found) ? found : [one, many];
    return fill(n === 1 ? single : several, { n, ...values });
  };

  const shared = { root, versions, translations, address, load, say, count };
  return /** @type {Rehab} */ (/** @type {unknown} */ (shared)); // data.js adds the rest
})();
