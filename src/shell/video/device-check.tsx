import type { ComponentChildren } from 'preact';
import { assetUrl, Island } from '#design';
import type { OwnRoom } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import type { CheckProps, CheckWords } from './check-props.ts';
import { videoTexts } from './texts.ts';
import { seatAddress } from './video-stage.tsx';

interface DeviceCheckProps {
  readonly lang: Lang;
  /** Whose result is kept for the secretary; undefined: a try on any day. */
  readonly room?: Pick<OwnRoom, 'id' | 'own'>;
  /** What can be done without a script. */
  readonly children: ComponentChildren;
}

/** Tries camera, microphone, speakers and network, each as a step of its own. */
export function DeviceCheck({ lang, room, children }: DeviceCheckProps) {
  const props: CheckProps = {
    words: checkWordsIn(lang),
    probe: assetUrl('public.css'),
    ...(room ? { here: seatAddress(lang, room.own.id), roomId: room.id } : {}),
  };
  return (
    <Island name="device-check" props={{ ...props }}>
      {children}
    </Island>
  );
}

export function checkWordsIn(lang: Lang): CheckWords {
  const { check, words } = videoTexts(lang);
  const trouble = (kind: 'camera' | 'microphone') => ({
    absent: words[`${kind}Absent`],
    taken: words[`${kind}Taken`],
    refused: words[`${kind}Refused`],
  });
  return {
    ...check,
    problems: { camera: trouble('camera'), microphone: trouble('microphone') },
    ...{ silent: words.silent, mendNetwork: words.blocked },
  };
}
