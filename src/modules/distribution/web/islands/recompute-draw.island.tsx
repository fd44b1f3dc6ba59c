import { render } from 'preact';
import type { IslandStart } from '#design/islands';
import type { DrawCheckTexts } from '../../locales/check/index.ts';
import { sha256OfText } from '../../model/sha-256.ts';
import { verifyDraw } from '../../model/verify-draw.ts';
import { ChecksView } from '../checks-view.tsx';

interface RecomputeProps {
  /** Address of the stored protocol. */
  readonly url: string;
  /** Its checksum, as the page shows it. */
  readonly sha256: string;
  readonly texts: DrawCheckTexts;
}

/** Draws again in the reader's browser: the stored protocol, or the same after the reader has changed it. */
const start: IslandStart = (element, raw) => {
  const { url, sha256, texts } = raw as unknown as RecomputeProps;
  const part = <E extends HTMLElement>(name: string) => element.querySelector<E>(`[data-part="${name}"]`);
  const [result, status, changed] = [part('result'), part('status'), part<HTMLTextAreaElement>('changed')];
  if (!result || !status || !changed) return;

  const show = (text: string, isDocumentSame: boolean | undefined): void => {
    render(<ChecksView {...{ report: verifyDraw(text), isDocumentSame, texts }} />, result);
    result.querySelector<HTMLElement>('.sot-verdict__heading')?.focus();
  };
  const load = async (): Promise<string | undefined> => {
    status.textContent = '';
    try {
      const answer = await fetch(url, { headers: { accept: 'application/json' } });
      if (answer.ok) return await answer.text();
    } catch {
      // Told below like any answer that is no protocol.
    }
    status.textContent = texts.fault;
    return undefined;
  };
  part('recompute')?.addEventListener('click', async () => {
    const text = await load();
    if (text === undefined) return;
    if (changed.value === '') changed.value = text;
    show(text, sha256OfText(text) === sha256);
  });
  part('details')?.addEventListener('toggle', async () => {
    if (changed.value === '') changed.value = (await load()) ?? '';
  });
  part('recompute-changed')?.addEventListener('click', () => show(changed.value, undefined));
};

export default start;
