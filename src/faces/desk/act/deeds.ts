import {
  type ActDeed,
  type ActParts,
  type ActSeen,
  announceAct,
  announceOperative,
  askToSign,
  getAct,
  partNames,
  recordComplaint,
  recordCopySent,
  saveDraft,
  withdrawDraft,
} from '#modules/acts';
import type { ParticipantId } from '#modules/cases';
import type { Act } from '#platform/audit';
import { type FieldError, type FormRequest, httpErrors, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt } from '#shell';
import { deskActTexts } from './texts.ts';

export interface AskedDeed {
  readonly request: FormRequest;
  readonly seen: ActSeen;
  readonly act: Act;
}

type Done =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly status: number };

interface Deed {
  readonly deed: ActDeed;
  /** `acts.verb-noun` of the audit trail. */
  readonly action: string;
  readonly run: (asked: AskedDeed) => Promise<Done>;
}

/** What the buttons of the page ask for. */
export const deskDeeds = {
  save: { deed: 'draft', action: 'acts.save-draft', run: save },
  sign: { deed: 'sign', action: 'acts.ask-to-sign', run: sign },
  speak: { deed: 'announce', action: 'acts.announce-operative', run: speak },
  announce: { deed: 'announce', action: 'acts.announce-act', run: announce },
  withdraw: { deed: 'draft', action: 'acts.withdraw-draft', run: withdraw },
  copy: { deed: 'send-copy', action: 'acts.record-copy-sent', run: sendCopy },
  complaint: { deed: 'record-complaint', action: 'acts.record-complaint', run: complain },
} as const satisfies Record<string, Deed>;

export type DeskDeed = keyof typeof deskDeeds;

export function isDeed(text: string | undefined): text is DeskDeed {
  return text !== undefined && Object.hasOwn(deskDeeds, text);
}

const textOf = ({ lang }: FormRequest) => deskActTexts(lang);

async function save({ request, seen, act }: AskedDeed): Promise<Done> {
  const { form, platform, lang } = request;
  const parts = partsIn(form);
  const done = await attempt(lang, 'introductory', () => saveDraft(platform, act, { ...seen, parts }));
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/acts/${seen.id}`, { flash: textOf(request).saved }) };
}

/** Saves first, so that what is signed is what stands on the screen. */
async function sign({ request, seen, act }: AskedDeed): Promise<Done> {
  const { form, platform, lang } = request;
  const backTo = `/${lang}/desk/acts/${seen.id}`;
  const done = await attempt(lang, 'sign', async () => {
    if (form.introductory !== undefined) await saveDraft(platform, act, { ...seen, parts: partsIn(form) });
    const { version } = await getAct(platform.reads, act.actor, seen.id);
    return await askToSign(platform, act, { id: seen.id, version, backTo });
  });
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/cabinet/sign/${done.value}`) };
}

/** Saves first, so that what is announced is what stands on the screen. */
async function speak({ request, seen, act }: AskedDeed): Promise<Done> {
  const { form, platform, lang } = request;
  const done = await attempt(lang, 'speak', async () => {
    if (form.introductory !== undefined) await saveDraft(platform, act, { ...seen, parts: partsIn(form) });
    const { version } = await getAct(platform.reads, act.actor, seen.id);
    await announceOperative(platform, act, { id: seen.id, version });
  });
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/acts/${seen.id}`, { flash: textOf(request).spoken }) };
}

async function sendCopy({ request, seen, act }: AskedDeed): Promise<Done> {
  const { platform, lang, form } = request;
  const participantId = parseId<ParticipantId>(form.participant);
  const sentOn = dayIn(form.sent ?? '');
  if (!participantId) throw httpErrors('HTTP_BAD_REQUEST');
  if (!sentOn) return { ok: false, status: 422, errors: [{ field: 'sent', text: textOf(request).dayWrong }] };
  const copy = { ...seen, participantId, sentOn, proof: (form.proof ?? '').trim() };
  const done = await attempt(lang, 'proof', () => recordCopySent(platform, act, copy));
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/acts/${seen.id}`, { flash: textOf(request).copySaved }) };
}

async function announce({ request, seen, act }: AskedDeed): Promise<Done> {
  const { platform, lang } = request;
  const done = await attempt(lang, 'announce', () => announceAct(platform, act, seen));
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/acts/${seen.id}`, { flash: textOf(request).announced }) };
}

async function withdraw({ request, seen, act }: AskedDeed): Promise<Done> {
  const { platform, lang } = request;
  const { caseId } = await getAct(platform.reads, act.actor, seen.id);
  const done = await attempt(lang, 'withdraw', () => withdrawDraft(platform, act, seen));
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/case-acts/${caseId}`, { flash: textOf(request).withdrawn }) };
}

async function complain({ request, seen, act }: AskedDeed): Promise<Done> {
  const { platform, lang, form } = request;
  const receivedOn = dayIn(form.day ?? '');
  if (!receivedOn) return { ok: false, status: 422, errors: [{ field: 'day', text: textOf(request).dayWrong }] };
  const done = await attempt(lang, 'day', () => recordComplaint(platform, act, { ...seen, receivedOn }));
  if (!done.ok) return done;
  return { ok: true, reply: redirect(`/${lang}/desk/acts/${seen.id}`, { flash: textOf(request).complaintSaved }) };
}

function partsIn(form: Readonly<Record<string, string>>): ActParts {
  return Object.fromEntries(partNames.map((part) => [part, (form[part] ?? '').normalize('NFC')])) as ActParts;
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text.trim())
      ? Temporal.PlainDate.from(text.trim(), { overflow: 'reject' })
      : undefined;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
