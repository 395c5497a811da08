// @ts-check
// Staff find exercises here, or start from a session of a ready plan.
(() => {
  const { h, icon, image } = rehabPlan;
  const SHOWN = 10;

  /** *text* as it is compared: no capitals, no accents, no hyphens.
   * @param {string} text */
  const plain = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  /** @param {RehabPlanExercise} exercise */
  const haystack = ({ title, name, formerly, regions, helps, message }) =>
    ` ${plain([title, name, ...formerly, ...regions, ...helps, message].join(" "))}`;

  /** The exercises that hold every word of *query* at the start of a word; a mistyped word stands
   * for the nearest one that the library has.
   * @param {string} query
   * @param {{exercise: RehabPlanExercise, hay: string}[]} all */
  const find = (query, all) => {
    const words = plain(query).split(" ").filter(Boolean);
    const matching = (/** @type {string[]} */ wanted) =>
      all.filter(({ hay }) => wanted.every((word) => hay.includes(` ${word}`)));
    const found = matching(words);
    if (found.length || !words.length) return found;
    const known = [...new Set(all.flatMap(({ hay }) => hay.trim().split(" ")))];
    return matching(words.map((word) => rehabDose.inner.closest(word, known, 0.7) ?? word));
  };

  /** @param {RehabLibraryData} library
   * @param {{has: (name: string) => boolean, add: (items: PlanItem[], title: string) => void, remove: (name: string) => void}} plan */
  const pick = (library, plan) => {
    const all = library.exercises.map((exercise) => ({ exercise, hay: haystack(exercise) }));
    let most = SHOWN;
    const list = h("ul", { class: "rehab-pick-list" });
    const said = h("p", { class: "rehab-plan-small", role: "status" });
    const query = h("input", {
      id: "rehab-pick-query",
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      input: () => {
        most = SHOWN;
        show();
      },
    });
    const more = h(
      "button",
      {
        type: "button",
        class: "rehab-button",
        click: () => {
          const next = most;
          most += 3 * SHOWN;
          show();
          list.children[next]?.querySelector("button")?.focus();
        },
      },
      rehab.say("Show more"),
    );

    /** @param {RehabPlanExercise} exercise */
    const row = (exercise) => {
      const isIn = plan.has(exercise.name);
      const label = isIn ? rehab.say("Added") : rehab.say("Add");
      return h(
        "li",
        { class: isIn ? "rehab-pick rehab-picked" : "rehab-pick" },
        image(exercise.picture, "rehab-pick-picture"),
        h(
          "div",
          {},
          h("strong", {}, exercise.title),
          h(
            "span",
            { class: "rehab-plan-small" },
            [...exercise.regions, ...exercise.helps].slice(0, 3).join(" · "),
          ),
        ),
        h(
          "button",
          {
            type: "button",
            class: "rehab-button rehab-pick-button",
            "aria-pressed": String(isIn),
            "aria-label": `${label}: ${exercise.title}`,
            "data-name": exercise.name,
            click: () => {
              if (plan.has(exercise.name)) plan.remove(exercise.name);
              else plan.add([{ name: exercise.name, dose: "", note: "" }], "");
            },
          },
          icon(isIn ? "tick" : "add"),
          label,
        ),
      );
    };

    const show = () => {
      const found = find(query.value, all);
      const focused = document.activeElement?.getAttribute("data-name");
      list.replaceChildren(...found.slice(0, most).map(({ exercise }) => row(exercise)));
      more.hidden = found.length <= most;
      said.textContent = found.length
        ? rehab.count("%(n)s exercise", "%(n)s exercises", found.length)
        : rehab.say("Nothing found. Try another word, such as a body part.");
      for (const button of list.querySelectorAll("button")) {
        if (focused && button.dataset.name === focused) button.focus();
      }
    };

    const ready = h(
      "select",
      { id: "rehab-ready" },
      ...library.protocols.map((protocol) =>
        h(
          "optgroup",
          { label: protocol.title },
          ...protocol.sessions.map((session, place) =>
            h("option", { value: `${protocol.name} ${place}` }, session.title || protocol.title),
          ),
        ),
      ),
    );
    const useReady = () => {
      const [name, place] = ready.value.split(" ");
      const protocol = library.protocols.find((one) => one.name === name);
      const session = protocol?.sessions[Number(place)];
      if (!protocol || !session) return;
      const items = session.items.map(({ name: exercise, dose, note }) => ({
        name: exercise,
        dose: dose ?? "",
        note: rehabPlan.clean(note, rehabPlan.LONGEST.itemNote),
      }));
      const title = [protocol.title, session.title].filter(Boolean).join(": ");
      plan.add(items, title.length <= rehabPlan.LONGEST.title ? title : protocol.title);
    };

    show();
    const section = h(
      "section",
      { class: "rehab-make-pick", "aria-labelledby": "rehab-pick-title" },
      h("h2", { id: "rehab-pick-title" }, rehab.say("1. Pick exercises")),
      library.protocols.length > 0 &&
        h(
          "div",
          { class: "rehab-ready" },
          h("label", { for: "rehab-ready" }, rehab.say("Start from a ready plan")),
          h(
            "div",
            { class: "rehab-row" },
            ready,
            h(
              "button",
              { type: "button", class: "rehab-button", click: useReady },
              rehab.say("Add all"),
            ),
          ),
        ),
      h("label", { for: "rehab-pick-query" }, rehab.say("Find an exercise")),
      query,
      said,
      list,
      more,
    );
    return { section, show };
  };

  rehabPlan.pick = pick;
})();
