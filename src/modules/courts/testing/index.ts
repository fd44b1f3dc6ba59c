export { insertCourt, insertRoom, insertStaffPost } from './insert-court.ts';
