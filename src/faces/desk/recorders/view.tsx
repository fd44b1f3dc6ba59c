import { ErrorSummary, InsetText, Panel, SummaryList, Table } from '#design';
import type { Courtroom } from '#modules/courts';
import {
  type CameraTry,
  type Inventory,
  type RegisteredRecorder,
  retentionRows,
  type UnfiledRecording,
} from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { articleIn, type FormState, fileSizeText, momentIn } from '#shell';
import type { DeskCourt } from '../desk-court.ts';
import { DeviceForms } from './device-forms.tsx';
import { RoomDevices } from './room-devices.tsx';
import { recordersTexts } from './texts.ts';
import { Unfiled } from './unfiled.tsx';

export interface RecordersProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly state: FormState;
  readonly inventory: Inventory;
  readonly unfiled: readonly UnfiledRecording[];
  readonly rooms: readonly Courtroom[];
  /** Of the recorder that was registered a moment ago. */
  readonly keys: RegisteredRecorder | undefined;
  /** The camera that was tried a moment ago. */
  readonly tried: CameraTry | undefined;
}

export function RecordersView(props: RecordersProps) {
  const { lang, desk, state, keys, rooms, inventory } = props;
  const texts = recordersTexts(lang);
  const equipped = new Set<string>(
    [...inventory.recorders, ...inventory.cameras].map(({ courtroomId }) => courtroomId),
  );
  const empty = rooms.filter(({ id }) => !equipped.has(id));
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {keys && <Keys {...{ lang, keys }} />}
      <Unfiled {...props} />
      {rooms
        .filter(({ id }) => equipped.has(id))
        .map((room) => (
          <RoomDevices key={room.id} {...props} room={room} />
        ))}
      {empty.length > 0 && (
        <p class="govuk-body">{texts.emptyRooms({ rooms: empty.map(({ number }) => number).join(', ') })}</p>
      )}
      {desk.canEdit && rooms.length > 0 && <DeviceForms {...props} />}
      <Missed {...props} />
      <Seals {...props} />
      <Storage {...props} />
      <Retention {...{ lang }} />
    </>
  );
}

function Keys({ lang, keys }: { readonly lang: Lang; readonly keys: RegisteredRecorder }) {
  const texts = recordersTexts(lang);
  return (
    <>
      <Panel title={texts.keysTitle}>{texts.keysOnce}</Panel>
      <SummaryList
        rows={[
          { key: texts.courtKey, value: <code translate={false}>{keys.courtKey}</code> },
          { key: texts.screenKey, value: <code translate={false}>{keys.screenKey}</code> },
        ]}
      />
    </>
  );
}

function Missed({ lang, inventory: { missed } }: RecordersProps) {
  const texts = recordersTexts(lang);
  return (
    <section aria-labelledby="missed">
      <h2 class="govuk-heading-m" id="missed">
        {texts.missed}
      </h2>
      {missed.length === 0 && <p class="govuk-body">{texts.missedNone}</p>}
      <ul class="govuk-list">
        {missed.map(({ caseNumber, room, beganAt, recordedAt }) => (
          <li key={`${caseNumber}-${beganAt?.epochMilliseconds}`}>
            {texts.missedLine({ at: beganAt ? momentIn(lang, beganAt) : '', room, number: caseNumber })}
            {recordedAt && ` (${texts.cameLater}: ${momentIn(lang, recordedAt)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seals({ lang, inventory: { broken, checks } }: RecordersProps) {
  const texts = recordersTexts(lang);
  return (
    <section aria-labelledby="seals">
      <h2 class="govuk-heading-m" id="seals">
        {texts.seals}
      </h2>
      <p class="govuk-body">
        {texts.sealsChecked(checks)} {checks.lastAt && texts.sealsAt({ at: momentIn(lang, checks.lastAt) })}{' '}
        {checks.lastAt && broken.length === 0 && texts.sealsWhole}
      </p>
      {checks.ofAll > 0 && <p class="govuk-body">{texts.sealsTonight(checks)}</p>}
      {broken.map(({ recordingId, at }) => (
        <InsetText key={recordingId}>{texts.sealBroken({ at: momentIn(lang, at), id: recordingId })}</InsetText>
      ))}
    </section>
  );
}

function Storage({ lang, inventory: { storage } }: RecordersProps) {
  const texts = recordersTexts(lang);
  const { recordedBytes, recordedByAllBytes, freeBytes, daysLeft } = storage;
  return (
    <section aria-labelledby="storage">
      <h2 class="govuk-heading-m" id="storage">
        {texts.storage}
      </h2>
      <SummaryList
        rows={[
          { key: texts.recorded, value: fileSizeText(lang, recordedBytes) },
          ...(recordedByAllBytes > recordedBytes
            ? [{ key: texts.recordedByAll, value: fileSizeText(lang, recordedByAllBytes) }]
            : []),
          { key: texts.free, value: freeBytes === undefined ? texts.unknown : fileSizeText(lang, freeBytes) },
          { key: texts.daysLeft, value: lastsFor(lang, daysLeft) },
        ]}
      />
    </section>
  );
}

function Retention({ lang }: { readonly lang: Lang }) {
  const texts = recordersTexts(lang);
  return (
    <Table
      caption={texts.retention}
      captionSize="m"
      stack
      firstCellIsHeader
      columns={[texts.branch, texts.kept, texts.norm, texts.checked].map((text) => ({ text }))}
      rows={retentionRows.map(({ branch, norm, verified }) => ({
        cells: [texts.branches[branch], texts.withCase, articleIn(lang, norm), verified ? texts.yes : texts.no],
      }))}
    />
  );
}

const TEN_YEARS = 3650;

function lastsFor(lang: Lang, days: number | undefined): string {
  const texts = recordersTexts(lang);
  if (days === undefined) return texts.unknown;
  return days > TEN_YEARS ? texts.years : texts.days({ days });
}
