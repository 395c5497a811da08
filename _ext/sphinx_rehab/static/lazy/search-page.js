// @ts-check
// The results page. What is asked stands in the address alone: `?q=…&region=foot,toes&literal=1`;
// nothing is sent anywhere or kept.
(() => {
  const place = document.getElementById("rehab-search");
  const input = document.getElementById("rehab-query") ?? document.getElementById("rehab-results-query");
  if (!place || !(input instanceof HTMLInputElement) || !input.form) return;
  const { make, help, resultsUrl } = rehabSearchView;
  const view = rehabSearchResults;
  const FACETS = ["region", "condition", "position", "equipment", "level", "kind"];
  const PAGE = 20;

  /** @param {string} id
   * @returns {HTMLElement} */
  const part = (id) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the results page has no #${id}`);
    return found;
  };
  const notice = part("rehab-search-notice");
  const status = part("search-progress");
  const results = part("search-results");
  const facetBox = part("rehab-search-facets");
  const facetForm = part("rehab-search-facet-groups");
  const more = part("rehab-search-more");

  const asked = () => {
    const parameters = new URLSearchParams(location.search);
    /** @type {Record<string, string[]>} */
    const facets = {};
    for (const name of FACETS) {
      const terms = (parameters.get(name) ?? "").split(",").filter(Boolean);
      if (terms.length) facets[name] = terms;
    }
    return {
      query: parameters.get("q") ?? "",
      facets,
      isLiteral: parameters.has("literal"),
      isExplained: parameters.has("explain"),
    };
  };

  /** Write the question into the address.
   * @param {{query: string, facets?: Record<string, string[]>, isLiteral?: boolean}} question
   * @param {"pushState" | "replaceState"} how */
  const address = ({ query, facets = {}, isLiteral = false }, how) => {
    const url = new URL(resultsUrl(location.href, query, isLiteral));
    for (const [name, terms] of Object.entries(facets)) {
      if (terms.length) url.searchParams.set(name, terms.join(","));
    }
    if (asked().isExplained) url.searchParams.set("explain", "1");
    // file:// pages of some browsers may not change their own address
    try {
      history[how](null, "", url);
    } catch {
      location.assign(url);
    }
  };

  /** @type {RehabEngine | undefined} */
  let engine;
  let turn = 0;

  /** Answer what the address asks.
   * @param {number} limit */
  const answer = async (limit = PAGE) => {
    const mine = ++turn;
    const { query, facets, isLiteral, isExplained } = asked();
    if (document.activeElement !== input) input.value = query;
    document.title = query ? `${query} – ${place.dataset.title}` : place.dataset.title ?? "";
    if (!query.trim() || !engine) {
      results.replaceChildren();
      notice.replaceChildren();
      facetBox.hidden = more.hidden = true;
      status.textContent = "";
      return;
    }
    const result = await engine.search(query, { facets, literal: isLiteral, limit });
    if (mine === turn) render(result, facets, limit, isExplained);
  };

  /** @param {RehabResult} result
   * @param {Record<string, string[]>} facets
   * @param {number} limit
   * @param {boolean} isExplained */
  const render = (result, facets, limit, isExplained) => {
    notice.replaceChildren();
    if (result.emergency) notice.append(help(result.emergency));
    if (result.correction) {
      const literal = { query: result.query, isLiteral: true };
      const onLiteral = () => (address(literal, "pushState"), answer());
      const url = resultsUrl(location.href, result.query, true);
      notice.append(view.corrected(result.correction, onLiteral, url));
    }
    status.textContent = result.total
      ? rehab.count("%(n)s result for “%(words)s”", "%(n)s results for “%(words)s”", result.total, { words: result.correction?.to ?? result.query })
      : rehab.say("Nothing found for “%(words)s”", { words: result.query });
    results.replaceChildren();
    if (result.hits.length) {
      const list = make("ol", "rehab-hits");
      list.setAttribute("role", "list");
      list.append(...result.hits.map(view.hitCard));
      results.append(list);
    } else {
      results.append(view.nothing(result, place.dataset.phone ?? ""));
    }
    if (isExplained) results.append(view.explained(result.explain));
    renderFacets(result, facets);
    more.hidden = result.hits.length >= result.total;
    more.onclick = () => {
      const next = results.querySelectorAll(".rehab-hit").length;
      answer(limit + PAGE).then(() => {
        const link = results.querySelectorAll(".rehab-hit-title")[next];
        if (link instanceof HTMLElement) link.focus();
      });
    };
  };

  /** @param {RehabResult} result
   * @param {Record<string, string[]>} chosen */
  const renderFacets = (result, chosen) => {
    const focused = document.activeElement;
    const key = focused instanceof HTMLInputElement && facetForm.contains(focused) ? [focused.name, focused.value] : null;
    const groups = view.facetGroups(result.facets, chosen, (facet, name, isOn) => {
      const terms = new Set(chosen[facet] ?? []);
      if (isOn) terms.add(name);
      else terms.delete(name);
      const { query, isLiteral } = asked();
      address({ query, isLiteral, facets: { ...chosen, [facet]: [...terms] } }, "pushState");
      answer();
    });
    facetForm.replaceChildren(...groups);
    const count = Object.values(chosen).flat().length;
    part("rehab-search-chosen").textContent = count ? String(count) : "";
    facetBox.hidden = groups.length === 0;
    if (key) {
      const again = [...facetForm.querySelectorAll("input")].find((box) => box.name === key[0] && box.value === key[1]);
      again?.focus();
    }
  };

  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    address({ query: input.value.trim() }, "pushState");
    answer();
  });
  addEventListener("popstate", () => answer());
  if (matchMedia("(min-width: 60rem)").matches) facetBox.setAttribute("open", "");
  place.hidden = false;
  input.value = asked().query;
  status.textContent = asked().query ? rehab.say("Searching…") : "";
  rehab.load("search.js").then(() => rehabSearch.open()).then((opened) => {
    engine = opened;
    return answer();
  }).catch((error) => {
    status.textContent = rehab.say("The search could not be loaded. Look for your drill in the list of all exercises.");
    console.warn(error);
  });
})();
