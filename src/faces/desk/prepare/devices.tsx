import { formatTime } from '@ashyq/kk-text';
import { words } from '@ashyq/recorder/words';
import { Tag } from '#design';
import type { RoomAlarm, RoomWord } from '#modules/minutes';
import { recordingTexts, type View, views } from '#modules/recording';
import type { Lang } from '#platform/i18n';
import { trackNameIn } from '../record/alarm-words.ts';
import { alarmWordsIn } from '../record/room-words.ts';
import { prepareTexts } from './texts.ts';

/** The recorder of the room as it is now; undefined: none is registered. */
export interface PreparedRecorder {
  readonly name: string;
  readonly word: RoomWord;
}

interface DevicesProps {
  readonly lang: Lang;
  readonly recorder: PreparedRecorder | undefined;
  /** Views that the list of cameras of the room has. */
  readonly listed: readonly View[];
}

/** Each of the four views that the court registers, and whether the recorder complains of it. */
export function CamerasOfRoom({ lang, recorder, listed }: DevicesProps) {
  const texts = prepareTexts(lang);
  const wrong = new Set(recorder?.word.alarms.map(({ track }) => track));
  return (
    <ul class="govuk-list">
      {views.map((view) => {
        const mood = !listed.includes(view) ? 'missing' : wrong.has(view) ? 'wrong' : 'listed';
        return (
          <li key={view}>
            {recordingTexts(lang).views[view]}{' '}
            <Tag tone={mood === 'wrong' ? 'red' : mood === 'missing' ? 'grey' : 'green'}>{texts.cameras[mood]}</Tag>
          </li>
        );
      })}
    </ul>
  );
}

export function RecorderOfRoom({ lang, recorder }: Omit<DevicesProps, 'listed'>) {
  const texts = prepareTexts(lang);
  if (!recorder) return <>{texts.recorderMissing}</>;
  const { status, heardAt, alarms } = recorder.word;
  return (
    <>
      {recorder.name}{' '}
      <Tag tone={status === 'silent' ? 'red' : status === 'recording' ? 'amber' : 'green'}>
        {texts.recorderStates[status]}
      </Tag>
      <span class="sot-line govuk-hint">
        {heardAt ? texts.heardAt({ time: formatTime(heardAt) }) : texts.neverHeard}
      </span>
      {alarms.map((alarm) => (
        <span key={`${alarm.code}-${alarm.track}`} class="sot-line">
          {complaintIn(lang, alarm)}
        </span>
      ))}
    </>
  );
}

/** «Судья: камера жоқ»: before a hearing nothing has to be broken off yet. */
function complaintIn(lang: Lang, { code, track }: RoomAlarm): string {
  const { alarms } = words[lang];
  const said = Object.hasOwn(alarms, code) ? alarms[code as keyof typeof alarms] : code;
  return [track && trackNameIn(track, alarmWordsIn(lang)), said].filter(Boolean).join(': ');
}
