import { configure } from "@testing-library/react";

import { fetchResult } from "../../src/taskpane/result-later";

beforeAll(fetchResult);

// To find an element by its role takes long on a busy machine: what is waited for is to be tried more than once.
configure({ asyncUtilTimeout: 60_000 });

// jsdom has neither observer, and Fluent UI constructs both.
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): never[] {
    return [];
  }
}
Object.assign(globalThis, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver });
