import { listStaff } from '#modules/courts';
import {
  getDraft,
  listDrafts,
  listFilings,
  ownParty,
  prepareSubmission,
  registerFiling,
  rejectFiling,
  savePage,
  startDraft,
  submitFiling,
} from '#modules/filing';
import { authenticate, demoCode, signInAsDemo, signOut } from '#modules/identity';
import { signWithDemoKey } from '#modules/signatures';
import type { Platform } from '#platform';
import { type ActMaker, actorOf, type Principal } from '#platform/http';
import type { PersonId } from '#platform/ids';
import { type PlannedFiling, plannedFilings } from '../plan/filings.ts';
import { at, type DemoCast } from '../plan/people.ts';
import { demoAct } from './acts.ts';
import type { PersonIds } from './people.ts';

const COURT = '7517';

/**
 * Drafts and filings of invented people, made by the very doors of the cabinet and the registry: written, signed with the
 * demo's keys, sent, a few decided. A start that was killed in the middle goes on with what lacks.
 */
export async function layFilings(platform: Platform, cast: DemoCast, ids: PersonIds): Promise<void> {
  const clerk = await clerkOf(platform);
  const laid = new Map<number, number>();
  for (const planned of plannedFilings) {
    const filer = await principalOf(platform, ids.get(at(cast.citizens, planned.filer).iin));
    if (!filer) continue;
    const before = laid.get(planned.filer) ?? (await countLaid(platform, filer));
    const place = plannedFilings.filter((one) => one.filer === planned.filer).indexOf(planned);
    laid.set(planned.filer, before);
    if (place >= before) await layOne(platform, cast, planned, filer, clerk);
    await signOut(platform, demoAct('demo.sign-out'), filer);
  }
  if (clerk) await signOut(platform, demoAct('demo.sign-out'), clerk);
}

async function countLaid({ reads }: Platform, filer: Principal): Promise<number> {
  return (await listFilings(reads, filer)).length + (await listDrafts(reads, filer)).length;
}

async function principalOf(platform: Platform, personId: PersonId | undefined): Promise<Principal | undefined> {
  if (!personId) return undefined;
  const { code } = platform.ports.of(demoCode);
  const from = { browserToken: 'demo', networkKey: 'demo', userAgent: 'demo' };
  const signIn = { personId, from, ...(code ? { code } : {}) };
  const { token } = await signInAsDemo(platform, demoAct('demo.sign-in'), signIn);
  return await authenticate(platform, token);
}

async function clerkOf(platform: Platform): Promise<Principal | undefined> {
  const [post] = await listStaff(platform.reads, { court: COURT, roles: ['registry_clerk'] });
  return await principalOf(platform, post?.personId);
}

async function layOne(
  platform: Platform,
  cast: DemoCast,
  planned: PlannedFiling,
  filer: Principal,
  clerk: Principal | undefined,
): Promise<void> {
  const acts: ActMaker = (action) => ({ actor: actorOf(filer), action });
  const { language: lang } = planned;
  const draftId = await startDraft(platform, acts('filing.start-draft'), filer, { form: 'claim', lang });
  const own = await ownParty(platform, filer);
  const pages = pagesOf(cast, planned, own.number ?? '', own.address ?? '');
  for (const [question, raw] of planned.until === 'draft' ? pages.slice(0, 4) : pages) {
    const { versions: seen } = await getDraft(platform.reads, filer, draftId);
    const saved = await savePage(platform, acts, filer, { draftId, question, raw, seen });
    if (saved.kind !== 'saved') throw new Error(`demo filing: ${question} was not saved`);
  }
  if (planned.until === 'draft') return;
  const backTo = `/${lang}/cabinet`;
  const signingId = await prepareSubmission(platform, acts, filer, { draftId, lang, backTo });
  await signWithDemoKey(platform, acts('signatures.sign-with-demo-key'), { signingId, isConfirmed: true });
  const id = await submitFiling(platform, acts('filing.submit-filing'), draftId);
  if (!clerk || planned.until === 'sent') return;
  const act = { actor: actorOf(clerk, COURT), action: 'filing.decide' };
  if (planned.until === 'registered') await registerFiling(platform, act, id);
  else await rejectFiling(platform, act, { id, ground: 'unreadable', words: 'Вторая страница договора не читается.' });
}

type Pages = readonly (readonly [question: string, raw: Readonly<Record<string, string>>])[];

function pagesOf(cast: DemoCast, planned: PlannedFiling, number: string, address: string): Pages {
  const { category, language, priceTenge, demands, circumstances, exemption, needs = '' } = planned;
  const price = { hasPrice: 'yes', price: String(priceTenge), calculation: `${priceTenge} ₸` };
  return [
    ['subject', { category, language }],
    ['court', { court: COURT }],
    ['claimant', { filedBy: 'self', 'claimant.number': number, 'claimant.address': address }],
    ['respondent', respondentOf(cast, planned)],
    ['demands', priceTenge === undefined ? { demands, hasPrice: 'no' } : { demands, ...price }],
    ['circumstances', { circumstances }],
    ['settlement', { pretrial: 'not-required', reconciliation: language === 'kk' ? 'Хат жаздым.' : 'Писал письмо.' }],
    ['needs', { needs }],
    ['duty', { exemption }],
  ];
}

function respondentOf({ citizens, organisations }: DemoCast, { respondent }: PlannedFiling): Record<string, string> {
  if ('citizen' in respondent) return { 'respondent.number': at(citizens, respondent.citizen).iin };
  if ('organisation' in respondent) return { 'respondent.number': at(organisations, respondent.organisation).bin };
  return { 'respondent.unknownNumber': 'yes', 'respondent.surname': respondent.unknown };
}
