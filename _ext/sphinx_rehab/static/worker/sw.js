// @ts-check
// The library without a network: this worker keeps the files of one build and answers with them.
// The build writes `build` above: its version, its files with their digests, which of them to
// fetch at once (null: all). Two builds are never mixed:
// - A file is kept only if it has the digest that this build gave it.
// - All files are there before the worker may answer; an earlier worker answers until then.
// - It takes over as a page begins, and every page that it takes over loads again.
// - A page that is not of this build gets nothing from the worker.
(() => {
  const worker = /** @type {RehabWorker} */ (/** @type {unknown} */ (globalThis));
  const scope = new URL(worker.registration.scope);
  const prefix = `rehab ${scope.pathname} `;
  const name = prefix + build.version;
  const files = new Map(Object.entries(build.files));
  const LINES = 6; // files fetched at the same time

  /** @param {string} path */
  const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;

  /** Where it is noted that the page of a window is not of this build.
   * @param {string} client */
  const note = (client) => `${scope.href}?foreign=${client}`;

  /** As the build writes it: the first 8 bytes of SHA-256.
   * @param {ArrayBuffer} bytes */
  const digest = async (bytes) => {
    const whole = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...whole.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  /** Keep *response* if it is the file *path* of this build.
   * @param {Cache} cache @param {string} path @param {Response} response */
  const keep = async (cache, path, response) => {
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await digest(bytes)) !== files.get(path)) return false;
    const headers = new Headers(response.headers);
    for (const header of ["content-encoding", "content-length", "vary"]) headers.delete(header);
    await cache.put(address(path), new Response(bytes, { headers }));
    return true;
  };

  /** Names of what this library keeps, except for this build. */
  const others = async () =>
    (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);

  /** Take a file over from an earlier build, or fetch it.
   * @param {Cache} cache @param {Cache[]} earlier @param {string} path */
  const add = async (cache, earlier, path) => {
    if (await cache.match(address(path))) return;
    for (const one of earlier) {
      const found = await one.match(address(path));
      if (found && (await keep(cache, path, found))) return;
    }
    const response = await fetch(address(path), { cache: "no-cache" });
    if (!(await keep(cache, path, response))) throw new Error(`${path} is not of this build`);
  };

  const install = async () => {
    const cache = await caches.open(name);
    const earlier = await Promise.all((await others()).map((one) => caches.open(one)));
    const waiting = [...(build.first ?? files.keys())];
    const line = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        await add(cache, earlier, path);
      }
    };
    await Promise.all(Array.from({ length: LINES }, line));
  };

  const clear = async () => {
    await Promise.all((await others()).map((one) => caches.delete(one)));
  };

  /** A page that has just begun asks for it. Pages out of sight load again unnoticed; another one
   * that somebody may be looking at is left alone.
   * @param {string} asking its id */
  const takeOver = async (asking) => {
    const all = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const isSeen = all.some(
      ({ id, url, visibilityState }) =>
        id !== asking && url.startsWith(scope.href) && visibilityState === "visible",
    );
    if (!isSeen) await worker.skipWaiting();
  };

  /** The file behind an address; a folder stands for its index page, and hosts may drop ".html".
   * @param {URL} url */
  const pathOf = (url) => {
    const rest = url.pathname.slice(scope.pathname.length);
    let path = rest;
    try {
      path = decodeURIComponent(rest);
    } catch {
      // no address of ours
    }
    if (path === "" || path.endsWith("/")) return `${path}index.html`;
    return !files.has(path) && files.has(`${path}.html`) ? `${path}.html` : path;
  };

  /** @param {RehabFetch} event @param {URL} url */
  const answer = async ({ request, clientId, resultingClientId }, url) => {
    const isPage = request.mode === "navigate";
    const cache = await caches.open(name);
    if (!isPage && (await cache.match(note(clientId)))) return fetch(request);
    const path = pathOf(url);
    if (isPage && files.has(`${path}/index.html`)) {
      return Response.redirect(`${url.pathname}/${url.search}`);
    }
    const isKnown = files.has(path);
    const kept = isKnown ? await cache.match(address(path)) : undefined;
    if (kept) return kept;
    if (!isPage && !isKnown) return fetch(request);
    try {
      const response = await fetch(request);
      if (isKnown && (await keep(cache, path, response.clone()))) return response;
      if (!isPage) return Response.error();
      if (resultingClientId) await cache.put(note(resultingClientId), new Response());
      return response;
    } catch {
      return isPage ? Response.redirect(new URL(build.offline, scope).href) : Response.error();
    }
  };

  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(clear()));
  worker.addEventListener("message", (event) => {
    if (event.data === "take over") event.waitUntil(takeOver(event.source.id));
  });
  worker.addEventListener("fetch", (event) => {
    const { method, headers } = event.request;
    const url = new URL(event.request.url);
    const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
    if (method === "GET" && isOurs && !headers.has("range")) event.respondWith(answer(event, url));
  });
})();
