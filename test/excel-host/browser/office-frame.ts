// Way B: a page that plays Excel on the web for an add-in in an iframe. office.js speaks to it in JSON texts by
// postMessage; the emulated Excel answers. Message shapes as the client of @microsoft/office-js 1.1.110 sends them.
import type { EmulatedExcel } from '../emulated-excel';
import { RequestFailure } from '../excel-error';
import { answerInternalService } from './internal-service';

/** What the client wants done, and what it shall be told afterwards. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod: { readonly DispatchId: number };
  /** Of a completed command: the press it answers, and its status. */
  readonly 0?: string;
  readonly 1?: number;
}

export interface FrameOptions {
  readonly addin: string;
  /** Of Excel itself: "zh-CN", "en-US". */
  readonly displayLanguage: string;
  /** Time every request takes. */
  readonly latencyMs: number;
}

const MESSAGE = { request: 0, response: 1 };
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
const RESPONSE = { result: 0, event: 1 };
const DISPATCH = { richApi: 93, commandCompleted: 94, loadSettings: 75, saveSettings: 76 };
/** Where the body text stands among a request's parts. */
const BODY = 4;
const CONVERSATION = 'conversation';
const APP_ID = 'addin';
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
/** ExcelApi as Excel on the web has it today; SharedRuntime as the manifest asks. */
const REQUIREMENT_SETS = { ExcelApi: '1.20', SharedRuntime: '1.2', RibbonApi: '1.2', DialogApi: '1.2' };

export class OfficeFrame {
  private readonly frame: HTMLIFrameElement;
  private readonly events = new Map<string, Message>();
  private readonly completions = new Map<string, (status: number) => void>();
  private readonly readiness: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private lastPress = 0;
  /** How often the add-in asked for its pane to be shown. */
  timesShown = 0;

  constructor(
    private readonly excel: EmulatedExcel,
    private readonly options: FrameOptions,
  ) {
    this.readiness = new Promise((resolve) => (this.becomeReady = resolve));
    window.addEventListener('message', this.receive);
    this.frame = document.createElement('iframe');
    // office.js reads its host from the frame's name, so it must be there before the frame is.
    this.frame.name = frameName(options);
    this.frame.title = 'add-in';
    this.frame.src = options.addin;
    document.body.append(this.frame);
  }

  /** When the ribbon's functions can be called. */
  ready(): Promise<void> {
    return this.readiness;
  }

  close(): void {
    window.removeEventListener('message', this.receive);
    this.frame.remove();
  }

  /** A press on a ribbon button; the status the add-in gives with event.completed(), 0 when all is well. */
  press(functionName: string): Promise<number> {
    this.lastPress += 1;
    const id = `press${this.lastPress}`;
    const source = JSON.stringify({ source: { id: functionName } });
    const completed = new Promise<number>((resolve) => this.completions.set(id, resolve));
    this.raise('appCommandInvoked', { 0: id, 1: functionName, 2: source });
    return completed;
  }

  private raise(event: string, data: unknown): void {
    const registered = this.events.get(event);
    if (!registered) throw new Error(`The add-in does not listen to ${event}`);
    this.send(registered, RESPONSE.event, data);
  }

  private readonly receive = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== this.frame.contentWindow || typeof data !== 'string') return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== MESSAGE.request) return;
    if (message._actionType === ACTION.invoke) {
      setTimeout(() => {
        this.invoke(message);
      }, this.options.latencyMs);
      return;
    }
    if (message._actionType === ACTION.registerEvent) this.events.set(message._actionName, message);
    else this.events.delete(message._actionName);
    this.send(message, RESPONSE.result, { Error: 0, Version: 1 });
  };

  private invoke(message: Message): void {
    const { _actionName: name } = message;
    if (name === 'ContextActivationManager_getAppContextAsync') {
      this.send(message, RESPONSE.result, appContext(this.options));
    } else if (name === 'executeMethod') {
      const result = this.execute(message._data as MethodCall);
      if (result) this.send(message, RESPONSE.result, result);
    } else if (name === 'ContextActivationManager_notifyHost') {
      this.send(message, RESPONSE.result, null);
    } else {
      throw new Error(`The emulated Excel does not know ${name}`);
    }
  }

  private execute(call: MethodCall): unknown {
    const { DispatchId } = call.DdaMethod;
    if (DispatchId === DISPATCH.richApi) return this.answer(String(call.ArrayData?.[BODY]));
    if (DispatchId === DISPATCH.commandCompleted) {
      this.complete(String(call[0]), Number(call[1]));
      return { Error: 0, Version: 1 };
    }
    if (DispatchId === DISPATCH.loadSettings) return { Error: 0, Version: 1, Properties: [] };
    if (DispatchId === DISPATCH.saveSettings) return { Error: 0, Version: 1 };
    throw new Error(`The emulated Excel does not know method ${DispatchId}`);
  }

  private answer(body: string): unknown {
    const internal = answerInternalService(body);
    if (internal) {
      if (internal.calls.includes('NotifyActionHandlerReady')) this.becomeReady();
      if (internal.calls.includes('SetAppRuntimeState')) this.timesShown += 1;
      return richApiResult(internal.text);
    }
    try {
      const text = this.excel.answer(body);
      return text === null ? null : richApiResult(text);
    } catch (error) {
      if (error instanceof RequestFailure) return { Error: error.officeCode, Version: 1 };
      throw error;
    }
  }

  private complete(press: string, status: number): void {
    this.completions.get(press)?.(status);
    this.completions.delete(press);
  }

  private send(to: Message, responseType: number, data: unknown): void {
    const response = {
      _messageType: MESSAGE.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(response), new URL(this.options.addin).origin);
  }
}

function richApiResult(body: string): unknown {
  return { Error: 0, Version: 1, Data: [200, [], [body]] };
}

function frameName({ displayLanguage }: FrameOptions): string {
  return JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel$Web$16.01$${displayLanguage}$correlation$$$0$`,
    xdmInfo: `${CONVERSATION}|${APP_ID}|${location.href}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

function appContext({ displayLanguage }: FrameOptions): unknown {
  return {
    _id: APP_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: 'https://localhost/book.xlsx',
    _clientMode: READ_WRITE,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _hostFullVersion: '16.0.0.0',
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
  };
}
