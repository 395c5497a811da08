// The scripts of the page "My plan" (lazy/plan.js); read by the type checker only.

/** One exercise of a plan: *dose* is canonical text, "" for the exercise's own; *misread* is what
 * stood there instead of a dose. */
interface PlanItem {
  name: string;
  dose: string;
  note: string;
  misread?: string;
}
interface Plan {
  title: string;
  note: string;
  items: PlanItem[];
}

type RehabPlanExercise = RehabLibraryData["exercises"][number];
/** A row that staff change: what they typed as the dose, and the part that is not understood. */
interface MakeItem extends PlanItem {
  typed: string;
  misread: string;
}
interface RehabQr {
  addData(data: string, mode: "Byte" | "Alphanumeric"): void;
  make(): void;
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
}
/** vendor/qrcode.js */
declare var qrcode: (version: number, repair: "L" | "M") => RehabQr;

type PlanExercises = Map<string, RehabPlanExercise>;
interface RehabPlan {
  // 10-link.js
  MOST_ITEMS: number;
  LONGEST: { title: number; note: number; itemNote: number; name: number; link: number };
  encode(plan: Plan): string;
  decode(fragment: string): { plan: Plan; state: "whole" | "damaged" | "newer" } | null;
  clean(text: string, most: number): string;
  // 20-parts.js
  h<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes?: Record<string, string | number | boolean | ((event: Event) => void)>,
    ...children: (Node | string | false | null | undefined)[]
  ): HTMLElementTagNameMap[T];
  icon(name: "up" | "down" | "remove" | "add" | "tick" | "play"): SVGElement;
  inWords(name: string): string;
  image(picture: { url: string } | null | undefined, className: string): HTMLElement | null;
  doseWords(text: string, exercise: RehabPlanExercise | undefined): string;
  doseShown(text: string, exercise: RehabPlanExercise | undefined): HTMLElement;
  byName(library: RehabLibraryData): PlanExercises;
  seconds(plan: Plan, exercises: PlanExercises): DoseRange | null;
  address(): string;
  details: Map<string, RehabExerciseData>;
  loadDetails(plan: Plan, exercises: PlanExercises): Promise<void>;
  // 30-log.js
  log: {
    DAYS_SHOWN: number;
    dayBefore(ago: number): string;
    asDate(day: string): Date;
    read(): { plan: string; days: Record<string, string[]> };
    isDone(day: string, names: string[]): boolean;
    tick(day: string, names: string[], done: boolean, fragment: string): boolean;
    forget(): void;
    csv(title: (name: string) => string): string;
  };
  // 40-qr.js
  qr(base: string, fragment: string): Promise<{ svg: SVGElement | null; warning: string }>;
  qrCode(base: string, fragment: string): RehabQr | null;
  // 50-sheet.js
  sheet(plan: Plan, exercises: PlanExercises, code: SVGElement | null): HTMLElement;
  // 60-diary.js
  diary(
    rows: { title: string; names: string[] }[],
    onTick: (day: string, names: string[], done: boolean) => void,
    onDelete: () => void,
  ): HTMLElement;
  // 70-patient.js
  patient(
    found: { plan: Plan; state: "whole" | "damaged" | "newer" },
    exercises: PlanExercises,
  ): HTMLElement;
  // 80-pick.js
  pick(
    library: RehabLibraryData,
    plan: {
      has: (name: string) => boolean;
      add: (items: PlanItem[], title: string) => void;
      remove: (name: string) => void;
    },
  ): { section: HTMLElement; show: () => void };
  // 90-rows.js
  rows(
    items: MakeItem[],
    exercises: PlanExercises,
    on: {
      changed: () => void;
      move: (place: number, by: number) => void;
      remove: (name: string) => void;
    },
  ): HTMLElement[];
  warned(field: HTMLInputElement | HTMLTextAreaElement, id: string): HTMLElement;
  // 91-make.js
  make(
    start: Plan,
    library: RehabLibraryData,
    exercises: PlanExercises,
    showSheet: (sheet: HTMLElement | null) => void,
  ): HTMLElement;
  // 92-give.js
  give(
    exercises: PlanExercises,
    showSheet: (sheet: HTMLElement | null) => void,
  ): { section: HTMLElement; show: (plan: Plan, misread: number) => void };
}

declare var rehabPlan: RehabPlan;
