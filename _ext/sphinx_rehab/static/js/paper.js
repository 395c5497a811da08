// @ts-check
// Paper tells its day, a session prints alone, and "Print this whole page" prints at once; the next
// print is the sheet again.
(() => {
  const root = document.documentElement;
  document.querySelector(".rehab-print-all > a")?.addEventListener("click", (event) => {
    event.preventDefault();
    root.classList.add("rehab-printing-all");
    print();
  });

  /** Print one session of a plan, with what stands before the first one and *names*' exercises.
   * @param {Element} session
   * @param {string[]} names */
  rehab.printOnly = (session, names) => {
    const others = [...document.querySelectorAll(".rehab-session")].filter(
      (one) => one !== session,
    );
    const phases = [...document.querySelectorAll("section:has(.rehab-session)")];
    const shorts = [...document.querySelectorAll(".rehab-paper-short")];
    const left = [
      ...others,
      ...phases.filter((phase) => !phase.contains(session)),
      ...shorts.filter(
        (one) => !(one instanceof HTMLElement && names.includes(one.dataset.name ?? "")),
      ),
      ...document.querySelectorAll(".rehab-glance"),
    ];
    for (const part of left) part.classList.add("rehab-not-now");
    print();
  };
  addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString(root.lang || [], { dateStyle: "medium" });
    for (const place of document.querySelectorAll(".rehab-paper-day")) {
      place.textContent = rehab.say("Printed on %(day)s.", { day });
    }
  });
  addEventListener("afterprint", () => {
    root.classList.remove("rehab-printing-all");
    for (const part of document.querySelectorAll(".rehab-not-now"))
      part.classList.remove("rehab-not-now");
  });
})();
