import { formatDate, romaniseName } from '@ashyq/kk-text';
import { type Spoken, SummaryList, Timeline } from '#design';
import {
  type CourtCase,
  caseErrors,
  casePath,
  caseTexts,
  findCaseByNumber,
  findCategory,
  formatCaseNumber,
  listStageChanges,
  readCaseAddress,
  type StageChange,
} from '#modules/cases';
import { type Court, getCourt, listStaff, shortStaffName } from '#modules/courts';
import { type BoardHearing, findByCaseNumber, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { type PageRequest, type Reply, redirect } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { partiesOf } from '#shell';
import { type Here, hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfPhone, saidOfRows } from '../screen/said.ts';
import { screenView } from '../screen/screen.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { HearingLinks } from '../today/hearing-links.tsx';
import { casesTexts } from './texts.ts';

/** Steps of the course and hearings that fit a screen: the latest. */
const SHOWN = 4;

/** `/kk/kiosk/cases/7517-26-00-2/1234?court=7517`: what everybody may know of a case. */
export const casePage = kioskPage({
  path: '/cases/:prefix/:seq',
  cache: { topics: () => ['cases:*', 'hearings:*', 'courts:*'], maxAgeS: 10 },
  get: async (here, request) => {
    const { params, platform } = request;
    const { parts, isCanonical } = readCaseAddress(params.prefix ?? '', params.seq ?? '');
    if (!isCanonical) return redirect(hereHref(here, `/cases/${casePath(parts)}`), { status: 308 });
    const found = await findCaseByNumber(platform.reads, formatCaseNumber(parts));
    if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
    return await show(here, request, found, casePath(parts));
  },
});

async function show(here: Here, request: PageRequest, found: CourtCase, path: string): Promise<Reply> {
  const { reads, clock, publicOrigin: origin } = request.platform;
  const { lang } = here;
  const [court, staff, stages, hearings] = await Promise.all([
    getCourt(reads, found.courtCode),
    listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
    listStageChanges(reads, found.id),
    findByCaseNumber(reads, lang, found.number),
  ]);
  const post = staff.find(({ id }) => id === found.judgePostId);
  const judge = post && shortStaffName(post);
  const rows = withShownStates(hearings, clock.now()).slice(-SHOWN).reverse();
  return screenView(here, {
    ...{ title: casesTexts(lang).title({ number: found.number }), path: `/cases/${path}`, hasNames: true },
    back: { path: '/number' },
    say: [...saidOf(lang, stages, rows), ...saidOfPhone(lang, origin)],
    body: <CaseView {...{ here, found, court, judge, stages, rows, origin, path }} />,
  });
}

/** Where the case stands and how it came there, then its hearings. */
function saidOf(lang: Lang, stages: readonly StageChange[], rows: readonly BoardHearing[]): readonly Spoken[] {
  const texts = casesTexts(lang);
  const steps = stages.slice(-SHOWN);
  const words = caseTexts(lang).stages;
  const now = steps.at(-1);
  return [
    ...(now ? [texts.stage, words[now.stage], texts.course] : [texts.course]),
    ...steps.flatMap(({ stage, at }) => [words[stage], { day: legalDay(at) }]),
    ...[texts.hearings, ...(rows.length > 0 ? saidOfRows(lang, rows, true) : [texts.noHearings])],
  ];
}

interface CaseProps {
  readonly here: Here;
  readonly found: CourtCase;
  readonly court: Court;
  readonly judge: string | undefined;
  readonly stages: readonly StageChange[];
  readonly rows: readonly BoardHearing[];
  readonly origin: string;
  readonly path: string;
}

function CaseView({ here, found, court, judge, stages, rows, origin, path }: CaseProps) {
  const { lang } = here;
  const texts = casesTexts(lang);
  const words = caseTexts(lang).stages;
  const named = judge && lang === 'en' ? romaniseName(judge) : judge;
  const kind = findCategory(found.category)?.name[lang];
  const matter = rows.find(({ hearing }) => hearing.matter)?.hearing.matter;
  const parties = matter ? partiesOf(lang, matter) : '';
  const dayOf = ({ hearing }: BoardHearing) => formatDate(lang, Temporal.PlainDate.from(hearing.day));
  return (
    <div class="sot-screen sot-screen--split">
      <div class="sot-screen__stage">
        <h1 class="sot-screen__title">{texts.title({ number: found.number })}</h1>
        <SummaryList
          rows={[
            { key: texts.stage, value: <strong>{words[found.stage]}</strong> },
            { key: texts.court, value: court.name[lang] },
            { key: texts.judge, value: named ?? texts.noJudge },
            ...(kind ? [{ key: texts.kind, value: kind }] : []),
            ...(parties ? [{ key: texts.parties, value: parties }] : []),
          ]}
        />
        <h2 class="sot-screen__part">{texts.course}</h2>
        <Timeline
          label={texts.course}
          steps={stages.slice(-SHOWN).map(({ stage, at }, index, shown) => ({
            title: words[stage],
            state: index === shown.length - 1 ? 'current' : 'done',
            date: formatDate(lang, legalDay(at)),
          }))}
        />
      </div>
      <div class="sot-screen__desk">
        <h2 class="sot-screen__part">{texts.hearings}</h2>
        {rows.length > 0 ? (
          <HearingLinks here={here} rows={rows} label={texts.hearings} dayOf={dayOf} isOfOneCase />
        ) : (
          <p class="sot-said">{texts.noHearings}</p>
        )}
        <TakeToPhone lang={lang} origin={origin} path={`/${lang}/cases/${path}`} />
      </div>
    </div>
  );
}
