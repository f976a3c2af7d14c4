import type { CodeView } from '../../code/code-view';
import { call, code, name, type Sign, sign, titled, word } from '../sign';

const floating = /\b(?:double|float|f64|f32|float64|float32|Double|Float)\b/;

/** Lines that speak of floating-point types, if at least so many. */
function typed(least: number): Sign['find'] {
  return ({ lines }) => {
    const found = lines.flatMap((line, at) => (floating.test(line) ? [at] : []));
    return found.length >= least ? found.slice(0, 1) : [];
  };
}

/** Comparisons for equality of two named values, in code of such types. */
function equals({ lines }: CodeView): readonly number[] {
  if (!lines.some((line) => floating.test(line))) return [];
  return lines.flatMap((line, at) => (/[\w)\]]\s*[!=]==?\s*[A-Za-z_(]/.test(line) && !/(?:[!=]==?\s*(?:null|NULL|nil|None|nullptr|undefined|true|false|self|this)\b)|\b(?:typeof|err|type|length|size)\b/.test(line) && !/::|[!=]=\s*[A-Z]/.test(line) ? [at] : []));
}

/** Numbers that are only near what is meant. */
export const floats: readonly Sign[] = [
  name(0.62, 'how near is equal', /^(?:eps|epsilon|EPS|EPSILON|FLT_EPSILON|DBL_EPSILON|tolerance|abs_tol|rel_tol|atol|rtol|isclose|allclose|is_close|almost_?equals?|approx(?:Equal)?|assert_?almost_?equal|approximately_?equal|nearly_?equal|ulps?|toBeCloseTo|nextafter|nextUp|fuzzy_?equals?)$/i),
  code(0.8, 'fraction compared for equality', /[!=]==?\s*-?\d*\.\d*[1-9]\d*f?\b|\b\d*\.\d*[1-9]\d*f?\s*[!=]==?[^=]/),
  name(0.6, 'not a number', /^(?:isnan|is_nan|IsNaN|nan\??|NaN|NAN|isfinite|is_finite|IsInf|isinf|is_infinite|isInfinite|POSITIVE_INFINITY|NEGATIVE_INFINITY|total_cmp|partial_cmp|fsum|kahan\w*)$/),
  code(0.34, 'not a number', /(?<!\.)\bisNaN\(|\bNumber\.(?:isNaN|isFinite)\(|\bisFinite\(/),
  sign(0.42, 'floating-point numbers compared for equality', equals),
  sign(0.2, 'floating-point numbers', typed(2)),
  sign(0.15, 'many floating-point numbers', typed(5)),
  call(0.22, 'roots, powers and logarithms', ({ name }) => /^(?:sqrtf?|Sqrt|pow|powf|powi|Pow|expf?|Exp|log|logf|log2|log10|ln|hypot|fabsf?|fmodf?|fmin|fmax|tanh|atan2|sin|cos|Sin|Cos|fma)$/.test(name)),
  word(0.35, 'words of measured numbers', 'variance stddev deviation fraction precision mantissa softmax interpolate lerp slope centroid welford numerically logsumexp'),
  word(0.2, 'words of averages', 'mean average ratio weighted norm delta'),
  call(0.14, 'text or rest read as a fraction', ({ name }) => /^(?:parseFloat|parseDouble|strtod|atof|ParseFloat|toFixed|to_f|floatval|float)$/.test(name)),
  code(0.3, 'fractions in a sum', /[+\-*/]=?\s*\d*\.\d*[1-9]\d*f?\b|\b\d+\.\d+f?\s*[+\-*/]/),
  code(0.3, 'scaled by a length or a sum', /\/=\s*\$?[\w.>-]*(?:norm|sum|total|len|length|count|n)\b|\*\*\s*0?\.5\b|\bsqrtf?\(/i),
  code(0.42, 'cut to a whole number', /~~\s*\(?\w|\(int\)\s*\(?\w+\s*[*/]|\bint\(\s*\w+\s*[*/]\s*[\d.]+|\w\s*\|\s*0\s*[;)]/),
  code(0.5, 'rounded to so many places', /\b(?:[Rr]ound|floor|ceil|Floor|Ceil(?:ing)?)\w*\(\s*[^()]*\*\s*10+\.?0*\s*\)\s*\/\s*10+|\btoFixed\(|\bround\(\s*\w[^,()]*,\s*\d/),
  code(0.38, 'quotient of whole numbers as a fraction', /\((?:double|float)\)\s*\(?[\w.>()-]+\)?\s*\/|\/\s*\((?:double|float)\)|\bfloat\([^()]*(?:\([^()]*\))?\)\s*\/|\/\s*float\(|\.to_f\s*\/|\/\s*[\w.]+\.to_f\b|\bas f(?:32|64)\)?\s*\/|\bfloat(?:32|64)\([^()]*(?:\([^()]*\))?\)\s*\//),
  code(0.3, 'share of a hundred', /\*\s*100(?:\.0*)?\s*\)?\s*\/\s*\w|\/\s*\w[\w.()]*\s*\)?\s*\*\s*100(?:\.0*)?\b|\/\s*100\.0*\b/),
  titled(0.3, 'function that reckons with fractions', /(?:^|_|[a-z])(?:[mM]ean|[aA]verage|[aA]vg|[mM]edian|[vV]ariance|[sS]td_?[dD]ev|[pP]ercentile|[qQ]uantile|[nN]ormali[sz]e(?=$|_?(?:[vV]ec|[wW]eight|[sS]core|[pP]rob|[qQ]uat|[aA]ngle))|[lL]erp|[iI]nterpolat\w*|[rR]ound|[cC]lamp|[dD]istance|[mM]agnitude|[sS]oftmax|[sS]igmoid|[dD]ot_?[pP]roduct|[aA]ngle|[rR]atio|[pP]ercent(?:age)?)(?:$|_|[A-Z]|\d)/),
  word(-0.3, 'money', 'price prices cents currency vat invoice discount'),
  code(0.38, 'fraction compared for equality', /[!=]==?\s*-?0?\.0+f?\b(?!\.)/),
];
