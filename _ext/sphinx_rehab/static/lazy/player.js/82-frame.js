// @ts-check
// The full-screen dialog: what stays from screen to screen, the keys, and where the focus goes.
(() => {
  const { el, icon } = rehabPlayer.inner;

  /** @param {string} name
   * @param {string} label
   * @param {() => void} click */
  const tool = (name, label, click) =>
    el(
      "button",
      { type: "button", class: "rehab-play-tool", "aria-label": label, click },
      icon(name),
    );

  /** @param {string} kind
   * @param {() => void} click */
  const button = (kind, click) =>
    /** @type {HTMLButtonElement} */ (
      el("button", { type: "button", class: `rehab-play-button rehab-play-${kind}`, click })
    );

  /** @type {RehabPlayer["inner"]["frame"]} */
  const frame = ({ label, onLeave, onStopRules, onSignals, onBack, onMain, onNext }) => {
    const bar = el("span", { class: "rehab-play-bar" });
    const stop = el(
      "button",
      { type: "button", class: "rehab-play-rules", click: onStopRules },
      icon("stop"),
      rehab.say("When to stop"),
    );
    const head = el(
      "header",
      { class: "rehab-play-head" },
      tool("close", rehab.say("Leave"), onLeave),
      stop,
      tool("sound", rehab.say("Signals"), onSignals),
      el("div", { class: "rehab-play-progress", "aria-hidden": "true" }, bar),
    );
    const notice = el("p", { class: "rehab-play-notice", role: "status" });
    const warning = el("p", { class: "rehab-play-warning", role: "status" });
    const body = el("div", { class: "rehab-play-body" });
    const buttons = {
      back: button("back", onBack),
      main: button("middle", onMain),
      next: button("next", onNext),
    };
    const foot = el("footer", { class: "rehab-play-foot" }, ...Object.values(buttons));
    const live = el("p", { class: "rehab-play-live", "aria-live": "polite" });
    const dialog = /** @type {HTMLDialogElement} */ (
      el(
        "dialog",
        { class: "rehab-player", "aria-label": label },
        head,
        el("div", { class: "rehab-play-main" }, notice, warning, body),
        foot,
        live,
      )
    );

    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      onLeave();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const isRtl = getComputedStyle(dialog).direction === "rtl";
      const isControl =
        event.target instanceof Element && event.target.closest("button, input, summary, a");
      /** @type {Record<string, (() => void) | undefined>} */
      const keys = {
        Escape: onLeave,
        ArrowRight: isRtl ? onBack : onNext,
        ArrowLeft: isRtl ? onNext : onBack,
        // on a button, Space presses that button
        " ": isControl ? undefined : onMain,
      };
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    });

    return {
      dialog,
      body,
      label: ({ isMainFirst, ...texts }) => {
        for (const name of /** @type {const} */ (["back", "main", "next"])) {
          // writing the same text again would have screen readers say it again
          if (buttons[name].textContent !== texts[name]) buttons[name].textContent = texts[name];
          buttons[name].hidden = !texts[name];
        }
        dialog.dataset.first = isMainFirst ? "main" : "next";
      },
      announce: (text) => {
        live.textContent = text;
      },
      progress: (part) => {
        bar.style.inlineSize = `${Math.round(part * 1000) / 10}%`;
      },
      notice: (text) => {
        notice.textContent = text;
      },
      warn: (text) => {
        warning.textContent = text;
      },
    };
  };

  Object.assign(rehabPlayer.inner, { frame });
})();
