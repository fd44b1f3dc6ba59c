import { classNames } from './class-names.ts';

/**
 * «Ашық есік», the sign of the house: a shanyrak whose straight middle lath is the beam of scales, the lower laths
 * its pans, and below the beam a light doorway open to the bottom edge.
 */
export type SignForm = 'grand' | 'plain' | 'small';

type Drawing = { thick: number; fine: number; door: string; ring: string; beam: string; laths: string; posts: string };

const drawings: Record<SignForm, Drawing> = {
  grand: {
    thick: 2.6,
    fine: 2,
    door: 'M25.4 29.5H38.6V64H25.4Z',
    ring: 'M25.4 54.03A23 23 0 1 1 38.6 54.03',
    beam: 'M9.14 29.5H54.86',
    laths:
      'M10.37 24.18A44.57 44.57 0 0 1 53.63 24.18M9.17 34.82A49.32 49.32 0 0 0 25.4 39.98M54.83 34.82A49.32 49.32 0 0 1 38.6 39.98',
    posts: 'M25.4 29.5V64M38.6 29.5V64',
  },
  plain: {
    thick: 3,
    fine: 2.2,
    door: 'M24.5 29H39.5V64H24.5Z',
    ring: 'M24.5 58.98A28 28 0 1 1 39.5 58.98',
    beam: 'M4.16 29H59.84',
    laths:
      'M5.89 21.88A49.18 49.18 0 0 1 58.11 21.88M4.31 36.13A54.88 54.88 0 0 0 24.5 43.11M59.69 36.13A54.88 54.88 0 0 1 39.5 43.11',
    posts: 'M24.5 29V64M39.5 29V64',
  },
  small: {
    thick: 5.5,
    fine: 5.5,
    door: 'M23 29.5H41V64H23Z',
    ring: 'M23 57.8A27.3 27.3 0 1 1 41 57.8',
    beam: 'M5 29.5H59',
    laths: '',
    posts: 'M23 29.5V64M41 29.5V64',
  },
};

/** The poles of the yurt around the shanyrak: 32 strokes ten degrees apart, none before the doorway. */
const poles = (
  <path
    d="M20.73 58.18A28.5 28.5 0 1 1 43.27 58.18"
    pathLength={313.42}
    stroke-dasharray="3.42 6.58"
    stroke-width={4.2}
  />
);

/** The lines alone, for use inside another SVG of the grid 64 x 64. */
export function SignLines({ form, line, door }: { form: SignForm; line: string; door: string }) {
  const drawing = drawings[form];
  return (
    <>
      <path class="sot-sign__door" d={drawing.door} fill={door} />
      <g fill="none" stroke={line}>
        <path stroke-width={drawing.thick} d={drawing.ring + drawing.beam} />
        <path stroke-width={drawing.fine} d={drawing.laths + drawing.posts} />
        {form === 'grand' && poles}
      </g>
    </>
  );
}

/** `grand` from 96 px, `plain` from 32 px, `small` (circle, beam, doorway) down to 16 px; decorative without `title`. */
export function Sign({ form = 'plain', title, class: extra }: { form?: SignForm; title?: string; class?: string }) {
  return (
    <svg
      class={classNames('sot-sign', extra)}
      viewBox="0 0 64 64"
      focusable="false"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <SignLines form={form} line="currentColor" door="none" />
    </svg>
  );
}
