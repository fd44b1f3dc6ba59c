export { staffAct, systemAct } from './acts.ts';
export { insertCourt, insertRoom, insertStaffPost } from './insert-court.ts';
