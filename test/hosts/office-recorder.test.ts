// The recorder for tests: every request and answer while it runs, none before or after, and Excel notices nothing.
import { officeRecorder } from '../../src/hosts/excel/office-recorder';

type Send = (message: unknown[], callback: (answer: unknown) => void) => void;

let api: { executeRichApiRequestAsync?: Send };

const request = (text: string): unknown[] => [null, 'POST', 'ProcessQuery', [], text];
const OK = { status: 'succeeded', value: { data: [200, [], '{"Results":[1]}'] } };
const FAILED = { status: 'failed', error: { code: 5104, message: 'too large' } };

function useExcel(answers: readonly unknown[]): void {
  const left = [...answers];
  api = {
    executeRichApiRequestAsync: (_, callback) => {
      callback(left.shift());
    },
  };
  Object.assign(globalThis, { OSF: { DDA: { RichApi: api } } });
}

/** Sends as office.js does; gives the answer as office.js gets it. */
function send(text: string): unknown {
  let got: unknown;
  api.executeRichApiRequestAsync?.(request(text), (answer) => (got = answer));
  return got;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'OSF');
});

test('requests and answers are written down while it runs, failures with their code', () => {
  useExcel([OK, OK, FAILED, OK]);
  const recorder = officeRecorder();
  send('{"Actions":["before"]}');
  recorder.start();
  expect(recorder.isRunning()).toBe(true);
  expect([send('{"Actions":[1]}'), send('no json')]).toEqual([OK, FAILED]);
  const recorded: unknown = JSON.parse(recorder.stop());
  send('{"Actions":["after"]}');
  expect(recorded).toEqual([
    { request: { Actions: [1] }, answer: { Results: [1] } },
    { request: 'no json', answer: { error: { code: 5104, message: 'too large' } } },
  ]);
  expect(recorder.isRunning()).toBe(false);
});

test('a recording begins blank, and the client is as it was after each', () => {
  useExcel([OK, OK]);
  const original = api.executeRichApiRequestAsync;
  const recorder = officeRecorder();
  recorder.start();
  recorder.start();
  send('{}');
  recorder.stop();
  expect(api.executeRichApiRequestAsync).toBe(original);
  recorder.start();
  expect(recorder.stop()).toBe('[]');
});

test('without Excel there is nothing to record', () => {
  const recorder = officeRecorder();
  recorder.start();
  expect([recorder.isRunning(), recorder.stop()]).toEqual([false, '[]']);
});
