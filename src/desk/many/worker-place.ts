/** Starts a worker from the script that lies beside the page, of the same build as the page's own; throws where that cannot be. */
export function startWorker(): Worker {
  const build = document.querySelector('script[src*="desk.js"]')?.getAttribute("src")?.split("?")[1];
  return new Worker(build === undefined ? "many-worker.js" : `many-worker.js?${build}`);
}
