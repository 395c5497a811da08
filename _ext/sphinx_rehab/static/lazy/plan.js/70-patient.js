// @ts-check
// The plan as the patient opens it.
(() => {
  const { h, icon, image, inWords, log } = rehabPlan;

  /** @type {Record<"damaged" | "newer", () => string>} */
  const WARNINGS = {
    damaged: () =>
      rehab.say(
        "This link is damaged, so this plan may be wrong or not complete. Ask us for a new link, or use the sheet that we gave you. This is what can be read:",
      ),
    newer: () =>
      rehab.say(
        "This link was made for a newer version of this page. Reload the page. If that does not help, ask us for a new link.",
      ),
  };

  /** @param {{plan: Plan, state: "whole" | "damaged" | "newer"}} found
   * @param {Map<string, RehabPlanExercise>} exercises */
  const patient = ({ plan, state }, exercises) => {
    const fragment = rehabPlan.encode(plan);
    const known = plan.items.filter(({ name }) => exercises.has(name));
    const playable = known
      .filter(({ name }) => exercises.get(name)?.steps)
      .map(({ name, dose, note }) => ({
        name: /** @type {RehabPlanExercise} */ (exercises.get(name)).name,
        dose: dose || null,
        note: note || undefined,
      }));
    const rows = known.map(({ name }) => {
      const exercise = /** @type {RehabPlanExercise} */ (exercises.get(name));
      return { title: exercise.title, names: [exercise.name, ...exercise.formerly] };
    });
    const title = plan.title || rehab.say("Your plan");
    const diarySlot = h("div");
    const said = h("p", { class: "rehab-plan-said", role: "status" });

    const canPlay = typeof rehab.play === "function";
    /** @param {typeof playable} items
     * @param {string} name */
    const play = async (items, name) => {
      try {
        await rehab.play({
          title: name,
          items,
          onDone: () => {
            said.textContent = rehab.say("Well done. Now tick what you did.");
          },
        });
      } catch (error) {
        console.warn(error);
        said.textContent = rehab.say(
          "This could not be loaded. Check your connection and try again.",
        );
      }
    };

    const showDiary = () => {
      const wasOpen = diarySlot.querySelector("details")?.open ?? false;
      const day = diarySlot.querySelector("select")?.value;
      diarySlot.replaceChildren(...(rows.length ? [rehabPlan.diary(rows, onTick, onDelete)] : []));
      const details = diarySlot.querySelector("details");
      if (details) details.open = wasOpen;
      const select = diarySlot.querySelector("select");
      if (day && select) {
        select.value = day;
        select.dispatchEvent(new Event("change"));
      }
    };
    /** @type {(() => void)[]} */
    const refreshers = [];
    /** @param {string} day
     * @param {string[]} names
     * @param {boolean} done */
    const onTick = (day, names, done) => {
      const isKept = log.tick(day, names, done, fragment);
      said.textContent = isKept
        ? ""
        : rehab.say("This browser does not keep ticks. Private windows often do not.");
      const focused = document.activeElement?.closest(".rehab-log label");
      const place = [...(focused?.parentElement?.children ?? [])].indexOf(focused ?? document.body);
      showDiary();
      for (const refresh of refreshers) refresh();
      if (place >= 0) {
        diarySlot
          .querySelectorAll(".rehab-log-boxes input")
          [place]?.dispatchEvent(new Event("focus"));
        /** @type {HTMLElement | undefined} */ (
          diarySlot.querySelectorAll(".rehab-log-boxes input")[place]
        )?.focus();
      }
    };
    const onDelete = () => {
      log.forget();
      showDiary();
      for (const refresh of refreshers) refresh();
      said.textContent = rehab.say("Your log is deleted.");
      diarySlot.querySelector("h2")?.setAttribute("tabindex", "-1");
      diarySlot.querySelector("h2")?.focus();
    };

    /** @param {PlanItem} item
     * @param {RehabPlanExercise} exercise */
    const dose = (item, exercise) => {
      const usual = exercise.dose;
      const own = item.dose && item.dose !== usual?.text ? item.dose : "";
      if (item.misread) {
        return [
          h(
            "p",
            { class: "rehab-plan-fault" },
            rehab.say("The dose in your plan cannot be read: “%(text)s”. Ask us.", {
              text: item.misread,
            }),
          ),
          usual &&
            h(
              "p",
              { class: "rehab-plan-usual" },
              rehab.say("Usually: %(dose)s", { dose: usual.words }),
            ),
        ];
      }
      return [
        (own || usual) && rehabPlan.doseShown(own || (usual?.text ?? ""), exercise),
        own &&
          usual &&
          h(
            "p",
            { class: "rehab-plan-usual" },
            rehab.say("Usually: %(dose)s", { dose: usual.words }),
          ),
      ];
    };

    /** @param {string[]} names */
    const doneButton = (names) => {
      const button = h(
        "button",
        {
          type: "button",
          class: "rehab-button rehab-done-button",
          click: () => onTick(log.dayBefore(0), names, !log.isDone(log.dayBefore(0), names)),
        },
        icon("tick"),
        rehab.say("Done today"),
      );
      const refresh = () =>
        button.setAttribute("aria-pressed", String(log.isDone(log.dayBefore(0), names)));
      refreshers.push(refresh);
      refresh();
      return button;
    };

    /** @param {PlanItem} item */
    const card = (item) => {
      const exercise = exercises.get(item.name);
      if (!exercise) {
        return h(
          "li",
          { class: "rehab-plan-card rehab-plan-gone" },
          h("h2", {}, inWords(item.name) || rehab.say("An exercise that cannot be read")),
          h(
            "p",
            {},
            state === "damaged"
              ? rehab.say(
                  "This exercise cannot be read, or it is no longer in our library. Ask us what to do instead.",
                )
              : rehab.say("This exercise is no longer in our library. Ask us what to do instead."),
          ),
          item.dose && rehabPlan.doseShown(item.dose, undefined),
          item.note && h("p", { class: "rehab-plan-note" }, item.note),
        );
      }
      const url = new URL(exercise.url, rehab.root).href;
      const id = `plan-${exercise.name}`;
      const names = [exercise.name, ...exercise.formerly];
      return h(
        "li",
        { class: "rehab-plan-card" },
        image(exercise.picture, "rehab-plan-picture"),
        h(
          "div",
          { class: "rehab-plan-what" },
          h("h2", { id }, h("a", { href: url }, exercise.title)),
          ...dose(item, exercise),
          item.note && h("p", { class: "rehab-plan-note" }, item.note),
        ),
        h(
          "div",
          { class: "rehab-row", role: "group", "aria-labelledby": id },
          doneButton(names),
          canPlay &&
            exercise.steps > 0 &&
            h(
              "button",
              {
                type: "button",
                class: "rehab-button",
                "data-one": true,
                click: () =>
                  play(
                    [
                      {
                        name: exercise.name,
                        dose: item.dose || null,
                        note: item.note || undefined,
                      },
                    ],
                    exercise.title,
                  ),
              },
              icon("play"),
              rehab.say("Follow along"),
            ),
        ),
      );
    };

    const time = rehabPlan.seconds(plan, exercises);
    const count = rehab.count("%(n)s exercise", "%(n)s exercises", plan.items.length);
    showDiary();
    return h(
      "div",
      { class: "rehab-plan-patient" },
      state !== "whole" &&
        h("p", { class: "rehab-plan-warning", role: "alert" }, WARNINGS[state]()),
      plan.items.length > 0 &&
        h(
          "p",
          { class: "rehab-plan-sum" },
          time ? rehab.say("%(count)s, %(time)s", { count, time: rehabDose.minutes(time) }) : count,
        ),
      plan.note &&
        h(
          "div",
          { class: "rehab-plan-word" },
          h("p", { class: "rehab-plan-from" }, rehab.say("From your clinic")),
          h("p", { class: "rehab-plan-note" }, plan.note),
        ),
      plan.items.length > 0 &&
        h(
          "div",
          { class: "rehab-row" },
          canPlay &&
            playable.length > 0 &&
            h(
              "button",
              {
                type: "button",
                class: "rehab-button rehab-start",
                "data-all": true,
                click: () => play(playable, title),
              },
              rehab.say("Start"),
            ),
          h(
            "button",
            { type: "button", class: "rehab-button", "data-print": true },
            rehab.say("Print"),
          ),
        ),
      plan.items.length > 0 &&
        h(
          "p",
          { class: "rehab-plan-first" },
          rehab.say(
            "New to an exercise? Open its page first. It shows each step, when to ask us, and when to stop.",
          ),
        ),
      h("ol", { class: "rehab-plan-cards" }, ...plan.items.map(card)),
      said,
      diarySlot,
      h(
        "p",
        { class: "rehab-plan-staff" },
        h("a", { href: `#make/${fragment}` }, rehab.say("For our staff: change this plan")),
      ),
    );
  };

  rehabPlan.patient = patient;
})();
