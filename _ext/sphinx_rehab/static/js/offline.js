// @ts-check
// The library as an app: its manifest, and the worker (../worker/sw.js) that keeps it for use
// without a network. Only from a host, and only in our theme, which names the worker.
(() => {
  const QUIET = 1000; // ms after loading; the icon is asked for within them
  const name = document.documentElement.dataset.worker;
  const { root } = rehab;
  if (!name || !location.protocol.startsWith("http") || root.origin !== location.origin) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", root).href;
  document.head.append(manifest);

  const { serviceWorker } = navigator;
  if (!serviceWorker) return; // without https, and in some private windows
  const worker = new URL(name, root).href;
  if (serviceWorker.controller?.scriptURL === worker) {
    // A worker of another build has taken over; this page must not get files from it.
    serviceWorker.addEventListener("controllerchange", () => location.reload());
  }

  let isTouched = false;
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, () => (isTouched = true), { capture: true, once: true });
  }

  /** Let a new worker that waits take over, unless somebody already does something on this page.
   * It is asked once the page has all its files: Chromium puts it off by half a minute when one
   * more request goes to the old worker, and the page would load again while it is read.
   * @param {ServiceWorkerRegistration} known */
  const renew = (known) => {
    if (!isTouched) known.waiting?.postMessage("take over");
  };

  const start = async () => {
    const known = await serviceWorker.getRegistration(root);
    const isKnown = known?.scope === root.href;
    if (!isKnown && Object(Reflect.get(navigator, "connection")).saveData) return;
    if (document.readyState !== "complete") {
      await new Promise((done) => addEventListener("load", done, { once: true }));
    }
    if (isKnown && known.waiting) setTimeout(renew, QUIET, known);
    await serviceWorker.register(worker, { updateViaCache: "none" });
  };
  // Strict settings of a browser refuse it; the library then needs the network, as before.
  start().catch((error) => console.info(`Not kept for use without a network: ${error.message}`));
})();
