// The lint rules that no package brings. Each message says what to do.

const vagueNames = /(^|[-_.])(utils?|helpers?|managers?|commons?|misc)([-_.]|$)/;

/** Utils.ts, noteHelpers.ts and note-helpers.ts are alike. */
const words = (name) => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();

const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { vague: 'Name "{{name}}" after what it holds; utils, helpers, manager and common say nothing.' },
  },
  create(context) {
    return {
      Program(node) {
        const parts = context.filename.slice(context.cwd.length).split(/[\\/]/);
        const name = parts.find((part) => vagueNames.test(words(part)));
        if (name !== undefined) context.report({ node, messageId: 'vague', data: { name } });
      },
    };
  },
};

const describedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { bare: 'Say why the rule does not hold here: `{{directive}} <rule> -- <reason>`.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const [, directive, rest] = /^\s*(eslint-(?:disable|enable)(?:-next-line|-line)?)\b([^]*)$/.exec(comment.value) ?? [];
          if (directive === undefined || directive === 'eslint-enable' || /\s--+\s+\S/.test(rest)) continue;
          // Column -1 lies before the place from which the comment silences rules, this one included.
          context.report({ loc: { line: comment.loc.start.line, column: -1 }, messageId: 'bare', data: { directive } });
        }
      },
    };
  },
};

/** The start of an id and nothing else, so that `coachmark: ${version}` in a file's text is none. */
const computedId = /^coachmark[.:][A-Za-z.]*$/;

const ids = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      id: '"{{id}}" is no id: commands are coachmark.<noun>.<verb>, settings coachmark.<noun>.<name>, views coachmark.<noun>.',
      key: '"{{id}}" is no context key: write coachmark:<noun>.<state>.',
      computed: 'Write the whole id out; a computed one cannot be compared with package.json.',
    },
  },
  create(context) {
    const check = (node, text) => {
      if (/^coachmark\./.test(text) && !/^coachmark(\.[a-z][A-Za-z]*){1,2}$/.test(text)) {
        context.report({ node, messageId: 'id', data: { id: text } });
      }
      if (/^coachmark:[A-Za-z]/.test(text) && !/^coachmark:[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(text)) {
        context.report({ node, messageId: 'key', data: { id: text } });
      }
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateLiteral(node) {
        const start = node.quasis[0].value.cooked ?? '';
        if (node.expressions.length === 0) check(node, start);
        else if (computedId.test(start)) context.report({ node, messageId: 'computed' });
      },
      BinaryExpression(node) {
        const left = node.left.type === 'Literal' && typeof node.left.value === 'string' ? node.left.value : '';
        if (node.operator === '+' && computedId.test(left)) context.report({ node, messageId: 'computed' });
      },
    };
  },
};

const wordsWrittenOut = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal: 'Give l10n.t the words themselves, with {0} for what varies; a translator finds only what is written out.',
      alias: 'Call it as l10n.t(…); under another name its words are not found for translation.',
    },
  },
  create(context) {
    const isWords = (node) =>
      (node?.type === 'Literal' && typeof node.value === 'string') ||
      (node?.type === 'TemplateLiteral' && node.expressions.length === 0);
    return {
      'MemberExpression[property.name="t"]'(node) {
        const { object, parent: call } = node;
        const owned = object.type === 'MemberExpression';
        if ((owned ? object.property : object).name !== 'l10n') return;
        const isCall = call.type === 'CallExpression' && call.callee === node;
        if (!isCall || (owned && object.object.name !== 'vscode')) return context.report({ node, messageId: 'alias' });
        const [first] = call.arguments;
        const message =
          first?.type === 'ObjectExpression' ? first.properties.find((one) => one.key?.name === 'message')?.value : first;
        if (!isWords(message)) context.report({ node: call, messageId: 'literal' });
      },
    };
  },
};

export const coachmark = {
  meta: { name: 'coachmark' },
  rules: { 'file-name': fileName, 'described-disable': describedDisable, ids, 'words-written-out': wordsWrittenOut },
};
