import { actAnnounced } from '#modules/acts/events';
import type { CaseId, Stage } from '#modules/cases';
import { judgeAssigned, stageChanged } from '#modules/cases/events';
import { judgeDrawn } from '#modules/distribution/events';
import {
  type HearingFact,
  hearingAdjourned,
  hearingFinished,
  hearingMoved,
  hearingScheduled,
} from '#modules/hearings/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { kindOfStage, type TimelineDetails, type TimelineKind } from '../model/talon/timeline.ts';
import { enterTimeline, filingsOfCase } from '../store/filing-store.ts';

interface CaseEvent {
  readonly caseId: string;
  /** Given by the outbox with every delivery. */
  readonly eventId?: number;
}

/** The talon follows its case: facts of other modules become lines of its timeline, each once. */
export function followCases(platform: Platform): readonly JobHandler[] {
  const enter = entering(platform);
  return [
    handleEvent(stageChanged, 'filing.on-stage-changed', (fact) => {
      const kind = kindOfStage[fact.stage as Stage];
      return kind ? enter(fact, kind) : Promise.resolve();
    }),
    handleEvent(judgeDrawn, 'filing.on-judge-drawn', (fact) =>
      enter(fact, fact.draw === 1 ? 'judge_drawn' : 'judge_redrawn'),
    ),
    handleEvent(judgeAssigned, 'filing.on-judge-assigned', (fact) =>
      enter(fact, fact.previousJudgePostId ? 'judge_replaced' : 'judge_assigned'),
    ),
    // An act that moves the case is told by the stage.
    handleEvent(
      actAnnounced,
      'filing.on-act-announced',
      (fact) => enter(fact, 'act_out'),
      ({ movesTo }) => movesTo === null,
    ),
    handleEvent(hearingScheduled, 'filing.on-hearing-scheduled', (fact) => enter(fact, 'hearing_set', timeOf(fact))),
    handleEvent(hearingMoved, 'filing.on-hearing-moved', (fact) => enter(fact, 'hearing_moved', timeOf(fact))),
    handleEvent(hearingAdjourned, 'filing.on-hearing-adjourned', (fact) =>
      enter(fact, 'hearing_adjourned', { hearingId: fact.hearingId }),
    ),
    handleEvent(hearingFinished, 'filing.on-hearing-finished', (fact) =>
      enter(fact, 'hearing_held', { hearingId: fact.hearingId }),
    ),
  ];
}

function timeOf({ hearingId, startsAt }: HearingFact): TimelineDetails {
  return startsAt ? { hearingId, startsAt } : { hearingId };
}

const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.follow-case' } as const;

function entering(platform: Platform) {
  return async (fact: CaseEvent, kind: TimelineKind, details: TimelineDetails = {}): Promise<void> => {
    const { caseId, eventId } = fact;
    const filings = await filingsOfCase(platform.reads, caseId as CaseId);
    if (filings.length === 0) return;
    await platform.db.transact(act, async (tx) => {
      for (const id of filings) {
        await enterTimeline(tx, id, kind, { details, ...(eventId === undefined ? {} : { eventId }) });
        tx.record({ kind: 'filing', id }, { timeline: kind });
      }
    });
  };
}
