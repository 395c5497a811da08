// @ts-check
// What is shown before the work: the overview, an exercise's first screen, its steps.
(() => {
  const { el, icon, switches, pieces, screens } = rehabPlayer.inner;
  const { heading, eyebrow, line, picture, made, timer, counter } = pieces;

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const overview = (_, { title, items, missing, choices, choose }) => {
    const doses = items.flatMap(({ dose }) => (dose ? [dose] : []));
    const time = rehabDose.sessionSeconds(doses);
    const head = heading(title);
    const list = items.map(({ data, words: dose, note }) =>
      el("li", {}, el("strong", {}, data.title), line(dose, "quiet"), line(note, "note")),
    );
    return made("overview", head, [
      el(
        "div",
        { class: "rehab-play-text" },
        eyebrow(rehab.count("%(n)s exercise", "%(n)s exercises", items.length)),
        head,
        line(time ? rehabDose.minutes(time) : "", "lead"),
        el("ol", { class: "rehab-play-list" }, ...list),
        missing
          ? line(
              rehab.count(
                "%(n)s exercise of this list is not in the library any more.",
                "%(n)s exercises of this list are not in the library any more.",
                missing,
              ),
              "note",
            )
          : null,
        switches(choices, choose),
      ),
    ]);
  };

  /** @param {string} kind
   * @param {string} title
   * @param {string[]} rules */
  const rules = (kind, title, rules) =>
    rules.length
      ? el(
          "section",
          { class: `rehab-play-box rehab-play-box-${kind}` },
          el("h3", {}, title),
          el("ul", {}, ...rules.map((rule) => el("li", {}, rule))),
        )
      : null;

  /** @param {string} name
   * @param {string[]} values */
  const fact = (name, values) =>
    values.length ? line(`${name}: ${values.join(", ")}`, "quiet") : null;

  /** @param {number} item
   * @param {number} items */
  const place = (item, items) =>
    rehab.say("Exercise %(item)s of %(items)s", { item: item + 1, items });

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const intro = ({ item }, { items, choices, choose }) => {
    const { data, words: dose, note } = items[item];
    const head = heading(data.title);
    const isOne = items.length === 1;
    const above = isOne ? "" : place(item, items.length);
    const text = el(
      "div",
      { class: "rehab-play-text" },
      eyebrow(above),
      head,
      dose
        ? el("p", { class: "rehab-play-dose" }, el("span", {}, rehab.say("How much")), " ", dose)
        : null,
      line(note, "note"),
      fact(rehab.say("Position"), data.positions),
      fact(rehab.say("You need"), data.equipment),
      rules("ask", rehab.say("Ask first if"), data.ask_first),
      rules("stop", rehab.say("Stop if"), data.stop_if),
      isOne ? switches(choices, choose) : null,
    );
    return made("intro", head, [picture(data.picture), text], {
      spoken: [above, data.title, dose, note].filter(Boolean).join(". "),
    });
  };

  /** *text* with what is timed or counted in it in bold.
   * @param {string} text
   * @param {string[]} marked
   * @returns {(Node | string)[]} */
  const emphasized = (text, marked) => {
    const found = marked.find((part) => part && text.includes(part));
    if (found === undefined) return [text];
    const begins = text.indexOf(found);
    return [
      text.slice(0, begins),
      el("strong", {}, found),
      ...emphasized(
        text.slice(begins + found.length),
        marked.filter((part) => part !== found),
      ),
    ];
  };

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const step = (screen, context) => {
    const { data } = context.items[screen.item];
    const { title, text, pictures, timings } = data.steps[screen.step];
    const where = rehab.say("Step %(step)s of %(steps)s", {
      step: screen.step + 1,
      steps: data.steps.length,
    });
    const isSwitch = timings.some(({ role }) => role === "switch-sides");
    const head = heading(title || text, title ? "" : "rehab-play-sentence");
    if (isSwitch) head.prepend(icon("sides"), " ");
    const marked = timings.filter(({ role }) => role !== "switch-sides").map((one) => one.text);
    const body = title && text ? el("p", { class: "rehab-play-words" }) : null;
    body?.append(...emphasized(text, marked));
    const tool = screen.reps && !screen.phases.length ? counter(context) : timer(screen);
    return made(
      "step",
      head,
      [
        ...pictures.map((found) => picture(found)),
        el(
          "div",
          { class: "rehab-play-text" },
          eyebrow(context.items.length > 1 ? `${data.title} · ${where}` : where),
          head,
          body,
          tool?.element ?? null,
        ),
      ],
      { dial: tool, spoken: [`${where}.`, title, text].join(" ") },
    );
  };

  Object.assign(screens, { overview, intro, step });
})();
