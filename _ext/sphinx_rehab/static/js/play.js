// @ts-check
// Start buttons: shown here, while follow-along itself loads on the first tap.
(() => {
  const KEPT = "rehab.play.run"; // as in player.js
  let isBusy = false;

  const load = () => Promise.all(["player.css", "dose.js", "player.js"].map(rehab.load));

  /** Follow *request* along; rejects where it cannot be loaded or knows none of its exercises.
   * @param {PlayRequest} request */
  rehab.play = async (request) => {
    if (isBusy || document.querySelector("dialog.rehab-player")) return;
    isBusy = true;
    try {
      await load();
      await rehabPlayer.begin(request);
    } finally {
      isBusy = false;
    }
  };

  /** `data-play` holds a name, or a session as JSON.
   * @param {HTMLElement} button
   * @returns {PlayRequest} */
  const request = ({ dataset: { play = "", title = "" } }) => ({
    title,
    items: play.startsWith("[") ? JSON.parse(play) : [{ name: play }],
  });

  /** @param {HTMLElement} button
   * @param {string} text */
  const tell = (button, text) => {
    const box = /** @type {Element} */ (button.closest(".rehab-actions") ?? button.parentElement);
    let said = box.querySelector(".rehab-said");
    if (!said) {
      said = document.createElement("p");
      said.className = "rehab-said";
      said.setAttribute("role", "status");
      box.append(said);
    }
    said.textContent = text;
  };

  addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest("[data-play]");
    if (!(button instanceof HTMLElement)) return;
    tell(button, "");
    try {
      await rehab.play(request(button));
    } catch (error) {
      console.warn(error);
      tell(button, rehab.say("This could not be loaded. Check your connection and try again."));
    }
  });
  for (const button of document.querySelectorAll("[data-play]")) {
    if (button instanceof HTMLElement) button.hidden = false;
  }

  try {
    if (localStorage.getItem(KEPT)?.includes(JSON.stringify(location.pathname))) {
      load().then(() => rehabPlayer.offer(), console.warn);
    }
  } catch {
    // storage is off, so nothing was kept
  }
})();
