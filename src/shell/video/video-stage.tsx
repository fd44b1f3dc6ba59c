import { Icon, type IconName, Island } from '#design';
import type { OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { videoTexts } from './texts.ts';

export interface VideoStageProps {
  readonly lang: Lang;
  readonly room: Pick<OwnRoom, 'id' | 'own'>;
}

/**
 * Sound and picture of one seat, for whoever sits there: the browser has entered it (`enterByCode`, `enterOwnSeat`). It sends
 * and hears what the room allows and follows `room:ID` by itself; forms of the page with `data-room-form` are sent by it, so
 * that nothing cuts the sound. Stands outside live regions.
 */
export function VideoStage({ lang, room }: VideoStageProps) {
  const { stage, begin, needsScript, words } = videoTexts(lang);
  const here = seatAddress(lang, room.own.id);
  const isGuest = !['bench', 'clerk', 'courtroom'].includes(room.own.place);
  return (
    <Island name="video-room" props={{ roomId: room.id, here, door: `/${lang}/join`, words, begin }}>
      <section class="sot-room" aria-label={stage}>
        <noscript>
          <p class="govuk-body">{needsScript}</p>
        </noscript>
        <div class="sot-room__pictures" data-pictures />
        <div class="sot-room__says" data-says />
        <div class="sot-room__ask" data-ask hidden>
          <p class="govuk-body" />
          <button type="button" class="govuk-button" data-module="govuk-button" />
        </div>
        <div class="sot-room__hands" data-hands hidden>
          <Hand name="microphone" icon="microphone" text={words.micOff} />
          <Hand name="camera" icon="camera" text={words.cameraOff} />
          {isGuest && <Hand name="hand" icon="hand" text={words.hand} />}
          <Hand name="leave" icon="door" text={words.leave} />
        </div>
        <button type="button" class="sot-room__quiet" data-quiet aria-pressed="false">
          {words.spoken}
        </button>
      </section>
    </Island>
  );
}

/** Where the browser that sits there asks for the room, for tokens, and sends its forms to. */
export const seatAddress = (lang: Lang, seatId: string): string => `/${lang}/join/${seatId}`;

function Hand({ name, icon, text }: { readonly name: string; readonly icon: IconName; readonly text: string }) {
  return (
    <button type="button" class="sot-room__hand" data-hand={name} aria-pressed={name === 'leave' ? undefined : false}>
      <Icon name={icon} />
      <span data-text>{text}</span>
    </button>
  );
}
