// @ts-check
// How a hit, a correction and an emergency look, in the field's list and on the results page alike.
globalThis.rehabSearchView = (() => {
  /** @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {string} [name] the class
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[T]} */
  const make = (tag, name = "", ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  /** Words with the matching ones marked.
   * @param {RehabTextPart[]} parts */
  const marked = (parts) => {
    const made = document.createDocumentFragment();
    for (const { text, match } of parts) made.append(match ? make("mark", "", text) : text);
    return made;
  };

  /** What kind of page a hit is, in a patient's words.
   * @param {string} kind */
  const kindOf = (kind) => {
    switch (kind) {
      case "exercise": return rehab.say("Drill");
      case "protocol": return rehab.say("Plan");
      case "condition": return rehab.say("Complaint");
      case "question": return rehab.say("Question");
      case "term": return rehab.say("Word");
      default: return rehab.say("Page");
    }
  };

  /** @param {string} url from the library's folder */
  const href = (url) => new URL(url, rehab.root).href;

  /** The clinic's notice for somebody who may need help at once.
   * @param {RehabEmergency} emergency */
  const help = ({ title, text, phone }) => {
    const box = make("section", "rehab-help-now");
    box.append(make("p", "rehab-help-title", title), make("p", "", text));
    if (phone) {
      const call = make("a", "rehab-help-call", rehab.say("Call %(phone)s", { phone }));
      call.href = `tel:${phone.replace(/[^0-9+]/g, "")}`;
      box.append(call);
    }
    return box;
  };

  /** The address of the results for *query*.
   * @param {string} page the results page
   * @param {string} query
   * @param {boolean} isLiteral whether it is taken as typed */
  const resultsUrl = (page, query, isLiteral = false) => {
    const url = new URL(page, location.href);
    url.search = url.hash = "";
    url.searchParams.set("q", query);
    if (isLiteral) url.searchParams.set("literal", "1");
    return url.href;
  };

  return { make, marked, kindOf, href, help, resultsUrl };
})();
