import type { Page } from '@playwright/test';

/** What goes wrong behind the page: scripts, the policy of content, answers of the server. */
export interface PageFaults {
  /** A status of 400 or more that the walker has come for: the next page must have it, and only that page. */
  expect(status: number): void;
  /** Everything since the last call. */
  take(): string[];
}

/** What the browser writes about a computer on which NCALayer is switched off; a block by our own policy reads otherwise. */
const NO_NCALAYER = /^WebSocket connection to 'wss:\/\/127\.0\.0\.1:13579\/' failed/;

/**
 * Begins to listen; nothing that a browser writes as an error may pass, and no answer of 500 or more.
 * @param hasScripts false: the browser itself refuses to fetch scripts, which is no fault of the page
 */
export function listenForFaults(page: Page, hasScripts = true): PageFaults {
  let faults: string[] = [];
  let expected: number | undefined;
  let hasCome = false;
  page.on('pageerror', (error) => faults.push(`script: ${error.stack ?? error.message}`));
  page.on('console', (said) => {
    // The browser also writes each answer of 400 and more here; those are judged by their status below.
    const isAnswer = said.text().startsWith('Failed to load resource: the server responded');
    if (said.type() === 'error' && !isAnswer && !NO_NCALAYER.test(said.text())) faults.push(`console: ${said.text()}`);
  });
  page.on('response', (answer) => {
    const status = answer.status();
    if (status === expected) hasCome = true;
    else if (status >= 400) faults.push(`${status}: ${answer.request().method()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left behind breaks its own requests off: the live stream, a picture.
    const isUnwanted = !hasScripts && request.resourceType() === 'script';
    if (why !== 'net::ERR_ABORTED' && !isUnwanted) faults.push(`no answer (${why}): ${request.url()}`);
  });
  return {
    expect: (status) => {
      expected = status;
      hasCome = false;
    },
    take: () => {
      const taken = expected === undefined || hasCome ? faults : [...faults, `no answer was ${expected}`];
      faults = [];
      expected = undefined;
      return taken;
    },
  };
}
