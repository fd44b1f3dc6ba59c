export { staffAct, systemAct } from './acts.ts';
export { demoCourts } from './demo-courts.ts';
export { insertCourt, insertRegistry, insertRoom, insertStaffPost } from './insert-court.ts';
export { seedDemoCourts } from './seed-demo-courts.ts';
