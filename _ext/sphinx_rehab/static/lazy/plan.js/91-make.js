// @ts-check
// The face of the page for staff: pick, set doses, give the link, the code or the sheet.
(() => {
  const { h, LONGEST, MOST_ITEMS } = rehabPlan;

  /** @param {Plan} start
   * @param {RehabLibraryData} library
   * @param {Map<string, RehabPlanExercise>} exercises
   * @param {(sheet: HTMLElement | null) => void} showSheet */
  const make = (start, library, exercises, showSheet) => {
    const plan = {
      title: start.title,
      note: start.note,
      items: start.items.map((item) => ({
        ...item,
        typed: item.misread || item.dose,
        misread: "",
      })),
    };
    const list = h("ol", { class: "rehab-make-list" });
    const empty = h(
      "p",
      { class: "rehab-make-empty" },
      rehab.say("No exercise yet. Add the first one."),
    );
    const said = h("p", { class: "rehab-only-heard", role: "status" });
    const full = h(
      "p",
      { class: "rehab-plan-fault" },
      rehab.say("The plan is full: %(n)s exercises are the most.", { n: MOST_ITEMS }),
    );
    const give = rehabPlan.give(exercises, showSheet);
    const jump = h("a", {
      class: "rehab-make-jump rehab-button rehab-start",
      href: "#",
      click: (event) => {
        event.preventDefault();
        planTitle.focus();
        planTitle.scrollIntoView();
      },
    });
    const planTitle = h(
      "h2",
      { id: "rehab-make-title", tabindex: "-1" },
      rehab.say("2. Set doses and order"),
    );

    const changed = () => {
      const misread = plan.items.filter((item) => item.misread).length;
      give.show(plan, misread);
      history.replaceState(
        null,
        "",
        plan.items.length || plan.note || plan.title ? `#make/${rehabPlan.encode(plan)}` : "#make/",
      );
    };
    const show = () => {
      list.replaceChildren(...rehabPlan.rows(plan.items, exercises, { changed, move, remove }));
      empty.hidden = plan.items.length > 0;
      full.hidden = plan.items.length < MOST_ITEMS;
      placeJump();
      jump.textContent = rehab.count(
        "See the plan: %(n)s exercise",
        "See the plan: %(n)s exercises",
        plan.items.length,
      );
      picker.show();
      changed();
    };
    let isPlanInView = false;
    const placeJump = () => {
      jump.hidden = isPlanInView || plan.items.length === 0;
    };
    const has = (/** @type {string} */ name) =>
      plan.items.some((item) => item.name === name || exercises.get(item.name)?.name === name);

    /** @param {PlanItem[]} items
     * @param {string} title */
    const add = (items, title) => {
      const fresh = items.filter(({ name }) => !has(name)).slice(0, MOST_ITEMS - plan.items.length);
      plan.items.push(...fresh.map((item) => ({ ...item, typed: item.dose, misread: "" })));
      if (title && !plan.title) {
        plan.title = title;
        name.value = title;
      }
      show();
      said.textContent = rehab.count("%(n)s exercise added", "%(n)s exercises added", fresh.length);
    };
    /** @param {string} gone */
    const remove = (gone) => {
      const place = plan.items.findIndex(
        (item) => item.name === gone || exercises.get(item.name)?.name === gone,
      );
      const wasInList = list.contains(document.activeElement);
      plan.items.splice(place, 1);
      show();
      said.textContent = rehab.say("Removed");
      if (wasInList) {
        const next = list.children[Math.min(place, plan.items.length - 1)];
        const target = next?.querySelector("[data-tool=remove]") ?? planTitle;
        if (target instanceof HTMLElement) target.focus();
      }
    };
    /** @param {number} place
     * @param {number} by */
    const move = (place, by) => {
      const [item] = plan.items.splice(place, 1);
      plan.items.splice(place + by, 0, item);
      show();
      const row = list.children[place + by];
      const tools = row.querySelectorAll(
        `[data-tool=${by < 0 ? "up" : "down"}]:enabled, [data-tool]:enabled`,
      );
      const same = row.querySelector(`[data-tool=${by < 0 ? "up" : "down"}]:enabled`) ?? tools[0];
      if (same instanceof HTMLElement) same.focus();
      said.textContent = rehab.say("Now number %(n)s", { n: place + by + 1 });
    };

    const name = h("input", {
      id: "rehab-make-name",
      type: "text",
      value: plan.title,
      maxlength: LONGEST.title,
      autocomplete: "off",
      input: () => {
        plan.title = name.value;
        changed();
      },
    });
    const note = h(
      "textarea",
      {
        id: "rehab-make-note",
        rows: 3,
        maxlength: LONGEST.note,
        "aria-describedby": "rehab-make-note-hint",
        input: () => {
          plan.note = note.value;
          changed();
        },
      },
      plan.note,
    );
    const picker = rehabPlan.pick(library, { has, add, remove });
    const element = h(
      "div",
      { class: "rehab-make" },
      h(
        "p",
        { class: "rehab-make-lead" },
        rehab.say(
          "For clinic staff. Pick exercises, set the doses, and give the patient a link, a QR code or a printed sheet. No account, nothing sent, nothing stored: the whole plan is inside the link.",
        ),
      ),
      h(
        "p",
        { class: "rehab-make-patients" },
        rehab.say(
          "Are you a patient? Open the link that we sent you, or scan the code on your sheet. Your plan then opens here.",
        ),
      ),
      h(
        "div",
        { class: "rehab-make-columns" },
        picker.section,
        h(
          "div",
          {},
          h(
            "section",
            { class: "rehab-make-plan", "aria-labelledby": "rehab-make-title" },
            planTitle,
            empty,
            list,
            full,
            h("label", { for: "rehab-make-name" }, rehab.say("Name of the plan, if it needs one")),
            name,
            rehabPlan.warned(name, "rehab-make-name-warning"),
            h("label", { for: "rehab-make-note" }, rehab.say("Note to the patient, if any")),
            note,
            h(
              "p",
              { id: "rehab-make-note-hint", class: "rehab-plan-small" },
              rehab.say(
                "Write no name, no date of birth, nothing that tells who the patient is. Anybody with the link can read it.",
              ),
            ),
            rehabPlan.warned(note, "rehab-make-note-warning"),
          ),
          give.section,
        ),
      ),
      said,
      jump,
    );
    show();
    new IntersectionObserver((entries) => {
      isPlanInView = entries.some(
        (entry) => entry.isIntersecting || entry.boundingClientRect.top < 0,
      );
      placeJump();
    }).observe(/** @type {Element} */ (planTitle.parentElement));
    return element;
  };

  rehabPlan.make = make;
})();
