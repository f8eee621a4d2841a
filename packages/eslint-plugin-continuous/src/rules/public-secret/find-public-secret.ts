/** The name of an environment variable that says of itself both that it is public and that it is a secret. */
export interface PublicSecret {
  readonly name: string;
  /** `NEXT_PUBLIC_`: what makes the bundler ship it. */
  readonly prefix: string;
  /** The name without the prefix. */
  readonly privateName: string;
}

/** Longer ones first: Vite projects write `VITE_PUBLIC_X` too. */
const publicPrefixes = [
  "NEXT_PUBLIC_",
  "NUXT_PUBLIC_",
  "EXPO_PUBLIC_",
  "NX_PUBLIC_",
  "SNOWPACK_PUBLIC_",
  "PLASMO_PUBLIC_",
  "WXT_PUBLIC_",
  "VITE_",
  "REACT_APP_",
  "PREACT_APP_",
  "VUE_APP_",
  "NG_APP_",
  "GATSBY_",
  "SANITY_STUDIO_",
  "PUBLIC_",
] as const;

/** Beside one of these, a key is meant to be seen: `ANON_KEY`, `PUBLISHABLE_KEY`, `RECAPTCHA_SITE_KEY`. */
const harmless =
  /(?:^|_)(?:ANON|PUBLIC|PUBLISHABLE|SITE_?KEY|CLIENT_?ID|DEMO|GUEST|SAMPLE|EXAMPLE|DUMMY|MOCK|FAKE|PLACEHOLDER)(?:_|$)/;

/** `ENABLE_PASSWORD_LOGIN`, `SHOW_SECRET`: a switch, not a secret. */
const switches = /^(?:IS|HAS|USE|SHOW|HIDE|ENABLE|ENABLED|DISABLE|ALLOW|REQUIRE|SKIP|WITH|SUPPORTS?|FEATURE|FF)_/;

/** What may follow the secret word and leaves it one: `JWT_SECRET_PROD`, `DB_PASSWORD_2`. */
const suffix =
  "(?:_(?:PROD|PRODUCTION|STAGING|STAGE|DEV|DEVELOPMENT|TEST|TESTING|LOCAL|LIVE|SANDBOX|BASE64|B64|JSON|PEM|OLD|NEW|V?\\d+))*$";

const vendors =
  "OPENAI|AZURE_OPENAI|ANTHROPIC|CLAUDE|GEMINI|GROQ|MISTRAL|DEEPSEEK|PERPLEXITY|OPENROUTER|COHERE|HUGGINGFACE|HUGGING_FACE|REPLICATE|ELEVENLABS|ELEVEN_LABS|TOGETHER|RESEND|SENDGRID|MAILGUN|POSTMARK";

/** Each needs an end, since what comes after often takes the meaning back: `PASSWORD_RESET_URL`, `SECRET_SANTA`. */
const secretPatterns: readonly RegExp[] = [
  /(?:^|_)SERVICE_?ROLE(?!.*_(?:URL|ID|NAME|ARN|EMAIL|USER|LABEL|ENABLED)$)(?:_|$)/,
  new RegExp(`(?:^|_)SUPABASE_SERVICE(?:_(?:API_)?(?:KEY|TOKEN))${suffix}`),
  new RegExp(`(?:^|_)SERVICE_ACCOUNT(?:_(?:KEY|JSON|CREDENTIALS?|PRIVATE_KEY))${suffix}`),
  new RegExp(`(?:^|_)SECRETS?(?:(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|VALUE))?${suffix}`),
  new RegExp(`(?:^|_)PRIVATE_(?:API_)?(?:KEY|TOKEN)${suffix}`),
  new RegExp(
    `(?:^|_)(?<!(?:FORGOT|FORGOTTEN|RESET|CHANGE|UPDATE|CONFIRM|CREATE|SET|RECOVER)_)(?:PASSWORD|PASSWD|PASSPHRASE)${suffix}`,
  ),
  new RegExp(`(?:^|_)(?:ENCRYPTION|SIGNING|MASTER|ADMIN|ROOT)_(?:API_)?(?:KEY|TOKEN)${suffix}`),
  new RegExp(
    `(?:^|_)(?:SENTRY_AUTH|GITHUB|GITHUB_ACCESS|GITLAB|GH|SLACK_BOT|DISCORD_BOT|TELEGRAM_BOT|BOT|TWILIO_AUTH|PERSONAL_ACCESS)_TOKEN${suffix}`,
  ),
  new RegExp(`(?:^|_)(?:${vendors})(?:_(?:API|ACCESS|AUTH))?_(?:KEY|TOKEN)${suffix}`),
  new RegExp(`^(?:DATABASE|DB|POSTGRES|POSTGRESQL|MONGO|MONGODB|MYSQL)_(?:URL|URI|CONNECTION_STRING)${suffix}`),
];

/** Reads a name as a person would; what is not clearly a secret is none. */
export function findPublicSecret(name: string): PublicSecret | undefined {
  const prefix = publicPrefixes.find((each) => name.startsWith(each));
  if (prefix === undefined) return undefined;
  const privateName = name.slice(prefix.length).replace(/^PUBLIC_/, "");
  if (harmless.test(privateName) || switches.test(privateName)) return undefined;
  return secretPatterns.some((pattern) => pattern.test(privateName)) ? { name, prefix, privateName } : undefined;
}
