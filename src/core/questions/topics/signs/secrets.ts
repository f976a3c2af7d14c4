import { call, code, comment, name, raw, said, type Sign, word } from '../sign';

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
  word(0.42, 'secret in a name', 'secret secrets'),
  name(0.44, 'key that opens something', /(?:^|_)(?:api_?key|private_?key|signing_?key|encryption_?key|access_?key|master_?key|secret_?key|client_?secret|credentials?)s?$/i),
  name(0.5, 'keeper of secrets', /^(?:ExposeSecret|expose_secret|SecretStr|get_secret_value|KeyVault\w*|SecretClient|SecretsManager\w*|secretsmanager|keyring|KMS|kms|hvac|Vault|vault|safeStorage|SecretStorage|Keychain|DataProtection\w*|IDataProtector|ProtectedData|zeroize|Zeroizing|encrypted_attribute|attr_encrypted|filter_parameters)$/),
  raw(0.36, 'secret from the surroundings', /(?:env|ENV|environ|getenv|Configuration|config)\b.{0,14}\w*(?:SECRET|API_?KEY|PASSWORD|TOKEN|PRIVATE_KEY|ENCRYPTION_KEY|SIGNING_KEY|secret|api_?key|password)/),
  call(0.78, 'a secret may get into the log', ({ name: called, on, text }) => (/^(?:log|info|debug|warn|error|print|println|puts|printf|Printf|Println|LogInformation|LogDebug|trace|dump|console_log|print_r|var_dump|println!|info!|debug!)$/.test(called) || /logger|console/.test(on)) && text.length < 400 && new RegExp(String.raw`(?:[$.{(,\s]|_)${secretName}\b\s*[)},\]]`, 'i').test(text)),
  call(0.6, 'checks a signature', ({ name: called }) => /^(?:timingSafeEqual|compare_digest|hash_equals|secure_compare|ConstantTimeCompare|FixedTimeEquals|createHmac|hash_hmac|verifySignature|verify_signature)$/.test(called)),
  name(0.46, 'secret is made unreadable', /^(?:encrypt|decrypt|Encrypt|Decrypt|redact\w*|mask_?(?:secret|token|password)\w*|obfuscate|createCipheriv|createDecipheriv|Fernet|aes|AES|Aes\w*Gcm\w*|ChaCha20\w*|AESGCM|openssl_(?:en|de)crypt|sodium_crypto_\w+)$/),
  code(0.5, 'all surroundings are handed out', /\bJSON\.stringify\((?:process\.env|localStorage)\b|\bprintenv\b|print\(os\.environ\)/),
  comment(0.35, 'comment speaks of secrets', /\bsecrets?\b|\bapi key\b|\bcredentials?\b|\bredact/i),
];
