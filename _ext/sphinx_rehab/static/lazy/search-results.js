// @ts-check
// The parts of the results page: what was understood, the filters, the hits, and what to do
// when there are none.
globalThis.rehabSearchResults = (() => {
  const { make, marked, kindOf, href } = rehabSearchView;

  /** @param {RehabHit} hit */
  const hitCard = (hit) => {
    const link = make("a", "rehab-hit-title", marked(hit.titleParts));
    link.href = href(hit.url);
    const about = make("p", "rehab-hit-about", kindOf(hit.kind));
    if (hit.context) about.append(` · ${hit.context}`);
    const words = make("div", "rehab-hit-words", about, make("h2", "", link));
    if (hit.excerpt.length) words.append(make("p", "rehab-hit-excerpt", marked(hit.excerpt)));
    if (hit.dose) words.append(make("p", "rehab-hit-dose", hit.dose));
    const item = make("li", "rehab-hit", words);
    if (hit.picture) {
      const picture = make("img", "rehab-hit-picture");
      Object.assign(picture, { src: href(hit.picture), alt: "", loading: "lazy", width: 160, height: 120 });
      item.prepend(picture);
    }
    return item;
  };

  /** "Showing results for X. Search for Y instead."
   * @param {RehabCorrection} correction
   * @param {() => void} onLiteral
   * @param {string} literalUrl */
  const corrected = (correction, onLiteral, literalUrl) => {
    const shown = make("strong", "", correction.to);
    const instead = make("a", "", rehab.say("Search for “%(words)s” instead", { words: correction.from }));
    instead.href = literalUrl;
    instead.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onLiteral();
    });
    return make("p", "rehab-corrected", `${rehab.say("Showing results for")} `, shown, ". ", instead, ".");
  };

  /** @param {string} name of a facet */
  const facetLabel = (name) => {
    switch (name) {
      case "region": return rehab.say("Body part");
      case "condition": return rehab.say("Complaint");
      case "equipment": return rehab.say("You need");
      case "position": return rehab.say("Position");
      case "level": return rehab.say("Level");
      default: return rehab.say("Kind");
    }
  };

  /** @param {string} facet
   * @param {RehabFacetTerm} term
   * @param {boolean} isChosen
   * @param {(facet: string, name: string, isOn: boolean) => void} onChange */
  const checkbox = (facet, term, isChosen, onChange) => {
    const box = make("input");
    Object.assign(box, { type: "checkbox", name: facet, value: term.name, checked: isChosen });
    box.addEventListener("change", () => onChange(facet, term.name, box.checked));
    const count = make("span", "rehab-facet-count", String(term.count));
    return make("label", "rehab-facet-choice", box, make("span", "", term.label), count);
  };

  /** A group of checkboxes per facet; those with one term that is not chosen narrow nothing.
   * @param {Record<string, RehabFacetTerm[]>} facets
   * @param {Record<string, string[]>} chosen
   * @param {(facet: string, name: string, isOn: boolean) => void} onChange */
  const facetGroups = (facets, chosen, onChange) =>
    Object.entries(facets)
      .filter(([facet, terms]) => terms.length > 1 || chosen[facet]?.length)
      .map(([facet, terms]) => {
        const group = make("fieldset", "rehab-facet", make("legend", "", facetLabel(facet)));
        for (const term of terms) {
          const label = term.label || kindOf(term.name);
          group.append(checkbox(facet, { ...term, label }, Boolean(chosen[facet]?.includes(term.name)), onChange));
        }
        return group;
      });

  /** What helps when nothing was found: near drills, body parts, the clinic.
   * @param {RehabResult} result
   * @param {string} phone */
  const nothing = (result, phone) => {
    const made = make("div", "rehab-nothing");
    made.append(make("p", "", rehab.say("Try another word, such as the body part that hurts.")));
    if (result.nearest.length) {
      const near = make("ul", "rehab-hits");
      near.setAttribute("role", "list");
      near.append(...result.nearest.map(hitCard));
      made.append(make("h2", "rehab-nothing-title", rehab.say("Perhaps one of these")), near);
    }
    if (result.regions.length) {
      const regions = make("ul", "rehab-chips");
      regions.setAttribute("role", "list");
      for (const { label, url } of result.regions) {
        const link = make("a", "rehab-chip", label);
        link.href = href(url);
        regions.append(make("li", "", link));
      }
      made.append(make("h2", "rehab-nothing-title", rehab.say("By body part")), regions);
    }
    if (phone) {
      const call = make("a", "", phone);
      call.href = `tel:${phone.replace(/[^0-9+]/g, "")}`;
      made.append(make("p", "", `${rehab.say("Or ask us:")} `, call));
    }
    return made;
  };

  /** How the query was understood, for staff.
   * @param {object} explain */
  const explained = (explain) => {
    const text = make("pre", "rehab-explain-text", JSON.stringify(explain, null, 2));
    text.tabIndex = 0;
    const made = make("details", "rehab-explain", make("summary", "", rehab.say("How this search was understood")), text);
    made.open = true;
    return made;
  };

  return { hitCard, corrected, facetGroups, nothing, explained };
})();
