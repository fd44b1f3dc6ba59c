import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  states: {
    received: 'Being looked at',
    accepted: 'Answer being prepared',
    submitted: 'Answer with the chairperson',
    answered: 'Answered',
    refused: 'Closed without an answer',
  },
  grounds: {
    about_case: 'About a particular case: the chairperson does not interfere in cases',
    other_body: 'A matter for another body',
    repeated: 'The same question has been answered',
    unclear: 'It is not clear what is asked',
    insult: 'The text contains insults',
    advertising: 'Advertising, or a message without a question',
  },
  instead: {
    about_case:
      'If you take part in the case, file a motion or an appeal in the Judicial Cabinet. You can report the conduct of a judge to the helpline.',
    other_body: 'Send your question to that body. The explanation says which one it is.',
    repeated: "Read the answer in the chairperson's blog.",
    unclear: 'Write what happened, when and where, and send your question again.',
    insult: 'Write the same without insults, and we will answer.',
    advertising: 'If you have a question, send the question alone.',
  },
  reasons: {
    personal: 'The question tells much of private life',
    asked_privately: 'The person does not want it to be published',
    security: "Publishing it may harm somebody's safety",
  },
  steps: {
    ask: 'Question received',
    accept: 'Accepted',
    refuse: 'Closed without an answer',
    forward: 'Passed to another court',
    draft: 'Draft answer saved',
    submit: 'Passed to the chairperson',
    return: 'Draft given back',
    publish: 'Answered',
    withdraw: 'Taken from the site',
    attach: 'File attached',
    detach: 'File removed',
    recount: 'Term counted again',
  },
  notices: {
    received: {
      sms: (p) =>
        `Your question reached the chairperson of the court. Ticket: ${p.talon}, PIN: ${p.pin}. Answer due by ${p.until}.`,
      subject: (p) => `Question received: No. ${p.number}`,
      email: (p) =>
        [
          `Your question reached the chairperson of the court. Number: ${p.number}.`,
          `Court: ${p.court}`,
          `Answer due by: ${p.until}`,
          `See how far it is: ${p.link}`,
          `Ticket: ${p.talon}\nPIN: ${p.pin}`,
          'You need to do nothing now. We will write to this address when it is answered.',
        ].join('\n\n'),
    },
    answered: {
      sms: (p) =>
        `The chairperson answered your question No. ${p.number}. Read it on the ticket page of the court site. Ticket: ${p.talon}.`,
      subject: (p) => `The chairperson answered: question No. ${p.number}`,
      email: (p) =>
        [
          `The chairperson of the court answered your question No. ${p.number}.`,
          `Court: ${p.court}`,
          p.title,
          p.answer,
          `The answer and its files: ${p.link}`,
        ].join('\n\n'),
    },
    refused: {
      sms: (p) =>
        `Your question No. ${p.number} was closed without an answer. Reason: ${p.ground}. More on the ticket page: ${p.talon}.`,
      subject: (p) => `Question No. ${p.number} closed without an answer`,
      email: (p) =>
        [
          `Your question No. ${p.number} was closed without an answer.`,
          `Court: ${p.court}`,
          `Reason: ${p.ground}`,
          ...(p.words === '' ? [] : [`Explanation: ${p.words}`]),
          `What you can do. ${p.instead}`,
        ].join('\n\n'),
    },
    forwarded: {
      sms: (p) =>
        `Your question No. ${p.number} was passed to another court. It will be answered by: ${p.court}. Your ticket stays: ${p.talon}.`,
      subject: (p) => `Question No. ${p.number} passed to another court`,
      email: (p) =>
        [
          `Another court will answer your question No. ${p.number}.`,
          `Court that will answer: ${p.court}`,
          ...(p.words === '' ? [] : [`Explanation: ${p.words}`]),
          `The answer is still due by: ${p.until}`,
          'Your ticket and PIN stay valid.',
        ].join('\n\n'),
    },
    due: {
      sms: (p) => `Chairperson's blog. Court: ${p.court.en}. Questions due soon: ${p.soon}. Late: ${p.late}.`,
      subject: (p) => `Chairperson's blog: ${p.late} late, ${p.soon} due soon`,
      email: (p) =>
        [
          `Court: ${p.court.en}`,
          `Questions due soon: ${p.soon}`,
          `Late questions: ${p.late}. Everybody sees their number on the site.`,
          "The questions are in the section Chairperson's blog of the desk.",
        ].join('\n\n'),
    },
  },
  news: (p) => `The chairperson answered: ${p.title}`,
  errors: {
    textEmpty: 'Write your question.',
    textShort: 'The question is too short. Say in words what happened and what you want to know.',
    textLong: (p) =>
      `The question is too long: ${p.length} characters. The limit is ${p.limit}. Keep what matters; your text is kept here.`,
    courtMissing: 'Choose the court whose chairperson you write to.',
    trapFilled: 'This field must stay empty. Clear it and send again.',
    proofNeeded:
      'This browser cannot send a question without a contact: the check of the page was not done. Give a phone or an e-mail, sign in, or turn on JavaScript.',
    wayMissing: 'Choose how you want to get the answer.',
    tooMany: (p) => `Many questions were sent from this network. Please wait ${p.wait} min. Your text is kept.`,
    sameSent: 'The same question was sent today. Please wait for its answer: there is no need to send it twice.',
    draftGone: 'The question you began is gone: more than a day has passed, or it was sent. Please write it again.',
    contactNotProved: 'The contact is not confirmed yet. Type the code from the message.',
    notFound: 'There is no such question. It may not be published, or it was taken from the site.',
    notAllowed: 'Only the chairperson and the press officer of that court work with this question.',
    changedMeanwhile: 'Somebody else has changed this question. Reload the page and look again.',
    stepImpossible: 'This cannot be done with the question as it stands now. Reload the page.',
    visibilityMissing: 'Choose whether the answer is published or goes to the person alone.',
    reasonMissing: 'Choose why the answer is not published.',
    groundMissing: 'Choose why the question is closed.',
    wordsMissing: 'Write an explanation: the person who asked will read it.',
    wordsLong: (p) => `The explanation is too long. The limit is ${p.limit} characters.`,
    hiddenWordAbsent: (p) => `The text has no such words: “${p.word}”. Write them as they stand in the text.`,
    titleEmpty: 'Write a title: it stands in the list.',
    titleLong: (p) => `The title is too long. The limit is ${p.limit} characters.`,
    answerEmpty: 'Write the answer in this language too.',
    answerLong: (p) => `The answer is too long. The limit is ${p.limit} characters.`,
    answerHalf: 'In English give both title and answer, or leave both empty.',
    answerNamesIin: 'The answer contains an IIN. Take it out: everybody reads the answer.',
    noAnswer: 'First write and save a draft of the answer.',
    attachmentMissing: 'Choose a file and write its title.',
    attachmentsMany: (p) => `An answer has at most ${p.limit} files.`,
    talonMistyped: 'There is a mistake in the ticket number. Copy the 12 digits from the ticket.',
    talonRefused: 'The ticket number or the PIN is wrong. Check both.',
    talonWait: (p) => `Too many wrong tries. Please wait ${p.wait} s.`,
    voteMissing: 'Press Yes or No.',
  },
} satisfies Catalogue<typeof kk>;
