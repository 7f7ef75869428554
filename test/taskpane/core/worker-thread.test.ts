// The core's thread: a worker where there can be one, the page itself otherwise, with the same answers.
import { expose } from 'comlink';
import type { RunStage } from '../../../src/core/run';
import { coreJobs } from '../../../src/taskpane/core/core-jobs';
import { workerThread } from '../../../src/taskpane/core/worker-thread';
import { AS_OF, smallWorkbook } from '../../excel-host/sample-workbook';

const REQUEST = { workbook: smallWorkbook(6), asOf: AS_OF, language: 'zh-CN' } as const;

const RealChannel = MessageChannel;
const ports: MessagePort[] = [];

/** Channels keep the test alive until they are closed; comlink opens one for each function it hands over. */
function openChannel(): MessageChannel {
  const channel = new RealChannel();
  ports.push(channel.port1, channel.port2);
  return channel;
}

beforeAll(() => {
  Object.assign(globalThis, { MessageChannel: openChannel });
});
afterAll(() => {
  for (const port of ports) port.close();
  Object.assign(globalThis, { MessageChannel: RealChannel });
});

/** A worker whose other side is in this thread: messages are cloned as a real one's are. */
class FakeWorker {
  static last: FakeWorker | null = null;
  terminated = false;
  private readonly channel = openChannel();
  private readonly listeners = new Map<string, (event: { readonly message: string }) => void>();

  constructor() {
    FakeWorker.last = this;
    expose(coreJobs, this.channel.port2);
  }

  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
    else this.listeners.set(type, listener);
  }
  removeEventListener(type: string, listener: never): void {
    this.channel.port1.removeEventListener(type, listener);
  }
  postMessage(message: unknown, transfer: never): void {
    this.channel.port1.postMessage(message, transfer);
  }
  start(): void {
    this.channel.port1.start();
  }
  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
  }
  breakDown(message: string): void {
    this.listeners.get('error')?.({ message });
  }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

test.each<[string, unknown]>([
  ['no worker exists', undefined],
  [
    'the page may not have one',
    function Blocked(): never {
      throw new Error('blocked by the policy');
    },
  ],
])('where %s, the page does the work itself', async (_, Worker) => {
  if (Worker !== undefined) Object.assign(globalThis, { Worker });
  const stages: RunStage[] = [];
  const report = await workerThread().jobs.check(REQUEST, (stage) => stages.push(stage));
  expect(report).toEqual(coreJobs.check(REQUEST, () => undefined));
  expect(stages.length).toBeGreaterThan(2);
});

describe('in a worker', () => {
  beforeEach(() => {
    Object.assign(globalThis, { Worker: FakeWorker });
  });

  test('the answers are the same, stages are told, and stopping ends it', async () => {
    const thread = workerThread();
    const stages: RunStage[] = [];
    const report = await thread.jobs.check(REQUEST, (stage) => stages.push(stage));
    expect(report).toEqual(coreJobs.check(REQUEST, () => undefined));
    expect(stages.length).toBeGreaterThan(2);
    const { workbook } = REQUEST;
    expect(await thread.jobs.templates(workbook, 'en')).toEqual(coreJobs.templates(workbook, 'en'));
    thread.stop();
    expect(FakeWorker.last?.terminated).toBe(true);
  });

  test.each([
    ['out of memory', 'out of memory'],
    ['', 'the worker could not be loaded'],
  ])('a worker that breaks down (%j) is told as such', async (message, told) => {
    const thread = workerThread();
    FakeWorker.last?.breakDown(message);
    await expect(thread.failed).rejects.toThrow(told);
    thread.stop();
  });
});
