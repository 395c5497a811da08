// @ts-check
// A list of cards that readers narrow down by choices and by a word, and put in another order.
// The state is the form's; the address always says the same, so that it can be linked and kept.
(() => {
  const QUIET = 250; // ms without a change, after which the address and the count follow

  /** @typedef {{ item: HTMLElement, keys: Map<string, string[]>, words: string, level: number, seconds: number, isShown: boolean }} Card */

  /** Words without case and accents, each after a space.
   * @param {string} text */
  const plain = (text) =>
    ` ${text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()}`;

  /** @template {HTMLElement} T
   * @param {ParentNode} place
   * @param {string} selector
   * @param {new () => T} kind
   * @returns {T[]} */
  const all = (place, selector, kind) =>
    /** @type {T[]} */ (
      [...place.querySelectorAll(selector)].filter((found) => found instanceof kind)
    );

  /** @param {HTMLElement} catalogue
   * @param {HTMLFormElement} form
   * @param {boolean} isAlone whether the address speaks of this list */
  const serve = (catalogue, form, isAlone) => {
    const boxes = all(form, "input[type=checkbox]", HTMLInputElement);
    const [find] = all(form, "input[type=search]", HTMLInputElement);
    const [sort] = all(form, "select", HTMLSelectElement);
    const [opener] = all(form, ".rehab-filter-open", HTMLButtonElement);
    const [panel] = all(form, ".rehab-facets", HTMLElement);
    const [count] = all(catalogue, ".rehab-filter-count", HTMLElement);
    const [letters] = all(catalogue, ".rehab-letters", HTMLElement);
    const [list] = all(catalogue, ".rehab-cards", HTMLElement);
    const counters = new Map(boxes.map((box) => [box, box.parentElement?.querySelector("small")]));
    const facets = [...new Set(boxes.map((box) => box.name))];
    /** What people say for each term; the key is `facet term`. */
    const said = new Map(
      boxes.map((box) => [
        `${box.name} ${box.value}`,
        `${box.nextElementSibling?.textContent ?? ""} ${box.dataset.words ?? ""}`,
      ]),
    );
    const levels = boxes.filter((box) => box.name === "level").map((box) => box.value);

    /** @type {Card[]} in the order of the page, A to Z; read once they are first needed */
    let cards = [];
    const read = () => {
      if (cards.length) return;
      cards = all(list, ".rehab-card", HTMLElement).map((item) => {
        const keys = new Map(
          facets.map((facet) => {
            const terms = (item.dataset[facet] ?? "").split(" ");
            return [facet, terms.map((term) => `${facet} ${term}`)];
          }),
        );
        const texts = [item.querySelector(".rehab-card-title"), item.querySelector(".rehab-card-message")];
        const spoken = [...keys.values()].flat().map((key) => said.get(key));
        const level = levels.indexOf(item.dataset.level ?? "");
        return {
          item,
          keys,
          words: plain([...texts.map((text) => text?.textContent), item.dataset.also, ...spoken].join(" ")),
          level: level < 0 ? levels.length : level,
          seconds: Number(item.dataset.seconds ?? Infinity),
          isShown: true,
        };
      });
    };

    const chips = document.createElement("ul");
    chips.className = "rehab-chosen";
    chips.setAttribute("aria-label", rehab.say("Chosen"));
    chips.hidden = true;
    const empty = document.createElement("div");
    empty.className = "rehab-filter-empty";
    empty.hidden = true;
    count.after(chips);
    list.before(empty);

    /** @param {string} facet */
    const chosen = (facet) =>
      boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value);

    /** Show what matches, and beside each choice how many it would leave. */
    const narrow = () => {
      read();
      const wanted = plain(find.value).split(" ").filter(Boolean);
      const picked = facets
        .map((facet) => ({ facet, keys: chosen(facet).map((term) => `${facet} ${term}`) }))
        .filter(({ keys }) => keys.length);
      /** @type {Map<string, number>} */
      const left = new Map();
      let shown = 0;
      for (const card of cards) {
        const isFound = wanted.every((word) => card.words.includes(` ${word}`));
        const missed = picked.filter(
          ({ facet, keys }) => !keys.some((key) => card.keys.get(facet)?.includes(key)),
        );
        const isShown = isFound && !missed.length;
        if (isShown) shown += 1;
        if (isShown !== card.isShown) {
          card.item.hidden = !isShown;
          card.isShown = isShown;
        }
        if (!isFound || missed.length > 1) continue;
        for (const facet of missed.length ? [missed[0].facet] : facets) {
          for (const key of card.keys.get(facet) ?? []) left.set(key, (left.get(key) ?? 0) + 1);
        }
      }
      for (const box of boxes) {
        const number = left.get(`${box.name} ${box.value}`) ?? 0;
        const counter = counters.get(box);
        if (counter && counter.textContent !== String(number)) counter.textContent = String(number);
        box.disabled = !number && !box.checked;
      }
      const isNarrowed = wanted.length > 0 || picked.length > 0;
      if (letters) letters.hidden = isNarrowed || sort.value !== "";
      empty.hidden = shown > 0;
      list.hidden = !shown;
      if (!shown) fillEmpty();
      showChips();
      later(shown);
    };

    let order = "";
    const arrange = () => {
      if (sort.value === order) return;
      read();
      order = sort.value;
      const sorted = [...cards];
      if (order === "easy") sorted.sort((a, b) => a.level - b.level);
      if (order === "short") sorted.sort((a, b) => a.seconds - b.seconds || 0);
      list.append(...sorted.map((card) => card.item));
    };

    /** @param {HTMLElement} label @param {() => void} act */
    const button = (label, act, className = "rehab-chip") => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = className;
      made.append(label);
      made.addEventListener("click", act);
      return made;
    };

    /** @param {string} text */
    const words = (text) => {
      const made = document.createElement("span");
      made.textContent = text;
      return made;
    };

    const clear = () => {
      for (const box of boxes) box.checked = false;
      find.value = "";
      narrow();
      count.focus();
    };

    let shownChips = "";
    /** One button for each choice, which takes it back, and one for all. */
    const showChips = () => {
      const picked = boxes.filter((box) => box.checked);
      const text = find.value.trim();
      const key = [...picked.map((box) => `${box.name}=${box.value}`), text].join();
      if (key === shownChips) return;
      shownChips = key;
      const made = picked.map((box) => {
        const label = box.nextElementSibling?.textContent ?? "";
        const chip = button(words(label), () => {
          box.checked = false;
          narrow();
          count.focus();
        });
        chip.setAttribute("aria-label", rehab.say("Take out: %(term)s", { term: label }));
        return chip;
      });
      if (picked.length || text) {
        made.push(button(words(rehab.say("Clear all")), clear, "rehab-chip rehab-clear"));
      }
      chips.hidden = !made.length;
      chips.replaceChildren(
        ...made.map((chip) => {
          const item = document.createElement("li");
          item.append(chip);
          return item;
        }),
      );
      opener.dataset.chosen = picked.length ? String(picked.length) : "";
      opener.textContent = picked.length
        ? rehab.say("Filter (%(n)s)", { n: picked.length })
        : rehab.say("Filter");
    };

    /** What to do where nothing is left: take choices back, or search with spelling help. */
    const fillEmpty = () => {
      const text = find.value.trim();
      const advice = document.createElement("p");
      advice.textContent = rehab.say("No exercise has all of that. Take a choice back, or start again.");
      empty.replaceChildren(advice);
      if (text && form.dataset.search) {
        const way = document.createElement("p");
        const link = document.createElement("a");
        link.href = `${form.dataset.search}?q=${encodeURIComponent(text)}`;
        link.textContent = rehab.say("Search all pages for “%(words)s”", { words: text });
        way.append(link);
        empty.append(way);
      }
      empty.append(button(words(rehab.say("Clear all")), clear, "rehab-button"));
    };

    let timer = 0;
    /** Say the count and write the address once the reader pauses.
     * @param {number} shown */
    const later = (shown) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const total = rehab.count("%(n)s exercise", "%(n)s exercises", cards.length);
        const text =
          shown === cards.length ? total : rehab.say("%(n)s of %(total)s", { n: shown, total });
        if (count.textContent !== text) count.textContent = text;
        if (isAlone) writeAddress();
      }, QUIET);
    };

    const writeAddress = () => {
      const state = new URLSearchParams();
      for (const facet of facets) for (const term of chosen(facet)) state.append(facet, term);
      if (find.value.trim()) state.set("find", find.value.trim());
      if (sort.value) state.set("sort", sort.value);
      const query = String(state);
      const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
      if (address !== `${location.pathname}${location.search}${location.hash}`) {
        history.replaceState(history.state, "", address);
      }
    };

    const readAddress = () => {
      const state = new URLSearchParams(location.search);
      for (const box of boxes) box.checked = state.getAll(box.name).includes(box.value);
      find.value = state.get("find") ?? "";
      sort.value = state.get("sort") ?? "";
      if (sort.selectedIndex < 0) sort.selectedIndex = 0;
      for (const box of boxes) {
        const group = box.checked && box.closest("details");
        if (group) group.open = true;
      }
      if ([...state.keys()].some((key) => key === "find" || facets.includes(key))) narrow();
      if (sort.value) {
        arrange();
        if (letters) letters.hidden = true;
      }
    };

    let frame = 0;
    /** Let the browser show what was typed or ticked before the list follows. */
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTimeout(() => {
        arrange();
        narrow();
      }));
    };

    count.tabIndex = -1;
    opener.addEventListener("click", () => {
      const isOpen = panel.classList.toggle("rehab-is-open");
      opener.setAttribute("aria-expanded", String(isOpen));
    });
    form.addEventListener("input", soon);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      count.focus();
    });
    find.addEventListener("focus", read, { once: true });
    form.hidden = false;
    if (isAlone) readAddress();
  };

  const found = all(document, ".rehab-catalogue", HTMLElement);
  for (const catalogue of found) {
    const [form] = all(catalogue, ".rehab-filter", HTMLFormElement);
    if (form) serve(catalogue, form, found.length === 1);
  }
})();
