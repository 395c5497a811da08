// @ts-check
// Steps and doses as a list of screens: plain data, without a page or a clock.
//
// The times are those of core/dose_time.py: of a range the upper end, all sets on one side and then
// all on the other, all of the work once in each direction.
(() => {
  /** Seconds to get ready before the first timed work, and after a change of direction. */
  const READY = 5;
  /** Seconds to change sides before timed work goes on; our choice, "Pause" gives more. */
  const SWITCH = 15;
  /** As SECONDS_PER_REPETITION and REST_BETWEEN_SETS of core/dose_time.py. */
  const MOVE = 3;
  const REST = 30;

  /** @type {(cue: PlayCue, seconds: number, rep?: number) => PlayPhase} */
  const phase = (cue, seconds, rep = 0) => ({ cue, seconds, rep });

  /** @type {(kind: PlayScreen["kind"], item: number, more?: Partial<PlayScreen>) => PlayScreen} */
  const screen = (kind, item, more = {}) => ({
    kind,
    item,
    step: -1,
    place: null,
    phases: [],
    reps: null,
    enough: 0,
    optional: false,
    ...more,
  });

  /** One repetition: into the hold and held, or up, held and down.
   * @param {Dose} dose
   * @param {number} rep */
  const repetition = ({ tempo, hold }, rep) => {
    const held = (tempo?.[1] ?? 0) + (hold?.high ?? 0);
    const holding = held ? [phase("hold", held, rep)] : [];
    if (!tempo) return [phase("move", MOVE, rep), ...holding];
    return [phase("up", tempo[0], rep), ...holding, phase("down", tempo[2], rep)];
  };

  /** @param {PlayPhase[]} phases */
  const total = (phases) => phases.reduce((sum, { seconds }) => sum + seconds, 0);

  /** One set as a timer, or as a counter where nothing in it has a time.
   * @param {Dose} dose
   * @returns {Partial<PlayScreen> & { kind: "timer" | "count" }} */
  const oneSet = (dose) => {
    const { time, hold, tempo } = dose;
    const reps = dose.reps ?? (tempo ? { low: 1, high: 1 } : null); // "hold 4 s, tempo 3-0-1"
    const ready = phase("ready", READY);
    if (time) {
      const phases = [ready, phase("work", time.high)];
      return { kind: "timer", phases, enough: READY + time.low };
    }
    if (hold && !reps && !tempo) {
      const phases = [ready, phase("hold", hold.high)];
      return { kind: "timer", phases, enough: READY + hold.low };
    }
    if (!reps || !(hold || tempo)) return { kind: "count", reps };
    const all = Array.from({ length: reps.high }, (_, done) => repetition(dose, done + 1));
    const spared = hold ? hold.high - hold.low : 0;
    const enough = READY + total(all.slice(0, reps.low).flat()) - reps.low * spared;
    return { kind: "timer", phases: [ready, ...all.flat()], reps, enough };
  };

  /** @param {Dose | null} dose */
  const namesWork = (dose) => Boolean(dose && (dose.time || dose.reps || dose.hold));

  /** Seconds to rest before the screen at *place* begins; 0 where its predecessor leads right on.
   * @param {Dose} dose
   * @param {PlayPlace} place */
  const restBefore = ({ rest, sets }, { side, set, way }) => {
    if (way > 1) return 0;
    if (set > 1) return rest?.high ?? REST;
    return side > 1 && !sets ? (rest?.high ?? 0) : 0;
  };

  /** All sets on all sides, with the rests and the change of sides between them.
   * @param {Dose} dose
   * @param {number} item */
  const dosed = (dose, item) => {
    const [sides, ways] = [dose.eachSide ? 2 : 1, dose.eachWay ? 2 : 1];
    const sets = dose.sets?.high ?? 1;
    const work = oneSet(dose);
    /** @type {PlayScreen[]} */
    const screens = [];
    for (let side = 1; side <= sides; side += 1) {
      for (let set = 1; set <= sets; set += 1) {
        for (let way = 1; way <= ways; way += 1) {
          const place = { side, sides, set, sets, way, ways };
          const optional = set > (dose.sets?.low ?? 1);
          const rest = restBefore(dose, place);
          if (rest) {
            screens.push(screen("rest", item, { place, optional, phases: [phase("rest", rest)] }));
          }
          if (side > 1 && set === 1 && way === 1) {
            // a counter waits for the patient anyway
            const phases = work.kind === "timer" ? [phase("switch", SWITCH)] : [];
            screens.push(screen("switch", item, { place, phases }));
          }
          screens.push(screen(work.kind, item, { ...work, place, optional }));
        }
      }
    }
    return screens;
  };

  /** The timer or counter of a step: one hold to try, or all that it says where no dose follows.
   * @param {RehabStep} step
   * @param {boolean} isAll
   * @returns {Partial<PlayScreen>} */
  const tool = ({ timings }, isAll) => {
    /** @param {"hold" | "reps" | "rest"} role */
    const of = (role) => {
      const text = timings.find((one) => one.role === role)?.dose;
      return text ? rehabDose.parse(text) : null;
    };
    const [hold, reps] = [of("hold")?.hold, isAll ? of("reps") : null];
    if (reps || hold) {
      const dose = { ...rehabDose.parse("1 rep"), reps: reps?.reps ?? null, hold: hold ?? null };
      const { kind: _, ...found } = oneSet(dose);
      return found;
    }
    const rest = isAll ? of("rest")?.rest : null;
    return rest ? { phases: [phase("rest", rest.high)], enough: rest.low } : {};
  };

  /** Every screen, in order: what comes, the steps to learn, the dosed work, and the end.
   * @param {{ steps: RehabStep[], dose: Dose | null }[]} items */
  const program = (items) => {
    const screens = items.length > 1 ? [screen("overview", -1)] : [];
    for (const [item, { steps, dose }] of items.entries()) {
      screens.push(screen("intro", item));
      const isAll = !namesWork(dose);
      for (const [step, one] of steps.entries()) {
        screens.push(screen("step", item, { step, ...tool(one, isAll) }));
      }
      if (dose && !isAll) screens.push(...dosed(dose, item));
    }
    return [...screens, screen("end", -1)];
  };

  /** Which phase *elapsed* seconds are in, and how many seconds of it are left.
   * @param {PlayPhase[]} phases
   * @param {number} elapsed */
  const at = (phases, elapsed) => {
    let ends = 0;
    for (const [index, { seconds }] of phases.entries()) {
      ends += seconds;
      if (elapsed < ends) return { index, left: ends - elapsed };
    }
    return { index: phases.length - 1, left: 0 };
  };

  const WAITS = new Set(["ready", "rest", "switch"]);

  /** When a timed screen gives a signal: a tick in the last three seconds of a wait, another sound
   * when work begins, turns, or ends.
   * @param {PlayPhase[]} phases
   * @returns {PlayMark[]} */
  const marks = (phases) => {
    /** @type {PlayMark[]} */
    const found = [];
    let begins = 0;
    for (const [index, { cue, seconds }] of phases.entries()) {
      const ends = begins + seconds;
      const next = phases[index + 1];
      if (WAITS.has(cue)) {
        for (const left of [3, 2, 1]) {
          if (seconds > left) found.push({ at: ends - left, signal: "tick" });
        }
      }
      if (!next) found.push({ at: ends, signal: WAITS.has(cue) ? "go" : "over" });
      else if (next.rep > 1 && next.rep !== phases[index].rep) {
        found.push({ at: ends, signal: "let-go" });
      } else found.push({ at: ends, signal: WAITS.has(cue) || cue === "move" ? "go" : "turn" });
      begins = ends;
    }
    return found;
  };

  globalThis.rehabPlayer = /** @type {RehabPlayer} */ (
    /** @type {unknown} */ ({ inner: { READY, SWITCH, MOVE, REST, program, total, at, marks } })
  );
})();
