export const kk = {
  adjourned: (p: { reason: string }) => `Себебі: ${p.reason}.`,
  nextTime: (p: { time: string }) => `Жаңа уақыты: ${p.time}.`,
  nextUnknown: 'Жаңа күні кейін белгіленеді.',
  resumes: (p: { time: string }) => `Жалғасатын уақыты: ${p.time}.`,
};
