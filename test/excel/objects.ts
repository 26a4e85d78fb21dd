// What an object of the simulated Excel can do, as tables from the names in the protocol to functions.
// A name that is in no table is a gap of the simulator and fails loudly: it is never answered with something made up.

/** A scalar property; one without `set` is read-only. */
export interface SimProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** One object that a batch can address. Names are the host's, in PascalCase. */
export interface SimObject {
  readonly kind: "object";
  readonly type: string;
  readonly properties: Readonly<Record<string, SimProperty>>;
  /** Properties that are objects themselves; null is the null object. */
  readonly parts: Readonly<Record<string, () => SimObject | null>>;
  readonly methods: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** The items of a collection. */
  readonly items?: () => readonly SimObject[];
  /** What a collection's indexer gives. */
  readonly item?: (key: unknown) => SimObject;
}

/** An error that Excel answers with, by its code. */
export interface Fault extends Error {
  readonly code: string;
}

/** Makes an error of Excel's to be thrown inside the simulator. */
export function fault(code: string, message: string): Fault {
  return Object.assign(new Error(message), { code });
}

/** Whether something thrown is an error that Excel would answer with. */
export function isFault(thrown: unknown): thrown is Fault {
  return thrown instanceof Error && "code" in thrown;
}

/** The code of a request that the simulator cannot serve. */
export const gapCode = "SimulatorGap";

/** An error that says the simulator knows no such name. */
export function gap(what: string): Fault {
  return fault(gapCode, `the simulated Excel does not know ${what}`);
}

/** The error for an item that is not there. */
export function itemNotFound(): Fault {
  return fault("ItemNotFound", "The requested resource doesn't exist.");
}

/** The error for an argument that makes no sense. */
export function invalidArgument(what: string): Fault {
  return fault("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);
}

/** The error for a write that protection forbids. */
export function accessDenied(): Fault {
  return fault("AccessDenied", "You do not have the required permissions to perform the requested action.");
}

/** An object out of its tables; those that it lacks are empty. */
export function object(type: string, tables: Partial<Omit<SimObject, "kind" | "type">>): SimObject {
  return { kind: "object", type, properties: {}, parts: {}, methods: {}, ...tables };
}

/** Whether something is an object of the simulator rather than plain data. */
export function isObject(value: unknown): value is SimObject {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "object";
}

/** A property that can only be read. */
export function readOnly(get: () => unknown): SimProperty {
  return { get };
}

/** Reads text out of an argument. */
export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument(JSON.stringify(value) ?? "undefined");
  return value;
}
