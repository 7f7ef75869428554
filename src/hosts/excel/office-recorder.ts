// Writes down every request to Excel and every answer, as they go over the wire. They hold the workbook's contents, so it
// runs only while somebody asks for it.
import type { Recorder } from '../../taskpane/pane-host';

/** The place in Microsoft's client where requests leave (reference: production path of office.js). */
interface RichApi {
  executeRichApiRequestAsync?: (message: unknown[], callback: (answer: Answer) => void) => void;
}
interface Answer {
  readonly status: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code?: number; readonly message?: string };
}

interface Exchange {
  readonly request: unknown;
  readonly answer: unknown;
}

/** Position of the JSON text in a request and in an answer. */
const REQUEST_BODY = 4;
const ANSWER_BODY = 2;

export function officeRecorder(): Recorder {
  let exchanges: Exchange[] = [];
  let original: NonNullable<RichApi['executeRichApiRequestAsync']> | null = null;
  return {
    isRunning: () => original !== null,
    start: () => {
      const api = richApi();
      const send = api?.executeRichApiRequestAsync;
      if (!api || !send || original) return;
      exchanges = [];
      original = send;
      api.executeRichApiRequestAsync = (message, callback) => {
        send(message, (answer) => {
          exchanges.push({ request: parsed(message[REQUEST_BODY]), answer: told(answer) });
          callback(answer);
        });
      };
    },
    stop: () => {
      const api = richApi();
      if (api && original) api.executeRichApiRequestAsync = original;
      original = null;
      const recorded = exchanges;
      exchanges = [];
      return JSON.stringify(recorded, null, 1);
    },
  };
}

function richApi(): RichApi | null {
  const { OSF } = globalThis as { OSF?: { DDA?: { RichApi?: RichApi } } };
  return OSF?.DDA?.RichApi ?? null;
}

function told(answer: Answer): unknown {
  return answer.status === 'succeeded' ? parsed(answer.value?.data?.[ANSWER_BODY]) : { error: answer.error };
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
