import type { CodeView } from '../../code/code-view';
import { atLeast, call, code, comment, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

const someone = /^(?:user|users|current|owner|account|principal|permission|permissions|role|auth|authorize|authorized|policy|member|viewer|tenant|session|author|admin|ability|gate|identity|actor|me)$/;
const given = /\bparams\s*\[|\breq(?:uest)?\.(?:params|query|body)\b|\b(?:message|command|request|cmd|input)\.\w*(?:Id|ID|Slug|Key|Name|id|slug)\b|\bc\.Param\(|\bPathVariable\b|mux\.Vars|\[FromRoute\]|\broute\(|URLParam\(/;
const removes = /^(?:Remove|RemoveRange|Delete|DeleteAsync|delete|destroy!?|deleteById|deleteOne|findByIdAndDelete|findByIdAndUpdate|remove|destroy_all|update!?|update_attributes|forceDelete|findOneAndUpdate|findOneAndDelete|DeleteOne|softDelete)$/;

/** Something that a request names is changed or removed, and nobody looks at who asks. */
function nobodyAsksWho({ words, lines, facts }: CodeView): readonly number[] {
  if ([...words.keys()].some((one) => someone.test(one)) || !lines.some((line) => given.test(line))) return [];
  return facts.calls.filter(({ name: called, on }) => removes.test(called) && on !== '').map(({ line }) => line);
}

const may = word(0.2, 'what somebody may do', 'permission permissions unauthorised acl rbac privileges privilege');

export const authorization: readonly Sign[] = [
  may,
  atLeast(3, may),
  word(0.3, 'only for some', 'authorize authorizes'),
  word(0.24, 'what somebody may do', 'roles grants forbidden'),
  word(0.08, 'what somebody may do', 'role scopes policy'),
  name(0.64, 'asks whether somebody may', /^@?(?:has_?(?:any_?)?(?:role|permission|authority|perm|access|scope)s?|is_?(?:in_?role|admin|owner|superuser|staff|moderator)\??|can_?(?:edit|delete|view|access|manage|see|update)(?:[A-Z_]\w*)?\??|check_?(?:permission|access|policy|owner\w*)\w*|PreAuthorize|PostAuthorize|Secured|RolesAllowed|permission_required|user_passes_test|authorize!|HasClaim|IAuthorizationService|AuthorizeAsync|RequireRole|load_and_authorize_resource|policy_scope|user_?can|can(?:_?(?:Write|Read|Create))[A-Z_]\w*|ensure\w*(?:Owner|Permission|Admin)\w*|require_?(?:admin|role|permission|owner)\w*|userCan|may\w*By|allowed_to\?|permission_classes)$/i),
  code(0.74, 'asks whether somebody may', /\bcan\?\s|\bcannot\?\s|\bauthorize!|->authorize\(|\bGate::|\bRoles\s*=|->can\(|\.can\(|\bability\.\w/),
  titled(0.55, 'function that asks whether somebody may', /^_*(?:has|verify|check|ensure|require|assert|is|can|user)\w*(?:access|permission|owner|allowed|authori[sz]ed)/i),
  code(0.5, 'looked up with the id of who asks', /(?:owner|author|user|creator|tenant|account|member)_?id\w*["']?\s*(?::|=>|===?|=)\s*\S*(?:session|current_?user|req\.user|request\.user|viewer|auth)\b\??(?:\.|->)/i),
  name(0.36, 'service or failure about who may', /authori[sz]ation_?(?:service|exception|error|handler|policy)|NotAuthorized|AccessDenied|PermissionDenied/i),
  code(0.72, 'compares the owner with who asks', /(?<![A-Za-z])(?:owner|author(?!_?role|iz)|user(?!_?(?:name|role))|member|created_by|creator|account|tenant)\w*(?:\.id|Id|_id|->id|ID)?(?:\(\))?\s*(?:===?|!==?|\.equals\(|<>)\s*(?:\$?\w+[.>:-]+)*\$?(?:current|req\b|request\b|session|user(?:\b|_?id)|principal|viewer|me\b|auth|actor|ctx\b)/i),
  code(0.66, 'compares the owner with who asks', /(?<![A-Za-z])(?:viewer|user|current\w*|me|member|actor|principal|requester|session\w*)(?:\.|->|\?\.)(?:\w+(?:\.|->))?\w*(?:id|ID|Id)\b\s*[!=]==?\s*\w+(?:\.|->|\?\.)\w*(?:owner|creator|author|user|member|account|created_?by)\w*/i),
  code(0.46, 'asked whether it belongs to another', /\bget\w*(?:Store|Tenant|Owner|User|Account|Organi[sz]ation|Workspace|Team|Project|Merchant)\w*\(\)\.getId\(\)[^;]*[!=]=|\.(?:store|tenant|org|organi[sz]ation|team|workspace|project|account)_?[iI]d\s*!==?\s*\w|\bbelongs_?to\w*\(|\.owned_?by\w*\(|\bisOwned\w*\(/i),
  name(0.3, 'turned away or let in', /^(?:Denied|denied|Denial|\w*Denial\w*|Allow(?:ed)?|Deny|unauthenticated|Unauthenticated)$/),
  atLeast(6, may),
  code(0.62, 'compares the owner with who asks', /\b(?:\w*[uU]ser|member|me|viewer|account|principal)\w*\.(\w*[iI]d)\b\s*[!=]==?\s*\w+\.\1\b|\b(?:member|\w*[uU]ser|current\w*|owner|customer|account)\.get\w*Id\(\)\.equals\(\s*\w+\.get\w*Id\(|\.get(?:Member|User|Owner|Author|Creator|Customer|Account)Id\(\)\.equals\(|\.(?:member|user|owner|author|creator|customer|account)_id\s*[!=]==?\s*\w*(?:user|member|account)\w*\.id\b/),
  code(0.5, 'asks whether somebody may', /\b\w*(?:user|member|account|viewer|actor)\w*(?:\.|&\.|->)(?:is_?)?(?:admin|owner|moderator|staff|superuser|super_admin)(?:\?|\(\)|\b)/i),
  code(0.5, 'looked up among what is theirs', /\bcurrent_?user(?:\.|->)\w+(?:\(\))?(?:\.|->)(?:find|where|build|create|find_by)\b/i),
  titled(0.46, 'type that says who may', /(?:(?<!Group)Policy|Ability|Voter|AuthorizationHandler|AccessControl|RoleGuard)$/),
  code(0.4, 'turned away', /\bForbid\(|\bforbidden\(|\bForbidden\b|\bFORBIDDEN\b|\bStatusForbidden\b|\bAccessDenied\w*|\bPermissionDenied\b|\bUnauthorizedAccess\w*|\b403\b|\bPermissionError\b|\bNotAuthorized\w*/),
  sign(0.64, 'changes what a request names, without a look at who asks', nobodyAsksWho),
  call(0.6, 'asks whether somebody may', ({ name: called }) => /^is_?authori[sz]ed\w*$/i.test(called)),
  call(0.5, 'asks whether somebody may', ({ name: called }) => /^(?:allow|deny|allows|denies|permit\?|permitted_by|restrict\w*|enforce|isAllowed|is_allowed)$/.test(called)),
  raw(0.38, 'asks for a role', /\brole["')\]]?\s*(?:===?|!==?|\.equals)|\broles\w*(?:\.includes|\.contains|\.has)\(|(?:===?|!==?)\s*["'](?:admin|owner|moderator|editor|superuser)["']|["']ROLE_\w+["']/),
  name(0.3, 'who owns it', /^(?:owner_?id|owned_?by|created_?by|tenant_?id|is_?admin|admin)$/i),
  said(0.32, 'speaks of what is allowed', /\bnot (?:allowed|permitted|authori[sz]ed)\b|\bforbidden\b|\brequired permissions?\b|\bnot have (?:the )?permission|\bpermission denied\b|\baccess denied\b|\bROLE_[A-Z]/),
  comment(0.06, 'comment speaks of who may', /\bpermissions?\b|\ballowed to\b|\bauthori[sz](?:ed|ation)\b|\bonly (?:admins?|owners?|moderators?)\b/i),
  code(0.7, 'asks whether somebody may', /^\s*(?:authorize|authorize_\w+!?|verify_authorized|skip_authorization|verify_policy_scoped)\b\s*\(?\s*[@:[\w]/, 'ruby'),
  call(0.6, 'asks whether somebody may', ({ name: called }) => /^(?:current_?)?(?:user|member|viewer|actor|principal|requester)_?(?:can|may|owns|is_?allowed|has_?(?:access|permission|role|right)|is_?(?:admin|owner|member))(?:$|[A-Z_])\w*\??$|^require_?user_?with_?(?:role|permission)\w*$/i.test(called)),
  sign(0.32, 'looked up with the id of who asks', ({ lines }) => near(
    lines.flatMap((line, at) => (/^\s*(?:user|owner|author|account|tenant|member)(?:Id|_id)\s*(?::\s*(?:\w+\.)*\w*(?:[uU]ser|[oO]wner|[aA]ccount|[tT]enant|[mM]ember)(?:Id|_id|\.id)\s*)?,?\s*$/.test(line) ? [at] : [])),
    lines.flatMap((line, at) => (/\bwhere\b/.test(line) ? [at] : [])), 4)),
];
