// Follow-along's own types (static/lazy/player.js); read by the type checker only.

/** What the patient does during a part of a screen. */
type PlayCue = "ready" | "move" | "hold" | "up" | "down" | "work" | "rest" | "switch";

interface PlayPhase {
  cue: PlayCue;
  seconds: number;
  /** Which repetition, from 1; 0 where none is counted. */
  rep: number;
}

/** A moment of a timed screen, in seconds from its start, at which a signal is given. */
interface PlayMark {
  at: number;
  signal: PlaySignal;
}
type PlaySignal = "tick" | "go" | "turn" | "let-go" | "over";

/** Where in the dose a screen stands; all from 1. */
interface PlayPlace {
  side: number;
  sides: number;
  set: number;
  sets: number;
  way: number;
  ways: number;
}

interface PlayScreen {
  kind: "overview" | "intro" | "step" | "timer" | "count" | "rest" | "switch" | "end";
  /** Which exercise, from 0; -1 where the screen belongs to none. */
  item: number;
  /** Which step, from 0; -1 on other screens. */
  step: number;
  place: PlayPlace | null;
  /** What a timer counts; empty where nothing is timed. */
  phases: PlayPhase[];
  /** What a counter counts. */
  reps: DoseRange | null;
  /** Seconds after which the lower ends of all ranges are reached. */
  enough: number;
  /** Beyond the lower number of sets. */
  optional: boolean;
}

interface PlayItem {
  data: RehabExerciseData;
  dose: Dose | null;
  /** The dose as its item gave it; null where the exercise's own holds. */
  given: string | null;
  words: string;
  note: string;
}

/** What `rehab.play` takes. */
interface PlayRequest {
  title: string;
  items: { name: string; dose?: string | null; note?: string }[];
  /** Called at the end, where anything was done. */
  onDone?: (done: PlayDone) => void;
}

/** What was done; the document also gets it as the detail of an event "rehab-done". */
interface PlayDone {
  title: string;
  seconds: number;
  /** Parts are the sets, each side and way counted by itself. */
  items: { name: string; dose: string | null; done: number; parts: number }[];
}

/** A run that was not ended, as the device keeps it. */
interface PlayRun {
  version: number;
  at: number;
  page: string;
  title: string;
  items: { name: string; dose: string | null; note: string }[];
  screens: number;
  index: number;
  /** Milliseconds of the timed screen, and repetitions of the counted one. */
  elapsed: number;
  count: number;
  done: number[];
  /** Milliseconds of the whole run. */
  active: number;
}

interface PlayChoices {
  sound: boolean;
  vibration: boolean;
  voice: boolean;
}

interface PlayStopwatch {
  isRunning(): boolean;
  elapsed(): number;
  start(at?: number): void;
  pause(): void;
  set(milliseconds: number): void;
}

/** One run through a program. */
interface PlayState {
  screen(): PlayScreen;
  index(): number;
  count(): number;
  elapsed(): number;
  active(): number;
  isTimed(): boolean;
  isOver(): boolean;
  isRunning(): boolean;
  isEnough(): boolean;
  wasLate(): boolean;
  done(): number[];
  start(): void;
  pause(): void;
  away(isAway: boolean): void;
  /** Whether the counter is full. */
  add(change: number): boolean;
  next(): boolean;
  back(): boolean;
  jump(to: number): void;
  tick(): "" | "over" | "moved";
  restore(kept: PlayRun): void;
}

interface RehabPlayer {
  begin(request: PlayRequest): Promise<void>;
  open(request: PlayRequest, run?: PlayRun): Promise<void>;
  offer(): void;
  inner: {
    READY: number;
    SWITCH: number;
    MOVE: number;
    REST: number;
    program(items: { steps: RehabStep[]; dose: Dose | null }[]): PlayScreen[];
    total(phases: PlayPhase[]): number;
    at(phases: PlayPhase[], elapsed: number): { index: number; left: number };
    marks(phases: PlayPhase[]): PlayMark[];
    makeNow(sources?: {
      mono?: () => number;
      wall?: () => number;
      isHidden?: () => boolean;
    }): () => number;
    stopwatch(now: () => number): PlayStopwatch;
    storage: {
      choices(): PlayChoices;
      choose(choices: PlayChoices): void;
      run(): PlayRun | null;
      keep(run: PlayRun): void;
      forget(): void;
      isKnown(name: string): boolean;
      know(name: string): void;
    };
    sound: {
      isPossible(): boolean;
      wake(): void;
      play(signal: PlaySignal): void;
      schedule(marks: PlayMark[], elapsed: number): void;
      cancel(): void;
    };
    vibrate(signal: PlaySignal): void;
    canVibrate(): boolean;
    speech: {
      whenPossible(then: () => void): void;
      isPossible(): boolean;
      speak(text: string): void;
      hush(): void;
    };
    awake: {
      begin(tell: (state: "awake" | "impossible" | "refused") => void): void;
      end(): void;
    };
    words: {
      cue(cue: PlayCue): string;
      place(place: PlayPlace | null): string[];
      reps(reps: DoseRange, unit: string): string;
      span(reps: DoseRange): string;
      time(milliseconds: number): string;
      switchSides(item: PlayItem): string;
    };
    el(tag: string, properties?: Record<string, unknown>, ...children: (Node | string | null)[]): HTMLElement;
    icon(name: string): SVGElement;
    sheet(options: {
      title: string;
      body: Node[];
      actions: { label: string; kind: "main" | "plain" | "stop"; act: () => void }[];
      onClose?: () => void;
    }): HTMLDialogElement;
    switches(choices: PlayChoices, change: (choices: PlayChoices) => void): HTMLElement;
    frame(parts: {
      label: string;
      onLeave: () => void;
      onStopRules: () => void;
      onSignals: () => void;
      onBack: () => void;
      onMain: () => void;
      onNext: () => void;
    }): PlayFrame;
    makeRun(screens: PlayScreen[], now: () => number): PlayState;
    outcome(screens: PlayScreen[], done: number[], items: PlayItem[]): PlayDone["items"];
    /** What more than one of the screens is made of. */
    pieces: {
      heading(text: string, kind?: string): HTMLElement;
      eyebrow(text: string): HTMLElement | null;
      line(text: string, kind: string): HTMLElement | null;
      picture(found: RehabPicture | null | undefined): HTMLElement | null;
      made(
        kind: PlayScreen["kind"],
        title: HTMLElement,
        parts: (Node | null)[],
        more?: Partial<PlayContent>,
      ): PlayContent;
      timer(screen: PlayScreen): PlayDial | null;
      counter(context: PlayContext): PlayDial;
    };
    screens: Record<
      PlayScreen["kind"],
      (screen: PlayScreen, context: PlayContext) => PlayContent
    >;
    dial(): PlayDial;
    timeOn(run: PlayState): PlayFace;
    countOn(count: number, reps: DoseRange): PlayFace;
    labels(
      run: PlayState,
      exercise: { isKnown: boolean; hasSteps: boolean; hasWork: boolean },
    ): PlayLabels;
    makeSignals(
      run: PlayState,
      choices: () => PlayChoices,
      announce: (text: string) => void,
    ): PlaySignals;
    dialogs: {
      goesDark(): string;
      leave(close: () => void): void;
      stopRules(items: PlayItem[], close: () => void): void;
      signals(
        choices: PlayChoices,
        choose: (choices: PlayChoices) => void,
        staysOn: boolean,
        onClose: () => void,
      ): void;
    };
    show(
      request: PlayRequest,
      items: PlayItem[],
      screens: PlayScreen[],
      missing: number,
      kept?: PlayRun,
    ): void;
  };
}

/** The dialog with what stays from screen to screen. */
interface PlayFrame {
  dialog: HTMLDialogElement;
  body: HTMLElement;
  /** A button without a name is hidden. */
  label(labels: PlayLabels & { back: string }): void;
  announce(text: string): void;
  progress(part: number): void;
  /** What the device cannot do. */
  notice(text: string): void;
  /** What just happened. */
  warn(text: string): void;
}

interface PlayContext {
  title: string;
  items: PlayItem[];
  screens: PlayScreen[];
  missing: number;
  choices: PlayChoices;
  choose(choices: PlayChoices): void;
  done: PlayDone;
  onCount(change: number): void;
  /** Leaves out the extra sets. */
  onEnough(): void;
}

/** One screen's own part of the dialog. */
interface PlayContent {
  element: HTMLElement;
  heading: HTMLElement;
  dial: PlayDial | null;
  /** What is read out when the screen comes. */
  spoken: string;
}

interface PlayDial {
  element: HTMLElement;
  show(state: PlayFace): void;
}

/** The names of the buttons, and which of them comes first to mind. */
interface PlayLabels {
  main: string;
  next: string;
  isMainFirst: boolean;
}

/** What the dial says; `part` of its ring is filled, from 0 to 1. */
interface PlayFace {
  cue: string;
  number: string;
  detail: string;
  part: number;
  tone: string;
}

/** The signals of one run, as far as the patient wants them. */
interface PlaySignals {
  say(text: string): void;
  sayPhase(): void;
  enter(): void;
  wake(): void;
  give(signal: PlaySignal): void;
  plan(): void;
  feel(): void;
  end(): void;
}

declare var rehabPlayer: RehabPlayer;
