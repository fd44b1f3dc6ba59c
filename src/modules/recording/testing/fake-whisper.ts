import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How it takes a request: as whisper.cpp's server does, or in the ways in which such a server fails. */
export type WhisperMood = 'answers' | 'is-silent' | 'refuses' | 'fails' | 'talks-nonsense' | 'dies';

export interface FakeWhisper {
  readonly url: URL;
  mood: WhisperMood;
  /** What was asked, in its order. */
  readonly asked: { readonly language: string; readonly sizeBytes: number; readonly format: string }[];
  close(): Promise<void>;
}

/** The HTTP interface of whisper.cpp's server, whose words are the number of the request. */
export async function startFakeWhisper(): Promise<FakeWhisper> {
  const server = createServer((request, response) => void take(fake, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeWhisper = {
    ...{ url: new URL(`http://127.0.0.1:${port}/inference`), mood: 'answers', asked: [] },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}

async function take(fake: FakeWhisper, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await buffer(request);
  const json = (status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (fake.mood === 'is-silent') return;
  if (fake.mood === 'dies') return void request.socket.destroy();
  if (fake.mood === 'refuses') return json(400, { error: 'failed to read audio data' });
  if (fake.mood === 'fails') return json(500, { error: 'failed to process audio' });
  if (fake.mood === 'talks-nonsense') return json(200, { segments: [{ start: 'now', end: 'later', text: 7 }] });
  if (request.method !== 'POST' || request.url !== '/inference') return json(404, {});
  const type = String(request.headers['content-type']);
  const form = await new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  if (!(file instanceof Blob)) return json(400, { error: "no 'file' field in the request" });
  const text = (name: string): string => String(form.get(name) ?? '');
  fake.asked.push({ language: text('language'), sizeBytes: file.size, format: text('response_format') });
  json(200, answerOf(fake.asked.length, text('language')));
}

/** As `verbose_json`: times in seconds, a leading space before each text. */
function answerOf(n: number, language: string): object {
  const segment = (id: number, start: number, end: number, text: string) => ({
    ...{ id, text, start, end, words: [], tokens: [], temperature: 0, avg_logprob: -0.2, no_speech_prob: 0.01 },
  });
  const segments = [segment(0, 0, 1.5, ` Бірінші сөз ${n}.`), segment(1, 1.5, 4, ` Екінші сөз ${n}.`)];
  const text = segments.map((one) => one.text).join('\n');
  return { task: 'transcribe', language, duration: 8, text, segments };
}
