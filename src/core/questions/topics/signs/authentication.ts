import { call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const passwords = word(0.28, 'a password', 'password passwords passwd passphrase pwd');
const hashing = call(0, 'hash', ({ name: called, on }) => /^(?:encode|hash\w*|digest|hexdigest|md5|sha1|sha256|createHash|crypt|hashpw|make_password)$/i.test(called) || /md5|sha1|sha256|digest/i.test(on));
const compared = code(0, 'compared', /password\w*(?:\(\))?\s*(?:===?|!==?|\.equals\()|(?:===?|!==?)\s*\S*password/i);

export const authentication: readonly Sign[] = [
  word(0.38, 'asks who somebody is', 'authenticate authenticated authenticates authenticator authentication unauthenticated'),
  word(0.16, 'somebody signs in or out', 'login logout signin signout signup'),
  name(0.3, 'somebody signs in or out', /^(?:sign|log)_?(?:in|out|ed_?in)(?:Async|_user)?$|^_?(?:SignInManager|PasswordSignInAsync)$/i),
  titled(0.45, 'function that signs in or asks who it is', /(?<!failed_?)log_?(?:in|out)(?![a-z])|sign_?(?:in|out|up)(?![a-z])|^(?:re_?)?auth(?:enticate|[A-Z_]|$)|(?:verify|check|change|reset|hash|set|update|forgot(?:ten)?|compare|match(?:es)?|valid(?:ate)?|encode|confirm)_?(?:user_?|hashed_?)?password|(?:verify|decode|issue|refresh|create|generate)_?\w*token/i),
  name(0.6, 'token that says who it is', /^(?:jwt\w*|JWT\w*|\w+_jwt|\w+Jwt\w*|jsonwebtoken|Jwts|JwtSecurityToken\w*|MapClaims|jose|id_token|refresh_?token|parseClaimsJws|SigningCredentials|OAuth2\w*|OpenIdConnect\w*|saml\w*|firebase_auth|TokenValidationParameters)$/i),
  call(0.5, 'token that says who it is', ({ name: called, on }) => /^(?:verify|check|validate|decode|parse|sign|issue|refresh|revoke|create|generate|find)_?(?:by_?)?(?:access_?|refresh_?|auth_?|api_?|id_?|csrf_?|session_?|reset_?|bearer_?)?(?:token|session|credential)\w*$/i.test(called) || (/^(?:verify|sign|decode|encode)$/.test(called) && /jwt|token/i.test(on))),
  titled(0.18, 'function about sessions or tokens', /session|(?:access|auth|refresh|api|id|bearer|csrf)_?token|credential|(?:two|multi)_?factor|otp|oauth|sso/i),
  name(0.36, 'claims of who it is', /^(?:ClaimsPrincipal|ClaimsIdentity|ClaimTypes)$/),
  code(0.66, 'strategies of signing in', /\bpassport\.\w+\(/),
  name(0.78, 'hash of a password', /^(?:bcrypt\w*|BCrypt|argon2\w*|Argon2\w*|scrypt|pbkdf2\w*|password_verify|password_hash|check_password\w*|checkPassword\w*|verify_password|verifyPassword|generate_password_hash|set_password|passwordEncoder|PasswordEncoder|has_secure_password|Rfc2898DeriveBytes|hashpw|PasswordHasher|CheckPasswordAsync|comparePassword|valid_password\?)$/),
  passwords,
  sign(0.8, 'quick hash of a password', (view) => near(passwords.find(view), hashing.find(view), 1)),
  sign(0.7, 'password compared as text', (view) => compared.find(view)),
  word(0.36, 'proof of who it is', 'credential credentials otp totp mfa sso challenge nonce realm'),
  said(0.3, 'header that says who it is', /^(?:authorization|www-authenticate|bearer\b.*|basic |digest )|\bbearer\b/i),
  code(0.36, 'nobody is signed in', /\b(?:Unauthorized|UNAUTHORIZED|StatusUnauthorized|AuthenticationFailed|unauthorized)\b|\b401\b/),
  word(0.06, 'about signing in', 'auth session sessions token tokens'),
  call(0.46, 'proof compared in constant time', ({ name: called, on }) => /^(?:hash_equals|timingSafeEqual|constant_time\w*|compare_digest|secure_compare|FixedTimeEquals|fixed_length_secure_compare|ConstantTimeCompare|verify_slice)$/.test(called) || (called === 'Equal' && /hmac/.test(on))),
  call(0.3, 'signs up, in or out', ({ name: called, on }) => /sign_?(?:in|up|out)|log_?(?:in|out)/i.test(on) || /^(?:sign_?(?:in|up|out)|log_?(?:in|out))(?:[A-Z_]\w*)?$/i.test(called)),
  raw(0.4, 'the session knows the user', /session(?:\[|\(|\.|->)["':.]{0,2}\s*(?:user|member|account|uid)|\bcookies?\b.*(?:token|session)/i),
  raw(0.5, 'sends those who are not signed in away', /(?:Navigate|redirect\w*|navigate|push|replace)\b.{0,30}(?:log|sign)-?_?in\b/i),
  name(0.1, 'who is signed in', /^(?:current_user|currentUser|useUser|useAuth|useSession|getServerSession|IsAuthenticated|is_authenticated|isAuthenticated|getSession)$/),
  comment(0.2, 'comment speaks of signing in', /\blog(?:ged)?[ -]?in\b|\bsign(?:ed)?[ -]in\b|\bauthenticat|\bpassword/i),
  titled(0.24, 'a password', /password/i),
];
