import type { CodeView } from '../../code/code-view';
import { call, code, type Sign, sign } from '../sign';

const marked = /@(?:Test|ParameterizedTest|RepeatedTest|Theory)\b|\[(?:Fact|Theory|Test|TestMethod|TestCase|DataRow)\b|#\[(?:\w+::)*(?:test|rstest)\b|#\[Test\]/;
const testMacro = /^\s*(?:(?:[A-Z]+_)?TEST(?:_[FP])?|TYPED_TEST(?:_P)?|TEST_CASE|SCENARIO|BOOST_\w*TEST_CASE|START_TEST|Test)\s*\(/;
const blocks = /^(?:it|test|describe|context|specify|suite|scenario|each)$/;
const asserting = /^(?:expect|assert|assert_?[a-z].*|assert[A-Z]\w*|refute\w*|must_\w+|should|shouldBe\w*|EXPECT_\w+|ASSERT_\w+|REQUIRE\w*|CHECK(?:_\w+)?|ck_assert\w*|TEST_ASSERT\w*)!?$/;

/** Lines on which tests begin. */
export function testsIn(view: CodeView): readonly number[] {
  const { facts, lines, languageId } = view;
  const byName = languageId === 'python' || languageId === 'ruby' ? /^test_/ : languageId === 'php' || languageId === 'java' ? /^test(?:_|[A-Z])/ : languageId === 'c' || languageId === 'cpp' ? /^test_/ : undefined;
  const found = facts.functions
    .filter(({ name, before, parameters }) => marked.test(before) || (byName?.test(name) ?? false) || (languageId === 'go' && /^(?:Test|Fuzz)/.test(name) && /\*testing\.[TF]\b/.test(parameters)))
    .map(({ first }) => first);
  for (const { name, on, line, text } of facts.calls) {
    if (blocks.test(name) && (on === '' || blocks.test(on) || on === 'RSpec') && /^[\w.$!]+\s*\(?\s*["'`]/.test(text)) found.push(line);
  }
  if (languageId === 'cpp' || languageId === 'c') lines.forEach((line, at) => testMacro.test(line) && found.push(at));
  return found;
}

/** Lines on which something is asserted as tests do it; what a program itself asserts is not meant. */
export function assertionsIn(view: CodeView): readonly number[] {
  const { facts, lines, languageId } = view;
  // Where a test would be seen and is not, an assertion belongs to the program.
  const own = /^(?:python|rust)$/.test(languageId) && facts.functions.some(({ name }) => name !== '') && testsIn(view).length === 0;
  const bare = own || languageId === 'php' || (/^c(?:pp)?$/.test(languageId) && testsIn(view).length === 0);
  const found = facts.calls
    .filter(({ name, on }) => (asserting.test(name) && !(bare && /^(?:debug_)?assert(?:_eq|_ne)?!?$/.test(name))) || /^(?:Assert|assert|require|StringAssert|CollectionAssert|Assertions)$/.test(on) || (languageId === 'go' && on === 't' && /^(?:Error|Fatal)f?$/.test(name)))
    .map(({ line }) => line);
  if (languageId === 'python' && !own) lines.forEach((line, at) => /^\s*assert\s/.test(line) && found.push(at));
  return found;
}

const isTest = (view: CodeView): boolean => testsIn(view).length > 0;

export const testsAssertions: readonly Sign[] = [
  sign(0.56, 'test', testsIn),
  sign(0.24, 'assertion in a test', (view) => (isTest(view) ? assertionsIn(view) : [])),
  sign(0.3, 'several assertions', (view) => (assertionsIn(view).length > 2 ? assertionsIn(view) : [])),
  sign(0.45, 'test that asserts nothing', (view) => {
    const { facts } = view;
    const starts = new Set(testsIn(view));
    const asserted = [...assertionsIn(view), ...facts.calls.filter(({ name }) => /^(?:verify|check|should|raises|fail)/i.test(name)).map(({ line }) => line)];
    return facts.functions.filter(({ first, last }) => starts.has(first) && !asserted.some((line) => line >= first && line <= last)).map(({ first }) => first);
  }),
  call(0.45, 'comparison with a snapshot', ({ name }) => /^(?:toMatch(?:Inline)?Snapshot|assert_snapshot|assert_debug_snapshot|assertMatchesSnapshot|MatchSnapshot|approve|verifySnapshot)$/.test(name)),
  call(0.42, 'assertion that says little', ({ name, text }) => /^(?:toBeTruthy|toBeDefined|assertNotNull|assertIsNotNone|NotNull|IsNotNull|toBeInstanceOf|not_to_be_nil)$/.test(name) || /^(?:assertTrue|Assert\.True|self\.assertTrue)\(\s*true/i.test(text)),
  sign(0.45, 'assertion that an error may skip', (view) => (isTest(view) ? assertionsIn(view).filter((at) => view.facts.catches.some(({ first, last }) => at >= first && at <= last)) : [])),
  code(0.25, 'fixture of a test', /\b(?:beforeEach|afterEach|setUp|tearDown|let!?\(:|@pytest\.fixture|@Before(?:Each)?|t\.Run|SetUp)\b/),
];
