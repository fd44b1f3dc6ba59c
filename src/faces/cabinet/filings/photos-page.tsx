import {
  addPhoto,
  bindPhotos,
  type DocumentsField,
  type Draft,
  fieldsOfForm,
  filingErrors,
  findPhotoPicture,
  listPhotos,
  movePhoto,
  type PhotoId,
  removePhoto,
  turnPhoto,
  uploadErrors,
} from '#modules/filing';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FieldError,
  type FormRequest,
  fragment,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { type Attempted, attempt, emptyForm, type FormState, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft, draftHref } from './asked-draft.ts';
import { titleOf } from './document-title.ts';
import { PhotoList, PhotosView } from './photos-view.tsx';
import { documentsHref } from './step-href.ts';
import { filingPageTexts } from './texts.ts';

/** Largest form of several photographs; the script sends one at a time. */
const MOST_BYTES = 48 * 1024 * 1024;

/** `…/{draft}/photos`: paper photographed page by page becomes one PDF. */
export const photosPage: Page = {
  path: '/cabinet/filings/:draft/photos',
  access: 'signed-in',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  takesCutFiles: true,
  get: async (request) => await show(request, (await asked(request)).draft),
  post: async (request) => {
    const { draft, field } = await asked(request);
    return request.form.action === 'bind' ? await bind(request, draft, field) : await change(request, draft);
  },
};

/** `…/photos/list`: the pages alone, for the live region. */
export const photoListPage: Page = {
  path: '/cabinet/filings/:draft/photos/list',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { draft } = await asked(request);
    const photos = await listPhotos(request.platform.reads, draft);
    return fragment(<PhotoList {...{ draft, photos }} lang={request.lang} />);
  },
};

/** `POST …/photos/add`: one page from the script of the page; answers in JSON. */
export const addPhotoPage: Page = {
  path: '/cabinet/filings/:draft/photos/add',
  access: 'signed-in',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  takesCutFiles: true,
  post: async (request) => {
    const { draft } = await asked(request);
    const errors = await addAll(request, draft);
    const said = errors.map(({ text }) => text).join(' ');
    return content('application/json', JSON.stringify(errors.length > 0 ? { text: said } : { isAdded: true }));
  },
};

/** `…/photos/{photo}`: the small picture of a page, for its owner. */
export const photoPicturePage: Page = {
  path: '/cabinet/filings/:draft/photos/:photo',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { draft } = await asked(request);
    const id = parseId<PhotoId>(request.params.photo);
    const picture = id && (await findPhotoPicture(request.platform.reads, draft, id));
    if (!picture) throw uploadErrors('FILING_PHOTO_NOT_FOUND');
    return content(picture.mediaType, picture.bytes, { headers: { 'content-security-policy': 'sandbox' } });
  },
};

async function asked(request: PageRequest): Promise<{ readonly draft: Draft; readonly field: DocumentsField }> {
  const draft = await askedDraft(request);
  if (draft.filingId) throw filingErrors('FILING_DRAFT_SENT');
  const field = fieldsOfForm(draft.form).find(({ kind }) => kind === 'documents');
  if (field?.kind !== 'documents') throw filingErrors('FILING_QUESTION_UNKNOWN');
  return { draft, field };
}

async function show(request: PageRequest, draft: Draft, state: FormState = emptyForm, status = 200): Promise<Reply> {
  const { lang, platform } = request;
  const { field } = await asked(request);
  const since = platform.clock.now().toString();
  const photos = await listPhotos(platform.reads, draft);
  const title = filingPageTexts(lang).photos.title;
  return framedView(
    `${title} – ${draft.form.title[lang]}`,
    <PhotosView {...{ draft, field, photos, lang, state, since }} />,
    {
      ...{ status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: documentsHref(lang, draft) },
      shell: { section: '/cabinet/filings' },
    },
  );
}

async function change(request: FormRequest, draft: Draft): Promise<Reply> {
  const { lang, form } = request;
  const errors = form.action === 'add' ? await addAll(request, draft) : errorsOf(await arrange(request, draft));
  if (errors.length > 0) return await show(request, draft, { values: form, errors }, 422);
  return redirect(draftHref(lang, draft, '/photos'));
}

const errorsOf = (done: Attempted<unknown>): readonly FieldError[] => (done.ok ? [] : done.errors);

/** One page that is refused does not keep the others out. */
async function addAll(request: FormRequest, draft: Draft): Promise<readonly FieldError[]> {
  const { platform, act, lang, files } = request;
  const photos = files.filter(({ field, fileName }) => field === 'photo' && fileName !== '');
  if (photos.length === 0) return [{ field: 'photo', text: uploadErrors('FILING_FILE_MISSING').say(lang) }];
  const small = files.find(({ field }) => field === 'thumb');
  const thumb = photos.length === 1 && small ? Buffer.from(small.bytes) : undefined;
  const errors: FieldError[] = [];
  for (const { fileName: name, bytes, isCut } of photos) {
    const photo = { draftId: draft.id, name, bytes: Buffer.from(bytes), thumb, isCut };
    errors.push(...errorsOf(await attemptPhoto(request, () => addPhoto(platform, act, photo))));
  }
  return errors;
}

async function attemptPhoto<Result>({ lang }: PageRequest, work: () => Promise<Result>): Promise<Attempted<Result>> {
  return await attempt(lang, 'photo', work).catch((thrown: unknown) => {
    if (!isHouseError(thrown, 'FILING_SCANNER_AWAY') && !isHouseError(thrown, 'PRINT_BUSY')) throw thrown;
    return { ok: false, errors: [{ field: 'photo', text: thrown.say(lang) }], status: 503 } as const;
  });
}

async function arrange(request: FormRequest, draft: Draft): Promise<Attempted<void>> {
  const { platform, act, form, lang } = request;
  const id = form.photo as PhotoId;
  return await attempt(lang, 'photo', () =>
    platform.db.transact(act('filing.arrange-photos'), async (tx) => {
      if (form.action === 'up') return await movePhoto(tx, draft.id, id, -1);
      if (form.action === 'down') return await movePhoto(tx, draft.id, id, 1);
      if (form.action === 'turn') return await turnPhoto(tx, draft.id, id);
      await removePhoto(tx, draft.id, id);
    }),
  );
}

async function bind(request: FormRequest, draft: Draft, field: DocumentsField): Promise<Reply> {
  const { platform, act, form, lang } = request;
  const label = field.kinds.find(({ key }) => key === form.kind)?.label[lang] ?? '';
  const binding = { draftId: draft.id, kind: form.kind ?? '', title: titleOf(form.title, label) };
  const done = await attemptPhoto(request, () => bindPhotos(platform, act, signedIn(request), binding));
  if (!done.ok) return await show(request, draft, { values: form, errors: done.errors }, 422);
  return redirect(documentsHref(lang, draft), { flash: filingPageTexts(lang).photos.bound });
}
