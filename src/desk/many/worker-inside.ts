/** Starts a worker where the page is one file: its script stands in the page as a text that does not run there. */
export function startWorker(): Worker {
  const script = document.getElementById("many-worker")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  // It has been fetched once it says anything.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
