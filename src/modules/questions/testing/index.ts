export { type QuestionsHouse, questionsHouse, visitorActs, wholeAnswer } from './questions-house.ts';
export { workIn } from './work-in.ts';
