import { render } from 'preact';
import type { IslandStart } from '#design/islands';
import type { ReportTexts } from '../../locales/report/index.ts';
import { ReportView } from '../report-view.tsx';
import type { BrowserAnswer, BrowserQuestion, PublishedTrust } from './verify-in-browser.ts';
import type { WorkerSaid } from './workers/verify-file.worker.ts';

interface VerifyFileProps {
  readonly worker: string;
  readonly trust: string;
  readonly language: BrowserQuestion['language'];
  readonly texts: ReportTexts;
  readonly words: {
    readonly working: string;
    readonly oldBrowser: string;
    readonly fault: string;
    readonly content: string;
    readonly saveContent: string;
  };
}

/** Verifies on the reader's computer; the button beside it still sends the files to the court. */
const start: IslandStart = (element, raw) => {
  const props = raw as unknown as VerifyFileProps;
  const form = element.querySelector('form');
  const place = element.querySelector<HTMLElement>('[data-place="result"]');
  const status = element.querySelector<HTMLElement>('[data-place="status"]');
  if (!form || !place || !status) return;
  for (const hint of element.querySelectorAll<HTMLElement>('[data-with="script"]')) hint.hidden = false;
  for (const hint of element.querySelectorAll<HTMLElement>('[data-with="no-script"]')) hint.hidden = true;
  // The court has answered: its verdict is what the reader came for.
  place.querySelector<HTMLElement>('.sot-verdict__heading')?.focus();
  form.addEventListener('submit', (event) => {
    const signature = chosen(form, 'signature');
    // The court's own check was asked for, or nothing was chosen: its page tells what is missing.
    if (!signature || event.submitter?.getAttribute('value') === 'court') return;
    event.preventDefault();
    status.textContent = props.words.working;
    void verify(props, signature, chosen(form, 'content')).then((said) => {
      status.textContent = '';
      if ('failed' in said) status.textContent = said.failed === 'fault' ? props.words.fault : props.words.oldBrowser;
      else show(place, said, props);
    });
  });
};

function chosen(form: HTMLFormElement, name: string): File | undefined {
  const file = new FormData(form).get(name);
  return file instanceof File && file.size > 0 ? file : undefined;
}

async function verify(props: VerifyFileProps, signature: File, content: File | undefined): Promise<WorkerSaid> {
  let worker: Worker | undefined;
  try {
    const answer = await fetch(props.trust, { headers: { accept: 'application/json' } });
    if (!answer.ok) return { failed: 'fault' };
    const question: BrowserQuestion = {
      signature: await signature.arrayBuffer(),
      content: await content?.arrayBuffer(),
      trust: (await answer.json()) as PublishedTrust,
      language: props.language,
    };
    const running = new Worker(props.worker, { type: 'module' });
    worker = running;
    return await new Promise<WorkerSaid>((resolve) => {
      running.onmessage = ({ data }) => resolve(data as WorkerSaid);
      running.onerror = () => resolve({ failed: 'old-browser' });
      running.postMessage(
        question,
        [question.signature, question.content].filter((one) => one !== undefined),
      );
    });
  } catch {
    return { failed: 'fault' };
  } finally {
    worker?.terminate();
  }
}

/** The verdict takes the focus and the title of the page, as a page of the court would. */
function show(place: HTMLElement, { report, content }: BrowserAnswer, props: VerifyFileProps): void {
  const { texts, words } = props;
  render(
    <>
      <ReportView {...{ report, texts }} />
      {content && <Content {...{ content, words }} />}
    </>,
    place,
  );
  // The name of the service ends every title.
  document.title = document.title.replace(/^.*(?= – )/, texts.headings[report.indication]);
  place.querySelector<HTMLElement>('.sot-verdict__heading')?.focus();
}

/** Longer ones are saved and opened by their own programs. */
const SHOWN_BYTES = 20_000;

function Content({ content, words }: Pick<VerifyFileProps, 'words'> & { readonly content: Uint8Array<ArrayBuffer> }) {
  const text = content.byteLength <= SHOWN_BYTES ? textIn(content) : undefined;
  const href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  return (
    <section>
      <h2 class="govuk-heading-m">{words.content}</h2>
      {text !== undefined && <pre class="sot-signed-text">{text}</pre>}
      <p class="govuk-body">
        <a class="govuk-link" href={href} download="content">
          {words.saveContent}
        </a>
      </p>
    </section>
  );
}

function textIn(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text for people has none of these
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

export default start;
