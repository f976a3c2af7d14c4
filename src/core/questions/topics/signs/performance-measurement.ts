import { call, code, name, near, said, type Sign, sign, titled, word } from '../sign';
import { testsIn } from './tests-assertions';

const clocks = /\b(?:performance\.(?:now|mark|measure)|process\.hrtime|time\.(?:perf_counter|process_time|monotonic)(?:_ns)?|timeit|System\.nanoTime|System\.currentTimeMillis|Stopwatch|Instant::now|time\.Now|std::chrono|steady_clock|system_clock|high_resolution_clock|Process\.clock_gettime|clock_gettime|hrtime|microtime|getrusage|Date\.now|time\.time|Time\.now|gettimeofday|mach_absolute_time|QueryPerformanceCounter|clock\(\)|\w*(?:_hrtime|_nanos|time_in_ms|time_ms|now_ms|now_us|now_ns|ustime|mstime|nowMs|getTimeMs|get_time|currentTimeMs)\()/;
const benchmarked = /\bBENCH(?:MARK)?\w*\s*\(|\*testing\.B\b|@Benchmark\b|\[Benchmark\b/;
const spans = /\.Sub\(\s*\w*(?:start|begin|before|t0)\w*\s*\)|\.duration_since\(|\bDuration\.between\(|\.total_seconds\(\)|\bTotal(?:Milli)?[sS]econds\b|-\s*(?:before|start|begin)_\w+|\b(?:elapsed\w*|as_secs_f64|as_millis|as_micros|time\.Since|Elapsed\w*|duration_cast|CLOCKS_PER_SEC|(?:time|now|clock|nanoTime|currentTimeMillis|perf_counter|hrtime|microtime)\w*\([^)]*\)\s*-\s*\$?\w+)|-\s*\$?(?:\w+[._])?(?:start|started|begun|began|begin|t0|before|tic)(?:ed|_?[tT]ime|_?[aA]t)?_?\b/;

export const performanceMeasurement: readonly Sign[] = [
  sign(0.56, 'time measured between two points', ({ text }) => {
    // As written: what stands in the gaps of a string counts.
    const lines = text.split('\n');
    const read = lines.flatMap((line, at) => (clocks.test(line) ? [at] : []));
    // What is compared is an age, not a measurement.
    const taken = lines.flatMap((line, at) => (spans.test(line) && !/\s[<>]=?\s/.test(line.replace(/->|=>|<<|<\w[\w:]*>/g, '')) ? [at] : []));
    return near(taken, read, 60);
  }),
  code(0.42, 'clock made for measuring', /\b(?:performance\.(?:now|mark|measure)|process\.hrtime|perf_counter|process_time|System\.nanoTime|Stopwatch|high_resolution_clock|microtime|hrtime|QueryPerformanceCounter|rdtsc|getrusage|GetProcessTimes|GetThreadTimes|console\.time(?:End)?|CLOCK_(?:PROCESS|THREAD)_CPUTIME_ID|mach_absolute_time)\b/),
  code(0.8, 'benchmark', /\bb\.(?:N|Loop|ResetTimer|ReportAllocs|StopTimer)\b|\*testing\.B\b|@Benchmark\b|\[Benchmark\b|@(?:BenchmarkMode|Warmup|Measurement)\b|\bBENCHMARK\w*\s*\(|benchmark::|\bBenchmark(?:Runner|\.(?:bm|bmbm|ips|measure|realtime))\b|\bcriterion_group!|\btimeit\b|\bBlackhole\b|black_box|\bcProfile\b|Benchmark\.Suite/),
  name(0.4, 'benchmark by name', /bench(?:mark)?|^bm_|profil(?:er|ing)$|stopwatch/i),
  word(0.28, 'figure of speed', 'throughput latency percentile percentiles warmup histogram'),
  name(0.28, 'figure of speed', /^(?:p(?:50|90|95|99)\w*|\w*(?:latency|Latency|elapsed|Elapsed|cpu_?time|CpuTime|rusage|fps|CPUUsage)\w*)$/),
  call(0.4, 'time reported as a metric', ({ name: called }) => /^(?:observe|recordDuration|RecordValue|timing|startTimer|histogram|Observe|NewTimer|ObserveDuration)$/.test(called)),
  sign(0.35, 'loop that repeats only to be timed', ({ lines }) => lines.flatMap((line, at) => (/\bfor\b.*\b(?:_|i|n)\b.*(?:\d[\d_]{3,}|iterations|runs|rounds|reps?|repeats|REPEAT|trials)\b/i.test(line) ? [at] : []))),
  said(0.22, 'words of a measurement', /\b(?:ms|µs|us|ns|sec(?:onds?)?)\b[^a-z]*$|times (?:as|faster|quick)|per second|ops\/s|took\b/i),
  sign(-0.4, 'test', (view) => testsIn(view).filter((at) => !/bench/i.test(view.lines[at] ?? ''))),
  sign(-0.5, 'deadline', ({ lines }) => (lines.some((line) => benchmarked.test(line)) ? [] : lines.flatMap((line, at) => (/\b(?:deadline|timeout|expires?|ttl|maxAge|max_age)\w*/i.test(line) ? [at] : [])))),
  titled(0.34, 'function that measures', /bench|(?:^|_)(?:time|timed|timing|measure|profile|elapsed|latency|throughput|usage)(?:$|_)|(?:[mM]easure|[pP]rofil|[lL]atency|[tT]hroughput|[eE]lapsed|CPUUsage|[sS]topwatch|[tT]imings?)(?:[A-Z]\w*)?$/),
  code(0.6, 'time measured between two points', /\bconsole\.time(?:End|Log)?\(/),
  code(0.42, 'figure of speed', /\bp(?:50|90|95|99)\b|\bpercentiles?\(|\*\s*0\.9[59]\b/),
];
