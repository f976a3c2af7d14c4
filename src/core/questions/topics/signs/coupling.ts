import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, raw, type Sign, sign } from '../sign';

const outer = /(?:Service|Client|Repository|Gateway|Mailer|Database|Terminal|Printer|Dao|Store|Manager|Provider|Controller|Notifier|Publisher|Queue|Api|API|Connection|DbContext|Sender|Processor|Adapter)$/;

/** Ways through at least so many objects; what is called on the way does not count. */
function ways(least: number): Sign['find'] {
  return ({ lines }: CodeView) => lines.flatMap((line, at) => {
    if (/^\s*(?:import|using|from|package|use|namespace|#include|export \* from|<)|\b(?:java|javax|org|com|torch|tf|jax|google|System|std)\.\w+\./.test(line)) return [];
    const longest = Math.max(0, ...[...line.matchAll(/(?<![\w.])[a-z_@$]\w*(?:(?:\??\.|->|&\.)[A-Za-z_]\w*(?!\w*[(!<]))+/g)].map(([way]) => way.split(/\.|->/).length - (/^(?:this|self|@|\$this)\b/.test(way) ? 1 : 0)));
    return longest >= least ? [at] : [];
  });
}

/** Others that code makes or asks for by their own names. */
function others({ facts, languageId }: CodeView): readonly { readonly line: number; readonly text: string }[] {
  return facts.calls.flatMap(({ name: called, on, text, line }) => {
    const made = /^\s*new\s+([A-Z]\w*)/.exec(text)?.[1] ?? (languageId === 'ruby' && called === 'new' ? on : '');
    if (made && outer.test(made)) return [{ line, text: made }];
    const asked = /^((?:[A-Z]\w+(?:::|\\))*[A-Z]\w+)(?:\.|$)/.exec(on)?.[1];
    return asked && /^(?:ruby|php|csharp|java)$/.test(languageId) && !/^(?:Math|String|Arrays|List|Objects|Optional|Collections|Time|Date\w*|File|JSON|Json|Integer|Console|Convert|Task|Guid|Array|Hash|Set|Enumerable|Collectors|Stream|Instant|Duration|Assert|Log|Logger|ENV|Rails|I18n|Struct|Class|Regexp|Thread|Mutex|Regex|TimeSpan|Path|Files|Long|Double|System|Character|StringUtils|Encoding|Bytes|Map|Zlib|YAML|Kernel|Process|Interlocked|Environment|CancellationToken\w*|BigDecimal|Pattern|Activator|Type|SecureRandom|Digest|Base64|Redis|URI|Net|ActiveRecord|Arel|ActiveSupport|Struct|OpenSSL|Timeout|Concurrent)$/.test(asked) ? [{ line, text: asked }] : [];
  });
}

function many(least: number): Sign['find'] {
  return (view) => {
    const found = others(view);
    return new Set(found.map(({ text }) => text)).size >= least ? found.map(({ line }) => line).slice(0, 1) : [];
  };
}

/** How much code knows about other code. */
export const coupling: readonly Sign[] = [
  sign(0.5, 'way through four objects', ways(5)),
  sign(0.22, 'way through three objects', ways(4)),
  sign(0.45, 'many others known by name', many(4)),
  sign(0.08, 'others known by name', many(2)),
  call(0.35, 'made on the spot', ({ text, inside }) => /^\s*new\s+[A-Z]\w*(?:Service|Client|Repository|Gateway|Mailer|Database|Terminal|Dao|DbContext|Processor|Sender|Notifier)\(/.test(text) && !/^(?:main|Main|create\w*|build\w*|make\w*|constructor|ConfigureServices)$/.test(inside)),
  code(0.4, 'the only one of its kind', /\b[A-Z]\w+\.(?:Instance|Current|getInstance\(\)|instance\(\)|shared|sharedInstance|INSTANCE|instance)\b/),
  name(0.5, 'what belongs to others taken from inside', /^(?:instance_variable_get|instance_variable_set|setAccessible|getDeclaredField|InternalsVisibleTo|friend|ServiceLocator|service_locator|_protected|monkey_?patch\w*)$/),
  code(0.35, 'inner part of another used', /\b(?!self|cls|this|super|_|__|os|sys)[a-z]\w*\._[a-z]\w*\b(?!\s*=\s*_)|\.send\(\s*:|\b\w+\.__\w+\b(?<!__(?:class__|name__|dict__|init__|doc__|file__|call__|version__))/, 'python ruby'),
  sign(0.56, 'needs many others', ({ facts }) => facts.functions.filter(({ parameters }) => (parameters.match(/\w*(?:Service|Client|Repository|Gateway|Mailer|Logger|Store|Queue|Provider|Factory|Bus|Clock|Manager|Interface|Handler|Api|Dao|Cache|Publisher|Notifier|Dispatcher)\b(?:<[^>]*>)?[\s*&]*(?:\$?\w+\s*)?[,)=]/g)?.length ?? 0) >= 4).map(({ first }) => first)),
  sign(0.34, 'choice by the type of another', ({ lines }) => {
    const found = lines.flatMap((line, at) => (/\binstanceof\s+[A-Z]|\bisinstance\(\w+,\s*[A-Z]|\.is_a\?\(?\s*[A-Z]|\bcase\s+\*?[A-Z]\w+\s+\w+:|\bdynamic_cast</.test(line) ? [at] : []));
    return found.length >= 3 ? found.slice(0, 1) : [];
  }),
  sign(0.45, 'several stores of state reached from one place', ({ facts }) => {
    const hooks = facts.calls.filter(({ name: called, on }) => on === '' && /^use\w*(?:Store|AppState|Context|Atom|AtomValue|SetAtom|Selector|Dispatch|Query|Mutation|Router|SetAppState)$/.test(called));
    return new Set(hooks.map(({ text }) => text.slice(0, 80))).size >= 4 ? hooks.slice(0, 1).map(({ line }) => line) : [];
  }),
  code(0.55, 'friend that sees the inside', /^\s*friend\s+(?:class|struct)\b/, 'cpp'),
  raw(0.42, 'reaches far up for another module', /\b(?:from|require\()\s*["'](?:\.\.\/){3,}/),
  call(0.42, 'asks a container for others', ({ name: called, on }) => /^(?:getBean|GetRequiredService|GetService|getInstance|resolve_dependency)$/.test(called) || (called === 'get' && /^(?:\$this->)?container$/i.test(on))),
  sign(0.5, 'takes in very many things', ({ facts }) => facts.functions.filter(({ name: called, parameters, first, last }) => called !== '' && (parameters.match(/,/g)?.length ?? 0) >= 7 && last - first < 60 && /Service|Repository|Manager|Options|Client|Provider|Factory|Context|Store|Mapper|Logger|Handler/.test(parameters)).map(({ first }) => first)),
  name(0.75, 'rules about who may know whom', /^(?:InAssembl(?:y|ies)|(?:Not)?HaveDependencyOn\w*|ArchRuleDefinition|noClasses|dependOnClassesThat|layeredArchitecture|ArchRule|slices)$/),
  sign(0.58, 'holds many others', ({ lines }) => {
    const held = lines.flatMap((line, at) => (/^\s*(?:(?:private|protected|public|internal|final|readonly|static)\s+)+(?:\w+\.)*[A-Z]\w*(?:Service|Client|Repository|Gateway|Mailer|Store|Queue|Provider|Factory|Bus|Manager|Facade|Handler|Api|Dao|Mapper|Cache|Publisher|Notifier|Populator|Dispatcher|Context)(?:<[^;]*>)?\s+\$?\w+\s*;/.test(line) ? [at] : []));
    return held.length >= 5 ? held.slice(0, 1) : [];
  }),
  code(0.5, 'told others after it is stored', /^\s*after_(?:save|create|commit|update|destroy)\b/, 'ruby'),
  comment(0.55, 'remark on what hangs together', /circular (?:import|dependency)|avoid (?:an? )?(?:circular|cyclic)|tightly coupled|\bcoupl(?:ed|ing)\b|reach(?:es|ing)? into/i),
  atLeast(2, code(0.26, 'inner parts of another used', /\b(?!self|cls|this|super)[a-z]\w*\._[a-z]\w*\b(?!\s*=)|\b[a-z]\w*\.[a-z]\w*\._[A-Z]\w*/, 'python')),
  code(0.3, 'asks a container for others', /\b\w*(?:Bean|Context|Spring)\w*(?:Holder|Utils?)\.get(?:Bean|ApplicationContext)\(|\bApp::make\(|\bapp\(\s*\\?[A-Z]\w*::class|\bServiceLocator\b/),
];
