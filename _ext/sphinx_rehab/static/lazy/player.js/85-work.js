// @ts-check
// What is shown during the work: sets, rests, the change of sides.
(() => {
  const { el, icon, words, pieces, screens } = rehabPlayer.inner;
  const { heading, eyebrow, line, picture, made, timer, counter } = pieces;

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
    } else if (reps && (kind === "count" ? dose?.unit : reps.low < reps.high)) {
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
        el(
          "div",
          { class: "rehab-play-top" },
          picture(item.data.picture),
          el(
            "div",
            {},
            eyebrow(where ? item.data.title : ""),
            head,
            line(others.join(" · "), "where"),
          ),
        ),
        el(
          "div",
          { class: "rehab-play-text" },
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

  Object.assign(screens, { timer: work, count: work, rest, switch: sides });
})();
