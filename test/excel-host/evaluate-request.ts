// One request of the Office.js client carried out: object paths are resolved, actions run one after the other, the first
// that fails ends the request – what came before stays (batches are no transactions: docs/develop/
// application-specific-api-model.md, sync). Shapes on the wire as the client of @microsoft/office-js 1.1.110 sends them.
import { isApiObject, type ApiObject } from './api-object';
import { ApiError, UnknownCall } from './excel-error';

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

const PATH = { global: 1, method: 3, property: 4, indexer: 5, nullObject: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4 };

export interface Evaluation {
  readonly response: ResponseBody;
  /** Actions that changed, or tried to change, the workbook. */
  readonly writeActions: number;
}

/** `stopBefore`: the action (by its place) before which Excel fails with `failWith`. */
export function evaluateRequest(
  body: RequestBody,
  root: ApiObject,
  failure?: { readonly stopBefore: number; readonly failWith: string },
  failing: ReadonlySet<string> = new Set(),
): Evaluation {
  return new Run(body, root, failing).run(failure);
}

class Run {
  private readonly resolved = new Map<number, ApiObject | null>();
  private readonly response: ResponseBody = { Results: [], TraceIds: [] };
  private writeActions = 0;

  constructor(
    private readonly body: RequestBody,
    private readonly root: ApiObject,
    private readonly failing: ReadonlySet<string>,
  ) {}

  run(failure?: { readonly stopBefore: number; readonly failWith: string }): Evaluation {
    const { Actions } = this.body;
    for (const [index, action] of Actions.entries()) {
      try {
        if (failure && index >= failure.stopBefore) throw new ApiError(failure.failWith, 'emulated failure');
        const Value = this.act(action);
        if (Value !== undefined) this.response.Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.response.Error = {
          ActionIndex: index,
          Code: error.code,
          Message: error.message,
          Location: error.location,
          HttpStatusCode: 400,
        };
        break;
      }
    }
    return { response: this.response, writeActions: this.writeActions };
  }

  private act(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && (object.id === undefined ? {} : { Id: object.id });
      case ACTION.query:
        return object && query(object, (action.QueryInfo?.Select ?? []).map(wirePath));
      case ACTION.set:
        if (!object) throw new UnknownCall(`set ${action.Name} of a null object`);
        this.writeActions += 1;
        object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.method: {
        if (!object) return null;
        if (this.failing.has(action.Name)) throw new ApiError('GeneralException', action.Name);
        if (object.isWrite(action.Name)) this.writeActions += 1;
        const value = object.call(action.Name, this.argumentsOf(action.ArgumentInfo));
        return value === undefined ? undefined : value;
      }
      default:
        throw new UnknownCall(`action type ${action.ActionType}`);
    }
  }

  private object(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new UnknownCall(`no object path ${id}`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    const parent = this.object(path.ParentObjectPathId ?? -1);
    // Members of a null object are null objects (docs/develop/application-specific-api-model.md, *OrNullObject).
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.property) return parent.nav(path.Name);
    if (path.ObjectPathType === PATH.indexer) return parent.item(String(args[0]));
    if (path.ObjectPathType !== PATH.method) throw new UnknownCall(`path type ${path.ObjectPathType}`);
    if (parent.isWrite(path.Name)) this.writeActions += 1;
    const made = parent.call(path.Name, args);
    if (made === null || isApiObject(made)) return made;
    throw new UnknownCall(`${parent.type}.${path.Name} gives no object`);
  }

  private argumentsOf(info: Arguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = ids[i];
      return typeof id === 'number' && id > 0 ? this.object(id) : value;
    });
  }
}

/** `items/tables/name → ["Tables", "Name"]`: the client may or may not say "items". */
function wirePath(select: string): string[] {
  const parts = select.split('/').filter((part) => part !== 'items');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
}

function query(object: ApiObject, paths: readonly (readonly string[])[]): unknown {
  if (object.isCollection) return { _Items: object.items().map((item) => properties(item, paths)) };
  return properties(object, paths);
}

function properties(object: ApiObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  if (paths.length === 0) throw new UnknownCall(`load() of ${object.type} without names`);
  const value: Record<string, unknown> = object.id === undefined ? {} : { Id: object.id };
  const nested = new Map<string, string[][]>();
  for (const [name = '', ...rest] of paths) {
    if (rest.length === 0) value[name] = object.get(name);
    else nested.set(name, [...(nested.get(name) ?? []), rest]);
  }
  for (const [name, below] of nested) {
    const child = object.nav(name);
    value[name] = child && query(child, below);
  }
  return value;
}
