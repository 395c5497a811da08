// @ts-check
// From what is asked for to its screens: exercises that are there, with the doses that hold.
(() => {
  const { inner } = rehabPlayer;

  /** @param {PlayRequest["items"][number]} wanted
   * @param {RehabExerciseData} data
   * @returns {PlayItem} */
  const item = ({ dose: given = null, note = "" }, data) => {
    const text = given ?? data.dose?.text ?? "";
    if (!text) return { data, dose: null, given, words: "", note };
    try {
      const dose = rehabDose.parse(text);
      const own = data.dose && rehabDose.text(dose) === data.dose.text ? data.dose.words : "";
      return { data, dose, given, words: own || rehabDose.words(dose), note };
    } catch (error) {
      if (!(error instanceof rehabDose.DoseError)) throw error;
      return { data, dose: null, given, words: text, note }; // shown as it was written
    }
  };

  /** @param {PlayRequest} request
   * @param {PlayRun} [kept] */
  const open = async (request, kept) => {
    const found = await Promise.allSettled(request.items.map(({ name }) => rehab.data(name)));
    const items = request.items.flatMap((wanted, index) => {
      const one = found[index];
      return one.status === "fulfilled" ? [item(wanted, one.value)] : [];
    });
    const missing = request.items.length - items.length;
    if (!items.length) throw /** @type {PromiseRejectedResult} */ (found[0]).reason;
    const screens = inner.program(items.map(({ data, dose }) => ({ steps: data.steps, dose })));
    inner.show(
      request,
      items,
      screens,
      missing,
      kept?.screens === screens.length ? kept : undefined,
    );
  };

  Object.assign(rehabPlayer, { open });
})();
