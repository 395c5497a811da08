// @ts-check
// Pictures that can move: a button plays the movement or stops it, then the still picture is back.
// It moves only when asked, so it suits people who want no motion, and it stops by itself.
(() => {
  const PLAYS = 12000; // as the pictures are made: there, back, there, back, there (style.py)

  /** The button for a picture that can move.
   * @param {HTMLImageElement} image */
  const button = (image) => {
    const still = image.src;
    let played = 0;
    let moving = false;
    /** @type {number | undefined} */
    let timer;
    const found = document.createElement("button");
    found.type = "button";
    found.className = "rehab-button rehab-move";
    const show = () => {
      found.textContent = moving ? rehab.say("Stop moving") : rehab.say("Move");
      found.classList.toggle("rehab-move-stops", moving);
    };
    const rest = () => {
      clearTimeout(timer);
      moving = false;
      image.src = still;
      show();
    };
    const play = () => {
      moving = true;
      played += 1; // another address each time: a known one would not start over
      image.src = `${still.replace(/\.svg$/, ".moving.svg")}?${played}`;
      show();
    };
    found.addEventListener("click", () => (moving ? rest() : play()));
    image.addEventListener("load", () => {
      if (moving) timer = setTimeout(rest, PLAYS);
    });
    image.addEventListener("error", () => moving && rest());
    addEventListener("beforeprint", rest);
    show();
    return found;
  };
  rehab.mover = button;

  for (const image of document.querySelectorAll("img.rehab-moves")) {
    const step = image.closest(".rehab-step");
    if (step && image instanceof HTMLImageElement) step.append(button(image));
  }
})();
