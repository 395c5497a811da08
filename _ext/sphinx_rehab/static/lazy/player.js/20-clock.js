// @ts-check
// Time that neither a busy page, a hidden one nor a sleeping phone can bend: nothing counts ticks,
// everything is the difference of two readings.
(() => {
  /** Milliseconds by which two clocks may differ before one of them must have slept. */
  const SLEPT = 1000;

  /** A clock in milliseconds that only moves forward.
   *
   * The monotonic clock stands still on some devices while they sleep; the wall clock does not, but
   * anybody can set it. So the wall clock counts only for a gap during which the page was hidden.
   * @param {{ mono?: () => number, wall?: () => number, isHidden?: () => boolean }} [sources] */
  const makeNow = ({
    mono = () => performance.now(),
    wall = () => Date.now(),
    isHidden = () => document.hidden,
  } = {}) => {
    let [lastMono, lastWall, slept, wasHidden] = [mono(), wall(), 0, isHidden()];
    return () => {
      const [newMono, newWall, hidden] = [mono(), wall(), isHidden()];
      const gap = newWall - lastWall - (newMono - lastMono);
      if (gap > SLEPT && (hidden || wasHidden)) slept += gap;
      [lastMono, lastWall, wasHidden] = [newMono, newWall, hidden];
      return newMono + slept;
    };
  };

  /** @param {() => number} now
   * @returns {PlayStopwatch} */
  const stopwatch = (now) => {
    /** @type {number | null} */
    let began = null;
    let before = 0;
    const elapsed = () => before + (began === null ? 0 : now() - began);
    return {
      isRunning: () => began !== null,
      elapsed,
      start(at = now()) {
        if (began === null) began = at;
      },
      pause() {
        before = elapsed();
        began = null;
      },
      set(milliseconds) {
        before = milliseconds;
        began = null;
      },
    };
  };

  Object.assign(rehabPlayer.inner, { makeNow, stopwatch });
})();
