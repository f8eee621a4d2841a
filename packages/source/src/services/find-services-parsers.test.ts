import { parse } from "@typescript-eslint/parser";
import { expect, test } from "vitest";

import { findServices } from "./find-services.js";
import { parseServices } from "./parse-services.js";

const code = `import { Mailer } from "./mailer.js";
@Injectable()
export class AuthService<T extends object> extends Base<T> implements Auth {
  declare readonly tag: string;
  accessor count = 0;
  private static instance: AuthService<object> | undefined;
  private constructor(@Inject() private readonly mailer: Mailer) { super(); }
  static getInstance(): AuthService<object> { return (AuthService.instance ??= new AuthService(new Mailer())); }
  async signIn(email: string): Promise<void> { using lock = take(); await fetch(\`\${process.env.URL}/\${email}\`); }
}
export const größe = { messen: () => document.title.length, 测量() {} } as const satisfies Maß;
`;

test("both parsers' trees give the same services", () => {
  const ast = parse(code, { range: true, loc: true });
  const path = "src/services/auth-service.ts";
  expect(findServices(ast, path)).toEqual(parseServices(path, code));
  expect(findServices(ast, path)).toMatchObject([
    { name: "AuthService", line: 3, column: 14, endLine: 10, environment: ["process.env"] },
    { name: "größe", line: 11, column: 14, endLine: 11, environment: ["document"] },
  ]);
});
