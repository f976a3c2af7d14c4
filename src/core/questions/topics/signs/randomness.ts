import { call, code, name, said, type Sign, sign, titled, word } from '../sign';
import { testsIn } from './tests-assertions';

export const randomness: readonly Sign[] = [
  code(0.76, 'random number', /\bMath\.random\b|\bMath\.floor\(\s*Math\.random|\brandom\.(?:random|randint|randrange|choices?|sample|shuffle|uniform|gauss|normalvariate|betavariate|getrandbits|SystemRandom|Random(?=\()|seed|expovariate)\b|\b(?:np|numpy)\.random\.|\brand\.(?:Intn?|Int63n?|Int31n?|Float64|Float32|Perm|Shuffle|Seed|New|NewSource|IntN|N|Read)\b|\bnew\s+(?:Secure)?Random\b|\bThreadLocalRandom\b|\bMath\.random\(|\b(?:mt_rand|mt_srand|array_rand|str_shuffle|lcg_value|random_int)\s*\(|\b(?:Random\.(?:new|rand|Shared|bytes)|Kernel\.rand)\b|\b(?:thread_rng|StdRng|SmallRng|from_entropy|SeedableRng|gen_range|gen_bool|random_range|fastrand)\b|\b(?:mt19937(?:_64)?|random_device|uniform_(?:int|real)_distribution|default_random_engine|normal_distribution|bernoulli_distribution|random_shuffle)\b|\b(?:srand|srandom|drand48|lrand48|arc4random\w*|rand_r|RAND_MAX)\b|\btorch\.(?:rand\w*|manual_seed|multinomial)\b/),
  // Mostly a key, a token or a file name is made of these, and that is what it is about.
  code(0.44, 'random bytes', /\b(?:random_bytes|openssl_random_pseudo_bytes|getrandom|getentropy|RAND_bytes)\s*\(|\bSecureRandom\b(?!\.uuid)|\bRandomNumberGenerator\b|\bRNGCryptoServiceProvider\b|\bcrypto\.(?:getRandomValues|randomBytes|randomInt)\b|\bsecrets\.(?:token_\w+|choice|randbelow)\b|\bos\.urandom\b|\bOsRng\b/),
  call(0.45, 'random number', ({ name: called, on }) => called !== 'random_bytes' && /^(?:rand|random|randn|randomi[sz]e|randomi[sz]ed|addJitter|withJitter|add_jitter|nextInt|nextDouble|nextGaussian|NextDouble|random_(?!uuid)\w+|rand_\w+|\w+_random|random(?:String|Int|Float|Id|Element|Choice|Number|Between|Bytes|Code)\w*)$/.test(called) && !/faker/i.test(on)),
  call(0.45, 'choice by chance', ({ name: called, on, text }) => /^(?:shuffle!?|Shuffle|shuffled|sample|choose|choice|pick_?[rR]andom)$/.test(called) && (called !== 'sample' || !/^\w+\.sample\s*\(\s*[a-z_]+\s*,/.test(text) || on === 'random')),
  word(0.3, 'chance by name', 'random randomly randomness randomize randomized rng prng seed seeded seeds entropy shuffle shuffled shuffling dice reseed randseed xorshift pcg'),
  sign(0.8, 'known multiplier of a generator', ({ facts }) => facts.numbers.filter(({ text }) => /^(?:1103515245|6364136223846793005|1664525|214013|22695477|25214903917|0x5DEECE66D|48271|16807|69069|2862933555777941757|0x2545F4914F6CDD1D)/i.test(text)).map(({ line }) => line)),
  sign(-0.35, 'test', testsIn),
  said(0.6, 'order by chance in a query', /\bORDER BY\s+(?:RANDOM|RAND|NEWID)\b|^RANDOM\(\)$|\bRAND\(\)/i),
  name(0.3, 'made-up id', /^(?:uuid\w*|UUID|Guid|NewGuid|randomUUID|nanoid|uuid4)$/),
  code(0.5, 'chance out of the clock', /\b(?:srand|seed|Seed|Random|NewSource|setSeed|manual_seed)\w*\s*\(?[^;]*\b(?:time|Now|now|nanoTime|UnixNano|Ticks|Date)\b/),
  titled(0.36, 'function that makes something by chance', /(?:^|_|[a-z])(?:[rR]and(?:om(?:i[sz]e)?)?(?:int|Int|n)?|[sS]huffle|[sS]ample|[sS]eed|[jJ]itter|[nN]once|[dD]ice)(?:$|_|\d|[A-Z])|^weak_random|[gG]en(?:erate)?_?(?:[tT]oken|[pP]assword|[cC]ode|[sS]alt|[uU]uid|[iI]d|[kK]ey)$/),
  code(0.3, 'random number cut to a range', /\brand\(\)\s*%|\brandom\(\)\s*\*/),
  code(0.66, 'order by chance', /OrderBy\([^)]*Guid\.NewGuid|\.sort\([^)]*Math\.random|\.sort_by\s*\{\s*rand/),
];
