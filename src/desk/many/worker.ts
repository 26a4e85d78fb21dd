import type { Job } from "./work";
import { work } from "./work";

/** What the page and a worker say to each other; the first that a worker says is that it is there. */
export type Said = { readonly kind: "ready" } | { readonly kind: "answer"; readonly answer: Awaited<ReturnType<typeof work>> };

/** The one scope of a worker that is used here; the page's types do not know it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Job>) => void) | null;
  readonly postMessage: (said: Said, transfer?: readonly Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  void work(data).then((answer) => scope.postMessage({ kind: "answer", answer }, answer.kind === "bytes" ? [answer.bytes.buffer] : []));
};
scope.postMessage({ kind: "ready" });
