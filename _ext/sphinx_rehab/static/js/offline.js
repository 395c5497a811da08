// @ts-check
// The library as an app: its manifest, and the worker (../worker/sw.js) that keeps it for use
// without a network. Only from a host, and only in our theme, which names the worker.
(() => {
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

  const start = async () => {
    const known = await serviceWorker.getRegistration(root);
    if (known?.scope === root.href) known.waiting?.postMessage("take over");
    else if (Object(Reflect.get(navigator, "connection")).saveData) return;
    if (document.readyState !== "complete") {
      await new Promise((done) => addEventListener("load", done, { once: true }));
    }
    await serviceWorker.register(worker, { updateViaCache: "none" });
  };
  // Strict settings of a browser refuse it; the library then needs the network, as before.
  start().catch((error) => console.info(`Not kept for use without a network: ${error.message}`));
})();
