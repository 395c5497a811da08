// @ts-check
// Signals for ear and hand. Tones are made, not loaded, and are scheduled ahead: the audio clock
// plays them in time even where a hidden page's own timers come late.
(() => {
  /** Each tone: hertz, seconds after the moment, seconds long.
   * @type {Record<PlaySignal, [number, number, number][]>} */
  const TONES = {
    tick: [[440, 0, 0.09]],
    go: [[660, 0, 0.28]],
    turn: [[550, 0, 0.14]],
    "let-go": [[392, 0, 0.3]],
    over: [
      [523, 0, 0.22],
      [659, 0.2, 0.22],
      [784, 0.4, 0.5],
    ],
  };
  /** Milliseconds on, off, on.
   * @type {Record<PlaySignal, number[]>} */
  const SHAKES = { tick: [40], go: [180], turn: [90], "let-go": [120], over: [200, 120, 200] };
  const LOUDNESS = 0.25;

  /** @type {AudioContext | null} */
  let context = null;
  /** @type {OscillatorNode[]} */
  let planned = [];

  const isPossible = () => "AudioContext" in globalThis;

  /** A browser lets sound begin only where the patient tapped. */
  const wake = () => {
    if (!isPossible()) return;
    context ??= new AudioContext();
    if (context.state === "suspended") context.resume().catch(() => {}); // it stays silent
  };

  /** @param {PlaySignal} signal
   * @param {number} when seconds from now */
  const plan = (signal, when) => {
    if (!context) return;
    for (const [pitch, after, long] of TONES[signal]) {
      const begins = context.currentTime + when + after;
      const [tone, volume] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, begins);
      volume.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.015);
      volume.gain.exponentialRampToValueAtTime(0.001, begins + long);
      tone.connect(volume).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + long);
      planned.push(tone);
      tone.addEventListener("ended", () => {
        planned = planned.filter((one) => one !== tone);
        volume.disconnect();
      });
    }
  };

  const cancel = () => {
    for (const tone of planned) tone.stop();
    planned = [];
  };

  /** Plan all *marks* that lie after *elapsed*, in place of those planned before.
   * @param {PlayMark[]} marks
   * @param {number} elapsed seconds */
  const schedule = (marks, elapsed) => {
    for (const tone of planned) tone.stop();
    planned = [];
    for (const { at, signal } of marks) if (at > elapsed) plan(signal, at - elapsed);
  };

  const canVibrate = () => "vibrate" in navigator && matchMedia("(pointer: coarse)").matches;

  Object.assign(rehabPlayer.inner, {
    sound: {
      isPossible,
      wake,
      schedule,
      cancel,
      play: (/** @type {PlaySignal} */ signal) => plan(signal, 0),
    },
    canVibrate,
    vibrate: (/** @type {PlaySignal} */ signal) => {
      if (canVibrate()) navigator.vibrate(SHAKES[signal]);
    },
  });
})();
