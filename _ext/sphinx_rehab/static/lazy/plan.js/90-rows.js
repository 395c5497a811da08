// @ts-check
// The plan as staff change it: a row for each exercise with its dose, a note, and its place.
(() => {
  const { h, icon, image, inWords, doseWords, LONGEST } = rehabPlan;

  /** What must not stand in a link that anybody can read: an address, a number to call, a date of
   * birth.
   * @param {string} text */
  const looksPersonal = (text) =>
    /\S@\S|(?:\d[ ()./-]{0,2}){7,}|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text);

  /** @param {HTMLInputElement | HTMLTextAreaElement} field
   * @param {string} id of the element that says it */
  const warned = (field, id) => {
    const warning = h("p", { id, class: "rehab-plan-fault", role: "status" });
    const check = () => {
      warning.textContent = looksPersonal(field.value)
        ? rehab.say(
            "This looks like a phone number, a date of birth or an e-mail address. Take it out: anybody with the link can read it.",
          )
        : "";
    };
    field.addEventListener("input", check);
    check();
    return warning;
  };

  /** The field of a dose: read as it is typed, told in words, mended at a press.
   * @param {MakeItem} item
   * @param {RehabPlanExercise | undefined} exercise
   * @param {string} title
   * @param {() => void} changed */
  const doseField = (item, exercise, title, changed) => {
    const id = `dose-${item.name}`;
    const usual = exercise?.dose;
    const field = h("input", {
      id,
      type: "text",
      value: item.typed,
      placeholder: usual?.text ?? "3 x 10, daily",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      "aria-describedby": `${id}-said`,
    });
    const said = h("div", { id: `${id}-said`, class: "rehab-dose-said", "aria-live": "polite" });
    const read = () => {
      item.typed = field.value;
      const typed = field.value.trim();
      field.removeAttribute("aria-invalid");
      try {
        item.dose = typed ? rehabDose.text(rehabDose.parse(typed)) : "";
        item.misread = "";
        const words = item.dose ? doseWords(item.dose, exercise) : (usual?.words ?? "");
        said.replaceChildren(
          h(
            "p",
            { class: "rehab-plan-small" },
            typed ? words : rehab.say("Usual dose: %(dose)s", { dose: words }),
          ),
        );
      } catch (error) {
        if (!(error instanceof rehabDose.DoseError)) throw error;
        const { near, hint } = error;
        item.misread = typed;
        field.setAttribute("aria-invalid", "true");
        said.replaceChildren(
          h(
            "p",
            { class: "rehab-plan-fault" },
            rehab.say("“%(near)s” is not understood. You could write:", { near }),
          ),
          h(
            "button",
            {
              type: "button",
              class: "rehab-button rehab-mend",
              click: () => {
                field.value = mended(typed, near, hint);
                field.dispatchEvent(new Event("input"));
                field.focus();
              },
            },
            mended(typed, near, hint),
          ),
        );
      }
      changed();
    };
    field.addEventListener("input", read);
    queueMicrotask(read);
    return h(
      "div",
      { class: "rehab-dose-field" },
      h(
        "label",
        { for: id },
        rehab.say("Dose"),
        h("span", { class: "rehab-only-heard" }, ` ${title}`),
      ),
      field,
      said,
    );
  };

  /** *typed* with the slip *near* written as *hint*; the hint alone where that reads no better.
   * @param {string} typed
   * @param {string} near
   * @param {string} hint */
  const mended = (typed, near, hint) => {
    const whole = typed.replace(near, () => hint);
    try {
      return rehabDose.text(rehabDose.parse(whole));
    } catch {
      return hint;
    }
  };

  /** @param {MakeItem} item
   * @param {string} title
   * @param {() => void} changed */
  const noteField = (item, title, changed) => {
    const id = `note-${item.name}`;
    const field = h("input", {
      id,
      type: "text",
      value: item.note,
      maxlength: LONGEST.itemNote,
      autocomplete: "off",
      input: () => {
        item.note = field.value;
        changed();
      },
    });
    return h(
      "details",
      { class: "rehab-note-field", open: item.note !== "" },
      h("summary", {}, rehab.say("Note"), h("span", { class: "rehab-only-heard" }, ` ${title}`)),
      h(
        "label",
        { for: id, class: "rehab-plan-small" },
        rehab.say("What this patient must know here, such as “only the left side”"),
      ),
      field,
      warned(field, `${id}-warning`),
    );
  };

  /** @param {MakeItem[]} items
   * @param {Map<string, RehabPlanExercise>} exercises
   * @param {{changed: () => void, move: (place: number, by: number) => void, remove: (name: string) => void}} on */
  const rows = (items, exercises, on) =>
    items.map((item, place) => {
      const exercise = exercises.get(item.name);
      const title = exercise?.title ?? inWords(item.name);
      const button = (
        /** @type {"up" | "down" | "remove"} */ kind,
        /** @type {string} */ label,
        /** @type {boolean} */ off,
        /** @type {() => void} */ press,
      ) =>
        h(
          "button",
          {
            type: "button",
            class: "rehab-button rehab-tool",
            "data-tool": kind,
            disabled: off,
            "aria-label": `${label}: ${title}`,
            title: label,
            click: press,
          },
          icon(kind),
        );
      return h(
        "li",
        { class: "rehab-make-item", "data-item": item.name },
        h(
          "div",
          { class: "rehab-make-name" },
          h("span", { class: "rehab-make-place", "aria-hidden": "true" }, String(place + 1)),
          image(exercise?.picture, "rehab-pick-picture"),
          h("strong", {}, title),
          h(
            "div",
            { class: "rehab-make-tools", role: "group", "aria-label": title },
            button("up", rehab.say("Move up"), place === 0, () => on.move(place, -1)),
            button("down", rehab.say("Move down"), place === items.length - 1, () =>
              on.move(place, 1),
            ),
            button("remove", rehab.say("Remove"), false, () => on.remove(item.name)),
          ),
        ),
        !exercise &&
          h(
            "p",
            { class: "rehab-plan-fault" },
            rehab.say("This exercise is no longer in our library. Take it out, or choose another."),
          ),
        doseField(item, exercise, title, on.changed),
        noteField(item, title, on.changed),
      );
    });

  Object.assign(rehabPlan, { rows, warned });
})();
