import type { CodeView } from '../../code/code-view';
import { call, code, comment, name, type Sign, sign, titled, word } from '../sign';

const changes = 'push|append|extend|insert|pop|remove|discard|clear|sort|reverse|splice|shift|unshift|fill|add|addAll|putAll|put|update|setdefault|delete|Add|Remove|Clear|Sort|Reverse|AddRange|concat|merge!|map!|sort!|flatten!|compact!|reject!|select!|uniq!|gsub!|sub!|upcase!|downcase!|strip!|push_back|erase|retain|drain|set(?:UTC)?(?:Milliseconds|Seconds|Minutes|Hours|Date|Month|FullYear|Time)';

/** Names of what a function is given; `self` and the like are not. */
function given(parameters: string): readonly string[] {
  return [...parameters.matchAll(/(?:^|[(,&*\s$])([A-Za-z_]\w*)(?=\s*(?:[,):=?]|$))/g)].flatMap(([, one = '']) => (/^(?:kwargs|self|this|cls|mut|const|builder|sb|out|writer|res|response|ctx|req|request|result|buf|buffer|acc|memo|e|event|set|state|draft|tx|db|logger)$/.test(one) ? [] : [one]));
}

/** Where a function changes what it was given. */
function changedParameters({ facts, lines, languageId }: CodeView): readonly number[] {
  if (/^(?:rust|c|cpp|go)$/.test(languageId)) return [];
  return facts.functions.flatMap(({ parameters, first, last, name: called }) => {
    const own = lines.slice(first + 1, last + 1);
    // What is made anew first is no longer what was given.
    const names = called === '' ? [] : given(parameters).filter((one) => !own.some((line) => new RegExp(String.raw`^\s*\$?${one}\s*=\s*(?:\[|\{|[\w.]+\(|new\b|clone\b)`).test(line)));
    if (names.length === 0 || /^(?:set|init|constructor|__init__|configure|on[A-Z])/.test(called)) return [];
    const change = new RegExp(String.raw`^\s*\$?(?:${names.join('|')})(?:(?:\[[^\]]*\]|(?:\.|->)\w+)*(?:(?:\.|->)(?:${changes})(?:\(|\b!?\s)|(?:\[[^\]]*\]|(?:\.|->)\w+)\s*(?:[-+*|]|\|\||\?\?)?=[^=>]))`);
    return own.flatMap((line, at) => (change.test(line) ? [first + 1 + at] : []));
  });
}

/** What a function was given, changed and then given back as if it were new. */
function changedAndReturned(view: CodeView): readonly number[] {
  const changed = changedParameters(view);
  return changed.filter((at) => {
    const one = /^\s*\$?(\w+)/.exec(view.lines[at] ?? '')?.[1] ?? '';
    return view.lines.some((line, later) => later > at && later < at + 25 && new RegExp(String.raw`^\s*return\s+\$?${one}\s*;?\s*$`).test(line));
  });
}

/** Parts of what a function was given, changed while it goes through them. */
function partsChanged({ facts, lines, languageId }: CodeView): readonly number[] {
  if (/^(?:rust|c|cpp|go)$/.test(languageId)) return [];
  return facts.loops.flatMap(({ first, last }) => {
    const head = /\b(?:for|foreach)\b\s*\(?\s*(?:const|let|var|final)?\s*(?:[\w<>]+\s+)?(?:\w+\s*,\s*)?(\w+)\s+(?:in|of|:)\s+(\w+)\b/.exec(lines[first] ?? '');
    if (!head?.[1] || !head[2]) return [];
    const [, part, whole] = head;
    if (!facts.functions.some((one) => one.first <= first && one.last >= last && given(one.parameters).includes(whole))) return [];
    const change = new RegExp(String.raw`^\s*${part}(?:(?:\.\w+|\[[^\]]*\])\s*[-+*|]?=[^=>]|\.(?:${changes})\()|\bdel ${part}\[`);
    return lines.slice(first + 1, last + 1).flatMap((line, at) => (change.test(line) ? [first + 1 + at] : []));
  });
}

/** Functions that hand out a list, a map or an array of their own as it is. */
function handedOut({ facts, lines, languageId }: CodeView): readonly number[] {
  return facts.functions.flatMap(({ first, last, name: called }) => {
    if (called === '' || last - first > 4 || !/\b(?:List|Set|Map|Collection|Dictionary|I(?:List|Dictionary)|Array|ArrayList|HashMap|HashSet|vector|list|dict|set)\b\s*[<[]|\w\[\]|\[\]\*?\w|\bmap\[/.test(lines[first] ?? '')) return [];
    return lines.slice(first, last + 1).flatMap((line, at) => (/(?:^|[{\s])return\s+(?:this\.|self\.|_)\w+\s*[;}]?\s*\}?$/.test(line) || (languageId === 'go' && /^\s*return\s+[a-z]\w*\.\w+\s*$/.test(line)) ? [first + at] : []));
  });
}

/** Loops that take out of what they go through. */
function changedWhileLooping({ facts, lines }: CodeView): readonly number[] {
  return facts.loops.flatMap(({ first, last }) => {
    // Backwards, or with a step back, this goes well; it is asked about all the same.
    const counted = /\b(?:for|while)\b.*?([\w.]+?)(?:\.|->)(?:length|size\(\)|Count|count|begin\(\)|Length|iterator\(\))/.exec(lines[first] ?? '')?.[1];
    if (counted) {
      const shrinks = new RegExp(String.raw`(?<![\w.])${counted.replace(/[^\w]/g, '\\$&')}(?:\.|->)(?:splice|RemoveAt|removeAt|erase|delete_at|remove)\(`);
      const hits = lines.slice(first + 1, last + 1).flatMap((line, at) => (shrinks.test(line) && !/\bbreak\b|\breturn\b/.test(lines[first + 2 + at] ?? '') ? [first + 1 + at] : []));
      if (hits.length > 0) return hits;
    }
    const over = /\b(?:in|of|:)\s+\$?([\w.]+)\s*\)?\s*[:{]?\s*$|foreach\s*\(\s*(?:\$([\w>-]+)\s+as|\w+\s+\w+\s+in\s+([\w.]+))/.exec(lines[first] ?? '');
    const list = over?.[1] ?? over?.[2] ?? over?.[3];
    if (!list) return [];
    const taken = new RegExp(String.raw`(?<![\w.])${list.replace(/[^\w]/g, '\\$&')}\.(?:remove|delete|pop|splice|Remove|RemoveAt|erase|push|append|add|insert)\(|\bdel ${list}\[`);
    return lines.slice(first, last + 1).flatMap((line, at) => (taken.test(line) ? [first + at] : []));
  });
}

/** A second name for a value that others use, and a change by that name. */
function changedUnderAnotherName({ lines }: CodeView): readonly number[] {
  return lines.flatMap((line, at) => {
    const named = /^\s*(?:const|let|var|auto|final|val)?\s*\$?(\w+)\s*:?=\s*(?:[A-Z][A-Z_]{2,}|(?:self|this|cls)\.(?:default\w*|DEFAULT\w*)|\w+\.DEFAULT\w*)\s*;?\s*$/.exec(line)?.[1] ?? /^\s*(?:const|let|var|auto|final|val)?\s*\$?(\w*(?:[cC]opy|[cC]lone|[bB]ackup|[sS]napshot))\s*:?=\s*\$?[a-z]\w*(?:(?:\.|->)\w+)*\s*;?\s*$/.exec(line)?.[1];
    if (!named) return [];
    const change = new RegExp(String.raw`^\s*\$?${named}(?:(?:\.|->)(?:${changes})\(|(?:\[[^\]]*\]|(?:\.|->)\w+)\s*[-+|]?=[^=])`);
    return lines.slice(at + 1, at + 12).some((one) => change.test(one)) ? [at] : [];
  });
}

/** Values that several hold, and that one of them changes. */
export const mutationAliasing: readonly Sign[] = [
  sign(0.9, 'default value that all calls share', ({ facts, languageId }) => (languageId === 'python' ? facts.functions.filter(({ parameters }) => /=\s*(?:\[|\{|list\(|dict\(|set\()/.test(parameters)).map(({ first }) => first) : [])),
  code(0.9, 'one list in all places', /\[\s*\[[^\]]*\]\s*\*\s*[\w(.]+\]?|\]\s*\]\s*\*|\bArray\(\w+\)\.fill\(\s*(?:\[|\{|new )|\bArray\.new\([^)]*,\s*(?:\[|\{)|\bHash\.new\(\s*(?:\[|\{)|\bfromkeys\([^)]*,\s*(?:\[|\{)/),
  sign(0.8, 'collection changed while it is gone through', changedWhileLooping),
  sign(0.72, 'shared value changed under another name', changedUnderAnotherName),
  code(0.3, 'one object filled from another', /\bObject\.assign\(\s*(?!\{|\[|new\b|this\b)\w+\s*,/),
  sign(0.28, 'parameter changed', changedParameters),
  sign(0.4, 'parameter changed and given back', changedAndReturned),
  sign(0.5, 'parts of a parameter changed', partsChanged),
  sign(0.55, 'inner list handed out', handedOut),
  titled(0.6, 'function that copies', /^(?:[cC]lone|[cC]opy|deep_?[cC]opy|[dD]eepClone|DeepCopy|dup|initialize_copy|initialize_dup|__copy__|__deepcopy__|__clone|copyWith|toImmutable|[fF]reeze)$/),
  name(0.55, 'copy of all that is within', /^(?:structuredClone|deepcopy|cloneDeep|deep_dup|deep_clone|DeepClone|deepFreeze|deep_freeze|AsReadOnly|isFrozen|defensiveCopy|copy_on_write|CopyOnWriteArrayList|make_mut)$/i),
  code(0.62, 'part of a slice that shares its array', /\bappend\(\s*([\w.]+)\[:[^\]]*\]\s*,|:=\s*[\w.]+\[[\w+ ]*:[\w+ ]*\]\s*$/, 'go'),
  code(0.5, 'part of a slice that shares its array', /\b(\w+)\s*:?=\s*append\(\s*(?!\1\b)[A-Za-z_][\w.]*\s*,/, 'go'),
  code(0.36, 'merged into one of them', /(?:^|[^\w.])(?:_|lodash|utils|\$|angular|Utils|R)\.(?:merge|mergeWith|extend|defaultsDeep|mergeDeep\w*)\s*(?:\(|\.call\()|(?<![\w.])(?:deepmerge|deepMerge|mergeDeep|defu)\(|\.deep_merge!?\b|\barray_(?:merge|replace)_recursive\(/),
  code(0.75, 'value taken by reference in a loop', /\bforeach\s*\([^)]*as\s+(?:\$\w+\s*=>\s*)?&\$|\bappend\(\s*\w+\s*,\s*&\w+\s*\)/, 'php go'),
  code(0.55, 'parameter by reference', /\bfunction\s+\w*\s*\([^)]*&\s*\$\w+|=\s*&\s*\$\w+/, 'php'),
  code(0.5, 'shared value that can be changed', /\b(?:Rc|Arc)<(?:RefCell|Cell)<|\bRefCell<|\bborrow_mut\(\)|\bmem::swap\(/, 'rust'),
  code(0.55, 'sorted or turned around in place', /^\s*(?:return |const \w+ = |let \w+ = )[\w.]+\.(?:sort|reverse|splice)\(/, 'typescript typescriptreact javascript'),
  code(0.4, 'frozen', /\bObject\.freeze\(/),
  code(0.18, 'shallow copy', /\bObject\.assign\(|\{\s*\.\.\.\w+|\.slice\(\s*\)|\[:\]|\.dup\b|\.clone\b|\.copy\(\)|\bclone\s+\$|\bMemberwiseClone\b|\bList\.copyOf\(|\blist\(\w+\)|\bdict\(\w+\)/),
  code(0.5, 'inner list handed out', /^\s*return\s+(?:this\.|self\.|\$this->|_)(?:\w*(?:[Ii]tems|[Ll]ist|[Ee]ntries|[Mm]embers|[Rr]ows|[Ll]ines|[Cc]hildren|[Vv]alues|[Tt]ags|[Pp]arts|data|options|settings|state|[Oo]rders))\s*;?\s*$/),
  name(0.36, 'copy that cannot be changed', /^(?:unmodifiable(?:List|Map|Set|Collection)|ImmutableArray|copyOf)$/),
  call(0.34, 'changed in place', ({ name }) => /^(?:map|sort|gsub|flatten|compact|reject|select|uniq|merge|upcase|downcase|strip|concat|squeeze|shuffle)!$/.test(name) || /^(?:setdefault|discard)$/.test(name)),
  word(0.12, 'words of change and sharing', 'mutable immutable mutate mutates mutated alias aliased aliases frozen cloned'),
  comment(0.4, 'remark on change in place', /\bmutat(?:e|es|ed|ing)\b|\bin[- ]place\b|\bdefensive copy|\baliasing\b/i),
  code(0.06, 'own type changed through a reference', /\bauto\s*&\s*\w+\s*[=:]|\bref\s+\w+\s+\w+|&mut\s+(?!self)\w+/),
  titled(0.36, 'function that changes or shares its input', /(?:in_?place|InPlace)|(?:^|_|[a-z])(?:[mM]utat\w+|[dD]eep_?(?:[cC]opy|[cC]lone|[mM]erge)|[mM]erge_?[dD]eep\w*|[uU]nsafe|[fF]reeze|[sS]hallow|[cC]opy_?[oO]n_?[wW]rite)(?:$|_|[A-Z])/),
];
