// What the scripts put on the page for each other; read by the type checker only (jsconfig.json).
interface Rehab {
  /** The folder of the library, which ends in "/". */
  root: URL;
  versions: Record<string, string>;
  translations: Record<string, string | string[]>;
  address(name: string): string;
  load(name: string): Promise<void>;
  say(text: string, values?: Record<string, string | number>): string;
  count(one: string, many: string, n: number, values?: Record<string, string | number>): string;
}

declare var rehab: Rehab;

/** Whole numbers from low to high, both included. */
interface DoseRange {
  low: number;
  high: number;
}
interface DoseFrequency {
  times: DoseRange;
  per: "day" | "other day" | "week";
}
interface DoseCourse {
  length: DoseRange;
  span: "day" | "week" | "month";
}
/** The fields of core/dose.py; times are seconds. */
interface Dose {
  sets: DoseRange | null;
  reps: DoseRange | null;
  unit: string;
  eachWay: boolean;
  time: DoseRange | null;
  hold: DoseRange | null;
  rest: DoseRange | null;
  tempo: [number, number, number] | null;
  eachSide: boolean;
  frequency: DoseFrequency | null;
  days: DoseFrequency | null;
  course: DoseCourse | null;
}

/** dose.js, once `rehab.load("dose.js")` is done; `inner` is what its parts share. */
interface RehabDose {
  /** A frozen dose; `rehabDose.DoseError` for a text that is none. */
  parse(text: string): Dose;
  DoseError: new (text: string, near: string, hint: string) => Error & {
    text: string;
    near: string;
    hint: string;
  };
  text(dose: Dose): string;
  words(dose: Dose, unit?: string): string;
  short(dose: Dose, unit?: string): string;
  duration(seconds: number | DoseRange): string;
  minutes(seconds: number | DoseRange): string;
  seconds(dose: Dose): DoseRange | null;
  sideSeconds(dose: Dose): DoseRange | null;
  sessionSeconds(doses: Dose[]): DoseRange | null;
  timerSeconds(dose: Dose): number | null;
  inner: {
    LONGEST_TEXT: number;
    RESERVED: Set<string>;
    MisreadError: new (near: string) => Error & { near: string };
    read(text: string): Partial<Dose>;
    partsOf(text: string): string[];
    wordsOf(part: string): string[];
    wordsIn(text: string): string[];
    closest(word: string, known: string[], cutoff: number): string | undefined;
    mend(text: string, near: string): [string, string];
    spanText(span: DoseRange): string;
    isMinutes(span: DoseRange): boolean;
    inMinutes(span: DoseRange): DoseRange;
    timeText(span: DoseRange): string;
    frequencyText(often: DoseFrequency): string;
  };
}

declare var rehabDose: RehabDose;
