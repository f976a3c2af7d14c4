import type { Rule } from '../core/feedback/rules/rule';

/** What a rule says of itself, as Markdown: in hovers, and as the page that a finding's code leads to. */
export function rulePage({ code, doc: { title, why, poor, good, seed } }: Rule): string {
  const quote = (text: string): string => `> ${text.replaceAll('\n', '\n> ')}`;
  const lines = [`# ${title}`, why, 'Instead of', quote(poor), 'try', quote(good), ...(seed === undefined ? [] : [seed])];
  return `${lines.join('\n\n')}\n\nTo leave it out of one comment, add \`<!-- coachmark-disable ${code} -->\` to it; to set what it counts for, use \`coachmark.feedback.rules\`.\n`;
}
