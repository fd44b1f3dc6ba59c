import {
  acceptSignature,
  getSigning,
  layReport,
  NCA_LAYER_ADDRESS,
  openShownDocument,
  type Signature,
  type Signing,
  type SigningDoor,
  signerOf,
  signWithDemoKey,
} from '#modules/signatures';
import type { Platform } from '#platform';
import { type FieldError, type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { ncaLayerProps } from '../parts/signing/ncalayer-props.ts';
import { askedSigning } from './asked.ts';
import type { Readable } from './documents.tsx';
import { DoneView } from './done-view.tsx';
import { SupersededView } from './superseded-view.tsx';
import { signTexts } from './texts.ts';
import { SignView } from './view.tsx';

/** `/kk/cabinet/sign/{signing}`: for everybody who is asked to sign, in the cabinet and at the desk (DC RK art. 50). */
export const signPage: Page = {
  path: '/cabinet/sign/:id',
  access: 'signed-in',
  isPersonal: true,
  maxBodyBytes: 4 * 1024 * 1024,
  get: async (request) => {
    const { id, actor } = askedSigning(request);
    const { signature, ...signing } = await getSigning(request.platform.reads, actor, id);
    if (signature) return showDone(request, signing, signature);
    if (signing.state === 'superseded') return showSuperseded(request, signing);
    return await show(request, signing, emptyForm, 200);
  },
  post: async (request) => {
    const { id, actor } = askedSigning(request);
    const { signature, ...signing } = await getSigning(request.platform.reads, actor, id);
    if (signature) return redirect(request.path);
    if (signing.state === 'superseded') return showSuperseded(request, signing);
    const { door = '', confirm = '' } = request.form;
    const values = { door, confirm };
    const errors = missing(request);
    if (errors.length > 0) return await show(request, signing, { values, errors }, 422);
    const field = door === 'file' ? 'file' : 'door';
    const done = await attempt(request.lang, field, () => sign(request, signing));
    if (!done.ok) return await show(request, signing, { values, errors: done.errors }, done.status);
    return redirect(request.path);
  },
};

function doorsOf({ config }: Platform): readonly SigningDoor[] {
  return config.mode === 'demo' ? ['ncalayer', 'demo', 'file'] : ['ncalayer', 'file'];
}

/** What has to be there before anything is judged; every gap is told at once. */
function missing({ form, files, lang, platform }: FormRequest): readonly FieldError[] {
  const texts = signTexts(lang);
  const errors: FieldError[] = [];
  const door = doorsOf(platform).find((one) => one === form.door);
  if (form.confirm !== 'yes') errors.push({ field: 'confirm', text: texts.confirmFirst });
  if (!door) errors.push({ field: 'door', text: texts.chooseDoor });
  if (door === 'ncalayer' && !form.signature) errors.push({ field: 'door', text: texts.noScript });
  if (door === 'file' && !fileOf(files)) errors.push({ field: 'file', text: texts.chooseFile });
  return errors;
}

function fileOf(files: FormRequest['files']): Uint8Array | undefined {
  return files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0)?.bytes;
}

async function sign(request: FormRequest, { id }: Signing): Promise<Signature> {
  const { platform, form, files } = request;
  if (form.door === 'demo')
    return await signWithDemoKey(platform, request.act('signatures.sign-with-demo-key'), {
      signingId: id,
      isConfirmed: true,
    });
  const door = form.door === 'file' ? 'file' : 'ncalayer';
  const cms = (door === 'file' ? fileOf(files) : undefined) ?? new TextEncoder().encode(form.signature ?? '');
  return await acceptSignature(platform, request.act('signatures.sign'), { signingId: id, cms, door });
}

async function show(request: PageRequest, signing: Signing, state: FormState, status: number): Promise<Reply> {
  const { lang, platform, path } = request;
  const isManifest = signing.shown.every(({ sha256 }) => sha256 !== signing.content.sha256);
  const contentHref = `${path}/content`;
  const { iin, bin } = await numbersOf(platform, signing);
  const ncalayer = ncaLayerProps(request, {
    content: { url: contentHref, method: 'GET' },
    sha256: signing.content.sha256,
    isAttached: false,
    ...{ iin, bin },
    purposes: [EMAIL_PROTECTION],
    wantsTimeStamp: false,
  });
  const documents = await readables(request, signing);
  const body = (
    <SignView
      {...{ lang, documents, isManifest, contentHref, ncalayer, state, action: path }}
      title={signing.title}
      backTo={signing.backTo}
      doors={doorsOf(platform)}
    />
  );
  const hasErrors = state.errors.length > 0;
  const connect = [NCA_LAYER_ADDRESS];
  return framedView(signTexts(lang).title, body, { status, hasErrors, connect, isPrivate: true });
}

/** Certificates of НУЦ РК that sign documents name this purpose (id-kp-emailProtection); those for signing in do not. */
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

/** Whose keys NCALayer shall offer. */
async function numbersOf(
  platform: Platform,
  { signer }: Signing,
): Promise<{ readonly iin: string; readonly bin: string }> {
  const expected = await platform.ports.of(signerOf)(platform.reads, signer);
  return {
    iin: expected?.kind === 'person' ? expected.iin : '',
    bin: expected?.kind === 'organisation' ? expected.bin : '',
  };
}

/** Longer texts are opened on a page of their own. */
const LONGEST_SHOWN_TEXT = 40_000;

async function readables(request: PageRequest, { id, shown }: Signing): Promise<readonly Readable[]> {
  const { platform, path } = request;
  const { actor } = askedSigning(request);
  return await Promise.all(
    shown.map(async (document, at): Promise<Readable> => {
      const href = `${path}/documents/${at}`;
      if (document.mediaType !== 'text/plain' || document.sizeBytes > LONGEST_SHOWN_TEXT)
        return { document, href, text: undefined };
      const { bytes } = await openShownDocument(platform, actor, id, at);
      return { document, href, text: new TextDecoder().decode(bytes) };
    }),
  );
}

function showDone(request: PageRequest, signing: Signing, signature: Signature): Reply {
  const { lang, path } = request;
  const texts = signTexts(lang);
  const report = layReport(signature.judgement.report, lang, 'whole');
  const body = <DoneView {...{ lang, signing, signature, report }} here={path} />;
  const title = { passed: texts.doneTitle, pending: texts.pendingTitle, failed: texts.failedTitle }[signature.state];
  return framedView(title, body, { isPrivate: true });
}

function showSuperseded({ lang }: PageRequest, signing: Signing): Reply {
  const body = <SupersededView {...{ lang }} backTo={signing.backTo} />;
  return framedView(signTexts(lang).supersededTitle, body, { status: 409, isPrivate: true });
}
