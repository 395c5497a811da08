// @ts-check
// Print and Share: shown once they work. Follow-along binds the Start buttons itself.
(() => {
  /** The address to share: the public one where the page names it, without what was opened on it. */
  const address = () => {
    const canonical = document.querySelector('link[rel="canonical"]');
    return canonical instanceof HTMLLinkElement ? canonical.href : location.href.split("#")[0];
  };

  /** The line below *button* that tells what became of sharing; screen readers read it out.
   * @param {Element} button */
  const line = (button) => {
    const box = /** @type {Element} */ (button.closest(".rehab-actions") ?? button.parentElement);
    const known = box.querySelector(".rehab-said");
    if (known) return known;
    const made = document.createElement("p");
    made.className = "rehab-said";
    made.setAttribute("role", "status");
    box.append(made);
    return made;
  };

  /** Put *url* where the patient can copy it by hand.
   * @param {Element} said
   * @param {string} url */
  const showAddress = (said, url) => {
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = url;
    field.setAttribute("aria-label", rehab.say("Link to this page"));
    field.addEventListener("focus", () => field.select());
    said.replaceChildren(rehab.say("Copy this link:"), field);
    field.focus();
  };

  /** Copy *url* and say so.
   * @param {Element} said
   * @param {string} url */
  const copy = async (said, url) => {
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      showAddress(said, url); // no clipboard without https, or it was refused
      return;
    }
    said.textContent = rehab.say("Link copied. Paste it into a message.");
  };

  /** Hand *url* to the device's own sharing, or else to the clipboard.
   * @param {HTMLElement} button
   * @param {string} url */
  const share = async (button, url) => {
    const title = document.querySelector("h1")?.textContent?.trim() ?? document.title;
    const said = line(button);
    said.replaceChildren();
    if (!navigator.share) {
      await copy(said, url);
      return;
    }
    try {
      await navigator.share({ title, url });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) await copy(said, url);
    }
  };

  // Buttons that other scripts add later work too; `data-share` may hold an address of its own.
  addEventListener("click", (event) => {
    const { target } = event;
    const button = target instanceof Element && target.closest("[data-print], [data-share]");
    if (!(button instanceof HTMLElement)) return;
    if ("print" in button.dataset) {
      const session = button.closest(".rehab-session");
      if (session) rehab.printOnly(session, (button.dataset.print ?? "").split(" "));
      else print();
    } else if (button instanceof HTMLAnchorElement) {
      event.preventDefault();
      history.replaceState(history.state, "", button.hash);
      share(button, address() + button.hash);
    } else {
      share(button, button.dataset.share || address());
    }
  });
  for (const button of document.querySelectorAll("[data-print], [data-share]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.hidden = false;
    if ("share" in button.dataset) line(button); // screen readers hear only a line that was there before
  }
})();
