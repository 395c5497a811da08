// @ts-check
// What staff give to the patient: the link, the QR code, the printed sheet.
(() => {
  const { h } = rehabPlan;
  const LONG_LINK = 1800; // characters; some mail programs break longer ones
  const PAUSE = 250; // ms after the last change, so that typing does not redraw the code

  /** @param {Map<string, RehabPlanExercise>} exercises
   * @param {(sheet: HTMLElement | null) => void} showSheet */
  const give = (exercises, showSheet) => {
    const link = h("input", {
      id: "rehab-give-link",
      type: "text",
      readonly: true,
      focus: () => link.select(),
    });
    const told = h("p", { class: "rehab-plan-small", role: "status" });
    const warning = h("p", { class: "rehab-plan-fault", role: "status" });
    const code = h("div", { class: "rehab-give-code" });
    const opened = h(
      "a",
      { class: "rehab-button", target: "_blank" },
      rehab.say("See it as the patient"),
    );
    const isLocal = location.protocol === "file:" && rehabPlan.address().startsWith("file:");
    const waiting = h("p", {});
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    const copy = async () => {
      try {
        await navigator.clipboard.writeText(link.value);
        told.textContent = rehab.say("Link copied. Paste it into a message to the patient.");
      } catch {
        link.focus();
        link.select();
        told.textContent = rehab.say("The link is marked. Copy it with Ctrl+C or ⌘C.");
      }
    };
    const ready = h(
      "div",
      { class: "rehab-give-ready" },
      code,
      h(
        "div",
        { class: "rehab-give-ways" },
        h("label", { for: "rehab-give-link" }, rehab.say("Link for the patient")),
        link,
        told,
        h(
          "div",
          { class: "rehab-row" },
          h(
            "button",
            { type: "button", class: "rehab-button rehab-copy", click: copy },
            rehab.say("Copy the link"),
          ),
          h(
            "button",
            { type: "button", class: "rehab-button", "data-print": true },
            rehab.say("Print the sheet"),
          ),
          opened,
        ),
        isLocal &&
          h(
            "p",
            { class: "rehab-plan-fault" },
            rehab.say(
              "This page was opened from a file, so the link works on this computer only. To make links for patients, open the library at its web address. The printed sheet works.",
            ),
          ),
        warning,
      ),
    );

    /** @param {Plan} plan */
    const draw = async (plan) => {
      const fragment = rehabPlan.encode(plan);
      const made = isLocal
        ? { svg: null, warning: "" }
        : await rehabPlan.qr(rehabPlan.address(), fragment);
      const isLong = link.value.length > LONG_LINK;
      const long = isLong
        ? rehab.say("The link is long, and some mail programs break it. Shorter notes help.")
        : "";
      warning.textContent = [made.warning, long].filter(Boolean).join(" ");
      code.replaceChildren(...(made.svg ? [made.svg] : []));
      await rehabPlan.loadDetails(plan, exercises);
      showSheet(rehabPlan.sheet(plan, exercises, made.svg));
    };

    /** @param {Plan} plan
     * @param {number} misread how many doses are not understood */
    const show = (plan, misread) => {
      const isReady = plan.items.length > 0 && !misread;
      ready.hidden = !isReady;
      waiting.hidden = isReady;
      waiting.textContent = misread
        ? rehab.count(
            "Mend %(n)s dose, then the link is here.",
            "Mend %(n)s doses, then the link is here.",
            misread,
          )
        : rehab.say("Add an exercise, then the link is here.");
      told.textContent = "";
      clearTimeout(timer);
      if (!isReady) {
        showSheet(null);
        return;
      }
      link.value = `${rehabPlan.address()}#${rehabPlan.encode(plan)}`;
      opened.href = link.value;
      timer = setTimeout(() => draw(plan), PAUSE);
    };

    const section = h(
      "section",
      { class: "rehab-make-give", "aria-labelledby": "rehab-give-title" },
      h("h2", { id: "rehab-give-title" }, rehab.say("3. Give it to the patient")),
      waiting,
      ready,
    );
    return { section, show };
  };

  rehabPlan.give = give;
})();
