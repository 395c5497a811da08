// What the scripts put on the page for each other; read by the type checker only (jsconfig.json).
interface Rehab {
  /** The folder of the library, which ends in "/". */
  root: URL;
  versions: Record<string, string>;
  translations: Record<string, string | string[]>;
  address(name: string): string;
  load(name: string): Promise<void>;
  /** The button that lets a picture move and stops it. */
  mover(image: HTMLImageElement): HTMLButtonElement;
  say(text: string, values?: Record<string, string | number>): string;
  count(one: string, many: string, n: number, values?: Record<string, string | number>): string;
  /** Rejects where there is no such exercise; *name* may be one that it had before. */
  data(name: string): Promise<RehabExerciseData>;
  library(): Promise<RehabLibraryData>;
  /** Follow along. Rejects where nothing of it can be shown. */
  play(request: PlayRequest): Promise<void>;
  /** Print one session of a plan with the exercises that have these names. */
  printOnly(session: Element, names: string[]): void;
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
  /** The parts of `words`, the work first. */
  phrases(dose: Dose, unit?: string): string[];
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

/** Addresses are relative to `rehab.root`. */
interface RehabPicture {
  url: string;
  description: string;
  /** Whether NAME.moving.svg lies beside NAME.svg. */
  moves?: true;
}
type RehabPair = [low: number, high: number];
/** As in exercises.json; times are seconds, `unit` is in the language of the page. */
interface RehabDoseData {
  text: string;
  words: string;
  sets: RehabPair | null;
  reps: RehabPair | null;
  unit: string;
  each_way: boolean;
  seconds: RehabPair | null;
  hold_seconds: RehabPair | null;
  rest_seconds: RehabPair | null;
  tempo: [number, number, number] | null;
  each_side: boolean;
  times_a_day: RehabPair | null;
  days: { times: RehabPair; per: "week" | "other day" } | null;
  course: { length: RehabPair; unit: "day" | "week" | "month" } | null;
  total_seconds: RehabPair | null;
}
interface RehabStep {
  title: string;
  /** What follows the title. */
  text: string;
  pictures: RehabPicture[];
  timings: { role: "hold" | "reps" | "rest" | "switch-sides"; text: string; dose: string | null }[];
}
/** data/exercise-NAME.js */
interface RehabExerciseData {
  name: string;
  title: string;
  url: string;
  message: string;
  dose: RehabDoseData | null;
  /** Labels, as `equipment`. */
  positions: string[];
  equipment: string[];
  /** What its cards show: its own, or that of a step. */
  picture: RehabPicture | null;
  ask_first: string[];
  stop_if: string[];
  steps: RehabStep[];
  cues: string[];
  feel: string[];
}
/** data/library.js */
interface RehabLibraryData {
  project: string;
  exercises: {
    name: string;
    formerly: string[];
    title: string;
    url: string;
    message: string;
    /** Labels, as `helps`. */
    regions: string[];
    helps: string[];
    dose: { text: string; words: string; unit: string } | null;
    picture: RehabPicture | null;
    /** How many; without any there is nothing to follow along. */
    steps: number;
  }[];
  protocols: {
    name: string;
    formerly: string[];
    title: string;
    url: string;
    message: string;
    sessions: { title: string; items: { name: string; dose: string | null; note: string }[] }[];
  }[];
}

declare var rehabData: {
  exercise(data: RehabExerciseData): void;
  library(data: RehabLibraryData): void;
};

/** What static/worker/sw.js uses of a service worker; the type checker knows pages only. */
interface RehabWorker {
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll(options: {
      type: "window";
      includeUncontrolled: boolean;
    }): Promise<{ id: string; url: string; visibilityState: DocumentVisibilityState }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: RehabLasting) => void): void;
  addEventListener(type: "message", act: (event: RehabMessage) => void): void;
  addEventListener(type: "fetch", act: (event: RehabFetch) => void): void;
}
interface RehabLasting {
  waitUntil(work: Promise<unknown>): void;
}
interface RehabMessage extends RehabLasting {
  data: unknown;
  source: { id: string };
}
interface RehabFetch {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
/** What publish/offline.py writes; `files` holds the first 16 digits of each file's SHA-256. */
declare var build: {
  version: string;
  files: Record<string, string>;
  first: string[] | null;
  offline: string;
};
