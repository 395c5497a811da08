// @ts-check
// Paper tells its day, and "Print this whole page" prints at once; the next print is the sheet again.
(() => {
  const root = document.documentElement;
  document.querySelector(".rehab-print-all > a")?.addEventListener("click", (event) => {
    event.preventDefault();
    root.classList.add("rehab-printing-all");
    print();
  });
  addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString(root.lang || [], { dateStyle: "long" });
    for (const place of document.querySelectorAll(".rehab-paper-day")) {
      place.textContent = rehab.say("Printed on %(day)s.", { day });
    }
  });
  addEventListener("afterprint", () => root.classList.remove("rehab-printing-all"));
})();
