// @ts-check
// The library as data (publish/data_scripts.py writes it), and follow-along: both load once they
// are asked for.
(() => {
  /** @type {Map<string, RehabExerciseData>} */
  const exercises = new Map();
  /** @type {RehabLibraryData | undefined} */
  let whole;

  globalThis.rehabData = {
    exercise: (data) => exercises.set(data.name, data),
    library: (data) => {
      whole = data;
    },
  };

  /** All shown exercises and protocols, as far as a list needs. */
  const library = async () => {
    if (!whole) await rehab.load("data/library.js");
    if (!whole) throw new Error("data/library.js holds no library");
    return whole;
  };

  /** @param {string} name */
  const load = async (name) => {
    if (!exercises.has(name)) await rehab.load(`data/exercise-${name}.js`);
    const found = exercises.get(name);
    if (!found) throw new Error(`data/exercise-${name}.js holds no exercise`);
    return found;
  };

  /** Everything that follow-along shows of an exercise; *name* may be one that it had before.
   * @param {string} name */
  const data = async (name) => {
    const unknown = new Error(`no exercise "${name}"`);
    if (!/^[a-z0-9-]+$/.test(name)) throw unknown;
    if (!whole) {
      try {
        return await load(name);
      } catch {
        // it may have another name by now
      }
    }
    const { exercises: all } = await library();
    const entry = all.find((one) => one.name === name || one.formerly.includes(name));
    if (!entry) throw unknown;
    return load(entry.name);
  };

  Object.assign(rehab, { data, library });
})();
