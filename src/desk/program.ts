import type { Program } from "../host/host";
import { words } from "./words";

/** What the browser says of itself, and whether the page came from a server or was opened from disk. */
export function browserProgram(): Program {
  return {
    name: /^https?:$/u.test(location.protocol) ? words.fromServer : words.fromDisk,
    version: "",
    platform: "",
    language: navigator.language,
    sets: [],
    webview: navigator.userAgent,
  };
}
