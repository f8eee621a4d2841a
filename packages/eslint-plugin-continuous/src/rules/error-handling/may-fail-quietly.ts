const aside =
  /^[_#]*(?:(?:safe|safely|try|maybe)(?=[A-Z]))?(?:[lL]og|[tT]rack|[tT]race|[cC]apture|[aA]udit|[cC]lean(?:[uU]p)?|[dD]ispose|[dD]estroy|[tT]eardown|[tT]earDown|[sS]hutdown|[cC]lose|[dD]isconnect|[pP]rune|[pP]urge|[eE]vict|[fF]lush|[pP]refetch|[pP]reload|[wW]arm|[nN]otify)(?:$|[A-Z_])/u;
const asideObject = /cache|(?:audit|notification)_?log|analytics|telemetry|metric/iu;

/** Whether a function's name says that it works beside the matter: a log, a cache, a clean-up, a notice must not break what calls it. */
export function mayFailQuietly(name: string | undefined): boolean {
  return name !== undefined && (aside.test(name) || asideObject.test(name));
}
