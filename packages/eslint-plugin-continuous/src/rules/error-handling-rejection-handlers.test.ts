import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** What is said of statements in a function of a service. */
function judge(statements: string): readonly string[] {
  return lintCode(errorHandling, `export async function publish(team) {\n  ${statements}\n}`).map(
    ({ message }) => message,
  );
}

describe("a handler that drops the error", () => {
  test.each([
    "send(team).catch(() => {});",
    "send(team).catch(function () {});",
    "await send(team).catch(noop);",
    "send(team).catch(NOOP);",
    "send(team).catch(() => null);",
    "send(team).catch(() => undefined);",
    "send(team).catch(() => void 0);",
    "send(team).catch(() => ({}));",
    "send(team).catch(() => null as never);",
    "await send(team).catch(() => null);",
    "void send(team).catch(() => null);",
    "send(team)?.catch(() => null);",
    "const answer = await send(team).catch(() => {});",
    "teams.send(team).catch(() => {});",
    "send(team).then(show).catch(() => {});",
    "send(team).finally(hide).catch(() => {});",
    "const hidden = () => { send(team).catch(() => {}); };",
    "try { start(); } catch (error) { later(() => { send(team).catch(() => {}); }); throw error; }",
  ])("%s", (statement) => {
    expect(judge(statement)).toEqual(["A failure of 'send' disappears in this handler."]);
  });
});

describe("a handler that logs, where somebody waits", () => {
  test.each([
    "await send(team).catch(console.error);",
    "await send(team).catch((error) => console.error(error));",
    "await send(team).catch((error) => { console.error(error); });",
    "await send(team).catch((error) => { console.error(error); return; });",
    "await send(team).catch((error) => { console.error(error); return []; });",
    "return send(team).catch((error) => console.error(error));",
    "const start = () => send(team).catch((error) => console.error(error));",
  ])("%s", (statement) => {
    expect(judge(statement)).toEqual([
      "A failure of 'send' is only logged, and whoever waits for it believes that it worked.",
    ]);
  });
});

describe("a promise without a name of its own", () => {
  test.each([
    'teams["send"](team).catch(() => {});',
    "(first ?? second).catch(() => {});",
    "(await start()).catch(() => {});",
  ])("%s", (statement) => {
    expect(judge(statement)).toEqual(["A failure of this promise disappears in this handler."]);
  });

  test("that a variable holds", () => {
    expect(judge("const sent = send(team); sent.catch(() => {});")).toEqual([
      "A failure of 'sent' disappears in this handler.",
    ]);
    expect(judge("sent.catch(() => {});")).toEqual(["A failure of 'sent' disappears in this handler."]);
  });
});

describe("left alone", () => {
  test.each([
    ["a handler that is made elsewhere", "send(team).catch(answer);"],
    ["a handler that a member holds", "await send(team).catch(teams.error);"],
    ["a handler of the object's own console", "await send(team).catch(this.console.error);"],
    ["a handler that is made on the spot", "await send(team).catch(toHandler(console));"],
    ["no handler", "send(team).catch();"],
    ["more than a handler", "send(team).catch(() => {}, team);"],
    ["an answer that is taken", "const answer = await send(team).catch(() => null);"],
    ["an answer that is handed on", "show(await send(team).catch(() => null));"],
    ["an answer that somebody chose", "send(team).catch(() => fallback);"],
    ["an answer that says what is the matter", "send(team).catch(() => ({ ok: false }));"],
    ["an answer that is computed", "send(team).catch(() => !team);"],
    ["another step", "await send(team).catch(() => retry(team));"],
    ["another step in a block", "await send(team).catch((error) => { console.error(error); retry(team); });"],
    ["no answer at all", "send(team).catch(() => { return; });"],
    ["an empty answer that nothing goes before", "await send(team).catch(() => { return []; });"],
    [
      "logged, with an answer that somebody chose",
      "await send(team).catch((error) => { console.error(error); return team; });",
    ],
    ["logged, and nobody waits", "send(team).catch((error) => console.error(error));"],
    ["logged, and handed on", "start(send(team).catch((error) => console.error(error)));"],
    ["a promise that a member holds", "this.pending.catch(() => {});"],
    ["a promise that is met elsewhere", "const sent = send(team); sent.catch(() => {}); await sent;"],
    ["a clean-up", "closeAll(team).catch(() => {});"],
    ["a log", "this.auditLog(team).catch(() => {});"],
    ["a step of a clean-up", "const cleanUp = () => { send(team).catch(() => {}); };"],
    ["a step of a failure", "try { start(); } catch (error) { send(team).catch(() => {}); throw error; }"],
    ["another method", "send(team).then(() => {});"],
    ["a function of that name", "catchAll(() => {});"],
  ])("%s", (_name, statement) => {
    expect(judge(statement)).toEqual([]);
  });
});
