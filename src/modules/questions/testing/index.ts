export { type QuestionsHouse, questionsHouse, visitorActs, wholeAnswer } from './questions-house.ts';
