// The search field and the results page; search.d.ts describes the engine behind them.
interface RehabSearchView {
  make<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    name?: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[T];
  marked(parts: RehabTextPart[]): DocumentFragment;
  kindOf(kind: RehabKind): string;
  href(url: string): string;
  help(emergency: RehabEmergency): HTMLElement;
  resultsUrl(page: string, query: string, isLiteral?: boolean): string;
}
interface RehabSearchResults {
  hitCard(hit: RehabHit): HTMLElement;
  corrected(correction: RehabCorrection, onLiteral: () => void, literalUrl: string): HTMLElement;
  facetGroups(
    facets: Record<string, RehabFacetTerm[]>,
    chosen: Record<string, string[]>,
    onChange: (facet: string, name: string, isOn: boolean) => void,
  ): HTMLElement[];
  nothing(result: RehabResult, phone: string): HTMLElement;
  explained(explain: object): HTMLElement;
}

declare var rehabSearchView: RehabSearchView;
declare var rehabSearchResults: RehabSearchResults;
/** Make a search field suggest as one types; harmless when called again. */
declare var rehabSearchBox: (input: HTMLInputElement) => void;
