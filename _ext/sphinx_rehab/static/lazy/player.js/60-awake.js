// @ts-check
// The screen stays on while a patient follows along, where the browser can do that.
(() => {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let isWanted = false;
  /** @type {(state: "awake" | "impossible" | "refused") => void} */
  let tell = () => {};

  const hold = async () => {
    if (!isWanted || document.hidden || (lock && !lock.released)) return;
    if (!("wakeLock" in navigator)) {
      tell("impossible");
      return;
    }
    try {
      const got = await navigator.wakeLock.request("screen");
      if (!isWanted) {
        await got.release();
        return;
      }
      lock = got;
      tell("awake");
    } catch {
      // a low battery, or the owner of the device, may forbid it
      if (isWanted && !document.hidden) tell("refused");
    }
  };

  // The lock ends whenever the page is hidden.
  document.addEventListener("visibilitychange", hold);

  Object.assign(rehabPlayer.inner, {
    awake: {
      begin(/** @type {typeof tell} */ listener) {
        isWanted = true;
        tell = listener;
        hold();
      },
      end() {
        isWanted = false;
        lock?.release().catch(() => {}); // it is gone already
        lock = null;
      },
    },
  });
})();
