// @ts-check
// Which face the page shows: the plan of the address, the one that this device keeps, or the one
// for staff.
(() => {
  const place = document.querySelector(".rehab-plan-app");
  const heading = document.querySelector(".rehab-plan h1");
  if (!place || !heading) return;
  const { h } = rehabPlan;
  const [project, base] = [heading.textContent ?? "", document.title];
  const MAKE = /^#?make\//;
  /** @type {HTMLElement | null} */
  let sheet = null;

  /** @param {HTMLElement | null} made */
  const showSheet = (made) => {
    sheet?.remove();
    sheet = made;
    if (made) place.after(made);
  };

  /** @param {string} title */
  const name = (title) => {
    heading.textContent = title;
    document.title = base.replace(project, () => title);
  };

  /** @param {Plan} plan
   * @param {Map<string, RehabPlanExercise>} exercises */
  const preparePaper = async (plan, exercises) => {
    showSheet(rehabPlan.sheet(plan, exercises, null));
    const isLocal = rehabPlan.address().startsWith("file:");
    const [code] = await Promise.all([
      isLocal ? null : rehabPlan.qr(rehabPlan.address(), rehabPlan.encode(plan)),
      rehabPlan.loadDetails(plan, exercises),
    ]);
    showSheet(rehabPlan.sheet(plan, exercises, code?.svg ?? null));
  };

  /** @param {RehabLibraryData} library */
  const show = (library) => {
    const exercises = rehabPlan.byName(library);
    const hash = location.hash;
    const kept = rehabPlan.log.read().plan;
    const found = MAKE.test(hash) ? null : rehabPlan.decode(hash || `#${kept}`);
    showSheet(null);
    if (found) {
      name(found.plan.title || rehab.say("Your plan"));
      place.replaceChildren(rehabPlan.patient(found, exercises));
      if (found.plan.items.length) preparePaper(found.plan, exercises);
      return;
    }
    const draft = rehabPlan.decode(hash.replace(MAKE, ""))?.plan ?? {
      title: "",
      note: "",
      items: [],
    };
    name(rehab.say("Make a plan"));
    place.replaceChildren(rehabPlan.make(draft, library, exercises, showSheet));
  };

  const open = async () => {
    try {
      const [library] = await Promise.all([rehab.library(), rehab.load("dose.js")]);
      show(library);
      addEventListener("hashchange", ({ oldURL, newURL }) => {
        const isAnchor = !/[/%]/.test(new URL(newURL).hash);
        if (isAnchor && newURL.includes("#") && oldURL !== newURL) return; // the skip link
        show(library);
        scrollTo(0, 0);
      });
    } catch {
      place.replaceChildren(
        h(
          "p",
          { class: "rehab-plan-warning", role: "alert" },
          rehab.say("The plan could not be loaded. Check your connection, then reload the page."),
        ),
      );
    }
  };
  open();
})();
