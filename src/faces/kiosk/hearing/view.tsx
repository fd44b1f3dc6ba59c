import { formatLongDate } from '@ashyq/kk-text';
import { Icon, PrintButton, SummaryList, Tag } from '#design';
import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import { type BoardHearing, hearingTexts as moduleTexts } from '#modules/hearings';
import { kindOf, noteOf, partiesOf, statusOf } from '#shell';
import { type Here, hereHref } from '../screen/here.ts';
import { Slip } from '../screen/slip.tsx';
import { TakeToPhone } from '../screen/take-to-phone.tsx';
import { screenTexts } from '../screen/texts.ts';
import { hearingTexts } from './texts.ts';

interface HearingProps {
  readonly here: Here;
  readonly row: BoardHearing;
  readonly way: string | undefined;
  readonly origin: string;
}

export function HearingView({ here, row, way, origin }: HearingProps) {
  const { lang } = here;
  const texts = hearingTexts(lang);
  const { hearing } = row;
  const { matter } = hearing;
  const status = statusOf(lang, row.shown.state);
  const note = noteOf(lang, row);
  return (
    <div class="sot-screen sot-screen--split">
      <div class="sot-screen__stage">
        <h1 class="sot-screen__title">
          <span>{matter ? texts.of({ number: matter.caseNumber }) : moduleTexts(lang).closed}</span>
        </h1>
        <p class="sot-screen__lead">
          {formatLongDate(lang, Temporal.PlainDate.from(hearing.day))}{' '}
          <Tag tone={status.tone} icon={status.icon}>
            {status.text}
          </Tag>
        </p>
        {note && <p class="sot-said">{note}</p>}
        <dl class="sot-where">
          <Fact name={texts.time} value={hearing.clock} />
          <Fact name={texts.room} value={hearing.room.number} isMain />
          <Fact name={texts.floor} value={String(hearing.room.floor)} />
        </dl>
        <p class="sot-way">
          <Icon name="stairs" class="sot-way__icon" />
          <span>
            <strong class="sot-way__title">{texts.way}</strong>
            {way ?? texts.noWay}
          </span>
        </p>
        <Matter lang={lang} row={row} />
      </div>
      <div class="sot-screen__desk">
        <TakeToPhone lang={lang} origin={origin} path={`/${lang}/hearings/${hearing.id}`} />
        <div class="sot-deeds">
          {matter && (
            <a class="govuk-button govuk-button--secondary" href={courseHref(here, matter.caseNumber)}>
              {texts.course}
            </a>
          )}
          <PrintButton>{screenTexts(lang).print}</PrintButton>
        </div>
      </div>
      <HearingSlip {...{ here, row, way, origin }} />
    </div>
  );
}

/** Kind, judge and parties of an open hearing; of a closed one that it is closed. */
function Matter({ lang, row }: { readonly lang: Here['lang']; readonly row: BoardHearing }) {
  const texts = hearingTexts(lang);
  const { matter } = row.hearing;
  if (!matter) return <p class="sot-said">{moduleTexts(lang).closedNoNames}</p>;
  return (
    <SummaryList
      rows={[
        { key: texts.kind, value: kindOf(lang, matter) },
        { key: texts.judge, value: matter.judge.name },
        ...(matter.parties.length > 0 ? [{ key: texts.parties, value: partiesOf(lang, matter) }] : []),
      ]}
    />
  );
}

function HearingSlip({ here, row, way, origin }: HearingProps) {
  const { lang } = here;
  const texts = hearingTexts(lang);
  const { hearing } = row;
  const { matter } = hearing;
  return (
    <Slip
      here={here}
      title={matter ? texts.of({ number: matter.caseNumber }) : moduleTexts(lang).closed}
      rows={[
        [formatLongDate(lang, Temporal.PlainDate.from(hearing.day)), hearing.clock],
        [texts.room, hearing.room.number],
        [texts.floor, String(hearing.room.floor)],
      ]}
      note={way ?? texts.noWay}
      address={`${origin}/${lang}/hearings/${hearing.id}`}
    />
  );
}

function Fact({ name, value, isMain }: { readonly name: string; readonly value: string; readonly isMain?: boolean }) {
  return (
    <div class={`sot-where__fact${isMain ? ' sot-where__fact--main' : ''}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function courseHref(here: Here, number: string): string {
  return hereHref(here, `/cases/${casePath(caseNumberParts(number as CaseNumber))}`);
}
