// @ts-check
// One run through a program: which screen, how far its time and count are, and what was done.
// It knows no page; the player shows what it says.
(() => {
  const { stopwatch, total, READY } = rehabPlayer.inner;
  /** Kinds that do what the dose asks for. */
  const WORK = new Set(["timer", "count"]);
  /** Kinds that go on by themselves within an exercise. */
  const FLOWS = new Set(["timer", "rest", "switch"]);
  /** Milliseconds by which the end of a timer may be noticed late and the next still begins at
   * once; later than that the device slept, and nobody heard the signal. */
  const LATE = 3000;

  /** @param {PlayScreen[]} screens
   * @param {() => number} now
   * @returns {PlayState} */
  const makeRun = (screens, now) => {
    const watch = stopwatch(now);
    const active = stopwatch(now);
    /** @type {Set<number>} */
    const done = new Set();
    let [index, count, isOver, wasLate] = [0, 0, false, false];

    const screen = () => screens[index];
    const length = () => total(screen().phases) * 1000;
    const isTimed = () => screen().phases.length > 0;

    /** Whether the lower end of what the dose asks for was reached. */
    const isEnough = () => {
      const { kind, reps, enough } = screen();
      if (!WORK.has(kind)) return false;
      if (kind === "count") return count >= (reps?.low ?? 1);
      return isOver || watch.elapsed() >= enough * 1000;
    };

    const note = () => {
      if (isEnough()) done.add(index);
    };

    /** Whether the screen at *to* begins at once when the patient comes from this one.
     * @param {number} to */
    const flowsInto = (to) =>
      screens[to].item === screen().item &&
      FLOWS.has(screens[to].kind) &&
      (FLOWS.has(screen().kind) || screen().kind === "count");

    /** @param {number} to
     * @param {number | null} begins when its time began; null waits for the patient
     * @param {boolean} [isReady] whether the wait before it was long enough to get ready */
    const enter = (to, begins, isReady = false) => {
      index = to;
      [count, isOver] = [0, false];
      watch.set(isReady && screen().kind === "timer" ? READY * 1000 : 0);
      if (begins !== null && isTimed()) watch.start(begins);
      active.start();
    };

    return {
      screen,
      index: () => index,
      count: () => count,
      elapsed: () => (isOver ? length() : Math.min(watch.elapsed(), length())),
      active: () => active.elapsed(),
      isTimed,
      isOver: () => isOver,
      isRunning: () => watch.isRunning(),
      isEnough,
      wasLate: () => wasLate,
      done: () => [...done].sort((a, b) => a - b),

      start() {
        if (isOver) watch.set(0);
        isOver = false;
        wasLate = false;
        watch.start();
        active.start();
      },
      pause() {
        watch.pause();
        active.pause();
      },
      /** Time in which nobody follows along is no exercise. @param {boolean} isAway */
      away(isAway) {
        if (watch.isRunning()) return;
        if (isAway) active.pause();
        else active.start();
      },
      /** @param {number} change */
      add(change) {
        const { reps } = screen();
        count = Math.max(0, Math.min(count + change, reps?.high ?? Infinity));
        return count === reps?.high;
      },
      next() {
        if (index === screens.length - 1) return false;
        note();
        wasLate = false;
        const to = index + 1;
        enter(to, flowsInto(to) ? now() : null);
        return true;
      },
      back() {
        if (index === 0) return false;
        wasLate = false;
        enter(index - 1, null);
        return true;
      },
      /** @param {number} to */
      jump(to) {
        note();
        wasLate = false;
        enter(to, flowsInto(to) ? now() : null);
      },
      /** Look at the time: whether a timer ended, and the screen with it. */
      tick() {
        if (!watch.isRunning()) return "";
        const late = watch.elapsed() - length();
        if (late < 0) return "";
        isOver = true;
        watch.pause();
        note();
        if (screen().kind === "step") return "over";
        const to = index + 1;
        const isLate = late >= LATE;
        const waited = screen().kind === "rest" || screen().kind === "switch";
        enter(to, flowsInto(to) && !isLate ? now() - late : null, waited && !isLate);
        wasLate = isLate;
        return "moved";
      },
      /** @param {PlayRun} kept */
      restore(kept) {
        index = Math.max(0, Math.min(Math.trunc(kept.index), screens.length - 1));
        count = Math.max(0, Math.trunc(kept.count));
        watch.set(Math.max(0, Math.min(kept.elapsed, length())));
        active.set(Math.max(0, kept.active));
        for (const one of kept.done) if (WORK.has(screens[one]?.kind)) done.add(one);
      },
    };
  };

  /** What of each item was done.
   * @param {PlayScreen[]} screens
   * @param {number[]} done
   * @param {PlayItem[]} items */
  const outcome = (screens, done, items) =>
    items.map(({ data, given }, item) => {
      const parts = screens.flatMap((screen, index) =>
        screen.item === item && WORK.has(screen.kind) && !screen.optional ? [index] : [],
      );
      const reached = parts.filter((index) => done.includes(index)).length;
      return { name: data.name, dose: given, done: reached, parts: parts.length };
    });

  Object.assign(rehabPlayer.inner, { makeRun, outcome });
})();
