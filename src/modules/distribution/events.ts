import { defineEvent } from '#platform/events';

export interface DrawFact {
  readonly drawId: string;
  readonly caseId: string;
  /** Canonical number of the case. */
  readonly number: string;
  readonly courtCode: string;
  /** Office of the judge who presides. */
  readonly judgePostId: string;
  /** 1, then one more for every replacement. */
  readonly draw: number;
  /** How many judges were in. */
  readonly candidates: number;
}

const topics = ({ courtCode, number }: { readonly courtCode: string; readonly number: string }): readonly string[] => [
  `draws:${courtCode}`,
  `draws:${number}`,
];

export const judgeDrawn = defineEvent<DrawFact>('distribution.judge_drawn.v1', topics);

/** No judge of the court is in: the case waits, the chairperson is told. */
export const drawWaits = defineEvent<Pick<DrawFact, 'caseId' | 'number' | 'courtCode'>>(
  'distribution.draw_waits.v1',
  topics,
);

/** Somebody asked for another judge, or somebody else answered. */
export const redrawChanged = defineEvent<
  Pick<DrawFact, 'caseId' | 'number' | 'courtCode'> & { readonly requestId: string; readonly state: string }
>('distribution.redraw_changed.v1', topics);
