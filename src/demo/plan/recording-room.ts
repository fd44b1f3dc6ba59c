import { demoCourts } from './courts.ts';

/** Above every planned room, so that the plans of the day never use it. */
export const recordingRoom = { courtCode: demoCourts[0]?.code ?? '', number: '401', floor: 4 } as const;
