// Counts beside the page until the court's small sum comes out.
import { firstWordOfSha256 } from './sha256.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<{ readonly text: string; readonly bits: number }>) => void) | null;
  postMessage(answer: string): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { text, bits } }) => {
  let answer = 0;
  while (Math.clz32(firstWordOfSha256(`${text}:${answer}`)) < bits) answer += 1;
  scope.postMessage(String(answer));
};
