/** Loaded into a process with `--import`: says, when asked, what it holds on to. Needs `--expose-gc`. */
process.on("message", () => {
  globalThis.gc?.();
  const resources = process.getActiveResourcesInfo();
  process.send?.({
    heap: process.memoryUsage().heapUsed,
    connections: resources.filter((name) => name.startsWith("TCP")).length,
  });
});
// Asking does not keep it alive.
process.channel?.unref();
