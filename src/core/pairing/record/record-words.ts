/** The words of the format, which a file is read by. They are English in every language, so that files can be exchanged. */
export const words = {
  untitled: 'Session',
  settings: ['what', 'value'],
  people: ['person', 'role', 'turns', 'driven'],
  turns: ['turn', 'began', 'driver', 'navigators', 'planned', 'extended', 'driven', 'pauses', 'paused', 'overtime', 'skipped'],
  handovers: ['turn', 'from', 'to', 'tried', 'next'],
  questions: ['by', 'to', 'file', 'line', 'question', 'answer', 'rating'],
  predictions: ['by', 'about', 'expected', 'outcome', 'seen'],
  retrospectives: ['cycle', 'question', 'answer'],
} as const;

export const headings = {
  settings: 'Session',
  people: 'People',
  turns: 'Turns',
  handovers: 'Handovers',
  questions: 'Questions',
  predictions: 'Predictions',
  retrospectives: 'Retrospectives',
  nextActions: 'Next actions',
} as const;

export type Section = keyof typeof headings;

export const settingNames = ['goal', 'style', 'stage', 'turn length', 'paused', 'on break', 'waiting'] as const;
export type SettingName = (typeof settingNames)[number];
