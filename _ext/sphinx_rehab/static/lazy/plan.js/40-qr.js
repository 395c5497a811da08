// @ts-check
// The QR code of a plan's link. The fragment knows no capitals, so it goes in as capitals, which
// take a third less room (QR's alphanumeric mode); reading the link undoes that.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const QUIET = 4;
  const MODULE = 0.62; // mm on paper; phones read 0.5 mm from a hand's breadth
  const [SMALLEST, LARGEST] = [35, 75]; // mm
  const MANY = 81; // modules of version 16
  const ROOMY = 57; // modules of version 10; above it the code spares repair for size

  /** @param {string} base
   * @param {string} fragment
   * @returns {RehabQr | null} null where the link is too long for any code */
  const make = (base, fragment) => {
    const coded = (/** @type {"L" | "M"} */ repair) => {
      const code = qrcode(0, repair);
      code.addData(`${base}#`, "Byte");
      code.addData(fragment.toUpperCase(), "Alphanumeric");
      code.make();
      return code;
    };
    try {
      const careful = coded("M");
      return careful.getModuleCount() > ROOMY ? coded("L") : careful;
    } catch {
      return null; // the library throws a string when nothing fits
    }
  };

  /** @param {RehabQr} code
   * @param {string} label */
  const draw = (code, label) => {
    const count = code.getModuleCount();
    const side = count + 2 * QUIET;
    let path = "";
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        let run = 0;
        while (column + run < count && code.isDark(row, column + run)) run += 1;
        if (run) path += `M${column + QUIET} ${row + QUIET}h${run}v1h-${run}z`;
        column += run;
      }
    }
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.setAttribute("class", "rehab-qr");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    svg.setAttribute("shape-rendering", "crispEdges");
    const ground = document.createElementNS(SVG, "rect");
    ground.setAttribute("width", String(side));
    ground.setAttribute("height", String(side));
    ground.setAttribute("fill", "#fff");
    const dark = document.createElementNS(SVG, "path");
    dark.setAttribute("d", path);
    dark.setAttribute("fill", "#000");
    svg.append(ground, dark);
    const paper = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(side * MODULE)));
    svg.style.setProperty("--rehab-qr-size", `${paper}mm`);
    return svg;
  };

  /** The code of a link, drawn; and what to say if it is hard to read, or cannot be made.
   * @param {string} base
   * @param {string} fragment */
  const qr = async (base, fragment) => {
    await rehab.load("vendor/qrcode.js");
    const code = make(base, fragment);
    if (!code) {
      const warning = rehab.say(
        "The plan is too long for a QR code. Give the link, or shorten the notes.",
      );
      return { svg: null, warning };
    }
    const isDense = code.getModuleCount() > MANY;
    const warning = isDense
      ? rehab.say(
          "This code is dense, so some phones may not read it. Shorter notes make it simpler.",
        )
      : "";
    return { svg: draw(code, rehab.say("QR code of this plan")), warning };
  };

  Object.assign(rehabPlan, { qr, qrCode: make });
})();
