export { type InventedPaper, inventCase, inventPaper } from './invent-case.ts';
export type { CaseCard, DocumentCard, HearingCard, JudgeCard } from './simulator/card.ts';
export type { Manner, NewEvent } from './simulator/national-records.ts';
export { exportXml } from './simulator/write-xml.ts';
export { startTorelikSimulator, type TorelikSimulator } from './start-torelik-simulator.ts';
export { type TorelikHouse, torelikHouse } from './torelik-house.ts';
