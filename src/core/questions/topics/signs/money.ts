import type { CodeView } from '../../code/code-view';
import { code, name, near, said, type Sign, sign, titled, word } from '../sign';

const sure = 'price prices cents currency currencies vat discount discounts subtotal money invoice invoices surcharge iban refund payout salary wage deposit fare coupon instalment instalments installment euro euros dollars usd eur ledger tariff';
const likely = 'amount amounts tax taxes fee fees cost costs balance payment tip gross net total totals charge allowance rent bill paid pay premium interest credit debit';
const strong = new Set(sure.split(' '));
const weak = new Set(likely.split(' '));

function linesOf(view: CodeView, words: ReadonlySet<string>): readonly number[] {
  return [...words].flatMap((one) => view.words.get(one) ?? []);
}

/** Where a line is like this, on or beside a line that speaks of money. */
function withMoney(pattern: RegExp, reach: number, mustBeSure: boolean): Sign['find'] {
  return (view) => {
    const named = mustBeSure ? linesOf(view, strong) : [...linesOf(view, strong), ...linesOf(view, weak)];
    if (named.length === 0 || (!mustBeSure && linesOf(view, strong).length === 0)) return [];
    const reckoned = view.lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
    return near(reckoned, named, reach);
  };
}

const rounding = /\b(?:round|Round|ceil|floor|Ceiling|Floor|truncate|trunc|quantize|setScale|RoundingMode|HALF_UP|HALF_EVEN|intdiv|lround|rounding)\b/;
const reckoning = /[\w)\]]\s+[*/%]=?\s+[\w($]/;

/** Prices, amounts, currencies. */
export const money: readonly Sign[] = [
  sign(0.75, 'amount of money rounded', withMoney(rounding, 1, false)),
  code(0.8, 'money in a floating-point number', /\b(?:double|float|f64|f32|float64|float32|Double|Float)\??\s+\w*(?:[Pp]rice|[Aa]mount|[Tt]otal|[Cc]ost|[Tt]ax|[Ff]ee|[Bb]alance|[Dd]iscount|[Ss]alary|[Mm]oney|[Ww]age|[Rr]efund)\w*|\b\w*(?:[Pp]rice|[Aa]mount|[Cc]ost|[Tt]ax|[Ff]ee|[Bb]alance|[Dd]iscount|[Ss]alary)\w*\s*(?::\s*(?:f64|f32|float)\b|\s(?:float64|float32)\b|\.to_f\b)|\b(?:parseFloat|float|floatval|Number|parseDouble|ParseFloat|ToDouble|strtod|atof)\(\s*[\w.$>-]*(?:[Pp]rice|[Aa]mount|[Cc]ost|[Bb]alance|[Mm]oney)/),
  sign(0.5, 'reckoning with money', withMoney(reckoning, 0, true)),
  code(0.45, 'amount turned into hundredths or back', /\b\w*(?:amount|price|total|cost|fee|balance|cents)\w*(?:\(\))?\s*[*/]\s*100(?:\.0)?\b/i),
  code(0.4, 'balance changed', /\bbalance\w*\s*[-+]=(?!=)|\bbalance\w*\s*=\s*\S*balance\w*\s*[-+]|\bbalance\w*\s*<\s*\S*(?:amount|price|total)|\bbalance\w*(?:\(\))?\.(?:add|subtract|minus|plus)\(/i),
  sign(0.3, 'amount of money shown', withMoney(/\btoFixed\(|\bnumber_format\(/, 0, true)),
  sign(0.3, 'decimal numbers for money', withMoney(/\b(?:BigDecimal|[Dd]ecimal|Rational|bcadd|bcmul|bcdiv|bcsub|rust_decimal)\b|\b\d+(?:\.\d+)?m\b/, 2, false)),
  name(0.4, 'type for money', /^(?:Money|Monetary\w*|CurrencyUnit|Currency(?:Code|Pair)?|ExchangeRate\w*|exchange_?rates?|Cents|PriceCents|minor_?units?|sub_?unit\w*|to_money|amountInCents)$/i),
  code(0.58, 'type for money', /\bnew\s+(?:\\?Money\\)?(?:Money|Currency|ISOCurrencies|\w*MoneyParser|\w*MoneyFormatter|\w*Currencies)\b|\bMoney::(?:of|new|from\w*|[A-Z]{3})\b|\bMoney\.(?:of\w*|new|from\w*|parse|zero)\b|\bMonetary\.\w|\bDinero\(|\bCurrency\.getInstance\(|\bCurrencyUnit\.of\(|\bmoney\.New\(/),
  code(0.5, 'share of an amount', /\b\w*(?:amount|total|cents|price)\w*\s*%\s*\w|\b\w*(?:amount|cents|price)\w*\s*\/\s*\(?\s*(?:\w+\.)?(?:len|size|count|length|people|parts|shares|installments|months)\b/i),
  sign(0.5, 'share of an amount', (view) => near(view.words.get('remainder') ?? view.words.get('remaining') ?? [], [...(view.words.get('amount') ?? []), ...(view.words.get('cents') ?? []), ...(view.words.get('allocate') ?? [])], 6)),
  word(0.26, 'words of money', sure),
  word(0.1, 'words that may mean money', likely),
  said(0.28, 'currency', /^(?:EUR|USD|GBP|CHF|JPY|€|\$)$|%(?:\.2f|d) ?(?:EUR|USD|€)|[€£]\s*[%{]|^currency$/),
  titled(0.26, 'function about money', /(?<!un)pric(?:e|es|ing)|amounts?(?:$|_|[A-Z])|(?:^|_|[a-z])(?:[tT]otals?|[tT]ax(?:es)?|[fF]ees?|[dD]iscounts?|[rR]efunds?|[cC]urrenc(?:y|ies)|[bB]alances?|[iI]nvoices?|[cC]harges?|[iI]nterest|[pP]ayments?|[rR]eduction|[mM]oney|[cC]ents)(?:$|_|[A-Z])|exchange_?(?:rate|with)|^allocate/),
];
