import type { CodeView } from '../../code/code-view';
import { call, code, name, raw, said, type Sign, sign, titled, word } from '../sign';

/** Tags as written, with their lines, whether a grammar saw them or they stand in a template. */
function tagsIn({ facts, text, languageId }: CodeView): readonly { readonly line: number; readonly text: string }[] {
  if (facts.elements.length > 0) return facts.elements;
  if (languageId !== 'php' && languageId !== 'ruby' && languageId !== 'html' && languageId !== 'vue' && !text.includes('</')) return [];
  const found: { line: number; text: string }[] = [];
  text.split('\n').forEach((one, line) => {
    for (const [tag] of one.replace(/<\?.*?\?>|<%.*?%>/g, 'x').matchAll(/<[a-z][\w-]*(?:\s[^<>]{0,400})?>/g)) found.push({ line, text: tag });
  });
  return found;
}

function tag(weight: number, what: string, test: (text: string, view: CodeView) => boolean): Sign {
  return sign(weight, what, (view) => tagsIn(view).filter(({ text }) => test(text, view)).map(({ line }) => line));
}

/** Controls in whose middle is nothing to read, such as a picture. */
function wordless({ facts, text }: CodeView): readonly number[] {
  let from = 0;
  return facts.elements.flatMap(({ line, text: opening }) => {
    const at = text.indexOf(opening, from);
    if (at < 0) return [];
    from = at + 1;
    const kind = /^<(button|a|Button|Link|\w*Icon(?:Button|Link)|ActionIcon|Fab|IconButton)\b/.exec(opening)?.[1];
    if (!kind || /\b(?:aria-label\w*|title|label|tooltip|alt|accessibilityLabel)\s*=|\{\.\.\./.test(opening)) return [];
    const after = text.slice(at + opening.length, at + opening.length + 500);
    const inner = /\/>$/.test(opening) ? '' : after.split(`</${kind}>`)[0] ?? '';
    if (/\/>$/.test(opening) ? !/Icon(?:Button|Link)|ActionIcon|Fab/.test(kind) : inner.length === after.length || !/<\w/.test(inner)) return [];
    return /sr-only|visually-?hidden|VisuallyHidden|aria-label|\balt=|\btitle=/i.test(inner) || /[A-Za-z{]/.test(inner.replace(/<[^<>]*>/g, ' ')) ? [] : [line];
  });
}

const tested = /^<(?:div|span|li|td|tr|p|article|section|img|svg|i|h\d|Box|Paper|Card|Stack|Flex|Typography|Text|TableRow|HStack|VStack)\b/;

export const accessibility: readonly Sign[] = [
  tag(0.43, 'attribute for assistive technology', (text) => /\saria-(?!hidden\b)[\w-]+\s*=/.test(text)),
  tag(0.25, 'hidden from assistive technology', (text) => /\saria-hidden\b/.test(text)),
  tag(0.42, 'role', (text) => /^<[a-z]/.test(text) && /\srole\s*=/.test(text)),
  tag(0.4, 'order of focus', (text) => /\stab[iI]ndex\s*=/.test(text)),
  tag(0.5, 'order of focus set by hand', (text) => /\stab[iI]ndex\s*=\s*[{"']?[1-9]/.test(text)),
  tag(0.6, 'click on something that is no button', (text) => tested.test(text) && /\son[cC]lick\s*=/.test(text) && !/\srole\s*=|\son[kK]ey/.test(text)),
  tag(0.55, 'image without a description', (text) => /^<(?:img|Image|AvatarImage|NextImage)\b/.test(text) && !/\salt\s*=|\{\.\.\./.test(text)),
  tag(0.45, 'field without a label', (text, { facts, lines }) => /^<(?:input|select|textarea)\b/.test(text) && !/\saria-label|\stype\s*=\s*["'](?:hidden|submit|radio|checkbox|button)|\{\.\.\.|\sid\s*=/.test(text) && !facts.elements.some((one) => /^<[Ll]abel\b/.test(one.text)) && !lines.some((line) => /<label\b/i.test(line))),
  sign(0.55, 'control without words', wordless),
  tag(0.35, 'label of a field', (text) => /^<[Ll]abel\b[^]*\s(?:htmlFor|for)\s*=/.test(text)),
  tag(0.35, 'link that leads nowhere', (text) => /^<a\b/.test(text) && /\shref\s*=\s*["'{]+(?:#|javascript:)/.test(text)),
  code(0.45, 'key pressed', /\b(?:onKeyDown|onKeyUp|handleKey[dD]own|KeyboardEvent|keyCode)\b/, 'typescriptreact javascript typescript'),
  tag(0.48, 'attribute for assistive technology', (text) => /\saccessib(?:le|ility\w*)\b|\sAutomationProperties\.|\simportantForAccessibility\b/.test(text)),
  tag(0.55, 'role of a control that no key reaches', (text) => /\srole\s*=\s*["'{`]+(?:button|link|checkbox|menuitem|tab|switch|option)/.test(text) && tested.test(text) && !/\son[kK]ey|\.\.\./.test(text)),
  tag(0.35, 'shown under a mouse only', (text) => tested.test(text) && /\son[mM]ouse(?:Over|Enter|over|enter)\s*=/.test(text) && !/\son[fF]ocus/.test(text)),
  said(0.5, 'outline of the focus taken away', /\boutline\s*:\s*(?:none|0)\b/),
  name(0.6, 'attribute for assistive technology', /^(?:AutomationProperties|UIAccessibility\w*|AccessibilityNodeInfo\w*|ViewCompat\.setAccessibility\w*)$/),
  call(0.4, 'focus moved', ({ name: called, on }) => /^(?:focus|blur|trapFocus|focusTrap|setFocus|setAccessibility\w*|announce\w*|announceForAccessibility)$/.test(called) && on !== 'window'),
  call(0.6, 'attribute for assistive technology', ({ name: called, text }) => (/^(?:setAttribute|attr|removeAttribute|toggleAttribute)$/.test(called) && /["'](?:aria-|role["']|tabindex)/.test(text)) || /^(?:setContentDescription|setLabelFor|setMnemonic|setAccessibleName|setAccessibleDescription|getAccessibleContext)$/.test(called)),
  raw(0.5, 'attribute for assistive technology', /[:"']aria-(?!hidden)[a-z]+["']?\s*(?:=>|:|\]|,)|\baria_[a-z]+:|\baria:\s*\{/),
  name(0.6, 'accessibility by name', /^(?:accesskit\w*|NSAccessibility\w*|Accessible\w*|IAccessible\w*|QAccessible\w*|AccessibilityRole|accessibility_?(?:role|label|hint|value|state)\w*)$/i),
  code(0.45, 'image without a description', /\bimage_tag\b(?!.*\balt\b)/, 'ruby'),
  said(0.4, 'for screen readers only', /\b(?:sr-only|visually-?hidden)\b/),
  said(0.42, 'for assistive technology', /\b(?:screen-?reader|aria-live|prefers-reduced-motion|prefers-contrast)\b/),
  tag(0.42, 'focus taken when it appears', (text) => /\sauto[fF]ocus\b/.test(text)),
  titled(0.4, 'function about keys or focus', /key_?(?:down|up|press|board)|focus(?:_?trap|able)|trap_?focus|tab_?index|announce/i),
  word(0.5, 'accessibility by name', 'accessibility screenreader wcag'),
  name(0.5, 'accessibility by name', /a11y/i),
];
