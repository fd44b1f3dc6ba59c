import { Button, SummaryList, Tag, WarningText } from '#design';
import type { Courtroom } from '#modules/courts';
import { type InventoryCamera, type InventoryRecorder, recordingTexts } from '#modules/recording';
import { fileSizeText, momentIn } from '#shell';
import { sayAlarms } from './say-alarms.ts';
import { recordersTexts } from './texts.ts';
import type { RecordersProps } from './view.tsx';

type InRoom = RecordersProps & { readonly room: Courtroom };

/** What records in one courtroom. */
export function RoomDevices(props: InRoom) {
  const { lang, room, inventory } = props;
  const texts = recordersTexts(lang);
  const recorders = inventory.recorders.filter(({ courtroomId }) => courtroomId === room.id);
  const cameras = inventory.cameras.filter(({ courtroomId }) => courtroomId === room.id);
  return (
    <section class="sot-card govuk-!-margin-bottom-6" aria-labelledby={`room-${room.id}`}>
      <h2 class="govuk-heading-m" id={`room-${room.id}`}>
        {texts.room({ room: room.number })}
      </h2>
      {recorders.map((recorder) => (
        <Recorder key={recorder.id} {...props} recorder={recorder} />
      ))}
      {cameras.length > 0 && <Cameras {...props} cameras={cameras} />}
    </section>
  );
}

function Recorder({ lang, desk, recorder }: InRoom & { readonly recorder: InventoryRecorder }) {
  const texts = recordersTexts(lang);
  const { name, troubles, health } = recorder;
  const isWell = troubles.length === 0;
  return (
    <>
      <h3 class="govuk-heading-s">
        {texts.recorder}: {name}{' '}
        <Tag tone={isWell ? 'green' : 'amber'}>
          {!isWell ? texts.trouble : health.isRecording ? texts.records : texts.works}
        </Tag>
      </h3>
      {troubles.map((trouble) => (
        <WarningText key={trouble}>
          {texts.troubles[trouble]}
          {trouble === 'alarms' && ` ${sayAlarms(lang, health.alarms ?? [])}`}
        </WarningText>
      ))}
      <SummaryList rows={factsOf(lang, recorder)} />
      {desk.canEdit && (
        <form method="post" action={`${desk.home}/recorders`}>
          <Button
            kind="secondary"
            name="revoke"
            value={recorder.id}
            attributes={{ 'aria-label': texts.revokeLabel({ name }) }}
          >
            {texts.revoke}
          </Button>
        </form>
      )}
    </>
  );
}

function factsOf(lang: InRoom['lang'], { seenAt, address, health }: InventoryRecorder) {
  const texts = recordersTexts(lang);
  const { version, diskFreeBytes, waitingBytes } = health;
  return [
    { key: texts.seen, value: seenAt ? momentIn(lang, seenAt) : texts.never },
    { key: texts.address, value: address ?? texts.noAddress },
    ...(version ? [{ key: texts.version, value: version }] : []),
    ...(diskFreeBytes === undefined ? [] : [{ key: texts.disk, value: fileSizeText(lang, diskFreeBytes) }]),
    ...(waitingBytes ? [{ key: texts.waiting, value: fileSizeText(lang, waitingBytes) }] : []),
  ];
}

function Cameras({ lang, desk, room, cameras }: InRoom & { readonly cameras: readonly InventoryCamera[] }) {
  const texts = recordersTexts(lang);
  const { views } = recordingTexts(lang);
  return (
    <>
      <h3 class="govuk-heading-s">{texts.cameras}</h3>
      <ul class="govuk-list">
        {cameras.map(({ id, view, address, hasPassword }) => (
          <li key={id}>
            {views[view]}: <span translate={false}>{address}</span>
            {hasPassword && ` (${texts.withPassword})`}{' '}
            {desk.canEdit && (
              <form method="post" action={`${desk.home}/recorders`} class="sot-inline">
                <Button
                  kind="plain"
                  name="remove"
                  value={id}
                  attributes={{ 'aria-label': texts.removeLabel({ view: views[view], room: room.number }) }}
                >
                  {texts.remove}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
