// @ts-check
// A plan as the fragment of a link, and back. docs/reference/plan-links.md promises this format:
// what it once wrote must be read for ever, so only add to it under a new version.
//
//     1/-:left.knee/.call.us.first:./toe-threading/banded-clam.3x10:-daily/.a.note/:k3f9a
globalThis.rehabPlan = (() => {
  const VERSION = "1";
  const MOST_ITEMS = 24;
  const LONGEST = { title: 60, note: 300, itemNote: 120, name: 80, link: 50_000 };
  const FORMS = /** @type {const} */ ([
    [", ", "-"],
    [".", "."],
    ["'", "1"],
    ["?", "2"],
    ["!", "3"],
    [":", "4"],
    ["(", "5"],
    [")", "6"],
    ["/", "7"],
    [",", "8"],
  ]);
  /** @type {Map<string, string>} */
  const SHORT = new Map(FORMS.map(([text, code]) => [text, `:${code}`]));
  /** @type {Map<string, string>} */
  const LONG = new Map(FORMS.map(([text, code]) => [code, text]));
  const UNREADABLE = "\ufffd";

  /** *text* without what no note needs (control characters, changes of direction), cut at *most*.
   * @param {string} text
   * @param {number} most */
  const clean = (text, most) => {
    const plain = text
      .slice(0, 20 * most)
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, "");
    return [...plain.trim()].slice(0, most).join("").trim();
  };

  /** @param {string} text */
  const coded = (text) =>
    text.replace(/, |[^a-z0-9-]/gu, (found) => {
      if (found === " ") return ".";
      if (/^[A-Z]$/.test(found)) return `:${found.toLowerCase()}`;
      return SHORT.get(found) ?? `:9${(found.codePointAt(0) ?? 0).toString(36)}:`;
    });

  /** @param {string} code */
  const letter = (code) => {
    const point = Number.parseInt(code, 36);
    return point <= 0x10ffff ? String.fromCodePoint(point) : UNREADABLE;
  };

  /** @param {string} code */
  const decoded = (code) =>
    code.replace(
      /:9([0-9a-z]{1,4}):|:([a-z])|:([-.1-8])|\.|[a-z0-9-]|./g,
      (found, point, capital, short) => {
        if (point) return letter(point);
        if (capital) return capital.toUpperCase();
        if (short) return LONG.get(short) ?? UNREADABLE;
        if (found === ".") return " ";
        return found === ":" ? UNREADABLE : found;
      },
    );

  /** The canonical text of a dose in as few letters as its grammar allows.
   * @param {string} dose */
  const tight = (dose) => {
    const short = dose.replace(/ x /g, "x").replace(/([0-9]) (s|min|reps)(?=,|$)/g, "$1$2");
    try {
      return rehabDose.text(rehabDose.parse(short)) === dose ? short : dose;
    } catch {
      return dose;
    }
  };

  /** CRC-24 as OpenPGP has it (RFC 9580, 6.1.1) in five digits to the base 36: it notices every
   * change of one character and every swap of two neighbours.
   * @param {string} text */
  const checked = (text) => {
    let crc = 0xb704ce;
    for (const byte of text) {
      crc ^= byte.charCodeAt(0) << 16;
      for (let bit = 0; bit < 8; bit += 1) {
        crc <<= 1;
        if (crc & 0x1000000) crc ^= 0x1864cfb;
      }
    }
    return crc.toString(36).padStart(5, "0");
  };

  /** The fragment of *plan*, without "#". What is too long is cut.
   * @param {Plan} plan */
  const encode = (plan) => {
    const title = clean(plan.title, LONGEST.title);
    const note = clean(plan.note, LONGEST.note);
    const parts = [VERSION];
    if (title) parts.push(`-${coded(title)}`);
    if (note) parts.push(`.${coded(note)}`);
    for (const item of plan.items.slice(0, MOST_ITEMS)) {
      const own = clean(item.note, LONGEST.itemNote);
      parts.push(item.name + (item.dose ? `.${coded(tight(item.dose))}` : ""));
      if (own) parts.push(`.${coded(own)}`);
    }
    const body = parts.join("/");
    return `${body}/:${checked(body)}`;
  };

  /** What mail programs and apps do to a link, undone: percent signs (also twice), capitals,
   * spaces, line breaks, typographic dashes, punctuation at the end.
   * @param {string} raw */
  const mended = (raw) => {
    let text = raw;
    for (let round = 0; round < 5 && text.includes("%"); round += 1) {
      text = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => {
        const code = Number.parseInt(hex, 16);
        return code < 128 ? String.fromCharCode(code) : "";
      });
    }
    return text
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .toLowerCase()
      .replace(/[^a-z0-9./:-]/g, "");
  };

  /** @param {string} code
   * @returns {PlanItem} */
  const item = (code) => {
    const [, name, rest] = /** @type {RegExpExecArray} */ (/^([a-z0-9-]*)[.:]?(.*)$/.exec(code));
    const written = decoded(rest);
    /** @type {PlanItem} */
    const found = { name: name.slice(0, LONGEST.name), dose: "", note: "", misread: "" };
    if (!written) return found;
    try {
      return { ...found, dose: rehabDose.text(rehabDose.parse(written)) };
    } catch (error) {
      if (!(error instanceof rehabDose.DoseError)) throw error;
      return { ...found, misread: clean(written, LONGEST.itemNote) };
    }
  };

  /** @param {string[]} parts
   * @returns {Plan} */
  const planOf = (parts) => {
    /** @type {Plan} */
    const plan = { title: "", note: "", items: [] };
    for (const part of parts) {
      const last = plan.items.at(-1);
      if (!part || part.startsWith(":")) continue;
      if (part.startsWith("-")) plan.title = clean(decoded(part.slice(1)), LONGEST.title);
      else if (!part.startsWith(".")) {
        if (plan.items.length < MOST_ITEMS) plan.items.push(item(part));
      } else if (last) last.note = clean(decoded(part.slice(1)), LONGEST.itemNote);
      else plan.note = clean(decoded(part.slice(1)), LONGEST.note);
    }
    return plan;
  };

  /** The plan in *fragment*; null if it holds none (another anchor, or nothing). *state* is "whole",
   * "damaged" (what can be read is there, and may be wrong) or "newer" (a later version wrote it).
   * @param {string} fragment
   * @returns {{plan: Plan, state: "whole" | "damaged" | "newer"} | null} */
  const decode = (fragment) => {
    const received = mended(fragment.slice(0, LONGEST.link).replace(/^#/, ""));
    if (!received.includes("/")) return null;
    const text = received.replace(/[./:-]+$/, "");
    const [, body = "", sum] = /^(.*)\/:([0-9a-z]{5})$/.exec(text) ?? [];
    const isWhole = fragment.length <= LONGEST.link && sum === checked(body);
    const [version, ...parts] = (sum ? body : text).split("/");
    if (isWhole && version !== VERSION && /^[0-9]+$/.test(version)) {
      return { plan: planOf([]), state: "newer" };
    }
    if (version !== VERSION && version.length > 2) parts.unshift(version);
    return { plan: planOf(parts), state: isWhole && version === VERSION ? "whole" : "damaged" };
  };

  return /** @type {RehabPlan} */ ({ MOST_ITEMS, LONGEST, encode, decode, clean });
})();
