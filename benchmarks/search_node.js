// Runs the search of a built library outside of a browser. Usage: node search_node.js HTML-FOLDER
// Each line of standard input is JSON: {"call": "search", "args": [...]}; so is each answer.
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const vm = require("node:vm");

const folder = path.join(process.argv[2], "_static", "rehab");
const loaded = new Map();
let bytes = [];
globalThis.rehab = {
  root: new URL("file:///"),
  versions: {},
  translations: {},
  address: (name) => name,
  load: async (name) => {
    if (loaded.has(name)) return loaded.get(name);
    const file = path.join(folder, name.split("?")[0]);
    const text = fs.readFileSync(file, "utf8");
    bytes.push(name.split("?")[0]);
    loaded.set(name, undefined);
    vm.runInThisContext(text, { filename: file });
  },
  say: (text) => text,
  count: (one, many, n) => (n === 1 ? one : many),
};

const calls = {
  suggest: (engine, query, limit) => engine.suggest(query, limit),
  search: (engine, query, options) => engine.search(query, options),
  /** What is told of many queries beside their hits. */
  told: (engine, queries) => queries.map((query) => {
    const { correction, emergency } = engine.suggest(query, 1);
    return [correction, emergency?.id ?? null];
  }),
  /** Many queries at once, each with the time it took in milliseconds. */
  timed: async (engine, kind, queries) => {
    const times = [];
    for (const query of queries) {
      const start = performance.now();
      await engine[kind](query);
      times.push(performance.now() - start);
    }
    return times;
  },
  /** What was loaded since the last call. */
  loaded: () => {
    const since = bytes;
    bytes = [];
    return since;
  },
  stems: (engine, words) => {
    const { words: own } = rehabSearch.inner.names(...given);
    return words.map((word) => own.stem(rehabSearch.inner.fold(word)));
  },
  tokens: (engine, texts) => texts.map((text) => rehabSearch.inner.tokens(text).map(rehabSearch.inner.fold)),
};
/** What the engine was made of. */
const given = [];

(async () => {
  await rehab.load("search.js");
  const start = performance.now();
  const { names, stemmer } = rehabSearchData;
  rehabSearchData.names = (data) => names((given[0] = data));
  rehabSearchData.stemmer = (own) => stemmer(own) ?? (given[1] = own && ((word) => own.stemWord(word)));
  const engine = await rehabSearch.open();
  const opened = performance.now() - start;
  process.stdout.write(`${JSON.stringify({ opened })}\n`);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { call, args } = JSON.parse(line);
    const answer = await calls[call](engine, ...args);
    process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
