import type { WaitingMark } from './outbox.ts';
import type { RecorderLink } from './recorder-link.ts';

/** What a mark that moves the hearing asks of the recorder. */
const deeds: Readonly<Record<string, string>> = {
  ...{ break: 'break', deliberation: 'break', resume: 'resume', announcement: 'resume', end: 'end' },
};

/**
 * Gives a mark to the recorder, whose durable chain keeps it, and lets it do what the mark says.
 * @returns whether it has answered for good
 */
export async function deliverToRecorder(link: RecorderLink, by: string, mark: WaitingMark): Promise<boolean> {
  const { recordingId, kind } = mark;
  if (!recordingId) return true;
  const base = `/v1/recordings/${recordingId}`;
  if (mark.isWords) return isAnswered(await link.ask('POST', `${base}/marks`, editOf(mark, by)));
  const kept = await link.ask('POST', `${base}/marks`, markOf(mark, by));
  if (!isAnswered(kept)) return false;
  const { code } = (await kept.json()) as { code?: string };
  // Its words came after it had been sent, and its answer was lost.
  if (code === 'other-mark-with-this-id') await link.ask('POST', `${base}/marks`, editOf(mark, by));
  const deed = mark.isMarkOnly ? undefined : deeds[kind];
  return deed === undefined || isAnswered(await link.ask('POST', `${base}/${deed}`));
}

/** 409: it has ended or records another hearing; the court has the mark all the same. */
function isAnswered(answer: Response | undefined): answer is Response {
  return answer !== undefined && answer.status < 500 && answer.status !== 401;
}

function markOf({ id, kind, atUs, speaker, addressee, words }: WaitingMark, by: string): object {
  const text = words === undefined ? {} : { text: words };
  const who = { ...(speaker ? { speaker } : {}), ...(addressee ? { addressee } : {}) };
  return { id, at: atUs, kind, ...who, ...text, made: { by, at: atUs } };
}

function editOf({ id, words = '', atUs }: WaitingMark, by: string): object {
  return { id, text: words, edited: { by, at: atUs } };
}
