// Verifies beside the page, so that a large document does not stop it.
import { type BrowserAnswer, type BrowserQuestion, canVerify, verifyInBrowser } from '../verify-in-browser.ts';

/** `old-browser`: nothing was tried; `fault`: ours. */
export type WorkerSaid = BrowserAnswer | { readonly failed: 'old-browser' | 'fault' };

interface WorkerScope {
  onmessage: ((event: MessageEvent<BrowserQuestion>) => void) | null;
  postMessage(said: WorkerSaid): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = async ({ data }) => {
  if (!canVerify()) {
    scope.postMessage({ failed: 'old-browser' });
    return;
  }
  try {
    scope.postMessage(await verifyInBrowser(data));
  } catch {
    scope.postMessage({ failed: 'fault' });
  }
};
