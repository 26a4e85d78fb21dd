import { fault, gap, isFault, isObject, itemNotFound, type SimObject } from "./objects";

// One batch of the protocol: object paths are resolved once each, actions run in order, and what stands before a
// failing action has been done, as in Excel.

/** How an object is reached. */
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** One thing to do. */
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

/** What office.js sends. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** What office.js gets. */
export type Answer =
  | { readonly Results: readonly Result[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number };
      readonly ProcessedResults: { readonly Results: readonly Result[] };
      readonly TraceIds: readonly number[];
    };

/** Objects that outlive a batch, by the name that office.js was given for them. */
export type References = Map<string, SimObject | null>;

/** What a batch is run against. */
export interface Stage {
  readonly root: () => SimObject;
  /** Makes an object that is named by its class rather than found in the workbook. */
  readonly create: (name: string) => SimObject;
  readonly references: References;
  /** Called before each action with what it does; an error thrown here fails the action. */
  readonly before: (does: string) => void;
}

const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };
const pathTypes = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };

/** Runs a batch. */
export function runBatch(stage: Stage, batch: Batch): Answer {
  const resolve = resolver(stage, batch);
  const results: Result[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const isTrace = action.ActionType === actionTypes.trace;
      if (isTrace) traces.push(action.Id);
      // A trace has a result as well: office.js waits for it before it passes events on.
      results.push({ ActionId: action.Id, Value: isTrace ? null : run(stage, batch, action, resolve) });
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      const Location = [batch.ObjectPaths[String(action.ObjectPathId)]?.Name, action.Name].join(".");
      const Error = { Code: thrown.code, Message: thrown.message, Location, ActionIndex: index };
      return { Error, ProcessedResults: { Results: results }, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

type Resolve = (id: number) => SimObject | null;

function run(stage: Stage, batch: Batch, action: Action, resolve: Resolve): unknown {
  // What is about to be made is written down, and may fail, before it is made.
  if (action.ActionType === actionTypes.instantiate) stage.before(`new ${batch.ObjectPaths[String(action.ObjectPathId)]?.Name ?? ""}`);
  const target = resolve(action.ObjectPathId);
  if (action.ActionType !== actionTypes.instantiate) stage.before(describe(action, target));
  if (target === null) {
    if (action.ActionType === actionTypes.instantiate || action.ActionType === actionTypes.query) return null;
    throw itemNotFound();
  }
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return instantiated(stage, target);
    case actionTypes.query:
      return query(target, action.QueryInfo?.Select ?? []);
    case actionTypes.method:
      return invoke(stage, target, action, resolve);
    case actionTypes.setProperty:
      return setProperty(target, action.Name, argumentsOf(action.ArgumentInfo, resolve)[0]);
    default:
      throw gap(`actions of type ${action.ActionType}`);
  }
}

/** What an action does, in a line for the log: `Range.Values=`, `Range?values,formulas`, `ConditionalFormat.Delete()`. */
function describe(action: Action, target: SimObject | null): string {
  const type = target?.type ?? "null";
  if (action.ActionType === actionTypes.query) return `${type}?${(action.QueryInfo?.Select ?? []).join(",")}`;
  if (action.ActionType === actionTypes.setProperty) return `${type}.${action.Name}=`;
  return `${type}.${action.Name}()`;
}

function instantiated({ references }: Stage, target: SimObject): unknown {
  const kept = [...references].find(([, object]) => object === target);
  return kept === undefined ? {} : { _ReferenceId: kept[0] };
}

/** Resolves object paths, each once a batch: a path that adds something adds it once. */
function resolver(stage: Stage, batch: Batch): Resolve {
  const resolved = new Map<number, SimObject | null>();
  const resolve = (id: number): SimObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)];
    if (path === undefined) throw gap(`the object path ${id}`);
    const found = follow(stage, path, resolve);
    resolved.set(id, found);
    return found;
  };
  return resolve;
}

function follow(stage: Stage, path: ObjectPath, resolve: Resolve): SimObject | null {
  if (path.ObjectPathType === pathTypes.global) return stage.root();
  if (path.ObjectPathType === pathTypes.newObject) return stage.create(path.Name);
  if (path.ObjectPathType === pathTypes.nullObject) return null;
  if (path.ObjectPathType === pathTypes.reference) return stage.references.get(path.Name) ?? lost(path.Name);
  const parent = resolve(path.ParentObjectPathId ?? -1);
  if (parent === null) return null;
  const args = argumentsOf(path.ArgumentInfo, resolve);
  switch (path.ObjectPathType) {
    case pathTypes.property:
      return part(parent, path.Name);
    case pathTypes.indexer:
      if (parent.item === undefined) throw gap(`an indexer of ${parent.type}`);
      return parent.item(args[0]);
    case pathTypes.method:
      return objectFrom(parent, path.Name, args);
    default:
      throw gap(`object paths of type ${path.ObjectPathType}`);
  }
}

function lost(reference: string): never {
  throw fault("InvalidReference", `The reference ${reference} is no longer valid.`);
}

function objectFrom(parent: SimObject, name: string, args: readonly unknown[]): SimObject | null {
  const method = parent.methods[name];
  if (method === undefined) throw gap(`${parent.type}.${name}()`);
  const found = method(args);
  if (found !== null && !isObject(found)) throw gap(`${parent.type}.${name}() as an object`);
  return found;
}

function part(parent: SimObject, name: string): SimObject | null {
  const read = parent.parts[name];
  if (read === undefined) throw gap(`${parent.type}.${name}`);
  return read();
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): readonly unknown[] {
  const objects = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((argument, index) => {
    const id = objects?.[index];
    return typeof id === "number" && id !== 0 ? resolve(id) : argument;
  });
}

function invoke(stage: Stage, target: SimObject, action: Action, resolve: Resolve): unknown {
  const args = argumentsOf(action.ArgumentInfo, resolve);
  if (action.Name === "_KeepReference") return void stage.references.set(`{reference-${stage.references.size + 1}}`, target);
  if (action.Name === "_RemoveReference") return void stage.references.set(String(args[0]), null);
  const method = target.methods[action.Name];
  if (method === undefined) throw gap(`${target.type}.${action.Name}()`);
  const value = method(args);
  return isObject(value) || value === undefined ? null : value;
}

function setProperty(target: SimObject, name: string, value: unknown): null {
  const property = target.properties[name];
  if (property?.set === undefined) throw gap(`setting ${target.type}.${name}`);
  property.set(value);
  return null;
}

/** Answers a load: the properties named, down paths such as `protection/protected`, of an object or of every item. */
function query(target: SimObject, select: readonly string[]): unknown {
  if (target.items !== undefined) return { _Items: target.items().map((item) => selected(item, select)) };
  return selected(target, select);
}

function selected(target: SimObject, select: readonly string[]): Readonly<Record<string, unknown>> {
  const heads = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.split("/");
    heads.set(head, [...(heads.get(head) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  return Object.fromEntries([...heads].map(([head, rest]) => readName(target, hostName(head), rest)));
}

function readName(target: SimObject, name: string, rest: readonly string[]): readonly [string, unknown] {
  if (rest.length === 0) {
    const property = target.properties[name];
    if (property === undefined) throw gap(`${target.type}.${name}`);
    return [name, property.get()];
  }
  const inner = part(target, name);
  return [name, inner === null ? null : query(inner, rest)];
}

const hostName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
