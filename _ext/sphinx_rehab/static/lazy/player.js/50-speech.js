// @ts-check
// Steps read aloud, only by a voice that is on the device: others send the text to a server.
(() => {
  const language = () => (document.documentElement.lang || "en").toLowerCase();

  const voice = () => {
    if (!("speechSynthesis" in globalThis)) return null;
    const [base] = language().split("-");
    const local = speechSynthesis.getVoices().filter((one) => one.localService);
    const spoken = (/** @type {SpeechSynthesisVoice} */ one) =>
      one.lang.toLowerCase().replace("_", "-");
    return (
      local.find((one) => spoken(one) === language()) ??
      local.find((one) => spoken(one).split("-")[0] === base) ??
      null
    );
  };

  const hush = () => {
    if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
  };

  Object.assign(rehabPlayer.inner, {
    speech: {
      isPossible: () => voice() !== null,
      /** Voices may be known only later. */
      whenPossible(/** @type {() => void} */ then) {
        if (!("speechSynthesis" in globalThis)) return;
        speechSynthesis.addEventListener("voiceschanged", () => voice() && then(), { once: true });
      },
      speak(/** @type {string} */ text) {
        const own = voice();
        hush();
        if (!own || !text) return;
        const said = new SpeechSynthesisUtterance(text);
        said.voice = own;
        said.lang = own.lang;
        said.rate = 0.95;
        speechSynthesis.speak(said);
      },
      hush,
    },
  });
})();
