// @ts-check
// The patient's ticks, in this browser only. Nothing is kept before the first tick.
(() => {
  const DAYS_SHOWN = 14;
  const DAYS_KEPT = 400;
  const KEY = `rehab-plan:${rehab.root.pathname}`;

  /** The day *ago* days before today, as the patient's clock has it: "2026-11-24".
   * @param {number} ago */
  const dayBefore = (ago) => {
    const day = new Date();
    day.setHours(12, 0, 0, 0);
    day.setDate(day.getDate() - ago);
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  };

  /** @param {string} day */
  const asDate = (day) => new Date(`${day}T12:00:00`);

  /** @typedef {{plan: string, days: Record<string, string[]>}} Kept */

  /** What this browser keeps; empty if there is nothing, or nothing that we wrote.
   * @returns {Kept} */
  const read = () => {
    /** @type {Kept} */
    const empty = { plan: "", days: {} };
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
      if (typeof kept.plan === "string") empty.plan = kept.plan;
      for (const [day, names] of Object.entries(kept.days ?? {})) {
        if (!/^\d{4}-\d\d-\d\d$/.test(day) || !Array.isArray(names)) continue;
        empty.days[day] = names.filter((name) => typeof name === "string");
      }
    } catch {
      return empty; // storage is off, or somebody else wrote there
    }
    return empty;
  };

  /** @param {Kept} kept
   * @returns {boolean} whether the browser keeps it */
  const write = (kept) => {
    const days = Object.entries(kept.days).filter(([, names]) => names.length);
    const latest = days.sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, DAYS_KEPT);
    try {
      if (latest.length) {
        const whole = { plan: kept.plan, days: Object.fromEntries(latest) };
        localStorage.setItem(KEY, JSON.stringify(whole));
      } else localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };

  /** @param {string} day
   * @param {string[]} names all names of the exercise */
  const isDone = (day, names) => names.some((name) => read().days[day]?.includes(name));

  /** Tick an exercise, or take the tick away; the plan is kept with it, so that "My plan" in the
   * menu finds it again.
   * @param {string} day
   * @param {string[]} names the current name first, then the former ones
   * @param {boolean} done
   * @param {string} fragment */
  const tick = (day, names, done, fragment) => {
    const kept = read();
    const others = (kept.days[day] ?? []).filter((name) => !names.includes(name));
    kept.days[day] = done ? [...others, names[0]] : others;
    return write({ ...kept, plan: fragment });
  };

  const forget = () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // where nothing can be kept there is nothing to delete
    }
  };

  /** @param {string} text */
  const cell = (text) => `"${(/^[=+@-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

  /** All ticks as a table that spreadsheets open, the oldest first.
   * @param {(name: string) => string} title */
  const csv = (title) => {
    const rows = Object.entries(read().days)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([day, names]) => names.map((name) => [day, title(name)]));
    const head = [rehab.say("Day"), rehab.say("Exercise done")];
    return "\ufeff" + [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  };

  rehabPlan.log = { DAYS_SHOWN, dayBefore, asDate, read, isDone, tick, forget, csv };
})();
