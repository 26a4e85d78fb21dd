import { noPolicyFile, policyFileFrom, type PolicyFile } from "../core/policy";
import { later } from "./later";
import type { Later } from "./means";

/** The name of the file, which stands beside the page. */
export const policyFileName = "rescore.config.json";

/** Nobody is kept waiting longer, in milliseconds: the pane works without it, and says so. */
const patience = 3000;

/** What servers say where there is no such file; those that do not tell what there is say that it is forbidden. */
const absent: readonly number[] = [403, 404, 410];

/** Fetches what a bureau has laid down, from where the page itself came from. Never rejects, and always comes to an end. */
export async function loadPolicy(protocol = location.protocol, wait: Later = later): Promise<PolicyFile> {
  // A page that was opened from disk has nothing beside it that it may ask for.
  if (!/^https?:$/u.test(protocol)) return noPolicyFile;
  const stop = new AbortController();
  const callOff = wait(() => stop.abort(), patience);
  try {
    const answer = await fetch(policyFileName, { cache: "no-cache", signal: stop.signal });
    if (answer.ok) return policyFileFrom(await answer.text());
    return absent.includes(answer.status) ? noPolicyFile : unreachable(String(answer.status));
  } catch {
    return unreachable("");
  } finally {
    callOff();
  }
}

function unreachable(got: string): PolicyFile {
  return { kind: "fault", fault: { what: "unreachable", where: "", got, may: [] } };
}
