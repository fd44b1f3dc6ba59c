import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { recordTexts } from '../texts.ts';

const { fetch, setInterval, setTimeout } = globalThis;
const [hearing, begun] = ['01a2211f-0000-7000-8000-000000000001', '01a2211f-0000-7000-8000-000000000002'];
const atUs = Date.parse('2026-11-28T07:00:00Z') * 1000;
const recorder = { address: 'http://192.0.2.20:7788', key: 'k' };

const page = `<div id="desk">
  <div data-alarm hidden></div><div data-room hidden></div><div data-hands></div><ol data-waiting></ol>
  <div id="now">
    <section data-rec data-state="going" data-waits-for-desk="${begun}" class="sot-rec--going">
      <p data-rec-word></p><p data-rec-clock></p>
    </section>
    <ol><li id="mark-${begun}" data-of-room='${JSON.stringify({ id: begun, kind: 'begin', atUs, isLastStep: true })}'></li></ol>
  </div>
  <form data-start>
    <div data-reason><select name="reason"><option value="" selected></option></select></div>
    <button name="deed" value="start"></button>
  </form>
</div>`;

const track = (name: string, kind: 'video' | 'audio') => ({ track: name, kind, lastUs: atUs, level: 4 });
const camera = {
  ...{ name: 'judge', status: 'playing', isReady: true },
  tracks: [track('judge', 'video'), track('sound-1', 'audio')],
};
const state = {
  nowUs: atUs,
  status: 'idle',
  cameras: [camera],
  disks: [{ isHealthy: true, freeBytes: 1e12 }],
  alarms: [],
};

interface Asked {
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}
const asked: Asked[] = [];
const until = async (is: () => boolean): Promise<void> => {
  for (let tries = 0; !is(); tries += 1) {
    if (tries > 2_000) assert.fail(JSON.stringify(asked));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const to = (end: string): readonly Asked[] => asked.filter(({ url }) => url.endsWith(end));

/** Recorder and court, as the screen reaches them. */
async function answer(input: unknown, { body }: RequestInit = {}): Promise<Response> {
  const url = String(input);
  if (url.endsWith('/v1/events')) {
    const bytes = new TextEncoder().encode(`data: ${JSON.stringify(state)}\n\n`);
    return new Response(new ReadableStream({ start: (words) => words.enqueue(bytes) }));
  }
  asked.push({ url, body: typeof body === 'string' ? JSON.parse(body) : {} });
  if (url.endsWith('/v1/precheck')) return Response.json({ cameras: [camera] });
  if (url.endsWith('/v1/recordings')) return Response.json({}, { status: 201 });
  return Response.json({ id: begun, courseRefused: null });
}

let window: ReturnType<typeof parseHTML>;

before(async () => {
  window = parseHTML(`<!doctype html><html lang="kk"><body>${page}</body></html>`);
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    ...{ document: window.document, HTMLElement: window.HTMLElement, HTMLFormElement: window.HTMLFormElement },
    ...{ HTMLButtonElement: window.HTMLButtonElement, MutationObserver: window.MutationObserver },
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    },
    addEventListener: () => undefined,
    // Nothing is laid out here, so nothing has a size that could change.
    ResizeObserver: class {
      observe = (): void => undefined;
    },
    fetch: answer,
    // What ticks for ever ends with the test.
    setInterval: (...given: Parameters<typeof setInterval>) => setInterval(...given).unref(),
    setTimeout: (...given: Parameters<typeof setTimeout>) => setTimeout(...given).unref(),
  });
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  const { default: start } = await import('./hearing-desk.island.ts');
  const root = window.document.querySelector('#desk') as unknown as HTMLElement;
  const texts = recordTexts('kk');
  const room = {
    ...texts,
    ...texts.room,
    number: '304',
    language: 'kk',
    alarm: {},
    troubles: {},
    silent: '',
    mute: '',
  };
  start(
    root,
    {
      ...{
        hearing,
        mayMark: true,
        by: 'Хатшыбаева А.',
        recorder,
        speakers: [],
        kinds: {},
        commands: {},
        rec: texts.rec,
      },
      ...{ words: texts.island, courseWords: {}, room },
    } as never,
    new AbortController().signal,
  );
});

after(() => Object.assign(globalThis, { fetch, setInterval, setTimeout }));

it('begins the recording under the beginning that the judge has made on the panel, and makes no other', async () => {
  const press = () => {
    const event = new window.Event('keydown', { bubbles: true, cancelable: true });
    window.document.dispatchEvent(Object.assign(event, { code: 'F2', key: 'F2' }));
  };
  await until(() => window.document.querySelector('#desk')?.getAttribute('data-linked') === 'yes');
  press();
  await until(() => to('/v1/precheck').length === 1);
  await until(() => {
    press();
    return to('/v1/recordings').length === 1;
  });
  await until(() => to(`/api/minutes/${hearing}/marks`).length === 1);
  const recordingId = to('/v1/recordings')[0]?.body.id;
  const [joined] = to(`/api/minutes/${hearing}/marks`);
  assert.deepEqual([joined?.body.id, joined?.body.kind, joined?.body.recordingId], [begun, 'begin', recordingId]);
  await until(() => to(`/v1/recordings/${recordingId}/marks`).length > 0);
  const marks = to(`/v1/recordings/${recordingId}/marks`).map(({ body }) => [body.id, body.kind, body.at]);
  assert.deepEqual(marks, [[begun, 'begin', atUs]], 'the recorder has it once, with the instant of the judge');
  assert.equal(window.document.querySelectorAll('ol[data-waiting] > li').length, 0);
});
