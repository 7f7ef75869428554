// Requests of office.js that are not for the workbook but for Excel's own window: "the ribbon's functions can be called
// now", and "show my pane".
import type { RequestBody } from '../evaluate-request';

const NEW_OBJECT = 2;
const INSTANTIATE = 1;
const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';
const RUNTIME_SERVICE = 'Microsoft.AppRuntime.AppRuntimeService';

export interface InternalAnswer {
  /** The response's text. */
  readonly text: string;
  /** What was called: "NotifyActionHandlerReady", "SetAppRuntimeState". */
  readonly calls: readonly string[];
}

/** null when the request is for the workbook. */
export function answerInternalService(bodyText: string): InternalAnswer | null {
  const { Actions, ObjectPaths } = JSON.parse(bodyText) as RequestBody;
  const services = Object.values(ObjectPaths).filter((path) => path.ObjectPathType === NEW_OBJECT);
  if (services.length === 0) return null;
  const stranger = services.find(({ Name }) => Name !== ADDIN_SERVICE && Name !== RUNTIME_SERVICE);
  if (stranger) throw new Error(`The emulated Excel does not know the service ${stranger.Name}`);
  const Results = Actions.map(({ Id, ActionType }) => ({
    ActionId: Id,
    Value: ActionType === INSTANTIATE ? {} : null,
  }));
  const calls = Actions.map(({ Name }) => Name).filter((name) => name !== '');
  return { text: JSON.stringify({ Results, TraceIds: [] }), calls };
}
