// @ts-check
// The patient's log on the page: what was done in the last 14 days, a day to correct, a file to
// keep, and everything deleted on request.
(() => {
  const { h, icon, log } = rehabPlan;

  /** @param {string} day
   * @param {Intl.DateTimeFormatOptions} form */
  const dayText = (day, form) =>
    log.asDate(day).toLocaleDateString(document.documentElement.lang || undefined, form);

  /** @typedef {{title: string, names: string[]}} Row an exercise with all its names */

  /** @param {Row[]} rows */
  const grid = (rows) => {
    const days = Array.from({ length: log.DAYS_SHOWN }, (_, ago) => log.dayBefore(ago)).reverse();
    const cell = (/** @type {string} */ day, /** @type {string[]} */ names) => {
      const done = log.isDone(day, names);
      return h(
        "td",
        done ? { class: "rehab-done" } : {},
        done ? icon("tick") : h("span", { "aria-hidden": "true" }, "·"),
        h("span", { class: "rehab-only-heard" }, done ? rehab.say("done") : rehab.say("not done")),
      );
    };
    const head = days.map((day) =>
      h(
        "th",
        { scope: "col" },
        h("abbr", { title: dayText(day, { dateStyle: "full" }) }, dayText(day, { day: "numeric" })),
      ),
    );
    const bodies = rows.map(({ title, names }) =>
      h(
        "tbody",
        {},
        h("tr", {}, h("th", { scope: "rowgroup", colspan: days.length }, title)),
        h("tr", {}, ...days.map((day) => cell(day, names))),
      ),
    );
    return h(
      "table",
      { class: "rehab-log-grid" },
      h("caption", {}, rehab.say("The last 14 days, today at the end")),
      h("thead", {}, h("tr", {}, ...head)),
      ...bodies,
    );
  };

  /** @param {Row[]} rows
   * @param {(day: string, names: string[], done: boolean) => void} onTick */
  const otherDay = (rows, onTick) => {
    const boxes = h("div", { class: "rehab-log-boxes" });
    const days = Array.from({ length: log.DAYS_SHOWN - 1 }, (_, ago) => log.dayBefore(ago + 1));
    const chosen = h(
      "select",
      { id: "rehab-log-day", change: () => show() },
      ...days.map((day) =>
        h(
          "option",
          { value: day },
          dayText(day, { weekday: "long", day: "numeric", month: "long" }),
        ),
      ),
    );
    const show = () =>
      boxes.replaceChildren(
        ...rows.map(({ title, names }) => {
          const box = h("input", { type: "checkbox" });
          box.checked = log.isDone(chosen.value, names);
          box.addEventListener("change", () => onTick(chosen.value, names, box.checked));
          return h("label", { class: "rehab-check" }, box, title);
        }),
      );
    show();
    return h(
      "details",
      { class: "rehab-log-other" },
      h("summary", {}, rehab.say("Forgot to tick on another day?")),
      h("label", { for: "rehab-log-day" }, rehab.say("Day")),
      chosen,
      boxes,
    );
  };

  /** @param {Row[]} rows */
  const save = (rows) => {
    const titles = new Map(rows.flatMap(({ title, names }) => names.map((name) => [name, title])));
    const text = log.csv((name) => titles.get(name) ?? rehabPlan.inWords(name));
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    h("a", { href: url, download: `${rehab.say("exercise-log")}-${log.dayBefore(0)}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  /** @param {() => void} onDelete */
  const remove = (onDelete) => {
    const dialog = h(
      "dialog",
      { class: "rehab-plan-dialog", "aria-labelledby": "rehab-delete-title" },
      h("h2", { id: "rehab-delete-title" }, rehab.say("Delete your log?")),
      h("p", {}, rehab.say("All ticks on this device go away, and they cannot come back.")),
      h(
        "div",
        { class: "rehab-row" },
        h(
          "button",
          { type: "button", class: "rehab-button rehab-danger", click: () => dialog.close("yes") },
          rehab.say("Delete"),
        ),
        h(
          "button",
          { type: "button", class: "rehab-button", click: () => dialog.close("no") },
          rehab.say("Keep it"),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue === "yes") onDelete();
    });
    document.querySelector(".rehab-plan")?.append(dialog);
    dialog.showModal();
  };

  /** @param {Row[]} rows
   * @param {(day: string, names: string[], done: boolean) => void} onTick
   * @param {() => void} onDelete */
  const diary = (rows, onTick, onDelete) => {
    const hasTicks = Object.keys(log.read().days).length > 0;
    return h(
      "section",
      { class: "rehab-log", "aria-labelledby": "rehab-log-title" },
      h("h2", { id: "rehab-log-title" }, rehab.say("Your log")),
      hasTicks && grid(rows),
      h(
        "p",
        {},
        rehab.say(
          "Your ticks stay on this device, in this browser. We do not get them, and nobody else sees them unless you show them.",
        ),
      ),
      otherDay(rows, onTick),
      hasTicks &&
        h(
          "div",
          { class: "rehab-row" },
          h(
            "button",
            { type: "button", class: "rehab-button", "data-save": true, click: () => save(rows) },
            rehab.say("Save as a file"),
          ),
          h(
            "button",
            {
              type: "button",
              class: "rehab-button",
              "data-delete": true,
              click: () => remove(onDelete),
            },
            rehab.say("Delete my log"),
          ),
        ),
    );
  };

  rehabPlan.diary = diary;
})();
