// @ts-check
// What is shown at the end: what was done.
(() => {
  const { el, icon, words, pieces, screens } = rehabPlayer.inner;
  const { heading, eyebrow, line, made } = pieces;

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

  Object.assign(screens, { end });
})();
