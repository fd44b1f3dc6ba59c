import { announce, type IslandStart } from '#design/islands';
import { FailurePanel } from './failure-panel.ts';
import { loopbackPermission, watchPolicy } from './loopback-permission.ts';
import { NcaLayer } from './nca-layer.ts';
import { NcaLayerFailure } from './nca-layer-failure.ts';
import type { SignRequest } from './nca-layer-request.ts';
import type { SignProps } from './sign-props.ts';

/** Signs by NCALayer when its door is chosen; every other door is a plain form and needs no script. */
const start: IslandStart = (element, raw) => {
  const props = raw as unknown as SignProps;
  const form = element.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[type=hidden][name=signature]');
  if (!form || !field) return;
  for (const hint of element.querySelectorAll<HTMLElement>('[data-with="script"]')) hint.hidden = false;
  watchPolicy(props.address);
  new SigningForm(element, form, field, props).listen();
};

class SigningForm {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #props: SignProps;
  readonly #status: HTMLElement | null;
  readonly #panel: FailurePanel;
  #running: AbortController | undefined;

  constructor(element: HTMLElement, form: HTMLFormElement, field: HTMLInputElement, props: SignProps) {
    this.#form = form;
    this.#field = field;
    this.#props = props;
    this.#status = element.querySelector('[data-place="status"]');
    this.#panel = new FailurePanel(element, props.words, () => void this.#sign());
  }

  listen(): void {
    this.#form.addEventListener('submit', (event) => {
      if (this.#door() !== 'ncalayer' || !this.#isConfirmed()) return;
      event.preventDefault();
      void this.#sign();
    });
    this.#form.addEventListener('change', () => {
      // Another door was taken: what the first one had to say is over.
      if (this.#door() === 'ncalayer') return;
      this.#running?.abort();
      this.#panel.hide();
      this.#say('');
    });
    // Back from the next page: the browser may show this one as it was left.
    addEventListener('pageshow', () => this.#field.removeAttribute('value'));
  }

  #door(): string {
    const doors = this.#form.elements.namedItem('door');
    if (doors instanceof RadioNodeList) return doors.value;
    return doors instanceof HTMLInputElement && (doors.type === 'hidden' || doors.checked) ? doors.value : '';
  }

  /** Not agreed yet: the form goes to the court, whose page says so beside the box. */
  #isConfirmed(): boolean {
    const box = this.#form.elements.namedItem('confirm');
    return !(box instanceof HTMLInputElement) || box.checked;
  }

  async #sign(): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.#panel.hide();
    try {
      this.#say(this.#props.words.connecting);
      const signature = await this.#signature(running.signal);
      this.#say(this.#props.words.sending);
      this.#field.value = signature;
      this.#form.submit();
    } catch (thrown) {
      this.#say('');
      if (!running.signal.aborted) this.#panel.show(thrown instanceof NcaLayerFailure ? thrown : unforeseen(thrown));
    } finally {
      this.#running = undefined;
    }
  }

  /** NCALayer is looked for first: whoever has none is told so before anything else is done. */
  async #signature(signal: AbortSignal): Promise<string> {
    const { words, address } = this.#props;
    const layer = await NcaLayer.connect(address, {
      signal,
      permission: loopbackPermission,
      onPermissionAsked: () => this.#say(words.permission),
    });
    try {
      const content = await contentOf(this.#props);
      this.#say(words.window);
      return await layer.sign({ ...requestOf(this.#props), content });
    } finally {
      layer.close();
    }
  }

  #say(text: string): void {
    if (this.#status) this.#status.textContent = text;
    if (text) announce(text);
  }
}

function requestOf(props: SignProps): Omit<SignRequest, 'content'> {
  const { isAttached, iin, bin, purposes, wantsTimeStamp, acceptsTestKeys, lang } = props;
  return { isAttached, iin, bin, purposes, wantsTimeStamp, acceptsTestKeys, lang };
}

/** @throws NcaLayerFailure when the court does not give it, or gives other bytes than the page names */
async function contentOf({ content, sha256 }: SignProps): Promise<Blob> {
  const answer = await fetch(content.url, { method: content.method, cache: 'no-store', redirect: 'error' }).catch(
    () => undefined,
  );
  if (!answer?.ok) throw new NcaLayerFailure('content-lost', String(answer?.status ?? ''));
  const blob = await answer.blob();
  if (sha256 && (await sha256Of(blob)) !== sha256) throw new NcaLayerFailure('content-lost', 'SHA-256');
  return blob;
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

function unforeseen(thrown: unknown): NcaLayerFailure {
  return new NcaLayerFailure('program-failed', thrown instanceof Error ? thrown.message : String(thrown));
}

export default start;
