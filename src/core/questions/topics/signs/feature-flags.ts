import { call, code, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

/** Ways that are open to some and closed to others, for a time. */
export const featureFlags: readonly Sign[] = [
  name(0.82, 'switch of a feature', /^(?:is_?feature_?enabled|feature_?(?:is_?)?(?:enabled|flags?|toggles?|switch\w*|gates?|active)|use_?feature(?:_?flags?|_?toggles?|_?gates?|_?enabled|_?value|_?is_?on)?|(?:get_?)?(?:feature_?)?flag_?(?:value|enabled|provider|client|service|store)|Flipper|LaunchDarkly\w*|LDClient|ldclient|unleash\w*|growthbook\w*|FeatureManager|IFeatureManager\w*|FeatureGate|IsEnabledAsync|ConfigCat\w*|Statsig\w*|statsig|Optimizely\w*|OpenFeature|boolVariation|BoolVariation|bool_variation|stringVariation|waffle|flag_is_active|Pennant|Togglz|FF4j|GateKeeper|kill_?switch\w*|features_?enabled|useFlags?|use_?Gates?|(?:check|get)_?(?:feature_?)?gate|use(?:Bool|String|Flag)?Variation|useExperiment|useTreatments?|getTreatments?|useDecision|isFeatureOn|feature_?is_?on|flags?_?enabled|FeatureToggles?)$/i),
  call(0.72, 'asked whether something is switched on', ({ name, on, text }) => !/^on$/.test(name) || /feature|flag|toggle/i.test(on) ? (/^(?:is_?enabled|enabled\??|is_?active|active\??|isOn|is_on|on\??|variation|enabled_for|IsEnabled|allows|inactive)$/i.test(name) && (/feature|flag|toggle|rollout|experiment|flipper|unleash|gate|split|pennant|switch/i.test(on) || /\(\s*(?:["'`:][\w.-]*(?:new|beta|v2|feature|enable|experiment|redesign)|["'`][a-z]\w*[-_][\w-]+["'`]|[A-Z_]{5,})/.test(text))) : false),
  sign(0.75, 'flag of a feature', ({ words }) => near([...(words.get('feature') ?? []), ...(words.get('features') ?? [])], [...(words.get('flag') ?? []), ...(words.get('flags') ?? []), ...(words.get('toggle') ?? []), ...(words.get('toggles') ?? []), ...(words.get('enabled') ?? []), ...(words.get('gate') ?? []), ...(words.get('variant') ?? [])], 3)),
  sign(0.5, 'switch in the code itself', ({ lines }) => lines.flatMap((line, at) => {
    const named = /\b(?:const|constexpr|bool|boolean|let|var|final|static|#define)\b.*?\b((?:use|enable|disable|show|with|allow|skip|force|USE|ENABLE|DISABLE|SHOW|WITH|ALLOW)(?:_\w+|[A-Z]\w*)|\w+(?:Enabled|_enabled|_ENABLED|Disabled))\s*(?::\s*\w+\s*)?(?::=|=|\s)\s*(?:true|false|True|False|TRUE|FALSE|0|1)\b/.exec(line)?.[1];
    return named && lines.some((other, index) => index > at && new RegExp(`\\bif\\b.*\\b${named}\\b`).test(other)) ? [at] : [];
  })),
  sign(0.5, 'share of people by a hash', ({ words }) => near(['percentage', 'percent', 'allocation', 'rollout', 'weights'].flatMap((one) => words.get(one) ?? []), ['hash', 'hashed', 'variant', 'variants', 'variation', 'variations', 'multivariate', 'bucket', 'bucketing'].flatMap((one) => words.get(one) ?? []), 6)),
  titled(0.42, 'function that asks which way is on', /^_?(?:should_)?use_\w+\?$|^(?:is|has)[A-Z]\w*(?:Enabled|Activated)$|^(?:is_)?\w+_enabled\??$|feature_?(?:flag|toggle|gate)|^(?!(?:I|i)sEnabled$)\w*[a-z]Enabled$|experiment|rollout|variant/i),
  raw(0.42, 'switch in the environment', /process\.env\.\w*(?:ENABLE|DISABLE|FEATURE|FLAG|EXPERIMENTAL)\w*|(?:environ|getenv|Getenv|ENV|env::var)\W{1,6}[A-Z_]*(?:ENABLE|DISABLE|FEATURE|EXPERIMENTAL)/),
  code(0.3, 'way chosen by a setting', /\b(?:if|unless|elif)\b.*\b\w*(?:[cC]onfig|[sS]ettings|[oO]ptions|[oO]pts|[fF]lags|[fF]eatures|preferences|cfg)\b(?:\.|->|\?\.)(?:\w+(?:\.|->))*(?:(?:enable|disable|experimental|allow)[A-Z_]\w*|\w+(?:Enabled|_enabled|_disabled|Disabled))\b/),
  word(0.5, 'words of rolling out', 'rollout rollouts canary killswitch stickiness dogfood flipper unleash'),
  word(0.3, 'words of trying out', 'experiment experiments cohort'),
  sign(0.62, 'share of people reckoned from a hash', ({ lines, words }) => {
    const shares = lines.flatMap((line, at) => (/%\s*\(?\s*(?:100|1000|10_?000|100_?000)\b[^;]*[<>]|\bmod(?:ulo)?\(?\s*100\b[^;]*</.test(line) ? [at] : []));
    return near(shares, ['percentage', 'percent', 'rollout', 'share', 'bucket', 'crc', 'hash', 'murmur', 'threshold'].flatMap((one) => words.get(one) ?? []), 4);
  }),
  name(0.58, 'old and new way side by side', /^_?(?:use|enable|show|with)(?:_?(?:new|beta|legacy|v2|experimental|redesign)_|(?:New|Beta|Legacy|V2|Experimental|Redesign)[A-Z]|(?:New|Beta|Legacy|V2|Experimental|Redesign)$)|^(?:FEATURE|FF|FLAG|EXPERIMENTAL)_[A-Z0-9_]+$/),
  name(0.3, 'way switched on', /^(?:ENABLE|USE)_[A-Z0-9_]+$|^(?:enable|use|show)[A-Z]\w+Enabled$/),
  code(0.44, 'way chosen when it is built', /#\[cfg\(\s*feature\b|cfg!\(\s*feature|^\s*#\s*if(?:def)?\s+(?:defined\(?\s*)?(?:ENABLE|USE|FEATURE|EXPERIMENTAL)_/, 'rust c cpp csharp'),
  word(0.15, 'words of variants', 'variant variants percentage bucket treatment gradual gate gates toggle toggles beta'),
  word(0.06, 'words of switches', 'flag flags enabled disabled enable disable'),
  said(0.4, 'name of a switch', /^(?:feature|flag|experiment|exp|ff|beta|enable|new)[-_.:][\w.-]+$/i),
  call(0.75, 'asked whether something is switched on', ({ name: called, on }) => /(?:^|\\|::)Features?$/.test(on) && /^(?:when|unless|active|inactive|someAreActive|allAreActive|for|value|enabled\??|disabled\??|is_?enabled|isActive)$/i.test(called)),
];
