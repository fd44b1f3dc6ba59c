import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '#design';
import type { View } from '#platform/http';
import { framedView, type Shell } from '#shell';
import { Bar, type BarProps } from './bar.tsx';
import { type Here, pathOf } from './here.ts';
import { screenTexts } from './texts.ts';

interface ScreenProps {
  readonly title: string;
  readonly icon?: IconName;
  readonly lead?: ComponentChildren;
  /** More of what is only read. */
  readonly stage?: ComponentChildren;
  /** What is touched; on a lowered screen it stands in the lowest 720 px. */
  readonly children?: ComponentChildren;
  /** Long text is read below: on a lowered screen it is moved by keys too. */
  readonly isReading?: boolean;
  /** On a wide screen what is read stands beside what is touched. */
  readonly isSplit?: boolean;
}

/** One idea a screen: what it is about above, what is touched below. */
export function Screen({ title, icon, lead, stage, children, isReading, isSplit }: ScreenProps) {
  return (
    <div class={isSplit ? 'sot-screen sot-screen--split' : 'sot-screen'}>
      <div class="sot-screen__stage">
        <h1 class="sot-screen__title">
          {icon && <Icon name={icon} class="sot-screen__icon" />}
          <span>{title}</span>
        </h1>
        {lead && <p class="sot-screen__lead">{lead}</p>}
        {stage}
      </div>
      <div class="sot-screen__desk" {...(isReading ? { role: 'region', 'aria-label': title, tabIndex: 0 } : {})}>
        {children}
      </div>
    </div>
  );
}

interface ViewProps extends Omit<BarProps, 'here'> {
  readonly title: string;
  readonly body: VNode;
  readonly hasNames?: boolean;
  readonly hasErrors?: boolean;
  readonly status?: number;
  readonly shell?: Pick<Shell, 'refreshSeconds' | 'refreshHref' | 'description'>;
}

/** A screen in the frame of the kiosk, with its bar. */
export function screenView(here: Here, props: ViewProps): View {
  const { title, body, path, query, back, isPrivate = false, hasNames, hasErrors, status, shell } = props;
  const say = props.say ?? [title];
  const { court, lang, isLow, isStrong, isLarge } = here;
  return framedView(title, body, {
    ...{ isPrivate, hasNames: hasNames ?? false, hasErrors: hasErrors ?? false },
    ...(status === undefined ? {} : { status }),
    shell: {
      ...{ court: { code: court.code, name: court.name[lang] }, isWide: true, isLow, isStrong, isLarge },
      theme: isStrong ? 'night' : 'day',
      home: isLow ? null : pathOf(here, ''),
      bar: <Bar {...{ here, path, isPrivate, say }} {...(query ? { query } : {})} {...(back ? { back } : {})} />,
      ...shell,
    },
  });
}

/** When what stands here was true, for screens that nothing refreshes by itself. */
export function AsOf({ lang, time }: { readonly lang: Here['lang']; readonly time: string }) {
  return <p class="sot-as-of">{screenTexts(lang).asOf({ time })}</p>;
}
