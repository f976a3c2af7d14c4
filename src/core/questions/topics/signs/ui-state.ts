import { call, code, name, near, type Sign, sign, titled, word } from '../sign';

export const uiState: readonly Sign[] = [
  call(0.44, 'state of a component', ({ name: called, on }) => /^(?:useState|useReducer|useImmer|useSyncExternalStore|useStore|useOptimistic|useTransition|createSignal|createStore|useAtom|useRecoilState|useSelector|useActionState|useLocalStorage)$/.test(called) && /^(?:React)?$/.test(on)),
  sign(0.35, 'several states of a component', ({ facts }) => {
    const states = facts.calls.filter(({ name: called }) => called === 'useState').map(({ line }) => line);
    return states.length > 2 ? states : [];
  }),
  call(0.42, 'effect of a component', ({ name: called, on }) => /^(?:useEffect|useLayoutEffect|watchEffect|createEffect|onMounted|onUnmounted|afterUpdate|onMount)$/.test(called) && /^(?:React)?$/.test(on)),
  call(0.5, 'state set by an effect', ({ name: called, text }) => /^use(?:Layout)?Effect$/.test(called) && /\bset[A-Z]\w*\(/.test(text)),
  call(0.55, 'state of a component set', ({ name: called, on }) => /^(?:forceUpdate|replaceState|StateHasChanged|notifyDataSetChanged|OnPropertyChanged|NotifyPropertyChanged|RaisePropertyChanged|firePropertyChange|SetProperty|requestUpdate|InvokeRequired|repaint|invalidate)$/.test(called) && !/history|cache/i.test(on)),
  call(0.55, 'state of a component set', ({ name: called, on }) => called === 'setState' && /^(?:this|self|that|)$/.test(on)),
  sign(0.62, 'flag that stays set if the call fails', ({ facts, lines }) => {
    const flags = (value: string): Map<string, number> => new Map(lines.flatMap((line, at) => { const named = new RegExp(`\\b(set[A-Z]\\w*)\\(\\s*${value}\\s*\\)`).exec(line)?.[1]; return named ? [[named, at] as const] : []; }));
    const [on, off] = [flags('true'), flags('false')];
    const guarded = (at: number): boolean => facts.tries.some(({ first, last }) => at >= first && at <= last);
    return [...on].filter(([named, at]) => { const end = off.get(named); return end !== undefined && end > at && !guarded(end) && lines.slice(at, end).some((line) => /\bawait\b/.test(line)); }).map(([, at]) => at);
  }),
  sign(0.62, 'drawn again by hand after a field was changed', ({ lines, languageId }) => {
    if (!/script/.test(languageId)) return [];
    const drawn = lines.flatMap((line, at) => (/\bthis\.(?:render|redraw|rerender|repaint|draw|refresh\w*|updateView|updateUI|updateDom)\w*\(/i.test(line) ? [at] : []));
    const near_ = near(drawn, lines.flatMap((line, at) => (/\bthis\.\w+(?:\.\w+)?\s*(?:[+-]?=[^=]|\+\+|--)/.test(line) ? [at] : [])), 4);
    return near_.length > 1 ? near_ : [];
  }),
  call(0.56, 'state of a component set', ({ name: called, text }) => called === 'useCallback' && /\bset(?!Timeout|Interval|Immediate)[A-Z]\w*\(/.test(text)),
  sign(0.4, 'state of a component set', ({ facts, lines }) => {
    const setters = new Set(lines.flatMap((line) => /,\s*(set[A-Z]\w{0,60})\s*\]\s*=\s*(?:React\.)?useState\b/.exec(line)?.[1] ?? []));
    const set = facts.calls.filter(({ name: called }) => setters.has(called)).map(({ line }) => line);
    return set.length > 1 ? set : [];
  }),
  call(0.25, 'hook beside an effect', ({ name: called }, { words }) => /^use(?:Callback|Memo|Ref)$/.test(called) && words.has('effect')),
  code(0.8, 'state changed in place', /\bthis\.state\.\w+(?:\[[^\]]*\])?\s*(?:[+-]?=(?!=)|\+\+|--)|\bthis\.state\.\w+\.(?:push|splice|sort|pop|shift|unshift)\(/, 'typescript javascript typescriptreact'),
  sign(0.4, 'state set from what it was when drawn', ({ lines, languageId, words }) => (/script/.test(languageId) && words.has('use') ? lines.flatMap((line, at) => {
    const [, named = '', old = ''] = /\bset([A-Z]\w*)\(\s*(?:\[\s*\.\.\.|\{\s*\.\.\.|!)?\s*([a-z]\w*)\b(?!\s*(?:=>|\())/.exec(line) ?? [];
    return named !== '' && named.toLowerCase() === old.toLowerCase() ? [at] : [];
  }) : [])),
  call(0.6, 'effect that may set state too late', ({ name: called, text }) => /^use(?:Layout)?Effect$/.test(called) && /\bset[A-Z]\w*\(/.test(text) && /\bawait\b|\.then\(|\bfetch\(/.test(text) && !/abort|ignore|cancel|mounted|active|signal|stale/i.test(text)),
  sign(0.48, 'place in a list taken for a key', ({ facts }) => facts.elements.filter(({ text }) => /\skey\s*=\s*\{\s*(?:`[^`]*\$\{)?(?:i|idx|index)\}/.test(text)).map(({ line }) => line)),
  name(0.62, 'life cycle of a component', /^(?:componentWillReceiveProps|UNSAFE_\w+|componentDidUpdate|componentDidMount|componentWillMount|componentWillUnmount|getDerivedStateFromProps|shouldComponentUpdate|getSnapshotBeforeUpdate|ngOnChanges|ngOnInit|ngOnDestroy|connectedCallback|viewDidLoad|onSaveInstanceState)$/),
  name(0.62, 'value that is watched by the interface', /^(?:MutableLiveData|LiveData|StateFlow|MutableStateFlow|INotifyPropertyChanged|ObservableProperty|ObservableCollection|DependencyProperty|ObservableField|SimpleStringProperty|SimpleBooleanProperty|BehaviorSubject|Q_PROPERTY|ViewState|createSlice|createReducer)$/),
  name(0.46, 'value that is watched by the interface', /^(?:makeAutoObservable|makeObservable|runInAction|defineStore|configureStore|useForm|mapState|mapGetters|toRefs|storeToRefs|useSignal|signalStore)$/),
  name(0.3, 'component tied to a store', /^(?:mapStateToProps|mapDispatchToProps|useDispatch|useContext)$/),
  code(0.45, 'value that is watched by the interface', /=\s*(?:ref|reactive|shallowRef|computed|writable|derived|signal|atom|observable)(?:<[^>]*>)?\(|\$state\(|\$derived\(|@(?:observable|State|Input|Output|tracked)\b/, 'typescript javascript typescriptreact vue'),
  code(0.45, 'state read from a component', /\bthis\.state\b|\bprevState\b|\b(?:prev|previous)Props\b|\bnextProps\b/, 'typescript javascript typescriptreact'),
  sign(0.55, 'action folded into state', ({ lines, languageId }) => near(lines.flatMap((line, at) => (/\bswitch\s*\(\s*action\.type|\bcase\s+[A-Z_]{4,}:|\breturn\s*\{\s*\.\.\.state\b|^\s*\.\.\.state,/.test(line) && /script/.test(languageId) ? [at] : [])), lines.flatMap((line, at) => (/\bstate\b/.test(line) ? [at] : [])), 10)),
  sign(0.4, 'page changed by hand', ({ facts, lines }) => {
    const asked = lines.flatMap((line, at) => (/\b(?:document\.(?:querySelector|getElementById|createElement)|querySelector(?:All)?|\$\()/.test(line) ? [at] : []));
    const set = lines.flatMap((line, at) => (/\.(?:innerHTML|textContent|innerText|classList|hidden|disabled|style|checked|value)\b(?:\.\w+)?\s*(?:=[^=]|\()/.test(line) ? [at] : []));
    return facts.elements.length > 0 ? [] : near(set, asked, 30);
  }),
  sign(0.2, 'what is shown depends on a state', ({ facts, words }) => (facts.elements.length > 0 ? ['loading', 'pending', 'selected', 'open', 'expanded', 'visible', 'editing', 'dirty', 'submitting', 'active'].flatMap((one) => words.get(one) ?? []) : [])),
  sign(0.35, 'field whose value is held in state', ({ facts }) => facts.elements.filter(({ text }) => /^<(?:input|select|textarea|[A-Z]\w*(?:Input|Field|Select|Switch|Checkbox|Slider))\b/.test(text) && /\son(?:Change|Input)\s*=/.test(text)).map(({ line }) => line)),
  sign(0.52, 'widget enabled, shown or filled by hand', ({ facts, lines }) => {
    const set = [...facts.calls.filter(({ name: called }) => /^(?:setEnabled|setVisible|setDisabled|setChecked|setText|setVisibility|setSelected|set_sensitive|set_visible)$/.test(called)).map(({ line }) => line), ...lines.flatMap((line, at) => (/\.(?:IsEnabled|IsVisible|Visible|Enabled|Visibility|IsChecked|visible|enabled|checked|disabled|sensitive)\s*=[^=]/.test(line) ? [at] : []))];
    return set.length > 1 ? set : [];
  }),
  sign(0.4, 'state of a widget', ({ words, languageId }) => (/^(?:cpp|rust|java|csharp|go|c)$/.test(languageId) ? near('open opened selected clicked hovered expanded collapsed toggled dragged focused'.split(' ').flatMap((one) => words.get(one) ?? []), 'ui imgui egui gui widget window popup combo button tree ctx panel dialog'.split(' ').flatMap((one) => words.get(one) ?? []), 1) : [])),
  call(0.4, 'state of a component set', ({ name: called }) => /^(?:request_repaint|set_open|SetOpen|setExpanded|SetNextItemOpen|MarkItemEdited|set_needs_layout|setNeedsDisplay|queue_draw|invalidateSelf|IsItemClicked|setSelected|setFocused)$/.test(called)),
  word(0.3, 'state of the interface', 'viewmodel rerender optimistic dispatcher uistate'),
  titled(0.3, 'function about what is shown', /^(?:use[A-Z]\w*(?:State|Toggle|Open|Form|Selection|Visible|Item|Controll\w+)|handle(?:Input|Change|Select\w*|Toggle|Click|Key\w+|Drag\w*|Submit)|on(?:Change|Select|Toggle|Input)|toggle[A-Z]\w*|set_?(?:[oO]pen|[sS]elected|[eE]xpanded|[vV]isible)|(?:re)?render\w*|TreeNode\w*|\w+Reducer|map(?:State|Dispatch)ToProps)$/),
  sign(0.36, 'page changed by hand', ({ lines, languageId }) => (/script/.test(languageId) ? lines.flatMap((line, at) => (/\.classList\.(?:toggle|add|remove|replace)\(|\.(?:textContent|innerHTML|innerText|hidden)\s*=[^=]|\.style\.\w+\s*=[^=]|\.(?:addClass|removeClass|toggleClass|fadeIn|fadeOut|slideToggle)\(/.test(line) ? [at] : [])) : [])),
  code(0.5, 'state of a component', /^\s*(?:data\s*\(\)\s*\{|computed\s*:\s*\{|watch\s*:\s*\{)|\bthis\.\$(?:emit|set|nextTick|watch|refs|forceUpdate)\b|\b(?:EventEmitter<|ChangeDetectorRef|markForCheck|detectChanges)\b/, 'typescript javascript vue'),
  code(0.36, 'state of a view set', /\b(?:this|self)\.(?:is|show|has)?_?(?:[sS]elected|[oO]pen(?:ed)?|[lL]oading|[eE]xpanded|[vV]isible|[eE]diting|[dD]irty|[hH]overed|[fF]ocused|[cC]ollapsed|[cC]hecked|[dD]ragging|[sS]ubmitting)\w*\s*=[^=]/),
  code(0.56, 'state kept in a store', /\bcreate(?:<[^>]*>)?\(\)?\(?\s*\(set\b|\bset\(\s*\(?s(?:tate)?\)?\s*=>|\btea\.(?:Msg|Cmd|Model)\b/),
  sign(0.3, 'shown or not by a property', ({ facts, lines }) => (facts.elements.length > 0 ? lines.flatMap((line, at) => (/\bif\s*\(\s*!?\w*(?:open|visible|show|hidden|loading|expanded)\w*\s*\)\s*(?:\{\s*)?return\s+null|\{\s*(?:is|show)\w+\s*(?:&&|\?)/i.test(line) ? [at] : [])) : [])),
  name(0.42, 'controlled from outside or by itself', /^(?:internal(?:Value|State|Open)|un?controlled\w*|isControlled|setInternal\w+|defaultOpen|controlledValue)$/),
  code(0.5, 'value that is watched by the interface', /^\s*\$:\s/, 'javascript typescript svelte'),
];
