// @ts-check
// What each kind of screen shows.
(() => {
  const { el, icon, dial, words, switches } = rehabPlayer.inner;

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
   * @param {RehabPicture | null | undefined} found
   * @param {boolean} [isSmall] */
  const picture = (found, isSmall = false) => {
    if (!found) return null;
    const image = /** @type {HTMLImageElement} */ (
      el("img", { src: new URL(found.url, rehab.root).href, alt: found.description })
    );
    const box = el("div", { class: `rehab-play-picture${isSmall ? " rehab-play-small" : ""}` }, image);
    image.addEventListener("error", () => box.remove());
    return box;
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

  /** @param {PlayScreen["kind"]} kind
   * @param {HTMLElement} title
   * @param {(Node | null)[]} parts
   * @param {Partial<PlayContent>} [more]
   * @returns {PlayContent} */
  const made = (kind, title, parts, more = {}) => {
    const element = el("div", { class: `rehab-play-screen rehab-play-screen-${kind}` }, ...parts);
    return { element, heading: title, dial: null, spoken: title.textContent ?? "", ...more };
  };

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

  /** @param {string} name
   * @param {string[]} values */
  const fact = (name, values) => (values.length ? line(`${name}: ${values.join(", ")}`, "quiet") : null);

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

  /** @param {number} item
   * @param {number} items */
  const place = (item, items) =>
    rehab.say("Exercise %(item)s of %(items)s", { item: item + 1, items });

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

  /** What may end earlier than the timer or counter does.
   * @param {PlayScreen} screen
   * @param {PlayItem} item */
  const range = ({ kind, reps, optional }, { dose, data }) => {
    const span = dose?.time ?? (reps ? null : dose?.hold);
    /** @type {string[]} */
    const found = [];
    if (optional) found.push(rehab.say("This set is extra: do it only if you still feel good."));
    if (span && span.low < span.high) {
      found.push(
        rehab.say("%(time)s. Stop earlier if you have had enough.", {
          time: rehabDose.duration(span),
        }),
      );
    } else if (reps && (reps.low < reps.high || (kind === "count" && dose?.unit))) {
      found.push(`${words.reps(reps, data.dose?.unit ?? dose?.unit ?? "")}.`);
    }
    if (reps && dose?.hold && dose.hold.low < dose.hold.high) {
      found.push(
        rehab.say("Hold each for %(time)s. Let go earlier if you have had enough.", {
          time: rehabDose.duration(dose.hold),
        }),
      );
    }
    return found.join(" ");
  };

  /** A reminder, another one in each set.
   * @param {PlayItem} item
   * @param {PlayPlace | null} place */
  const tip = ({ data: { cues } }, place) =>
    cues.length ? cues[((place?.set ?? 1) - 1) % cues.length] : "";

  /** The way out of all extra sets at once.
   * @param {PlayContext} context */
  const enough = ({ onEnough }) =>
    el(
      "button",
      { type: "button", class: "rehab-play-less rehab-play-enough", click: onEnough },
      rehab.say("No more extra sets"),
    );

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const work = (screen, context) => {
    const item = context.items[screen.item];
    const [first, ...others] = words.place(screen.place);
    const where = [first, ...others].filter(Boolean).join(", ");
    const head = heading(first || item.data.title);
    const face = screen.kind === "count" ? counter(context) : timer(screen);
    const hint = range(screen, item);
    return made(
      screen.kind,
      head,
      [
        picture(item.data.picture, true),
        el(
          "div",
          { class: "rehab-play-text" },
          eyebrow(where ? item.data.title : ""),
          head,
          line(others.join(" · "), "where"),
          face?.element ?? null,
          line(hint, "quiet"),
          screen.optional ? enough(context) : null,
          line(tip(item, screen.place), "tip"),
        ),
      ],
      { dial: face, spoken: [item.data.title, where, hint].filter(Boolean).join(". ") },
    );
  };

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const rest = (screen, context) => {
    const item = context.items[screen.item];
    const next = words.place(screen.place && { ...screen.place, ways: 1 }).join(" · ");
    const head = heading(rehab.say("Rest"));
    const face = timer(screen);
    const after = rehab.say("Next: %(next)s", { next: next || item.data.title });
    return made(
      "rest",
      head,
      [
        el(
          "div",
          { class: "rehab-play-text" },
          eyebrow(item.data.title),
          head,
          face?.element ?? null,
          line(after, "lead"),
          screen.optional
            ? line(rehab.say("The next set is extra: do it only if you still feel good."), "quiet")
            : null,
          screen.optional ? enough(context) : null,
        ),
      ],
      { dial: face, spoken: `${rehab.say("Rest")}. ${after}` },
    );
  };

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const sides = (screen, context) => {
    const item = context.items[screen.item];
    const head = heading(rehab.say("Switch sides"));
    const face = timer(screen);
    const how = words.switchSides(item);
    return made(
      "switch",
      head,
      [
        el(
          "div",
          { class: "rehab-play-text" },
          el("div", { class: "rehab-play-sides" }, icon("sides")),
          eyebrow(item.data.title),
          head,
          line(how, "lead"),
          face?.element ?? null,
        ),
      ],
      { dial: face, spoken: [rehab.say("Switch sides"), how].filter(Boolean).join(". ") },
    );
  };

  /** @param {PlayDone["items"][number]} one
   * @param {PlayItem} item */
  const outcome = ({ done, parts }, item) => {
    if (!parts) return rehab.say("You went through the steps.");
    if (done === parts) return item.words;
    if (!done) return rehab.say("Not done this time.");
    return rehab.say("%(done)s of %(parts)s rounds done.", { done, parts });
  };

  /** @type {(screen: PlayScreen, context: PlayContext) => PlayContent} */
  const end = (_, { title, items, done }) => {
    const isAll = done.items.every((one) => one.done === one.parts);
    const isNone = done.items.every((one) => one.parts && !one.done);
    const head = heading(
      isAll
        ? rehab.say("Well done")
        : isNone
          ? rehab.say("Not today? That is fine.")
          : rehab.say("That is it for today"),
    );
    const time = isNone
      ? rehab.say("You looked at it without doing the sets. Start again when you are ready.")
      : rehab.say("You took %(time)s.", { time: words.time(done.seconds * 1000) });
    const list = done.items.map((one, index) => {
      const isWhole = one.done === one.parts;
      return el(
        "li",
        { class: isWhole ? "rehab-play-whole" : "rehab-play-part" },
        isWhole ? icon("check") : null,
        el(
          "div",
          {},
          el("strong", {}, items[index].data.title),
          line(outcome(one, items[index]), "quiet"),
        ),
      );
    });
    return made(
      "end",
      head,
      [
        el(
          "div",
          { class: "rehab-play-text" },
          isAll ? el("div", { class: "rehab-play-sides" }, icon("check")) : null,
          eyebrow(items.length > 1 ? title : ""),
          head,
          line(time, "lead"),
          isNone ? null : el("ul", { class: "rehab-play-list" }, ...list),
        ),
      ],
      { spoken: `${head.textContent}. ${time}` },
    );
  };

  const SCREENS = { overview, intro, step, timer: work, count: work, rest, switch: sides, end };

  Object.assign(rehabPlayer.inner, {
    content: (/** @type {PlayScreen} */ screen, /** @type {PlayContext} */ context) =>
      SCREENS[screen.kind](screen, context),
  });
})();
