// @ts-check
// Pictures that can move: a button below plays the movement, then the still picture is back.
// It moves only when asked, so it suits people who want no motion, and it takes under five seconds.
(() => {
  const PLAYS = 4800;

  /** @param {HTMLImageElement} image */
  const offer = (image) => {
    const step = image.closest(".rehab-step");
    if (!step) return;
    const still = image.src;
    let played = 0;
    /** @type {number | undefined} */
    let timer;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "rehab-button rehab-move";
    button.textContent = rehab.say("Move");
    const rest = () => {
      clearTimeout(timer);
      image.src = still;
    };
    button.addEventListener("click", () => {
      rest();
      played += 1; // another address each time: a known one would not start over
      image.src = `${still.replace(/\.svg$/, ".moving.svg")}?${played}`;
    });
    image.addEventListener("load", () => {
      if (image.src !== still) timer = setTimeout(rest, PLAYS);
    });
    image.addEventListener("error", rest);
    addEventListener("beforeprint", rest);
    step.append(button);
  };

  for (const image of document.querySelectorAll("img.rehab-moves")) {
    if (image instanceof HTMLImageElement) offer(image);
  }
})();
