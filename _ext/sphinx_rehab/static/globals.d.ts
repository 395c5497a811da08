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
