import type { CodeView } from './code-view';

const decides = /\b(?:if|unless|switch|match|case|while|for|foreach|loop|until|try|catch|rescue|except|throw|raise|elif|guard|when)\b|\?\s|&&|\|\|/;
const marked = /(?:^|[\s@[#])(?:\w*Test(?:Case|Method)?|Fact|Theory|ParameterizedTest|tokio::test|test)\b/;
const named = /^(?:test_|test[A-Z]|Test[A-Z]|Benchmark[A-Z])|^(?:\w+_)?TEST(?:_F|_P)?$/;
const framed = /^(?:it|test|describe|TEST(?:_F|_P)?|\w+_TEST|context|specify)$/;

/** Code that decides next to nothing: it only holds values or hands them on. */
export function isCalm({ lines }: CodeView): boolean {
  return lines.filter((line) => decides.test(line)).length < 2;
}

/** Code of a test, by the marks and names that the frameworks of many languages ask for. */
export function isTest({ facts: { functions, calls, isParsed } }: CodeView): boolean {
  return functions.some(({ before, name }) => marked.test(before) || named.test(name))
    || calls.some(({ name, on, text }) => on === '' && framed.test(name) && (!isParsed || /^\w+[\s(]+(?:["'`]|\w+[,)])/.test(text)));
}
