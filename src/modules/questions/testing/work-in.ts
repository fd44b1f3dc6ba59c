import { createHash } from 'node:crypto';

/** What a browser with scripts would put into the form: the proof of work that its task asks for. */
export function workIn(document: Document): { task: string; answer: string } {
  const task = document.querySelector('input[name=task]')?.getAttribute('value') ?? '';
  const bits = Number(task.split('.')[1]);
  for (let answer = 0; ; answer += 1) {
    const word = createHash('sha256').update(`${task}:${answer}`).digest().readUInt32BE(0);
    if (Math.clz32(word) >= bits) return { task, answer: String(answer) };
  }
}
