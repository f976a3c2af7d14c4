import { call, code, comment, name, near, said, type Sign, sign, titled, word } from '../sign';

const zone = /^(?:time_?zone\w*|tz_?(?:info|name|local|offset)?|Zone(?:Id|Offset|Info)|ZonedDateTime|OffsetDateTime|LoadLocation|FindSystemTimeZoneById|pytz|astimezone|in_time_zone|utc_?offset|DateTimeZone|localtime(?:_r)?|gmtime(?:_r)?|toZonedTime|make_aware)$/i;

/** Days, times, zones, and how they are counted and read. */
export const dates: readonly Sign[] = [
  call(0.28, 'date written as text', ({ name }) => /^(?:strftime|toLocaleDateString|toLocaleTimeString|isoformat|toISOString)$/.test(name)),
  call(0.62, 'date read from text', ({ name, on }) => /^(?:strptime|fromisoformat|strtotime|createFromFormat|ParseExact|parse_from_str|parse_from_rfc3339|ParseInLocation|mktime|timegm|parsedate|dateutil|ofPattern)$/.test(name) || (/^(?:parse|Parse|TryParse|iso8601)$/.test(name) && /^(?:Date|DateTime|Time|time|LocalDate\w*|ZonedDateTime|OffsetDateTime|Instant|DateTimeOffset|DateOnly|Carbon|NaiveDate\w*|moment|dayjs|Time\.zone|datetime)$/.test(on))),
  call(0.6, 'parts of a date taken or changed', ({ name, on }) => /^(?:[gs]et(?:UTC)?(?:Month|FullYear|Date|Day|Hours)|getTimezoneOffset|AddDate|Add(?:Days|Months|Years|Hours)|(?:plus|minus)(?:Days|Weeks|Months|Years|Hours)|weekday|isoweekday|toordinal|DaysInMonth|beginning_of_\w+|end_of_\w+|next_month|prev_month|add_months|addDays|addMonths|subDays|subMonths|startOf(?:Day|Week|Month)|endOf(?:Day|Week|Month)|differenceIn\w+|YearDay|ISOWeek|lengthOfMonth|getDayOfWeek|getDayOfMonth|atStartOfDay|monthrange|cal_days_in_month|num_days_from_\w+|with_(?:day|month|year))$/.test(name) || (name === 'between' && /Duration|Period|ChronoUnit|DAYS/.test(on))),
  sign(0.8, 'zone of time', ({ facts, lines }) => facts.names.filter(({ text, line }) => zone.test(text) && !/\btimezone\.(?:utc|now|timedelta|local\w*)\b|import/.test(lines[line] ?? '')).map(({ line }) => line)),
  name(0.45, 'types of dates', /^(?:LocalDate(?:Time)?|SimpleDateFormat|DateTimeFormatter|ChronoUnit|GregorianCalendar|timedelta|relativedelta|DateOnly|Naive(?:Date|DateTime)|DateInterval|DatePeriod|DateTimeImmutable|CarbonPeriod|CarbonInterval|tm_(?:mon|year|mday|hour|wday|isdst)|year_month_day|YearMonth|moment|dayjs|luxon)$/),
  code(0.42, 'a date made of something', /\bnew Date\(\s*\w|\bDate\.(?:UTC|new|civil|today)\b|\bnew DateTime(?:Immutable)?\(|\bdatetime(?:\.datetime)?\(\s*\w|\bdate\(\s*\w+\s*,\s*\w+\s*,|\bstruct tm\b|\btime\.Date\(/),
  code(0.6, 'date of the year 1, not of today', /\bnew DateTime\(\s*\)/, 'csharp'),
  code(0.22, 'the present moment as a date', /\bnew Date\(\s*\)|\bDateTime\.(?:Utc)?Now\b|\bDateTime\.Today\b|\bdatetime\.(?:utc)?now\(|\bdate\.today\(|\bLocalDate(?:Time)?\.now\(|\bTime\.(?:zone\.)?now\b|\bTime\.current\b|\bUtc::now\(|\bLocal::now\(|\b(?:days?|weeks?|months?|years?|hours?)\.(?:ago|from_now)\b/),
  said(0.42, 'layout of a date', /^[^%]{0,3}%[YymdF][-/.%: ]|\b(?:yyyy|YYYY)[-/.]?(?:MM|mm)[-/.]?(?:dd|DD)\b|\bdd[./-]MM[./-]yy|^[YymdDjnHis][-/.: ][YymdDjnHis][-/.: ][YymdDjnHis]|2006-01-02|\b0?[12]\/?Jan|^02[./]01/),
  word(0.28, 'words of the calendar', 'weekday weekdays birthday midnight holiday holidays calendar leap month months fortnight quarter payday iso8601 rfc3339 daylight weekend yesterday tomorrow'),
  sign(0.34, 'month and year apart', ({ words }) => near(words.get('month') ?? [], words.get('year') ?? [], 3)),
  word(0.12, 'words of dates', 'date dates datetime day days year years utc today expires expiry deadline due born'),
  sign(0.3, 'length of a day in numbers', ({ facts, lines }) => [...facts.numbers.filter(({ text }) => /^(?:86_?400(?:_?000)?|604_?800|31_?536_?000)(?:L|\.0)?$/.test(text)).map(({ line }) => line), ...lines.flatMap((line, at) => (/\b24\s*\*\s*(?:60|3600)\b|\b60\s*\*\s*24\b/.test(line) ? [at] : []))]),
  titled(0.42, 'function about dates', /date(?!_?(?:base|r$)|d$)(?<!up_?date)(?<!vali_?date)(?<!candidate)(?<!man_?date)(?<!consoli_?date)|(?:^|_)(?:day|week|month|year)s?(?:$|_)|[a-z](?:Day|Week|Month|Year)s?(?:$|[A-Z])|time_?zone|birthday|calendar|timestamp|duration|(?:parse|format|to)_?time|humani[sz]e.*time|time_?ago/i),
  comment(0.3, 'remark on time zones', /\btime ?zones?\b|\bDST\b|daylight saving|\bUTC\b|leap (?:year|second)/i),
  name(0.34, 'types of dates', /^DateTimeOffset$/),
];
