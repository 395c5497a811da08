// @ts-check
// What a search field suggests as one types: the ARIA 1.2 combobox with a list box, as in the
// ARIA Authoring Practices Guide. Enter without a choice asks the results page.
globalThis.rehabSearchBox = (() => {
  const { make, marked, kindOf, href, help, resultsUrl } = rehabSearchView;
  const LIMIT = 7;

  /** @param {HTMLInputElement} input */
  return (input) => {
    const form = input.form;
    if (!form || input.getAttribute("role") === "combobox") return;
    const id = `${input.id}-list`;
    const list = make("ul", "rehab-suggest-list");
    const told = make("div", "rehab-suggest-told");
    const popup = make("div", "rehab-suggest", told, list);
    const status = make("p", "rehab-suggest-status");
    list.id = id;
    list.tabIndex = -1; // a list that scrolls would be a stop of the Tab key
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", rehab.say("Suggestions"));
    status.setAttribute("role", "status");
    popup.hidden = true;
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-autocomplete": "list",
    })) input.setAttribute(name, value);
    form.classList.add("rehab-suggesting");
    form.append(popup, status);

    /** @type {RehabEngine | undefined} */
    let engine;
    /** @type {string[]} */
    let targets = [];
    let active = -1;

    const close = () => {
      popup.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };

    /** @param {number} index -1 for none */
    const choose = (index) => {
      active = index;
      [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === index)));
      const chosen = list.children[index];
      if (chosen) {
        input.setAttribute("aria-activedescendant", chosen.id);
        chosen.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    /** @param {Node[]} children
     * @param {string} url
     * @param {string} [name] */
    const addOption = (children, url, name = "") => {
      const option = make("li", `rehab-suggest-option ${name}`, ...children);
      option.id = `${id}-${targets.length}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      targets.push(url);
      list.append(option);
    };

    /** @param {RehabHit} hit */
    const addHit = (hit) => {
      const about = [kindOf(hit.kind), hit.context, hit.dose].filter(Boolean).join(" · ");
      const title = make("span", "rehab-suggest-title", marked(hit.titleParts));
      addOption([title, make("span", "rehab-suggest-about", about)], href(hit.url));
    };

    const show = () => {
      const query = input.value.trim();
      list.replaceChildren();
      told.replaceChildren();
      targets = [];
      if (!engine || !query) {
        status.textContent = "";
        close();
        return;
      }
      const found = engine.suggest(query, LIMIT);
      if (found.emergency) told.append(help(found.emergency));
      if (found.correction) {
        const words = rehab.say("Showing results for %(words)s", { words: found.correction.to });
        told.append(make("p", "rehab-suggest-correction", words));
      }
      found.hits.forEach(addHit);
      const all = make("span", "rehab-suggest-title", rehab.say("All results for “%(words)s”", { words: query }));
      addOption([all], resultsUrl(form.action, query), "rehab-suggest-all");
      popup.hidden = false;
      input.setAttribute("aria-expanded", "true");
      choose(-1);
      announce(found);
    };

    let announcing = 0;
    /** Say how much was found, once typing pauses. @param {RehabSuggestion} found */
    const announce = ({ hits, correction, emergency }) => {
      clearTimeout(announcing);
      announcing = setTimeout(() => {
        status.textContent = [
          emergency ? `${emergency.title} ${emergency.text}` : "",
          correction ? rehab.say("Showing results for %(words)s", { words: correction.to }) : "",
          rehab.count("%(n)s suggestion", "%(n)s suggestions", hits.length),
        ].filter(Boolean).join(". ");
      }, 400);
    };

    input.addEventListener("input", show);
    input.addEventListener("focus", () => popup.hidden && input.value.trim() && show());
    input.addEventListener("keydown", (event) => {
      const last = targets.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (popup.hidden) show();
        else if (event.key === "ArrowDown") choose(active === last ? -1 : active + 1);
        else choose(active === -1 ? last : active - 1);
      } else if (event.key === "Enter" && active >= 0 && !popup.hidden) {
        event.preventDefault();
        location.assign(targets[active]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (popup.hidden) input.value = "";
        close();
      }
    });
    // a tap must not take the focus from the field before it counts as a choice
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target instanceof Element && event.target.closest("[role='option']");
      const index = option ? [...list.children].indexOf(option) : -1;
      if (index >= 0) location.assign(targets[index]);
    });
    form.addEventListener("submit", close);
    form.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
    });
    rehabSearch.open().then((opened) => {
      engine = opened;
      if (document.activeElement === input && input.value.trim()) show();
    });
  };
})();
