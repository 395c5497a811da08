// @ts-check
// The search field of a page: "/" leads to it, and what it suggests loads once somebody goes there.
(() => {
  const input =
    document.getElementById("rehab-query") ?? document.getElementById("rehab-results-query");
  if (!(input instanceof HTMLInputElement)) return;
  let isAwake = false;

  const wake = async () => {
    if (isAwake) return;
    isAwake = true;
    try {
      await Promise.all(
        ["search.css", "search.js", "search-view.js", "search-box.js"].map(rehab.load),
      );
      rehabSearchBox(input);
    } catch (error) {
      isAwake = false; // the field still works as a plain form; the next visit to it tries again
      console.warn(error);
    }
  };

  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  input.addEventListener("focus", wake);
  if (document.activeElement === input) wake();
  addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== "/" || !isPlain || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
