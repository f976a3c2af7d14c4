import { call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const secretName = String.raw`(?:pass(?:word|wd|phrase)?|pwd|secret\w*|api_?-?key|access_?-?key|private_?-?key|auth_?-?token|access_?-?token|client_?-?secret|signing_?-?key|encryption_?-?key)`;

export const secrets: readonly Sign[] = [
  said(0.94, 'looks like a key that opens something', /^(?:[a-z]{2}_(?:live|test)_\w{8,}|gh[pousr]_\w{20,}|github_pat_\w+|xox[abprs]-[\w-]+|AKIA[0-9A-Z]{12,}|AIza[\w-]{20,}|sk-[\w-]{16,}|eyJ[\w-]{10,}\.[\w-]+|SG\.[\w-]{16,}|glpat-[\w-]+)$/),
  said(0.94, 'private key in the code', /-----BEGIN (?:\w+ )*PRIVATE KEY-----/),
  said(0.86, 'password in an address', /^[a-z][a-z+]*:\/\/[^\s:/@{$%]+:[^\s@{$%<]+@|\b(?:password|pwd)=[^;{$%\s]{3,}/i),
  raw(0.82, 'secret written into the code', new RegExp(String.raw`\b\w*${secretName}["']?\s*(?::\s*(?:String|string|str|&str|&'static str)\s*)?(?::|=|=>|:=|\bdefault\s*=)\s*[bru]?["'](?![^"']*(?:\$\{|#\{|%s|\s|_FILE\b))[^"'\s]{6,}["']\s*[,;)}]?\s*(?:$|//|#)`, 'i')),
  raw(0.82, 'secret written into the code', /\b\w*(?:secret|password|passphrase)\w*\s*:?=\s*["'`](?=[^"'`]*[\d!@#^&*])[^"'`$%{<>:]{14,}["'`]/i),
  raw(0.78, 'password in an address', /:["']\s*[+.]\s*\$?[\w.>-]*pass\w*(?:\(\))?\s*[+.]\s*["']@|:\/\/[^"'`]*:(?:\$\{|\{\$?|#\{|%s|\$)[^"'`]{0,30}@/i),
  raw(0.7, 'token kept where any script can read it', /(?:local|session)Storage\.setItem\(\s*["'`][^"'`]*(?:jwt|token|auth|secret|password)|document\.cookie\s*=.*(?:token|jwt)|SharedPreferences.*(?:token|password)|AsyncStorage\.setItem\(\s*["'][^"']*(?:token|jwt)/i),
  said(0.6, 'long run of hex or letters', /^(?=[^\s]*\d)(?=[^\s]*[a-fA-F])[0-9a-fA-F]{32,}$|^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])(?!.*(?:abcdef|ABCDEF))[A-Za-z0-9+/]{36,}={0,2}$/),
  word(0.32, 'secret in a name', 'secret secrets'),
  name(0.3, 'key that opens something', /(?:^|_)(?:api_?key|private_?key|signing_?key|encryption_?key|access_?key|master_?key|secret_?key|client_?secret|credentials?)s?$/i),
  name(0.5, 'keeper of secrets', /^(?:ExposeSecret|expose_secret|SecretStr|get_secret_value|KeyVault\w*|SecretClient|SecretsManager\w*|secretsmanager|keyring|KMS|kms|hvac|Vault|vault|safeStorage|SecretStorage|Keychain|DataProtection\w*|IDataProtector|ProtectedData|zeroize|Zeroizing|encrypted_attribute|attr_encrypted|filter_parameters)$/),
  raw(0.36, 'secret from the surroundings', /(?:env|ENV|environ|getenv|Configuration|config)\b.{0,14}\w*(?:SECRET|API_?KEY|PASSWORD|TOKEN|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|secret|api_?key|password)/),
  call(0.78, 'a secret may get into the log', ({ name: called, on, text }) => (/^(?:log|info|debug|warn|error|print|println|puts|printf|Printf|Println|LogInformation|LogDebug|trace|dump|console_log|print_r|var_dump|println!|info!|debug!)$/.test(called) || /logger|console/.test(on)) && text.length < 400 && new RegExp(String.raw`(?:[$.{(,\s]|_)${secretName}\b\s*[)},\]]`, 'i').test(text)),
  call(0.6, 'checks a signature', ({ name: called }) => /^(?:timingSafeEqual|compare_digest|hash_equals|secure_compare|ConstantTimeCompare|FixedTimeEquals|createHmac|hash_hmac|verifySignature|verify_signature)$/.test(called)),
  name(0.58, 'secret is made unreadable', /^(?:encrypt|decrypt|Encrypt|Decrypt|redact\w*|mask_?(?:secret|token|password)\w*|obfuscate|createCipheriv|createDecipheriv|Fernet|aes|AES|Aes\w*Gcm\w*|ChaCha20\w*|AESGCM|openssl_(?:en|de)crypt|sodium_crypto_\w+)$/),
  said(0.6, 'secret is made unreadable', /(?:^|[^*/])\*{3,}(?:$|[^*/])|\[?\b(?:FILTERED|REDACTED)\b\]?/),
  code(0.5, 'all surroundings are handed out', /\bJSON\.stringify\((?:process\.env|localStorage)\b|\bprintenv\b|print\(os\.environ\)/),
  comment(0.24, 'comment speaks of secrets', /\bsecrets?\b|\bapi key\b|\bcredentials?\b|\bredact/i),
  titled(0.45, 'function about secrets', /(?:^|_|[a-z])(?:[sS]ecrets?|[eE]ncrypt(?:ion|ed)?|[dD]ecrypt(?:ion|ed)?|[rR]edact|[mM]ask_?(?:[sS]ecret|[tT]oken|[pP]assword|[cC]ard)|[oO]bfuscat\w*|[cC]ipher|[vV]ault|[kK]eyring|[aA]pi_?[kK]eys?)(?:$|_|s?[A-Z])/),
  sign(0.7, 'secret in what an object shows of itself', ({ facts }) => facts.functions.filter(({ name: called, first, last }) => /^(?:toString|ToString|String|GoString|to_s|inspect|__repr__|__str__|__toString|as_json|to_json|toJSON|toJson|serialize|to_representation|jsonSerialize)$/.test(called) && [...facts.names, ...facts.strings].some(({ text, line }) => line >= first && line <= last && /passw|secret|api_?key|private_?key|\bsalt\b|access_?token/i.test(text))).map(({ first }) => first)),
  raw(0.6, 'secret kept back', /\bdelete\s+\w+(?:\.\w+)*\.(?:password|salt|secret|token|hash)\w*|\$hidden\s*=|\b(?:omit|exclude\w*|except|without|makeHidden)\b\W{1,6}.{0,40}\b(?:password|passwd|secret|api_token|password_digest)|\b(?:write_only|WRITE_ONLY|filter_parameters)\b/),
  raw(0.6, 'secret kept back', /\bselect\b\W{1,6}.{0,40}(?:[\s"'`,]-(?:password|passwd|secret|salt|hash|token)\b|\b(?:password|passwd|secret)\w{0,12}:\s*(?:false|0)\b)/),
  titled(0.58, 'secret kept back', /(?:^|_|[a-z])(?:[sS]trip|[sS]crub|[cC]ensor|[hH]ide|[mM]ask|[sS]aniti[sz]e)_?(?:\w{1,20}_)?(?:[aA]uth|[cC]redential|[pP]assword|[tT]oken|[sS]ecret|[sS]ensitive)|(?:^|_|[a-z])(?:[dD]rop|[rR]emove)_?(?:[aA]uth(?:$|_|orization|[A-Z])|[cC]redential|[sS]ensitive)/),
  sign(0.56, 'hash of a secret', ({ facts }) => {
    const digests = facts.calls.filter(({ name: called, on }) => /^(?:EVP_Digest\w*|(?:pg_)?(?:md5|sha1|sha256|sha512)(?:_?(?:update|final|sum|hex|base64|digest|bytes))?|sum256|hexdigest|digest)$/i.test(called) || (called === 'getInstance' && on === 'MessageDigest') || called === 'createHash' || called === 'hash_file').map(({ line }) => line);
    const about = [...facts.names, ...facts.strings].filter(({ text }) => text.length < 200 && /password|passwd|access_?token|api_?key|\bauthentication\b|recovery_?code|reset_?token|secret|\bsalt\b|(?:^|_)token$/i.test(text)).map(({ line }) => line);
    return near(digests, about, 6);
  }),
  said(0.55, 'password in a message', /\bpassword(?: is|:)\s*(?:\{|\$|#\{|%s|\S*\$\{)/i),
  name(0.7, 'memory of a secret overwritten', /^(?:explicit_bzero|memset_s|OPENSSL_cleanse|sodium_memzero|SecureZeroMemory|zeroize|memzero\w*|secure_zero\w*|ZeroMemory)$/),
  raw(0.6, 'secret with a default', /(?:SECRET|PASSWORD|TOKEN|API_?KEY|PRIVATE_?KEY)\w*["'\])]*\s*(?:\|\||\?\?|,|\bor\b|\?:)\s*["'][^"'\s]{3,}["']/i),
  name(0.42, 'private key is read', /^(?:ParsePrivateKey|private_?key_?(?:path|file)|PrivateKey(?:Path|File)?|KeyStore|keystore\w*|LoadX509KeyPair|X509KeyPair|load_pem_private_key|PEM_read_\w*PrivateKey|createPrivateKey|ssh_?key\w*|PKCS8\w*)$/i),
  raw(0.78, 'token in an address', /:\/\/(?:\$?\{|#\{|%s|["']\s*[+.]\s*\$?)\w*(?:token|secret|key)\w*(?:\}|\s*[+.]\s*["'])@/i),
  name(0.4, 'data of a card or a person', /^(?:cvv\w*|cvc|card_?number|security_?number|card_?security\w*|ssn|social_?security\w*|pan_?number|passport_?number)$/i),
];
