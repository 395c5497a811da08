// @ts-check
// Offline use is switched off: whoever has an earlier worker of this library loses it, and what
// it kept.
(() => {
  const worker = /** @type {RehabWorker} */ (/** @type {unknown} */ (globalThis));
  const prefix = `rehab ${new URL(worker.registration.scope).pathname} `;
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (event) => event.waitUntil(leave()));
})();
