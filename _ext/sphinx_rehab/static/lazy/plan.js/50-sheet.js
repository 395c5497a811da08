// @ts-check
// The plan on paper: each exercise with its dose, a grid to tick for 14 days, when to stop, and the
// QR code. It is part of the page, shown in print only.
(() => {
  const { h, image, inWords, doseWords, details } = rehabPlan;

  /** @param {PlanItem} item
   * @param {RehabPlanExercise | undefined} exercise */
  const entry = (item, exercise) => {
    const dose = item.dose || exercise?.dose?.text;
    const stops = details.get(exercise?.name ?? "")?.stop_if ?? [];
    return h(
      "li",
      { class: "rehab-sheet-item" },
      image(exercise?.picture, "rehab-sheet-picture"),
      h(
        "div",
        {},
        h("h3", {}, exercise?.title ?? inWords(item.name)),
        dose && h("p", { class: "rehab-sheet-dose" }, doseWords(dose, exercise)),
        item.note && h("p", { class: "rehab-sheet-note" }, item.note),
        exercise?.message && h("p", {}, exercise.message),
        stops.length > 0 &&
          h("p", { class: "rehab-sheet-stop" }, rehab.say("Stop and call us if:")),
        stops.length > 0 && h("ul", {}, ...stops.map((rule) => h("li", {}, rule))),
      ),
    );
  };

  /** @param {string[]} titles */
  const grid = (titles) => {
    const days = Array.from({ length: rehabPlan.log.DAYS_SHOWN }, (_, day) => day + 1);
    return h(
      "table",
      { class: "rehab-sheet-grid" },
      h("caption", {}, rehab.say("Tick each day that you do it. Day 1 is: ____________")),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, rehab.say("Day")),
          ...days.map((day) => h("th", { scope: "col" }, String(day))),
        ),
      ),
      h(
        "tbody",
        {},
        ...titles.map((title) =>
          h("tr", {}, h("th", { scope: "row" }, title), ...days.map(() => h("td"))),
        ),
      ),
    );
  };

  /** @param {Plan} plan
   * @param {Map<string, RehabPlanExercise>} exercises
   * @param {SVGElement | null} code */
  const sheet = (plan, exercises, code) => {
    const titles = plan.items.map(({ name }) => exercises.get(name)?.title ?? inWords(name));
    return h(
      "div",
      { class: "rehab-sheet" },
      h(
        "div",
        { class: "rehab-sheet-head" },
        h(
          "div",
          {},
          h("p", { class: "rehab-sheet-title" }, plan.title || rehab.say("Your plan")),
          plan.note && h("p", { class: "rehab-sheet-plan-note" }, plan.note),
        ),
        code &&
          h(
            "figure",
            {},
            code.cloneNode(true),
            h("figcaption", {}, rehab.say("Scan to open this plan on a phone")),
          ),
      ),
      h("ol", {}, ...plan.items.map((item) => entry(item, exercises.get(item.name)))),
      grid(titles),
    );
  };

  rehabPlan.sheet = sheet;
})();
