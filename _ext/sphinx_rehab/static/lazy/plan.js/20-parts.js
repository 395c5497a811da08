// @ts-check
// What both faces of the page are made of: elements, icons, exercises and their doses in words.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const ICONS = {
    up: "M12 19V6m-6 5 6-6 6 6",
    down: "M12 5v13m-6-5 6 6 6-6",
    remove: "M6 6l12 12M18 6 6 18",
    add: "M12 5v14M5 12h14",
    tick: "m5 12.5 5 5 9.5-11",
    play: "M8 5.5v13l10.5-6.5z",
  };

  /** An element; text goes in as text, never as HTML. A function is a listener; false is no attribute.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | number | boolean | ((event: Event) => void)>} [attributes]
   * @param {(Node | string | false | null | undefined)[]} children
   * @returns {HTMLElementTagNameMap[T]} */
  const h = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false) element.setAttribute(name, String(value));
    }
    element.append(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));
    return element;
  };

  /** @param {keyof typeof ICONS} name */
  const icon = (name) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", "rehab-plan-icon");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
  };

  /** A name that the library does not know, in words: "toe-threading" is "Toe threading".
   * @param {string} name */
  const inWords = (name) => {
    const words = name.replaceAll("-", " ").trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  };

  /** The picture of an exercise beside its name, which says the same in words; null without one.
   * @param {{url: string} | null | undefined} picture
   * @param {string} className */
  const image = (picture, className) =>
    picture
      ? h("img", { class: className, src: new URL(picture.url, rehab.root).href, alt: "" })
      : null;

  /** The unit of *dose* in the page's language, as far as the library knows it; else "".
   * @param {Dose} dose
   * @param {RehabPlanExercise | undefined} exercise */
  const unitOf = (dose, exercise) => {
    const usual = exercise?.dose;
    return usual && rehabDose.parse(usual.text).unit === dose.unit ? usual.unit : "";
  };

  /** A dose of the library or of the plan in words.
   * @param {string} text
   * @param {RehabPlanExercise | undefined} exercise */
  const doseWords = (text, exercise) => {
    const dose = rehabDose.parse(text);
    return rehabDose.words(dose, unitOf(dose, exercise));
  };

  /** The same with what is done in large letters, and how it is done below.
   * @param {string} text
   * @param {RehabPlanExercise | undefined} exercise */
  const doseShown = (text, exercise) => {
    const dose = rehabDose.parse(text);
    const [first, ...more] = rehabDose.phrases(dose, unitOf(dose, exercise));
    return h(
      "div",
      { class: "rehab-plan-dose" },
      h("p", {}, h("strong", {}, first)),
      more.length > 0 && h("ul", {}, ...more.map((part) => h("li", {}, part))),
    );
  };

  /** The exercises of the library by every name that they ever had.
   * @param {RehabLibraryData} library */
  const byName = (library) => {
    /** @type {Map<string, RehabPlanExercise>} */
    const found = new Map();
    for (const exercise of library.exercises) {
      for (const name of exercise.formerly) found.set(name, exercise);
    }
    for (const exercise of library.exercises) found.set(exercise.name, exercise);
    return found;
  };

  /** Seconds for the whole plan; null if nothing in it has a time.
   * @param {Plan} plan
   * @param {Map<string, RehabPlanExercise>} exercises */
  const seconds = (plan, exercises) =>
    rehabDose.sessionSeconds(
      plan.items
        .map(({ name, dose }) => dose || exercises.get(name)?.dose?.text || "")
        .filter(Boolean)
        .map(rehabDose.parse),
    );

  /** The address of this page, where patients reach it; a file on a computer has none unless the
   * library says where it will stand. */
  const address = () => {
    const canonical = document.querySelector("link[rel=canonical]");
    const own = location.href.replace(/[?#].*$/s, "");
    return location.protocol === "file:" && canonical instanceof HTMLLinkElement
      ? canonical.href
      : own;
  };

  /** @type {Map<string, RehabExerciseData>} */
  const details = new Map();

  /** Load what the printed sheet says of each exercise of *plan*; what is missing is left out.
   * @param {Plan} plan
   * @param {Map<string, RehabPlanExercise>} exercises */
  const loadDetails = async (plan, exercises) => {
    const names = plan.items.map(({ name }) => exercises.get(name)?.name ?? "");
    const wanted = names.filter((name) => name && !details.has(name));
    const found = await Promise.allSettled(wanted.map((name) => rehab.data(name)));
    for (const result of found) {
      if (result.status === "fulfilled") details.set(result.value.name, result.value);
    }
  };

  Object.assign(rehabPlan, {
    h,
    icon,
    inWords,
    image,
    doseWords,
    doseShown,
    byName,
    seconds,
    address,
    details,
    loadDetails,
  });
})();
