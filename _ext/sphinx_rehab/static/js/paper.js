// @ts-check
// "Print this whole page" prints at once, and the next print is the sheet again.
(() => {
  const link = document.querySelector(".rehab-print-all > a");
  const root = document.documentElement;
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    root.classList.add("rehab-printing-all");
    print();
  });
  addEventListener("afterprint", () => root.classList.remove("rehab-printing-all"));
})();
