import type { MadeRecording } from './make-recording.ts';

export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** JSON where there is any. */
  readonly body: string;
}

/** One request to the intake, over the wire or into the server. */
export type SendToIntake = (
  method: 'PUT' | 'POST' | 'HEAD',
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: Buffer | string,
) => Promise<Sent>;

const at = ({ id }: MadeRecording, rest: string) => `/recorder/v1/recordings/${id}/${rest}`;

/** @throws Error when the intake refuses */
async function must(asked: Promise<Sent>): Promise<Sent> {
  const sent = await asked;
  if (sent.status >= 300) throw new Error(`the intake answered ${sent.status}`);
  return sent;
}

export async function sendHead(send: SendToIntake, made: MadeRecording): Promise<void> {
  await must(send('PUT', at(made, 'head'), {}, made.head));
}

/** Marks first, then media, then the indexes that tell it, then the roots over them. */
export async function sendFiles(send: SendToIntake, made: MadeRecording): Promise<void> {
  const order = (path: string) =>
    path.startsWith('marks/') ? 0 : path.endsWith('/index.ndjson') ? 2 : path === 'roots.ndjson' ? 3 : 1;
  for (const [path, bytes] of [...made.files].sort(([a], [b]) => order(a) - order(b)))
    await must(send('POST', at(made, `files/${path}`), { 'upload-offset': '0' }, bytes));
}

export async function sendClosing(send: SendToIntake, made: MadeRecording): Promise<void> {
  await must(send('PUT', at(made, 'closing'), {}, made.closing));
}

/** Sends a whole recording up as its recorder does. */
export async function sendRecording(send: SendToIntake, made: MadeRecording): Promise<void> {
  await sendHead(send, made);
  await sendFiles(send, made);
  await sendClosing(send, made);
}
