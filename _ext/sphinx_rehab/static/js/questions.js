// @ts-check
// A link to a question opens it, and a printed page shows every answer.
(() => {
  /** Open the question that the address names. */
  const openLinked = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const question = id && document.getElementById(id)?.closest("details.rehab-question");
    if (question instanceof HTMLDetailsElement) {
      question.open = true;
      question.scrollIntoView();
    }
  };

  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.rehab-question:not([open])")].filter(
      (item) => item instanceof HTMLDetailsElement,
    );
    for (const question of opened) question.open = true;
  });
  addEventListener("afterprint", () => {
    for (const question of opened) question.open = false;
  });
  addEventListener("hashchange", openLinked);
  openLinked();
})();
