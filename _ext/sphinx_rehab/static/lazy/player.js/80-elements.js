// @ts-check
// The small parts that screens are built of.
(() => {
  /** Paths on a square of 24. */
  const ICONS = /** @type {Record<string, string>} */ ({
    close: "M6 6l12 12M18 6 6 18",
    stop: "M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 7.5v5.5M12 16.4v.1",
    sound: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
    back: "M15 5l-7 7 7 7",
    next: "M9 5l7 7-7 7",
    sides: "M7 7h12M15.5 3.5 19 7l-3.5 3.5M17 17H5M8.5 13.5 5 17l3.5 3.5",
    check: "M4.5 12.5l5 5 10-11",
  });

  /** @param {string} name */
  const icon = (name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("d", ICONS[name]);
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", `rehab-play-icon rehab-play-icon-${name}`);
    svg.setAttribute("aria-hidden", "true");
    svg.append(path);
    return /** @type {SVGElement} */ (svg);
  };

  /** An element; properties that are functions listen, `class` and those with "-" are attributes.
   * @param {string} tag
   * @param {Record<string, unknown>} [properties]
   * @param {(Node | string | null)[]} children */
  const el = (tag, properties = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === "function") {
        made.addEventListener(name, /** @type {EventListener} */ (value));
      } else if (name === "class" || name.includes("-") || name === "role") {
        made.setAttribute(name, String(value));
      } else Object.assign(made, { [name]: value });
    }
    for (const child of children) if (child) made.append(child);
    return made;
  };

  /** A small dialog above the exercise; it closes before an action is done.
   * @type {RehabPlayer["inner"]["sheet"]} */
  const sheet = ({ title, body, actions, onClose }) => {
    const heading = el("h2", { id: "rehab-play-sheet-title", tabIndex: -1 }, title);
    const dialog = /** @type {HTMLDialogElement} */ (
      el("dialog", { class: "rehab-play-sheet", "aria-labelledby": heading.id }, heading, ...body)
    );
    const buttons = actions.map(({ label, kind, act }) =>
      el(
        "button",
        {
          type: "button",
          class: `rehab-play-button rehab-play-${kind}`,
          click: () => {
            dialog.close();
            act();
          },
        },
        label,
      ),
    );
    dialog.append(el("div", { class: "rehab-play-choice" }, ...buttons));
    dialog.addEventListener("close", () => {
      dialog.remove();
      onClose?.();
    });
    document.body.append(dialog);
    dialog.showModal();
    heading.focus();
    return dialog;
  };

  /** Sound, vibration and voice, each where the device has it.
   * @type {RehabPlayer["inner"]["switches"]} */
  const switches = (choices, change) => {
    const { sound, canVibrate, speech } = rehabPlayer.inner;
    const box = el(
      "fieldset",
      { class: "rehab-play-switches" },
      el("legend", {}, rehab.say("Signals")),
    );
    /** @type {(name: keyof PlayChoices, label: string) => void} */
    const add = (name, label) => {
      const input = /** @type {HTMLInputElement} */ (
        el("input", {
          type: "checkbox",
          role: "switch",
          name: `rehab-${name}`,
          checked: choices[name],
        })
      );
      input.addEventListener("change", () => {
        choices = { ...choices, [name]: input.checked };
        change(choices);
      });
      box.append(el("label", {}, input, el("span", {}, label)));
    };
    if (sound.isPossible()) add("sound", rehab.say("Sound"));
    if (canVibrate()) add("vibration", rehab.say("Vibration"));
    const addVoice = () => {
      if (!box.querySelector("[name=rehab-voice]")) add("voice", rehab.say("Read aloud"));
    };
    if (speech.isPossible()) addVoice();
    else speech.whenPossible(addVoice);
    return box;
  };

  Object.assign(rehabPlayer.inner, { el, icon, sheet, switches });
})();
