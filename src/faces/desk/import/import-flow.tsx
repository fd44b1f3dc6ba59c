import {
  applyImport,
  courtsErrors,
  type ImportPlan,
  type ImportPreview,
  type ImportTarget,
  previewImport,
} from '#modules/courts';
import type { Act } from '#platform/audit';
import { type HouseError, isHouseError } from '#platform/errors';
import { type FormRequest, type PageRequest, type Reply, redirect, type View } from '#platform/http';
import { framedView, type Shell } from '#shell';
import { importTexts } from './texts.ts';
import { ImportView } from './view.tsx';

/** Where a file goes, and the pages around it. */
export interface ImportPlace {
  readonly target: ImportTarget;
  readonly act: (action: string) => Act;
  /** Name of the list in the language of the page. */
  readonly listName: string;
  /** The list itself; the file of it is `${address}/export`. */
  readonly address: string;
  readonly breadcrumbs: NonNullable<View['breadcrumbs']>;
  readonly shell: Shell;
}

/** The form that takes the file. */
export function askForFile(request: PageRequest, place: ImportPlace, error?: HouseError): Reply {
  return show(request, place, { error });
}

/** The file was sent: what it would do, or what is wrong with it. */
export async function lookAtFile(request: FormRequest, place: ImportPlace): Promise<Reply> {
  const { platform, form, files } = request;
  const file = files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0);
  if (!file) return show(request, place, { error: courtsErrors('COURTS_FILE_MISSING') });
  const mode = form.mode === 'replace' ? 'replace' : 'amend';
  const sent = { fileName: file.fileName.slice(0, 120), bytes: file.bytes, mode } as const;
  const preview = await previewImport(platform, place.act('courts.preview-import'), place.target, sent);
  return show(request, place, { preview });
}

/** The preview was confirmed: exactly that is written. */
export async function writeFile(request: FormRequest, place: ImportPlace): Promise<Reply> {
  const { platform, form, lang } = request;
  const confirmed = { draftId: form.draft ?? '', planSha256: form.plan ?? '' };
  try {
    const plan = await applyImport(platform, place.act('courts.apply-import'), place.target, confirmed);
    return redirect(place.address, { flash: importTexts(lang).done(counted(plan)) });
  } catch (thrown) {
    if (!isHouseError(thrown) || ![409, 410, 422].includes(thrown.status)) throw thrown;
    return show(request, place, { error: thrown });
  }
}

function counted({ rows, ended }: ImportPlan) {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return { added: count('added'), changed: count('changed'), ended: ended.length };
}

interface Shown {
  readonly error?: HouseError | undefined;
  readonly preview?: ImportPreview;
}

function show(request: PageRequest, place: ImportPlace, { error, preview }: Shown): Reply {
  const { lang } = request;
  const title = importTexts(lang).title({ list: place.listName });
  const hasErrors = error !== undefined || (preview?.faults.length ?? 0) > 0;
  return framedView(title, <ImportView {...{ lang, place, preview }} error={error?.say(lang)} />, {
    isPrivate: true,
    hasErrors,
    breadcrumbs: [...place.breadcrumbs, { text: title }],
    shell: place.shell,
  });
}
