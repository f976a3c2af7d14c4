import { call, code, name, near, type Sign, sign, titled } from '../sign';
import { assertionsIn, testsIn } from './tests-assertions';

/** What libraries of doubles are called by. */
const makes = /^(?:createMock|createStub|createPartialMock|createConfiguredMock|getMockBuilder|getMock|getMockForAbstractClass|prophesize|spyOn|createSpy|createSpyObj|stubGlobal|stubEnv|instance_double|class_double|object_double|instance_spy|mockImplementation(?:Once)?|mockReturnValue(?:Once)?|mockResolvedValue(?:Once)?|mockRejectedValue(?:Once)?|MagicMock|AsyncMock|PropertyMock|Mock|create_autospec|mocker|thenReturn|thenThrow|thenAnswer|doReturn|doThrow|willReturn|willThrowException|willReturnCallback|shouldReceive|EXPECT_CALL|ON_CALL|will_return|NewController|any_instance|allow_any_instance_of|expect_any_instance_of|returns_async|ReturnsAsync|stubs|callsFake|useFakeTimers|NewMock\w+|useFakeTimers)$/;
const checks = /^(?:toHaveBeenCalled\w*|toBeCalled\w*|assert_called\w*|assert_not_called|assert_any_call|assert_has_calls|assert_awaited\w*|assertCalled|AssertExpectations|AssertCalled|AssertNotCalled|verifyNoMoreInteractions|verifyNoInteractions|verifyZeroInteractions|VerifyAll|VerifyNoOtherCalls|Received|DidNotReceive|have_received|MustHaveHappened\w*|shouldHaveBeenCalled\w*)$/;

export const testDoubles: readonly Sign[] = [
  call(0.72, 'double made by a library', ({ name: called }) => makes.test(called)),
  call(0.72, 'double made by a library', ({ name: called, on }) => (/^(?:jest|vi|sinon|td|mock|unittest\.mock|Mockito|Substitute|A|mockk|mocker|\w*[sS]andbox)$/.test(on) && /^(?:fn|mock|unmock|doMock|stub|spy|fake|patch|object|replace|mocked|when|For|Fake|CallTo|verify)$/.test(called)) || /\bpatch$/.test(on)),
  call(0.75, 'check of what a double was asked', ({ name: called }) => checks.test(called)),
  call(0.7, 'check of what a double was asked', ({ name: called, text, on }) => (called === 'verify' && on === '' && /^verify\s*\([^)]*\)\s*\.?/.test(text)) || (/^(?:Verify|Setup|SetupGet|SetupSequence)$/.test(called) && /mock|fake|stub|^_?[a-z]/i.test(on) && /=>/.test(text))),
  call(0.7, 'stubbed answer', ({ name: called, text }) => (called === 'receive' || called === 'receive_messages') || (called === 'double' && /^double\s*\(?\s*["':]/.test(text)) || (called === 'patch' && /^patch\s*\(\s*["']/.test(text))),
  code(0.75, 'double made by a library', /\.returning\(\s*(?:move\s*)?\||@(?:Mock|MockBean|MockitoBean|Spy|InjectMocks|mock\.patch|patch)\b|\bMOCK_(?:CONST_)?METHOD\w*|#\[(?:mockall::)?automock|\bmock!\s*\{|\bnew Mock<|\bMock\.Of<|\.EXPECT\(\)/),
  name(0.36, 'something named as a double', /^_?(?:[a-z]+_)?(?:mock|stub|spy|fake|dummy)(?:s|ed)?(?:_?[A-Za-z]\w*)?$|^(?:Mock|Stub|Spy|Fake|Dummy)[A-Z_]\w*/),
  sign(0.45, 'class made within a test', (view) => {
    const tests = testsIn(view);
    const spans = view.facts.functions.filter(({ first }) => tests.includes(first));
    return view.lines.flatMap((line, at) => (/^\s+class\s+\w+\s*[(:<]|^\s.*\bnew\s+(?!Thread\b|Runnable\b|Callable\b|TimerTask\b|Comparator\b|TypeReference\b|(?:Linked)?HashMap\b|ArrayList\b)\w+(?:<[^>]*>)?\(\w*\)\s*\{\s*$/.test(line) && spans.some(({ first, last }) => at > first && at < last) ? [at] : []));
  }),
  sign(0.3, 'stand-in written by hand, in a test', (view) => {
    const named = view.facts.names.filter(({ text }) => /^(?:Mock|Stub|Spy|Fake|Dummy|InMemory|Recording|NoOp|Null)[A-Z]\w*|\w(?:Mock|Stub|Spy|Fake|Double)$/.test(text)).map(({ line }) => line);
    return testsIn(view).length > 0 || assertionsIn(view).length > 1 ? named : near(named, [], 0);
  }),
  titled(0.5, 'type that stands in for another', /^(?:[fF]ake|[mM]ock|[sS]tub|[sS]py|[dD]ummy)[A-Z_]\w*$|[a-z](?:Mock|Stub|Fake|Spy)$/),
  code(0.56, 'type that stands in for another', /^\s*type\s+\w*(?:[fF]ake|[mM]ock|[sS]tub|[sS]py)\w*\s+struct\b|^func\s+\(\w+\s+\*?(?:[fF]ake|[mM]ock|[sS]tub)\w*\)/, 'go'),
  code(0.7, 'double in place of what all use', /\b(?:global|globalThis|window|self|document|console|process)\.[\w.]{1,40}\s*=\s*(?:\w{0,20}(?:[sS]tub|[mM]ock|[fF]ake|[sS]py)\w{0,20}\b|(?:jest|vi|sinon)\.)/, 'javascript typescript typescriptreact'),
  name(0.6, 'answers of others made up', /^(?:monkeypatch|nock|httpretty|respx|stub_request|WebMock|setupServer|WireMock\w*|stubFor|MockWebServer|MockRestServiceServer|requests_mock|httpx_mock|aioresponses|freezegun|VCR|use_cassette|MockHttpMessageHandler)$/),
];
